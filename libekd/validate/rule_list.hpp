// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/validate/rule.hpp"

#include <span>
#include <string_view>

namespace ekd {

/// Every rule there is, by id. One explicit list, in rules/rule_list.cpp.
std::span<const Rule* const> allRules();

/// By id, in any case ("str-02"), or null.
const Rule* findRule(std::string_view id);

}  // namespace ekd
