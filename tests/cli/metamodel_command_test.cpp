// SPDX-License-Identifier: MIT
#include "cli/command.hpp"
#include "tests/support/paths.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

#include <catch2/catch.hpp>

using namespace ekd::cli;

namespace {

std::string outputOf(const std::vector<std::string>& arguments) {
  std::ostringstream out;
  std::ostringstream err;
  Streams streams{out, err};
  REQUIRE(runProgram(arguments, streams) == fine);
  REQUIRE(err.str().empty());
  return out.str();
}

bool hasLine(const std::string& text, const std::string& wanted) {
  return text.find('\n' + wanted + '\n') != std::string::npos;
}

}  // namespace

TEST_CASE("docs/metamodel.md is what ekd metamodel prints") {
  std::ifstream file(ekd::test::sourcePath("docs/metamodel.md"));
  std::ostringstream document;
  document << file.rdbuf();
  const bool current = document.str() == outputOf({"metamodel"});
  INFO("print it again: ekd metamodel > docs/metamodel.md");
  CHECK(current);
}

TEST_CASE("the TSV has a row a legal triple, with profile and readings") {
  const std::string text = outputOf({"metamodel", "--format", "tsv"});
  CHECK(hasLine(text, "problem\thinders\tgoal\tclassic\tyes\thinders\tis hindered by\tkavē\tto kavē"));
  CHECK(hasLine(text, "role\tperforms\tgoal\tfield\tyes\tcarries out\tis carried out by\tīsteno\tto īsteno"));
  CHECK(text.find("\ngoal\tcauses\t") == std::string::npos);
}

TEST_CASE("the JSON has kinds with their attributes, relations and legal triples") {
  const std::string text = outputOf({"metamodel", "--format", "json"});
  CHECK(text.find(R"({"name":"polarity","type":"enumeration","label":{"en":"For or against")") !=
        std::string::npos);
  CHECK(
      text.find(
          R"({"source":"problem","relation":"hinders","target":"goal","profile":"classic","confirmed":true})") !=
      std::string::npos);
}

TEST_CASE("an unknown format of the metamodel is wrong use") {
  std::ostringstream out;
  std::ostringstream err;
  Streams streams{out, err};
  CHECK(runProgram({"metamodel", "--format", "xls"}, streams) == wrongUse);
  CHECK(out.str().empty());
}
