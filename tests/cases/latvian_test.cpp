// SPDX-License-Identifier: MIT
#include "formats/registry.hpp"
#include "libekd/validate/fix.hpp"
#include "libekd/validate/rule_list.hpp"
#include "libekd/validate/validator.hpp"
#include "libekd/validate/wording.hpp"
#include "tests/support/ids.hpp"
#include "tests/support/paths.hpp"

#include <array>

#include <catch2/catch.hpp>

using namespace ekd;

namespace {

void checkBoth(const Bilingual& text) {
  INFO(text.en);
  CHECK_FALSE(text.lv.empty());
  CHECK(text.lv != text.en);
}

/// What a rule says about its case, and the fixes that it offers.
std::vector<std::string> wordsOf(const Document& document, const Rule& rule, const std::string& language) {
  std::vector<std::string> words;
  for (const Profile profile : rule.info().profiles) {
    const Wording wording(document, language, profile);
    for (const Issue& issue : validate(document, profile, std::array{&rule})) {
      words.push_back(wording.message(issue));
      test::CountedIds ids;
      for (const Fix& fix : rule.fixes(issue, {document, ids, language, profile})) words.push_back(fix.title);
    }
  }
  return words;
}

}  // namespace

TEST_CASE("every rule is explained, told and mended in Latvian, too") {
  for (const Rule* rule : allRules()) {
    DYNAMIC_SECTION(std::string(rule->info().id)) {
      checkBoth(rule->info().title);
      checkBoth(rule->info().reason);
      checkBoth(rule->info().remedy);
      const auto read = load(std::filesystem::path(test::sourcePath("tests/cases")) / rule->info().id);
      REQUIRE(read.document);
      const auto english = wordsOf(*read.document, *rule, "en");
      const auto latvian = wordsOf(*read.document, *rule, "lv");
      REQUIRE(english.size() == latvian.size());
      CHECK_FALSE(english.empty());
      for (std::size_t i = 0; i < english.size(); ++i) CHECK(latvian[i] != english[i]);
    }
  }
}
