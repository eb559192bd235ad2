// SPDX-License-Identifier: MIT
#include "libekd/edit/verbs.hpp"
#include "tests/support/drawing_checks.hpp"
#include "tests/support/drawn_board.hpp"
#include "tests/support/model_builder.hpp"
#include "tests/support/rank_engine.hpp"

using namespace ekd;
using namespace ekd::test;

namespace {

void checkReadable(const layout::Drawing& drawing) {
  const std::vector<std::string> none;
  CHECK(overlappingBoxes(drawing) == none);
  CHECK(thingsOutside(drawing) == none);
  CHECK(wiresThroughBoxes(drawing) == none);
}

/// Captures one more card below another.
Result<ElementId> addUnder(Editor& editor, Board& board, ElementId under,
                           ElementKind kind = ElementKind::goal) {
  Element element;
  element.kind = kind;
  setText(element.labels, "en", "What has to be done for that in the next years");
  return createUnder(editor, board.ids(), std::move(element), under);
}

Status statusOf(const Result<ElementId>& made) {
  return made ? Status{} : tl::unexpected(made.error());
}

}  // namespace

TEST_CASE("what reaches the bottom of the sheet goes on in a new column, and nothing moves") {
  ModelBuilder builder;
  const ElementId vision = builder.add(ElementKind::goal, "A town that people like to live in");
  RankEngine engine;
  Board board(builder.take(), engine);
  const layout::Size sheet = layout::windowSheet().size;
  ElementId branch = vision;
  for (int i = 0; i < 60; ++i) {
    ElementId made;
    const ElementId under = i % 6 == 0 ? vision : branch;
    const layout::Outcome before = board.edit([&](Editor& editor) -> Status {
      const auto done = addUnder(editor, board, under);
      made = done.value_or(ElementId{});
      return statusOf(done);
    });
    if (i % 6 == 0) branch = made;
    CHECK(farthest(before, board.now()) == 0);
  }
  checkReadable(board.now().drawing);
  const layout::Size size = board.now().drawing.size;
  CHECK(size.width / size.height > 0.5 * sheet.width / sheet.height);
  CHECK(size.width / size.height < 2 * sheet.width / sheet.height);
}

TEST_CASE("a large text that is pasted below the last card opens as many columns as it fills") {
  ModelBuilder builder;
  const ElementId vision = builder.add(ElementKind::goal, "A town that people like to live in");
  RankEngine engine;
  Board board(builder.take(), engine);
  board.edit([&](Editor& editor) -> Status {
    for (int i = 0; i < 60; ++i) {
      if (auto done = statusOf(addUnder(editor, board, vision)); !done) return done;
    }
    return {};
  });
  const layout::Size size = board.now().drawing.size;
  CHECK(size.width > size.height);
  checkReadable(board.now().drawing);
}

TEST_CASE("a full column goes on at the right of the wall, though others stand beside it") {
  ModelBuilder builder;
  const ElementId first = builder.add(ElementKind::goal, "A town that people like to live in");
  const ElementId second = builder.add(ElementKind::goal, "A county that they like as well");
  for (int i = 0; i < 6; ++i) builder.goalUnder(second, "What has to be done for that in the next years");
  RankEngine engine;
  Board board(builder.take(), engine);
  for (int i = 0; i < 24; ++i) {
    board.edit([&](Editor& editor) { return statusOf(addUnder(editor, board, first)); });
    checkReadable(board.now().drawing);
  }
  CHECK(board.now().drawing.size.height < 1.4 * layout::windowSheet().size.height);
}

TEST_CASE("a goal is not drawn behind one that follows it because that has more below it") {
  ModelBuilder builder;
  const ElementId first = builder.add(ElementKind::goal, "A town that people like to live in");
  const ElementId second = builder.add(ElementKind::goal, "A county that they like as well");
  for (int i = 0; i < 8; ++i) builder.goalUnder(second, "What has to be done for that in the next years");
  RankEngine engine;
  Board board(builder.take(), engine);
  CHECK(rectOf(board.now(), first).y <= rectOf(board.now(), second).y);
}

TEST_CASE("a problem with a cause stays with the goal that it hinders") {
  ModelBuilder builder;
  const ElementId vision = builder.add(ElementKind::goal, "A town that people like to live in");
  const ElementId goal = builder.goalUnder(vision, "A bus in every village");
  builder.goalUnder(vision, "A school in every village");
  const ElementId problem = builder.add(ElementKind::problem, "There are no drivers");
  builder.relate(problem, RelationKind::hinders, goal);
  RankEngine engine;
  Board board(builder.take(), engine);
  board.edit([&](Editor& editor) { return statusOf(addUnder(editor, board, problem, ElementKind::cause)); });
  CHECK(layout::findPlace(board.now().places, {problem, {}})->host == goal);
}
