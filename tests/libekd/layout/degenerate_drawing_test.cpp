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

const std::vector<std::string> none;

layout::Outcome draw(const Document& document) {
  PlainMeasurer measurer;
  BrokenEngine engine;
  return layout::draw({document, View{}, "en", layout::a4Sheet()}, measurer, engine);
}

void requireReadable(const layout::Drawing& drawing) {
  CHECK(overlappingBoxes(drawing) == none);
  CHECK(thingsOutside(drawing) == none);
  CHECK(coveredTexts(drawing) == none);
}

}  // namespace

TEST_CASE("an empty view is a sheet that says so") {
  const layout::Drawing drawing = draw(Document{}).drawing;
  CHECK(drawing.boxes.empty());
  CHECK(drawing.description == "Nothing to show.");
  CHECK(drawing.size.height > 0);
}

TEST_CASE("a window on an empty model has words of its own, one on an empty view has none") {
  PlainMeasurer measurer;
  BrokenEngine engine;
  layout::Sheet sheet = layout::windowSheet();
  CHECK(layout::draw({Document{}, View{}, "en", sheet}, measurer, engine).drawing.texts.empty());
  ModelBuilder builder;
  builder.add(ElementKind::goal, "Grow");
  View actors;
  actors.query.kinds = {ElementKind::actor};
  const auto drawing = layout::draw({builder.take(), actors, "en", sheet}, measurer, engine).drawing;
  REQUIRE(drawing.texts.size() == 1);
  CHECK(drawing.texts[0].text == "Nothing to show.");
}

TEST_CASE(
    "a label of ten thousand characters is shortened with a note, and told in full in the description") {
  const bool isOneWord = GENERATE(true, false);
  std::string label;
  while (label.size() < 10'000) label += isOneWord ? "abcde" : "abcd ";
  ModelBuilder builder;
  builder.add(ElementKind::goal, label);
  const layout::Outcome outcome = draw(builder.take());
  requireReadable(outcome.drawing);
  REQUIRE(outcome.notes.size() == 1);
  CHECK(outcome.notes[0] == "the text of Goal 1 is shortened");
  CHECK(outcome.drawing.boxes[0].narration->description.size() >= label.size());
}

TEST_CASE("an element without a label has its heading") {
  ModelBuilder builder;
  builder.add(ElementKind::goal, "");
  const layout::Drawing drawing = draw(builder.take()).drawing;
  requireReadable(drawing);
  REQUIRE(drawing.boxes[0].texts.size() == 1);
  CHECK(drawing.boxes[0].texts[0].text == "Goal 1");
}

TEST_CASE("circles and loops of every sort are drawn") {
  ModelBuilder builder;
  const ElementId a = builder.add(ElementKind::goal, "First");
  const ElementId b = builder.add(ElementKind::goal, "Second");
  const ElementId p = builder.add(ElementKind::process, "Third");
  const ElementId q = builder.add(ElementKind::process, "Fourth");
  builder.relate(a, RelationKind::supports, b, 1);
  builder.relate(b, RelationKind::supports, a, 1);
  builder.relate(a, RelationKind::conflicts, a);
  builder.relate(p, RelationKind::precedes, q);
  builder.relate(q, RelationKind::precedes, p);
  builder.relate(p, RelationKind::precedes, p);
  const layout::Drawing drawing = draw(builder.take()).drawing;
  requireReadable(drawing);
  for (const ElementId element : {a, b, p, q}) CHECK(timesShown(drawing, element) == 1);
}

TEST_CASE("a hierarchy too deep to be read goes on in trees of its own") {
  ModelBuilder builder;
  ElementId last = builder.add(ElementKind::goal, "The top");
  for (int i = 0; i < 200; ++i) last = builder.goalUnder(last, "One level down");
  const layout::Outcome outcome = draw(builder.take());
  requireReadable(outcome.drawing);
  CHECK(timesShown(outcome.drawing, last) == 1);
  CHECK(outcome.drawing.size.width < 5000);
}

TEST_CASE("two thousand elements fit a sheet that has grown, with a note") {
  ModelBuilder builder;
  std::vector<ElementId> goals{builder.add(ElementKind::goal, "The top")};
  for (std::size_t i = 1; i < 2000; ++i)
    goals.push_back(builder.goalUnder(goals[i / 6], "Keep a part of the library in good order"));
  const layout::Outcome outcome = draw(builder.take());
  requireReadable(outcome.drawing);
  REQUIRE(outcome.notes.size() == 1);
  CHECK_THAT(outcome.notes[0], Catch::StartsWith("the sheet had to grow to "));
  CHECK(smallestText(outcome.drawing) == layout::a4Sheet().minText);
  for (const ElementId goal : goals) REQUIRE(timesShown(outcome.drawing, goal) == 1);
}
