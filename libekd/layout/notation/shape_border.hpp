// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/drawing.hpp"

namespace ekd::layout {

/// Where a line that ends on the border of a shape's rectangle meets the shape itself: straight further in,
/// from the side on which it arrives. Points in the corners of the rectangle stay where they are.
Point onOutline(Shape shape, const Rect& rect, Point end);

}  // namespace ekd::layout
