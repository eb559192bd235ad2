// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/base/id.hpp"
#include "libekd/validate/issue.hpp"

#include <algorithm>
#include <unordered_map>
#include <vector>

namespace ekd::editor {

/// What stands out in a diagram for a while: everything else fades.
struct CardMarks {
  std::unordered_map<ElementId, Severity, IdHash> cards;  ///< each with a frame and a badge
  std::vector<ElementId> crossedOut;

  bool isEmpty() const { return cards.empty() && crossedOut.empty(); }
  bool contains(ElementId id) const {
    return cards.contains(id) || std::find(crossedOut.begin(), crossedOut.end(), id) != crossedOut.end();
  }
};

}  // namespace ekd::editor
