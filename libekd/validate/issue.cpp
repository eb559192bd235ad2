// SPDX-License-Identifier: MIT
#include "libekd/validate/issue.hpp"

#include "libekd/validate/rule.hpp"

#include <array>

namespace ekd {

std::string_view nameOf(Severity severity) {
  static constexpr std::array<std::string_view, 3> names{"info", "warning", "error"};
  return names[static_cast<std::size_t>(severity)];
}

bool operator<(const Issue& a, const Issue& b) {
  if (a.rule != b.rule) return a.rule->info().id < b.rule->info().id;
  return a.subjects < b.subjects;
}

}  // namespace ekd
