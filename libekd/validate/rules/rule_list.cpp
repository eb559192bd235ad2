// SPDX-License-Identifier: MIT
#include "libekd/validate/rule_list.hpp"

#include "libekd/validate/rules/rules.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace ekd {

std::span<const Rule* const> allRules() {
  static const std::array list{
      &rules::str02DuplicateNumber(),
      &rules::str05EmptyText(),
      &rules::str07IllegalRelation(),
  };
  return list;
}

const Rule* findRule(std::string_view id) {
  const auto sameLetter = [](char a, char b) {
    return std::toupper(static_cast<unsigned char>(a)) == std::toupper(static_cast<unsigned char>(b));
  };
  for (const Rule* rule : allRules()) {
    const std::string_view known = rule->info().id;
    if (std::equal(id.begin(), id.end(), known.begin(), known.end(), sameLetter)) return rule;
  }
  return nullptr;
}

}  // namespace ekd
