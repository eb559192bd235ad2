// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/query/numbering.hpp"

#include <functional>
#include <vector>

namespace ekd {

/// What is still to be said about an element before a meeting can be called finished.
struct OpenPoints {
  bool untyped = false;    ///< an idea: nobody has said what it is
  bool unlinked = false;   ///< no relation leads to it or from it
  bool undecided = false;  ///< standing at idea, proposed or parked: nobody agreed or rejected yet

  explicit operator bool() const { return untyped || unlinked || undecided; }
  bool operator==(const OpenPoints&) const = default;
};

/// Joints have none.
OpenPoints openPointsOf(const Model& model, Slot element);

/// What a meeting leaves to be done. Each list as people read it: by kind, number, identity. An element that
/// has no kind is in the first list only.
struct LeftOver {
  std::vector<ElementId> untyped;    ///< cards without a kind
  std::vector<ElementId> unlinked;   ///< without any relation
  std::vector<ElementId> undecided;  ///< standing at idea, proposed or parked: nobody agreed or rejected yet

  bool isEmpty() const { return untyped.empty() && unlinked.empty() && undecided.empty(); }
};

/// `concerns` narrows the elements, for example to those of one session.
LeftOver leftOver(const Model& model, const Numbering& numbering,
                  const std::function<bool(const Element&)>& concerns = {});

}  // namespace ekd
