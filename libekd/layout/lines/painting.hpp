// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/cards/card_memo.hpp"
#include "libekd/layout/drawing.hpp"

#include <vector>

namespace ekd::layout {

/// A drawing in the making, and where the cards of the forest stand on it.
struct Painting {
  Drawing drawing;
  std::vector<Rect> places;  ///< by node; empty for what is not drawn yet
  CardMemo* memo = nullptr;  ///< of former drawings, where there is one
};

}  // namespace ekd::layout
