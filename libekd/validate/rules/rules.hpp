// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/validate/rule.hpp"

/// One function a rule, each in a file of its own name. rule_list.cpp lists them.
namespace ekd::rules {

const Rule& str02DuplicateNumber();
const Rule& str05EmptyText();
const Rule& str07IllegalRelation();

}  // namespace ekd::rules
