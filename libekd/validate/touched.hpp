// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/edit/change_set.hpp"
#include "libekd/model/model.hpp"
#include "libekd/validate/scope.hpp"

#include <vector>

namespace ekd {

/// An element that an edit may have changed something about, and what.
struct TouchedSlot {
  Slot slot = 0;
  Reach reach = Reach::none;
};

/// What one edit touched, worked out once for all rules. Slots are those of the document after the edit.
struct Touched {
  const ChangeSet* changes = nullptr;
  /// Everything within reach of the edit: also neighbours of what changed its kind, and all
  /// around the joints on the way. Each element once.
  std::vector<TouchedSlot> elements;
  /// Relations that came, changed, or are tied to an element that changed its kind. Each once.
  std::vector<Slot> relations;
};

}  // namespace ekd
