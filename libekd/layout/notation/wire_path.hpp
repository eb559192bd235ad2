// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/drawing.hpp"
#include "libekd/layout/notation/path.hpp"

namespace ekd::layout {

/// What a wire looks like: its line, which ends where its head begins, and the head.
struct WirePath {
  Path line;                ///< stroked
  Path head;                ///< empty without a head; its point touches the last point of the wire
  bool headFill = false;    ///< filled with the colour of the stroke
  bool headHollow = false;  ///< filled with the background, and stroked
  bool operator==(const WirePath&) const = default;
};

/// Points that coincide are dropped; a wire of fewer than two different points gives an empty path.
WirePath pathOf(const Wire& wire);

}  // namespace ekd::layout
