// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/edit/change.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace ekd {

/// What happened to one element. An element whose relation came, went or changed is touched too.
struct TouchedElement {
  ElementId id;
  bool existence = false;  ///< it came or went
  bool fields = false;     ///< text, number, kind or any other value of its own
  bool links = false;      ///< a relation at it came, went or changed
  bool kind = false;       ///< among the fields: its kind
  bool number = false;     ///< among the fields: its pinned number
  bool labels = false;     ///< among the fields: its labels or aliases
  bool operator==(const TouchedElement&) const = default;
};

/// A relation as it was before the edit that removed or changed it.
struct FormerRelation {
  RelationId id;
  RelationKind kind = RelationKind::supports;
  ElementId source;
  ElementId target;
  bool placed = false;  ///< it had an order
  bool operator==(const FormerRelation&) const = default;
};

/// What listeners are told, once a commit, after everything is consistent again. Sorted, each identity once.
struct ChangeSet {
  std::uint64_t revision = 0;
  CommitKind kind = CommitKind::edit;
  std::vector<TouchedElement> elements;
  std::vector<RelationId> relations;
  std::vector<FormerRelation> former;  ///< of `relations`, those that were there before, by identity
  std::vector<ViewId> views;
  std::vector<SessionId> sessions;
  std::vector<RelationId> unresolved;
  std::vector<BinId> bin;  ///< entries that came, went or changed
  bool metadata = false;
};

ChangeSet summarise(std::span<const Change> changes);

}  // namespace ekd
