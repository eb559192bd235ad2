// SPDX-License-Identifier: MIT
#include "libekd/layout/draw.hpp"
#include "libekd/query/view_members.hpp"
#include "tests/support/broken_engine.hpp"
#include "tests/support/drawing_checks.hpp"
#include "tests/support/plain_measurer.hpp"
#include "tests/support/random_document.hpp"
#include "tests/support/rank_engine.hpp"

#include <catch2/catch.hpp>

using namespace ekd;
using namespace ekd::test;

namespace {

const std::vector<std::string> none;

layout::Drawing drawn(const Document& document, layout::LayoutEngine& engine, const char* actors) {
  PlainMeasurer measurer;
  View view;
  setAttribute(view.settings, "actors", actors);
  return layout::draw({document, view, "en", layout::a4Sheet()}, measurer, engine).drawing;
}

/// An actor that answers for something may be drawn more than once, everything else once.
void checkCounts(const Document& document, const layout::Drawing& drawing, bool actorsOnce) {
  for (const Slot slot : viewMembers(document.model, {}).elements) {
    const Element& element = document.model.element(slot);
    const std::size_t times = timesShown(drawing, element.id);
    INFO(element.id.hex());
    if (isActor(element.kind) && !actorsOnce) {
      CHECK(times >= 1);
    } else {
      CHECK(times == 1);
    }
  }
}

}  // namespace

TEST_CASE("whatever the model, drawings are readable and complete") {
  const auto seed = GENERATE(range(0U, 60U));
  const std::size_t elements = 1 + (seed * 7) % 40;
  const Document document = randomDocument(seed, elements, elements * (seed % 4));
  const bool actorsOnce = seed % 3 == 0;
  BrokenEngine engine;
  const layout::Drawing drawing = drawn(document, engine, actorsOnce ? "once" : "block");
  INFO("seed " << seed);
  CHECK(overlappingBoxes(drawing) == none);
  CHECK(thingsOutside(drawing) == none);
  CHECK(textsOverOutlines(drawing) == none);
  CHECK(wiresThroughBoxes(drawing) == none);
  CHECK(coveredTexts(drawing) == none);
  CHECK(smallestText(drawing) >= layout::a4Sheet().minText);
  checkCounts(document, drawing, actorsOnce);
}

TEST_CASE("networks of any model are laid out by the engine without covering anything") {
  const auto seed = GENERATE(range(100U, 120U));
  const Document document = randomDocument(seed, 25, 40);
  RankEngine engine;
  const layout::Drawing drawing = drawn(document, engine, "block");
  INFO("seed " << seed);
  CHECK(overlappingBoxes(drawing) == none);
  CHECK(thingsOutside(drawing) == none);
  CHECK(textsOverOutlines(drawing) == none);
  checkCounts(document, drawing, false);
}

TEST_CASE("the same request gives the same drawing") {
  const auto seed = GENERATE(range(200U, 206U));
  const Document document = randomDocument(seed, 30, 50);
  BrokenEngine engine;
  CHECK(drawn(document, engine, "block") == drawn(document, engine, "block"));
}
