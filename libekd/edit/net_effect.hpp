// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/edit/change.hpp"

#include <map>
#include <optional>

namespace ekd {

/// What became of one value from the beginning to the end of a transaction.
template <class Value>
struct Fate {
  std::optional<Value> before;  ///< nothing: it came
  std::optional<Value> after;   ///< nothing: it went

  bool came() const { return !before && after; }
  bool went() const { return before && !after; }
  bool changed() const { return before && after && !(*before == *after); }
};

/// A transaction without what it did and took back again: each identity once.
struct NetEffect {
  std::map<ElementId, Fate<Element>> elements;
  std::map<RelationId, Fate<Relation>> relations;
  std::map<ViewId, Fate<View>> views;
  std::map<SessionId, Fate<ModellingSession>> sessions;
  std::map<BinId, Fate<BinEntry>> bin;
  bool metadata = false;
};

NetEffect netEffectOf(const Transaction& transaction);

}  // namespace ekd
