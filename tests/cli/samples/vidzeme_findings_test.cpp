// SPDX-License-Identifier: MIT
#include "cli/command.hpp"
#include "formats/registry.hpp"
#include "tests/support/paths.hpp"

#include <algorithm>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace ekd;
using namespace ekd::cli;

namespace {

using Keys = std::set<std::string>;

const std::string sample = test::sourcePath("samples/vidzeme.ekd");

/// What the command printed as JSON.
nlohmann::json printed(std::vector<std::string> arguments) {
  arguments.insert(arguments.end(), {sample, "--format", "json"});
  std::ostringstream out;
  std::ostringstream err;
  Streams streams{out, err};
  runProgram(arguments, streams);
  return nlohmann::json::parse(out.str());
}

/// How the tables call the elements that the findings of a rule are about, one set for each finding.
class Findings {
 public:
  Findings() : m_document(*load(sample).document), m_findings(printed({"validate"})["findings"]) {}

  std::set<Keys> of(std::string_view rule) const {
    std::set<Keys> all;
    for (const auto& finding : m_findings) {
      if (finding["rule"] != rule) continue;
      Keys keys;
      for (const auto& subject : finding["subjects"]) keys.insert(keyOf(subject["id"].get<std::string>()));
      all.insert(keys);
    }
    return all;
  }

  /// For rules that are about one element at a time.
  Keys elementsOf(std::string_view rule) const {
    Keys keys;
    for (const Keys& one : of(rule)) keys.insert(one.begin(), one.end());
    return keys;
  }

 private:
  std::string keyOf(const std::string& id) const {
    return m_document.model.find(*ElementId::fromHex(id))->details->key;
  }

  Document m_document;
  nlohmann::json m_findings;
};

bool includes(const Keys& all, const Keys& some) {
  return std::includes(all.begin(), all.end(), some.begin(), some.end());
}

}  // namespace

TEST_CASE("validate finds the slips in the printed numbers of Vidzeme") {
  const Findings findings;
  CHECK(findings.of("STR-02") == std::set<Keys>{{"14", "14#1"}, {"14.4", "14.4#2"}});
  CHECK(findings.of("STR-03") == std::set<Keys>{{"14", "14#1"}});
  CHECK(findings.of("STR-04") == std::set<Keys>{{"14"}});
}

TEST_CASE("validate finds where the Vidzeme report announces more than it lists") {
  CHECK(Findings().of("QA-09") == std::set<Keys>{{"14"}, {"group-RC-P"}});
}

TEST_CASE("validate finds what the Vidzeme report words identically") {
  const Findings findings;
  CHECK(findings.of("GM-13") == std::set<Keys>{{"2.2", "7.16"},
                                               {"2.11", "4.5"},
                                               {"3.3", "4.2", "6.6"},
                                               {"4.3", "6.7"},
                                               {"4.4", "11.2"},
                                               {"7.3", "14.2"},
                                               {"9.2", "11.3"}});
  CHECK(findings.of("STR-22") == std::set<Keys>{{"DP-R1.3", "DP-R3.1"},
                                                {"HC-P13", "HC-P18"},
                                                {"MAV-R3", "MAV-P15"},
                                                {"MAV-P13", "HC-R1"},
                                                {"MIV-P4", "HC-P5"}});
}

TEST_CASE("validate finds the problems of Vidzeme that nothing solves") {
  CHECK(Findings().elementsOf("GM-22") == Keys{"P3.1",    "P3.5",    "PG1",     "PG2",    "PG3",    "PG4",
                                               "PG5",     "PG6",     "PG7",     "PG8",    "PIS1",   "PDP-R1",
                                               "PDP-P1",  "PDP-P2",  "PDP-P3",  "PDP-P4", "PDP-P5", "PMIV-R2",
                                               "PMIV-R3", "PMAV-R2", "PMAV-P1", "PMAV-P2"});
}

TEST_CASE("validate finds the goals of Vidzeme that nobody answers for") {
  const Keys nobody{"2.1",     "2.4",  "2.5",   "2.7",    "2.8",    "2.10",   "2.11",   "2.12",
                    "2.13",    "2.18", "2.4.1", "3.11",   "3.2(1)", "3.2(2)", "3.2(3)", "4.6",
                    "5.4",     "5.5",  "5.11",  "5.12",   "5.13",   "5.14",   "5.15",   "6.2",
                    "6.6",     "6.7",  "7.5",   "7.6",    "7.14",   "7.16",   "7.17",   "7.20",
                    "7.21",    "7.22", "7.23",  "7.1(1)", "7.1(2)", "7.1(3)", "7.1(4)", "7.1(5)",
                    "7.13(s)", "11.4", "12.5",  "13.6",   "13.8",   "14.2",   "14.7",   "14.9"};
  CHECK(includes(Findings().elementsOf("GM-02"), nobody));
}

TEST_CASE("trace finds the ties of Vidzeme that are stated and those that are only possible") {
  int stated = 0;
  int possible = 0;
  const auto trace = printed({"trace"});
  for (const auto& goal : trace["elements"]) {
    for (const auto& tie : goal["ties"]) {
      if (tie["basis"] == "direct") ++(tie["certainty"] == "stated" ? stated : possible);
    }
  }
  CHECK(stated == 184);
  CHECK(possible == 13);
}
