// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <string_view>

namespace ekd::text {

/// Compares as people sort numbered things: runs of digits by their value, so that "2.2" comes before "2.10";
/// everything else by bytes, and a "." before any other character, so that "2.1" and what stands under it
/// come before "2.1a". Texts that differ only in leading zeros are ordered by bytes: equal means identical.
std::strong_ordering compareNaturally(std::string_view a, std::string_view b);

/// For sorting.
struct NaturalLess {
  bool operator()(std::string_view a, std::string_view b) const { return compareNaturally(a, b) < 0; }
};

}  // namespace ekd::text
