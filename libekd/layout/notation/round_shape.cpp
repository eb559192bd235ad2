// SPDX-License-Identifier: MIT
#include "libekd/layout/notation/round_shape.hpp"

#include <algorithm>
#include <cmath>

namespace ekd::layout {
namespace {

double heightOfEllipse(double width, double lineWidth, double far) {
  const double share = std::min(lineWidth / width, 0.999);
  return 2 * far / std::sqrt(1 - share * share);
}

double heightOfTerminator(double width, double lineWidth, double far) {
  const double inset = std::max(0.0, (width - lineWidth) / 2);
  const double largest = terminatorEnd * width;
  if (far <= inset) return 2 * far;
  // The corner of the line lies on the quarter of a circle as high as half the shape, or on a smaller one
  // below a straight side.
  const double radius = inset > 0 ? (far * far + inset * inset) / (2 * inset) : 2 * largest;
  if (radius <= largest) return 2 * radius;
  const double across = std::max(0.0, largest - inset);
  return 2 * (far + largest - std::sqrt(largest * largest - across * across));
}

}  // namespace

bool isRound(Shape shape) {
  return shape == Shape::ellipse || shape == Shape::terminator;
}

double heightToHold(Shape shape, double shapeWidth, double lineWidth, double far) {
  return shape == Shape::ellipse ? heightOfEllipse(shapeWidth, lineWidth, far)
                                 : heightOfTerminator(shapeWidth, lineWidth, far);
}

}  // namespace ekd::layout
