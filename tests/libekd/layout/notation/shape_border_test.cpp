// SPDX-License-Identifier: MIT
#include "libekd/layout/notation/shape_border.hpp"

#include <catch2/catch.hpp>

using namespace ekd::layout;

TEST_CASE("lines end at the shape, not at its rectangle") {
  const Rect rect{100, 100, 80, 40};
  CHECK(onOutline(Shape::rectangle, rect, {100, 110}) == Point{100, 110});
  // Halfway up an ellipse's left side the shape touches the rectangle; above it, it is further in.
  CHECK(onOutline(Shape::ellipse, rect, {100, 120}).x == Approx(100).margin(0.2));
  CHECK(onOutline(Shape::ellipse, rect, {100, 110}).x == Approx(140 - 40 * std::sqrt(0.75)).margin(0.3));
  CHECK(onOutline(Shape::ellipse, rect, {120, 140}).y == Approx(120 + 20 * std::sqrt(0.75)).margin(0.3));
  CHECK(onOutline(Shape::triangleUp, rect, {180, 120}).x == Approx(160).margin(0.1));
  CHECK(onOutline(Shape::shadowedRectangle, rect, {180, 120}).x == Approx(177).margin(0.1));
}

TEST_CASE("points away from the border stay") {
  const Rect rect{100, 100, 80, 40};
  CHECK(onOutline(Shape::ellipse, rect, {300, 110}) == Point{300, 110});
  CHECK(onOutline(Shape::ellipse, rect, {140, 120}) == Point{140, 120});
}
