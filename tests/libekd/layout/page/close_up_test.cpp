// SPDX-License-Identifier: MIT
#include "libekd/layout/draw.hpp"
#include "tests/support/broken_engine.hpp"
#include "tests/support/drawing_checks.hpp"
#include "tests/support/model_builder.hpp"
#include "tests/support/plain_measurer.hpp"

#include <algorithm>

#include <catch2/catch.hpp>

using namespace ekd;
using namespace ekd::test;

namespace {

/// How much larger the drawing can be seen in a window of the shape of the sheet than the sheet is.
double closeness(const layout::Drawing& drawing, layout::Size sheet) {
  double right = 0;
  double bottom = 0;
  for (const layout::Box& box : drawing.boxes) {
    right = std::max(right, box.rect.right());
    bottom = std::max(bottom, box.rect.bottom());
  }
  double left = right;
  double top = bottom;
  for (const layout::Box& box : drawing.boxes) {
    left = std::min(left, box.rect.x);
    top = std::min(top, box.rect.y);
  }
  return std::min(sheet.width / (right - left), sheet.height / (bottom - top));
}

layout::Drawing drawn(int goals, double ratio) {
  ModelBuilder builder;
  const ElementId top = builder.add(ElementKind::goal, "Support homeless people");
  for (int i = 0; i < goals; ++i) builder.goalUnder(top, "Open a night shelter where one is needed");
  PlainMeasurer measurer;
  BrokenEngine engine;
  const Document document = builder.take();
  auto outcome =
      layout::draw({document, {}, "en", layout::windowSheet(layout::windowText, ratio)}, measurer, engine);
  return std::move(outcome.drawing);
}

}  // namespace

TEST_CASE("a window shows a small model from close up, whatever its shape") {
  for (const double ratio : {0.9, 1.2, 16.0 / 9, 2.2}) {
    CAPTURE(ratio);
    const layout::Drawing drawing = drawn(8, ratio);
    CHECK(closeness(drawing, layout::windowSheet(layout::windowText, ratio).size) > 1.3);
    CHECK(overlappingBoxes(drawing).empty());
    CHECK(thingsOutside(drawing).empty());
  }
}
