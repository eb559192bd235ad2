// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/metamodel/kind_sets.hpp"
#include "libekd/query/hierarchy.hpp"

namespace ekd {

/// The kind itself; all five kinds of actors for one of them.
constexpr KindSet kindsCountedWith(ElementKind kind) {
  return isActor(kind) ? kinds::actors : KindSet{kind};
}
/// The same kind, where the five kinds of actors count as one.
constexpr bool ofOneKind(ElementKind a, ElementKind b) {
  return kindsCountedWith(a).contains(b);
}

/// What stands below what, further parents included: the source of this relation stands below its target by
/// its place, by supporting an element of its own kind, or by being a part or a kind of it. Arms are followed
/// through their joints instead.
bool isBelow(const Model& model, Slot relation);

/// Calls `each(slot)` for what stands directly below `element`, or directly above it.
template <class Each>
void forEachBelow(const Model& model, Slot element, Each each) {
  bool hasArms = false;
  for (const Slot relation : model.incoming(element)) {
    hasArms |= model.relationKind(relation) == RelationKind::arm;
    if (isBelow(model, relation)) each(model.sourceSlot(relation));
  }
  if (!hasArms) return;
  for (const Slot joint : jointsOf(model, element)) {
    for (const Slot relation : model.incoming(joint)) {
      const Slot source = model.sourceSlot(relation);
      if (!isJoint(model.elementKind(source))) each(source);
    }
  }
}
template <class Each>
void forEachAbove(const Model& model, Slot element, Each each) {
  for (const Slot relation : model.outgoing(element)) {
    const Slot target = model.targetSlot(relation);
    if (isBelow(model, relation)) {
      each(target);
    } else if (isJoint(model.elementKind(target))) {
      if (const auto refined = refinedBy(model, target)) each(*refined);
    }
  }
}

}  // namespace ekd
