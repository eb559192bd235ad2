// SPDX-License-Identifier: MIT
#include "formats/registry.hpp"
#include "libekd/edit/session.hpp"
#include "libekd/validate/fix.hpp"
#include "libekd/validate/validator.hpp"
#include "tests/support/ids.hpp"
#include "tests/support/paths.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <set>

#include <catch2/catch.hpp>

using namespace ekd;

namespace {

const std::filesystem::path casesFolder = test::sourcePath("tests/cases");

Profile profileOf(const std::filesystem::path& folder) {
  std::ifstream options(folder / "options.txt");
  for (std::string word; options >> word;) {
    if (const auto profile = profileFromName(word)) return *profile;
  }
  return Profile::field;
}

/// Applies one fix to a fresh copy of the document: the issue must be gone, and undo must bring all back.
void checkFix(const Document& document, const Issue& issue, const Fix& fix, Profile profile) {
  INFO(issue.rule->info().id << ": " << fix.title);
  const std::array rule{issue.rule};
  test::FixedClock clock;
  Session session(document, clock);
  Validator validator(profile, rule);
  validator.full(session.document());
  const auto subscription = session.addListener(
      [&](const Transaction&, const ChangeSet& changes) { validator.update(session.document(), changes); });
  REQUIRE(session.apply(fix.transaction));
  const auto left = validator.issues();
  CHECK(std::find(left.begin(), left.end(), issue) == left.end());
  CHECK(left == validate(session.document(), profile, rule));
  REQUIRE(session.undo());
  CHECK(session.document() == document);
}

std::size_t checkFixesOf(const Rule& rule) {
  const auto folder = casesFolder / rule.info().id;
  const Profile profile = profileOf(folder);
  const auto read = load(folder);
  REQUIRE(read.document);
  std::size_t count = 0;
  for (const Issue& issue : validate(*read.document, profile, std::array{&rule})) {
    test::CountedIds ids;
    for (const Fix& fix : rule.fixes(issue, {*read.document, ids, "en", profile})) {
      CHECK_FALSE(fix.title.empty());
      checkFix(*read.document, issue, fix, profile);
      ++count;
    }
  }
  return count;
}

}  // namespace

TEST_CASE("every fix that a rule proposes removes the issue") {
  const std::set<std::string_view> withoutFix{
      "AR-01",  "AR-02", "AR-03", "AR-04", "AR-06", "BP-01", "BP-02", "BP-03",  "BP-04",  "BP-05",
      "BP-07",  "BP-08", "BP-10", "BR-01", "BR-03", "BR-04", "BR-07", "CM-01",  "CM-02",  "CM-03",
      "CM-04",  "CM-08", "CM-10", "FX-01", "FX-02", "FX-03", "FX-04", "FX-06",  "FX-07",  "FX-09",
      "FX-10",  "GM-01", "GM-02", "GM-03", "GM-04", "GM-05", "GM-11", "GM-12",  "GM-15",  "GM-17",
      "GM-18",  "GM-20", "GM-21", "GM-22", "GM-24", "GM-25", "GM-27", "STR-05", "STR-13", "STR-14",
      "STR-19", "TC-02", "TC-03", "TC-05", "TC-06", "TC-07"};
  for (const Rule* rule : allRules()) {
    const std::string_view id = rule->info().id;
    DYNAMIC_SECTION(std::string(id)) {
      const bool hasFixes = checkFixesOf(*rule) > 0;
      CHECK(hasFixes == !withoutFix.contains(id));
    }
  }
}
