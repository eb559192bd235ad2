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
      Element element;
      element.kind = ElementKind::goal;
      setText(element.labels, "en", "What has to be done for that in the next years");
      const auto done = createUnder(editor, board.ids(), std::move(element), under);
      if (!done) return tl::unexpected(done.error());
      made = *done;
      return {};
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
      Element element;
      element.kind = ElementKind::goal;
      setText(element.labels, "en", "What has to be done for that in the next years");
      const auto done = createUnder(editor, board.ids(), std::move(element), vision);
      if (!done) return tl::unexpected(done.error());
    }
    return {};
  });
  const layout::Size size = board.now().drawing.size;
  CHECK(size.width > size.height);
  checkReadable(board.now().drawing);
}
