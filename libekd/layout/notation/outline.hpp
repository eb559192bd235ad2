// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/drawing.hpp"
#include "libekd/layout/notation/path.hpp"

namespace ekd::layout {

/// How a shape looks inside its rectangle. Nothing of it lies outside.
struct Outline {
  Path shadow;   ///< filled with the colour of the stroke, behind the body; empty for most shapes
  Path body;     ///< closed; filled and stroked
  Path details;  ///< stroked only, on top of the body: the edges of a cube
  bool operator==(const Outline&) const = default;
};

Outline outlineOf(Shape shape, const Rect& rect);

}  // namespace ekd::layout
