// SPDX-License-Identifier: MIT
#include "libekd/validate/rules/joint_arms.hpp"

namespace ekd::rules {

JointArms armsOf(const Model& model, Slot joint) {
  JointArms arms;
  for (const Slot slot : model.incoming(joint)) {
    if (model.relationKind(slot) == RelationKind::arm) arms.sources.push_back(model.sourceSlot(slot));
  }
  for (const Slot slot : model.outgoing(joint)) {
    if (model.relationKind(slot) == RelationKind::arm) arms.targets.push_back(model.targetSlot(slot));
  }
  return arms;
}

}  // namespace ekd::rules
