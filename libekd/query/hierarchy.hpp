// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/model/model.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace ekd {

/// The relation that says where an element stands, or null for one that stands at the top (see
/// Relation::order).
const Relation* placeOf(const Model& model, Slot element);
std::optional<Slot> placeSlotOf(const Model& model, Slot element);

/// Under which element one stands: the target of its place or, when that is a joint, what the joint refines.
/// Nothing at the top, below a joint that leads nowhere, and for what is placed under itself.
std::optional<Slot> parentOf(const Model& model, Slot element);
/// The same for an element whose place is known.
std::optional<Slot> parentAt(const Model& model, Slot place);

/// What a joint refines: the element its first arm to one leads to or, where all its arms lead to joints,
/// what the first of these refines. Nothing for a joint that leads nowhere.
std::optional<Slot> refinedBy(const Model& model, Slot joint);

/// The elements that stand under `parent`, directly or through its joints, in the order of the model. Joints
/// themselves are not listed.
std::vector<Slot> childrenOf(const Model& model, Slot parent);

/// Whether any of these fits, asked in no particular order and without making a list of them.
template <class Fits>
bool anyChild(const Model& model, Slot parent, const Fits& fits);

/// The joints that refine `parent` (see refinedBy()), first those with an arm to it, then those nested in
/// them; each group by ascending identity of the relation.
std::vector<Slot> jointsOf(const Model& model, Slot parent);

template <class Fits>
bool anyChild(const Model& model, Slot parent, const Fits& fits) {
  const auto isFitting = [&](Slot relation) {
    if (!model.isPlace(relation)) return false;
    const Slot child = model.sourceSlot(relation);
    return !isJoint(model.elementKind(child)) && fits(child) && parentOf(model, child) == parent;
  };
  const auto standsAt = [&](Slot target) {
    const auto& incoming = model.incoming(target);
    return std::any_of(incoming.begin(), incoming.end(), isFitting);
  };
  if (standsAt(parent)) return true;
  const std::vector<Slot> joints = jointsOf(model, parent);
  return std::any_of(joints.begin(), joints.end(), standsAt);
}

}  // namespace ekd
