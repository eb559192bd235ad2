// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/metamodel/enum_set.hpp"
#include "libekd/model/model.hpp"
#include "libekd/model/view.hpp"

#include <functional>
#include <optional>

/// What a view's query means for single elements and relations; viewMembers() applies it from the roots down,
/// showsElement() from one element up.
namespace ekd::view_scope {

/// Levels below the roots; a negative number, which only a foreign file can hold, counts as none.
std::optional<int> depthOf(const ViewQuery& query);

/// The kinds of the roots that are there; all kinds of actors when one of them is an actor.
KindSet rootKinds(const Model& model, const ViewQuery& query);

/// `other`, the opposite end of `relation`, is shown because it is tied to `host`, which stands at or below a
/// root.
bool isTied(const Model& model, Slot relation, Slot host, KindSet roots);

/// Relations whose source is shown wherever their target is tied to something.
bool belongs(RelationKind kind);

/// The source of this relation is shown because its target is tied to what stands at or below a root.
bool isTiedFurther(const Model& model, Slot relation, KindSet roots);

/// The element has the kinds, tags and actors that the query asks for.
bool passesNarrowing(const Model& model, const ViewQuery& query, Slot element);

/// A joint has, through other joints if need be, a shown element at both of its sides.
bool connects(const Model& model, Slot joint, const std::function<bool(Slot)>& isShown);

}  // namespace ekd::view_scope
