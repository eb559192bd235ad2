// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ekd::tables {

/// Splits a cell that holds several values. They are separated by ` | ` where that occurs, else by `;`;
/// spaces around a value and empty values do not count. Inside a value `\;` `\|` `\=` `\\` and `\ ` stand for
/// the character itself, and `\e` alone for an empty value.
std::vector<std::string> splitList(std::string_view cell);
std::string joinList(const std::vector<std::string>& values);

/// Lists of "name = value"; a value without `=` has an empty second part.
using Pairs = std::vector<std::pair<std::string, std::string>>;
Pairs splitPairs(std::string_view cell);
std::string joinPairs(const Pairs& pairs);

}  // namespace ekd::tables
