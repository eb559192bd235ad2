// SPDX-License-Identifier: MIT
#include "formats/registry.hpp"
#include "libekd/validate/validator.hpp"
#include "tests/support/paths.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>

#include <catch2/catch.hpp>

using namespace ekd;
namespace fs = std::filesystem;

namespace {

const fs::path tables = test::sourcePath("samples/rule-breaker");
const fs::path native = test::sourcePath("samples/rule-breaker.ekd");

Document read(const fs::path& path) {
  auto result = load(path);
  REQUIRE(result.document);
  return *std::move(result.document);
}

std::string bytesOf(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// How often each rule finds something.
std::map<std::string_view, int> findings(const Document& document, Profile profile) {
  std::map<std::string_view, int> counts;
  for (const Issue& issue : validate(document, profile)) ++counts[issue.rule->info().id];
  return counts;
}

}  // namespace

TEST_CASE("the rule-breaker breaks every rule, and each of the field profile exactly once") {
  const Document document = read(native);
  const auto inField = findings(document, Profile::field);
  const auto inClassic = findings(document, Profile::classic);
  for (const Rule* rule : allRules()) {
    const RuleInfo& about = rule->info();
    INFO(about.id);
    if (about.profiles.contains(Profile::field)) {
      CHECK((inField.contains(about.id) ? inField.at(about.id) : 0) == 1);
    } else {
      CHECK(inClassic.contains(about.id));
    }
  }
}

TEST_CASE("the rule-breaker tables are what rule-breaker.ekd is made from") {
  const fs::path made = test::buildPath("rule-breaker.ekd");
  const fs::path target = std::getenv("EKD_APPROVE") != nullptr ? native : made;
  fs::remove(target);
  REQUIRE(formatForName(target)->write(read(tables), target, {}));
  const bool isCurrent = bytesOf(target) == bytesOf(native);
  CHECK(isCurrent);
}
