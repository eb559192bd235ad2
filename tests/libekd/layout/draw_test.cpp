// SPDX-License-Identifier: MIT
#include "libekd/layout/draw.hpp"

#include "tests/support/broken_engine.hpp"
#include "tests/support/drawing_checks.hpp"
#include "tests/support/model_builder.hpp"
#include "tests/support/plain_measurer.hpp"

#include <catch2/catch.hpp>

using namespace ekd;
using namespace ekd::test;

namespace {

layout::Outcome drawWhole(const Document& document, layout::Sheet sheet = layout::a4Sheet()) {
  PlainMeasurer measurer;
  BrokenEngine engine;
  return layout::draw({document, View{}, "en", sheet}, measurer, engine);
}

void requireReadable(const layout::Drawing& drawing) {
  CHECK(overlappingBoxes(drawing) == std::vector<std::string>{});
  CHECK(thingsOutside(drawing) == std::vector<std::string>{});
  CHECK(wiresThroughBoxes(drawing) == std::vector<std::string>{});
  CHECK(coveredTexts(drawing) == std::vector<std::string>{});
}

}  // namespace

TEST_CASE("a goal with sub-goals and actors is drawn readably") {
  ModelBuilder builder;
  const ElementId goal = builder.add(ElementKind::goal, "Run the library well");
  const ElementId actor = builder.add(ElementKind::role, "Librarian");
  for (int i = 0; i < 7; ++i) {
    const ElementId child = builder.goalUnder(goal, "Keep the shelves in good order");
    builder.relate(actor, RelationKind::performs, child);
  }
  const layout::Outcome outcome = drawWhole(builder.take());
  requireReadable(outcome.drawing);
  CHECK(timesShown(outcome.drawing, goal) == 1);
  CHECK(timesShown(outcome.drawing, actor) == 7);
}
