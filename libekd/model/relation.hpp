// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/model/element.hpp"

#include <cstdint>
#include <optional>

namespace ekd {

/// What few relations have.
struct RelationDetails {
  Texts descriptions;
  Attributes attributes;  ///< cardinalities, names of the two directions, degree of solving ...
  Provenance provenance;
  Extras extras;
  bool operator==(const RelationDetails&) const = default;
};

/// A typed arrow from `source` to `target`.
///
/// A relation with an `order` is the *place* of its source: it says under which element the source stands
/// (the target, or what the target joint refines) and in which sequence among its siblings (ascending; gaps
/// and ties allowed, ties are broken by id). An element has at most one place; further parents are relations
/// without an order.
struct Relation {
  RelationId id;
  RelationKind kind = RelationKind::supports;
  Certainty certainty = Certainty::stated;
  Level strength = Level::unset;
  ElementId source;
  ElementId target;
  std::optional<std::int64_t> order;
  Boxed<RelationDetails> details;

  bool operator==(const Relation&) const = default;
};

}  // namespace ekd
