// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/report/teller.hpp"

#include <vector>

namespace ekd::report {

/// A goal and how far it stands below the first goals of its table.
struct PlacedGoal {
  Slot goal = 0;
  int depth = 0;
};

/// Goals that a report tells of together: those below one goal.
struct Branch {
  Slot top = 0;
  /// In the order of the model, without the top. Below an overall goal, only those that are no branches of
  /// their own.
  std::vector<PlacedGoal> below;
  bool isOverall = false;  ///< the goals below it have branches of their own
};

/// How the goals of a model are told: a goal at the top is a branch, or when several of the goals below it
/// have goals below them each of these is one.
struct Branches {
  std::vector<Branch> branches;
  std::vector<Slot> others;  ///< goals at the top with nothing below them, and what stands in circles
};

Branches branchesOf(const Teller& teller);

}  // namespace ekd::report
