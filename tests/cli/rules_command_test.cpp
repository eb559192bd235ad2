// SPDX-License-Identifier: MIT
#include "cli/command.hpp"
#include "libekd/validate/rule_list.hpp"

#include <set>
#include <sstream>

#include <catch2/catch.hpp>

using namespace ekd;

namespace {

std::string printed(const std::vector<std::string>& arguments, int expected = cli::fine) {
  std::ostringstream out;
  std::ostringstream err;
  cli::Streams streams{out, err};
  CHECK(cli::runProgram(arguments, streams) == expected);
  return out.str();
}

}  // namespace

TEST_CASE("ekd rules lists every rule on a line of its own") {
  const std::string list = printed({"rules"});
  CHECK(list.find("STR-02  error    Elements of a kind have the same number\n") != std::string::npos);
  CHECK(
      list.find("BP-06   error    A process leads to another one without anything that flows (classic)\n") !=
      std::string::npos);
  for (const Rule* rule : allRules())
    CHECK(list.find(std::string(rule->info().id) + " ") != std::string::npos);
}

TEST_CASE("ekd rules ID explains what, why, by whom and what to do") {
  const std::string text = printed({"rules", "str-15"});
  for (const std::string_view part :
       {"STR-15: The hierarchy runs in a circle\n", "Severity: error; the file counts as broken\n",
        "Sub-model: all\n", "Profiles: classic, toolkit, field\n", "\nWhy\n", "\nSource\n", "\nWhat to do\n"})
    CHECK(text.find(part) != std::string::npos);
  CHECK(printed({"rules", "str-15", "--lang", "lv"}).find("STR-15: Hierarhija iet pa apli\n") == 0);
  CHECK(printed({"rules", "GM-02", "--format", "json"}).find("\"submodel\": \"goals\"") != std::string::npos);
}

TEST_CASE("ekd rules with an unknown id is wrong use") {
  CHECK(printed({"rules", "GM-99"}, cli::wrongUse).empty());
}

TEST_CASE("every rule says what it is about, each under an id of its own") {
  std::set<std::string_view> ids;
  std::string_view last;
  for (const Rule* rule : allRules()) {
    const RuleInfo& about = rule->info();
    INFO(about.id);
    CHECK(ids.insert(about.id).second);
    CHECK(last < about.id);
    last = about.id;
    CHECK_FALSE(about.title.en.empty());
    CHECK_FALSE(about.reason.en.empty());
    CHECK_FALSE(about.source.empty());
    CHECK_FALSE(about.remedy.en.empty());
    CHECK_FALSE(about.profiles.empty());
    CHECK(findRule(about.id) == rule);
  }
}
