// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/model/bin.hpp"
#include "libekd/model/relation.hpp"

#include <set>

/// What deleting and bringing back have in common.
namespace ekd::bin_parts {

using ElementSet = std::set<ElementId>;

/// The list of a ViewQuery, constant or not.
template <class Query>
auto& listOf(Query& query, ViewList list) {
  if (list == ViewList::roots) return query.roots;
  return list == ViewList::actors ? query.actors : query.elements;
}

inline bool touches(const Relation& relation, const ElementSet& elements) {
  return elements.contains(relation.source) || elements.contains(relation.target);
}

}  // namespace ekd::bin_parts
