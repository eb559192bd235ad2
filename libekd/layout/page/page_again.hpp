// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/page/cutting_again.hpp"

#include <vector>

namespace ekd::layout {

/// A part that is arranged, and where its top left corner stands; from the top left of what all parts share.
struct StandingPart {
  Part* part = nullptr;
  Point at;
  const PinnedTree* pinned = nullptr;
};

/// Arranges parts as they stood, what is new below them, within `available`. What is pinned comes last.
std::vector<StandingPart> standAgain(const std::vector<PartAgain>& parts, const Memory& memory,
                                     const CardSetter& set, Size available);

}  // namespace ekd::layout
