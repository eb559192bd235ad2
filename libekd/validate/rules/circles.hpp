// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/validate/circle_tracker.hpp"
#include "libekd/validate/rules/support.hpp"

/// What the three rules about circles share.
namespace ekd::rules {

/// Whether a relation between two of the members is along `kind` and along none of `others`. `members` by
/// identity.
bool hasOwnRelation(const Model& model, const std::vector<Slot>& members, CircleKind kind,
                    std::initializer_list<CircleKind> others);

/// `Goal 1 -> Goal 2 -> Goal 1`.
std::string wayRound(const Issue& issue, const Wording& wording);

/// Removing any one relation of the way round opens the circle: a fix for each.
std::vector<Fix> openings(const Issue& issue, const FixContext& context,
                          std::initializer_list<CircleKind> kinds);

}  // namespace ekd::rules
