// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/drawing.hpp"

namespace ekd::layout {

/// The ends of a terminator are round with this share of its width as radius, and with half its height where
/// that is less: a high one stays a card, and does not become an egg.
inline constexpr double terminatorEnd = 0.25;

/// Text stands in the middle of such shapes, and lines leave them in the middle of their sides.
bool isRound(Shape shape);

/// How high a round shape has to be to hold a line of text: `shapeWidth` and `lineWidth` in points, `far` how
/// far the line reaches above or below the middle of the shape. The line has to be narrower than the shape.
double heightToHold(Shape shape, double shapeWidth, double lineWidth, double far);

}  // namespace ekd::layout
