// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/model/model.hpp"

#include <vector>

namespace ekd::rules {

/// The arms of a joint, by identity of the relation.
struct JointArms {
  std::vector<Slot> sources;  ///< elements that lead into it
  std::vector<Slot> targets;  ///< elements it leads to
};
JointArms armsOf(const Model& model, Slot joint);

}  // namespace ekd::rules
