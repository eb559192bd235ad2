// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/query/numbering.hpp"

#include <functional>
#include <vector>

namespace ekd {

/// What a meeting leaves to be done. Each list as people read it: by kind, number, identity. An element that
/// has no kind is in the first list only.
struct LeftOver {
  std::vector<ElementId> untyped;    ///< cards without a kind
  std::vector<ElementId> unlinked;   ///< without any relation, joints among them
  std::vector<ElementId> undecided;  ///< standing at idea, proposed or parked: nobody agreed or rejected yet

  bool isEmpty() const { return untyped.empty() && unlinked.empty() && undecided.empty(); }
};

/// `concerns` narrows the elements, for example to those of one session.
LeftOver leftOver(const Model& model, const Numbering& numbering,
                  const std::function<bool(const Element&)>& concerns = {});

}  // namespace ekd
