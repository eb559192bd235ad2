// SPDX-License-Identifier: MIT
// What stays where it is when a drawing changes, for whoever looks at it.
#include "editor/scene/eye.hpp"

#include "libekd/edit/verbs.hpp"
#include "tests/editor/diagram_fixture.hpp"

#include <set>

using namespace ekd;
using test::DiagramFixture;
using enum ElementKind;

namespace {

struct Looked {
  test::ModelBuilder builder;
  ElementId top = builder.add(goal, "Bring books to every resident");
  ElementId first = builder.goalUnder(top, "Hold reading evenings");
  ElementId second = builder.goalUnder(top, "Run a book van");
  ElementId third = builder.goalUnder(second, "Buy a van");
  DiagramFixture diagram{builder.take()};
  std::set<ElementId> unsteady;

  std::optional<editor::Eye> eye(ElementId current) {
    const auto boxes = diagram.view.picture().boxesOf(current);
    return editor::eyeOf(
        {diagram.view.picture(), diagram.view.camera(), diagram.bridge.model(),
         boxes.empty() ? std::nullopt : std::optional(boxes.front()),
         [this](std::size_t box) { return !unsteady.contains(diagram.view.picture().box(box).element); }});
  }
  QPointF at(ElementId element) { return diagram.view.camera().toWindow(diagram.rect(element).topLeft()); }
};

}  // namespace

TEST_CASE("the card that is talked about stays where it is") {
  Looked looked;
  const auto eye = looked.eye(looked.first);
  REQUIRE(eye);
  CHECK(eye->element == looked.first);
  CHECK(eye->at == looked.at(looked.first));
}

TEST_CASE("what a card without a place hangs on stays, not the card beside it") {
  Looked looked;
  looked.unsteady = {looked.second};
  const auto eye = looked.eye(looked.second);
  REQUIRE(eye);
  CHECK(eye->element == looked.top);
}

TEST_CASE("where a card without a place hangs on nothing that is seen, the nearest card stays") {
  Looked looked;
  looked.unsteady = {looked.third};
  looked.diagram.view.camera().zoomTo(8, looked.at(looked.third));
  looked.diagram.view.camera().keep(looked.diagram.rect(looked.third).topLeft(), {1, 1});
  const QRectF seen = looked.diagram.view.camera().visible();
  REQUIRE_FALSE(looked.diagram.rect(looked.second).intersects(seen));
  const auto eye = looked.eye(looked.third);
  REQUIRE(eye);
  CHECK(eye->element != looked.third);
}

TEST_CASE("where what is talked about is not in sight, the middle of the window stays") {
  Looked looked;
  looked.diagram.view.camera().zoomTo(4, looked.at(looked.first) + QPointF(4, 4));
  REQUIRE_FALSE(looked.diagram.rect(looked.third).intersects(looked.diagram.view.camera().visible()));
  CHECK(looked.eye(looked.third)->element == looked.eye({})->element);
}

TEST_CASE("a drawing without a steady card keeps nothing") {
  Looked looked;
  looked.unsteady = {looked.top, looked.first, looked.second, looked.third};
  CHECK_FALSE(looked.eye(looked.first));
}

TEST_CASE("a drawing is as near as before when what made it grow is taken back") {
  Looked looked;
  editor::DiagramView& view = looked.diagram.view;
  const double before = view.camera().scale();
  for (int i = 0; i < 12; ++i) {
    looked.diagram.bridge.edit(QStringLiteral("Capture"), [&](Editor& editor) -> Status {
      Element element;
      element.kind = goal;
      setText(element.labels, "en", "One more thing that somebody wants to see done in this town");
      const auto made = createUnder(editor, looked.diagram.bridge.ids(), std::move(element), looked.top);
      return made ? Status{} : tl::unexpected<Error>(made.error());
    });
    looked.diagram.settle();
  }
  REQUIRE(view.camera().scale() < 0.9 * before);
  while (looked.diagram.bridge.canUndo()) {
    looked.diagram.bridge.undo();
    looked.diagram.settle();
  }
  CHECK(view.camera().scale() > 0.99 * before);
  CHECK(view.camera().visible().contains(view.picture().bounds()));
}
