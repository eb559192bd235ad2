// SPDX-License-Identifier: MIT
#include "cli/command.hpp"
#include "tests/support/temporary_folder.hpp"

#include <sstream>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace ekd::cli;

namespace {

std::string stats(const ekd::test::TemporaryFolder& folder, const std::string& format) {
  std::ostringstream out;
  std::ostringstream err;
  Streams streams{out, err};
  CHECK(runProgram({"stats", folder.path().string(), "--lang", "en", "--format", format}, streams) == fine);
  CHECK(err.str().empty());
  return out.str();
}

void fill(const ekd::test::TemporaryFolder& folder) {
  folder.write("elements.tsv",
               "key\tkind\tparent\tlabel@en\tlabel@lv\tstatus\n"
               "g1\tgoal\t\tHelp\tPalīdzēt\tagreed\n"
               "g2\tgoal\tg1\tBuild\t\t\n"
               "p1\tproblem\t\tFear\t\trejected\n"
               "a1\tactor\t\tTown\t\t\n");
  folder.write("relations.tsv", "source\trelation\ttarget\tcertainty\na1\tperforms\tg2\tpossible\n");
}

}  // namespace

TEST_CASE("stats count elements and relations by kind") {
  const ekd::test::TemporaryFolder folder;
  fill(folder);
  CHECK(stats(folder, "text") == R"(Elements            4
Relations           2
Views               0
Sessions            0
Levels              2
Labels              en 4, lv 1
Standing            agreed 1, rejected 1
Without a relation  1

Elements
  2  Goals
  1  Problem
  1  Actor

Relations
  1  supports
  1  performs  1 only possible
)");
}

TEST_CASE("stats in JSON name kinds as files do") {
  const ekd::test::TemporaryFolder folder;
  fill(folder);
  const auto json = nlohmann::json::parse(stats(folder, "json"));
  CHECK(json["elements"] == nlohmann::json({{"goal", 2}, {"problem", 1}, {"actor", 1}}));
  CHECK(json["relations"] == nlohmann::json({{"supports", 1}, {"performs", 1}}));
  CHECK(json["possible"] == nlohmann::json({{"performs", 1}}));
  CHECK(json["labels"] == nlohmann::json({{"en", 4}, {"lv", 1}}));
  CHECK(json["elementCount"] == 4);
  CHECK(json["relationCount"] == 2);
  CHECK(json["views"] == 0);
  CHECK(json["isolated"] == 1);
  CHECK(json["levels"] == 2);
}

TEST_CASE("stats of a file that is not there end with 3") {
  std::ostringstream out;
  std::ostringstream err;
  Streams streams{out, err};
  CHECK(runProgram({"stats", "/nowhere/at-all.ekd"}, streams) == brokenInput);
  CHECK(out.str().empty());
}
