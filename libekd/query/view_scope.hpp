// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/model/model.hpp"
#include "libekd/model/view.hpp"
#include "libekd/query/hierarchy.hpp"

#include <bitset>
#include <functional>
#include <optional>

/// What a view's query means for single elements and relations; viewMembers() applies it from the roots down,
/// showsElement() from one element up.
namespace ekd::view_scope {

/// Kinds that count as one when a view asks whether something is of the kind of a root.
using KindSet = std::bitset<elementKindCount>;

/// Levels below the roots; a negative number, which only a foreign file can hold, counts as none.
std::optional<int> depthOf(const ViewQuery& query);

/// The kinds of the roots that are there; all kinds of actors when one of them is an actor.
KindSet rootKinds(const Model& model, const ViewQuery& query);

/// The source of this relation stands below its target, though not always at its place. Arms are followed
/// through their joints instead.
bool isBelow(const Model& model, Slot relation);

/// `other`, the opposite end of `relation`, is shown because it is tied to `host`, which stands at or below a
/// root.
bool isTied(const Model& model, Slot relation, Slot host, const KindSet& roots);

/// The source of this relation is shown because its target is tied to what stands at or below a root.
bool isTiedFurther(const Model& model, Slot relation, const KindSet& roots);

/// The element has the kinds, tags and actors that the query asks for.
bool passesNarrowing(const Model& model, const ViewQuery& query, Slot element);

/// A joint has, through other joints if need be, a shown element at both of its sides.
bool connects(const Model& model, Slot joint, const std::function<bool(Slot)>& isShown);

/// Calls `each(slot)` for what stands directly below `element`, or directly above it.
template <class Each>
void forEachBelow(const Model& model, Slot element, Each each) {
  for (const Slot relation : model.incoming(element)) {
    if (isBelow(model, relation)) each(model.sourceSlot(relation));
  }
  for (const Slot joint : jointsOf(model, element)) {
    for (const Slot relation : model.incoming(joint)) {
      const Slot source = model.sourceSlot(relation);
      if (!isJoint(model.element(source).kind)) each(source);
    }
  }
}
template <class Each>
void forEachAbove(const Model& model, Slot element, Each each) {
  for (const Slot relation : model.outgoing(element)) {
    const Slot target = model.targetSlot(relation);
    if (isBelow(model, relation)) {
      each(target);
    } else if (isJoint(model.element(target).kind)) {
      if (const auto refined = refinedBy(model, target)) each(*refined);
    }
  }
}

}  // namespace ekd::view_scope
