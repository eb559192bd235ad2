// SPDX-License-Identifier: MIT
#include "editor/scene/diagram_view.hpp"

#include "editor/document/text.hpp"
#include "libekd/edit/verbs.hpp"
#include "tests/editor/diagram_fixture.hpp"
#include "tests/support/broken_engine.hpp"

#include <QSignalSpy>
#include <QWheelEvent>

using namespace ekd;
using test::DiagramFixture;
using enum ElementKind;

namespace {

struct Goals {
  test::ModelBuilder builder;
  ElementId top = builder.add(goal, "Bring books to every resident");
  ElementId first = builder.goalUnder(top, "Hold reading evenings");
  ElementId second = builder.goalUnder(top, "Run a book van");
  ElementId trouble = builder.add(problem, "Fuel grows dearer");
  RelationId hindrance = builder.relate(trouble, RelationKind::hinders, second);
};

void rename(DiagramFixture& diagram, ElementId id, const char* label) {
  REQUIRE(diagram.bridge.edit(QStringLiteral("Rename"), [&](Editor& editor) {
    return editor.modify(id, [&](Element& element) { setText(element.labels, "en", label); });
  }));
}

std::string wordsOn(const layout::Box& box) {
  std::string words;
  for (const layout::TextRun& run : box.texts) words += run.text + " ";
  return words;
}

}  // namespace

TEST_CASE("a diagram shows what the layout draws, box by box") {
  Goals goals;
  DiagramFixture diagram(goals.builder.take());
  test::PlainMeasurer measurer;
  test::RankEngine engine;
  layout::Request request{diagram.bridge.document(), {}, "", diagram.sheet()};
  request.isNarrated = false;
  CHECK(diagram.view.picture().drawing() == layout::draw(request, measurer, engine).drawing);
}

TEST_CASE("a click selects, and a selection from elsewhere is no click") {
  Goals goals;
  DiagramFixture diagram(goals.builder.take());
  QTest::mouseClick(diagram.view.viewport(), Qt::LeftButton, {}, diagram.at(goals.second));
  CHECK(diagram.bridge.selection().elements() == std::vector{goals.second});
  QTest::mouseClick(diagram.view.viewport(), Qt::LeftButton, {}, QPoint(2, 2));
  CHECK(diagram.bridge.selection().elements().empty());
}

TEST_CASE("zooming with the wheel keeps the point under the pointer") {
  Goals goals;
  DiagramFixture diagram(goals.builder.take());
  const QPointF at(123, 456);
  const QPointF before = diagram.view.camera().toScene(at);
  const double scale = diagram.view.camera().scale();
  for (const int turn : {120, 120, -120, -120, -120}) {
    QWheelEvent wheel(at, diagram.view.viewport()->mapToGlobal(at), {}, {0, turn}, Qt::NoButton,
                      Qt::ControlModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(diagram.view.viewport(), &wheel);
    const QPointF now = diagram.view.camera().toWindow(before);
    CHECK(QLineF(now, at).length() < 1.5);
  }
  CHECK(diagram.view.camera().scale() < scale);
}

TEST_CASE("a rename stands on the card before the layout has answered") {
  Goals goals;
  DiagramFixture diagram(goals.builder.take());
  const layout::Rect before = diagram.view.picture().box(0).rect;
  rename(diagram, goals.second, "Drive");
  const auto boxes = diagram.view.picture().boxesOf(goals.second);
  REQUIRE(boxes.size() == 1);
  const layout::Box& card = diagram.view.picture().box(boxes[0]);
  CHECK_THAT(wordsOn(card), Catch::Contains("Drive") && !Catch::Contains("van"));
  CHECK_THAT(wordsOn(card), Catch::Contains("Goal 1.2"));
  CHECK(diagram.view.picture().box(0).rect == before);
  CHECK_FALSE(diagram.view.isSettled());
}

TEST_CASE("a new element stands below its siblings at once, and where the layout puts it later") {
  Goals goals;
  DiagramFixture diagram(goals.builder.take());
  test::PlainMeasurer measurer;
  test::RankEngine engine;
  const auto before = layout::draw({diagram.bridge.document(), {}, "", diagram.sheet()}, measurer, engine);
  const QRectF sibling = diagram.rect(goals.second);
  ElementId added;
  REQUIRE(diagram.bridge.edit(QStringLiteral("Add"), [&](Editor& editor) -> Status {
    Element element;
    element.kind = goal;
    setText(element.labels, "en", "Lend by post");
    const auto id = createUnder(editor, diagram.ids, element, goals.top);
    if (!id) return tl::unexpected(id.error());
    added = *id;
    return {};
  }));
  REQUIRE(diagram.view.picture().shows(added));
  CHECK(diagram.rect(added).top() > sibling.bottom());
  CHECK(diagram.view.picture().boxesIn(diagram.rect(added)).size() == 1);
  diagram.settle();
  layout::Request request{diagram.bridge.document(), {}, "", diagram.sheet()};
  request.isNarrated = false;
  request.earlier = &before.places;
  CHECK(diagram.view.picture().drawing() == layout::draw(request, measurer, engine).drawing);
}

TEST_CASE("what is removed is gone at once, with its lines") {
  Goals goals;
  DiagramFixture diagram(goals.builder.take());
  REQUIRE(diagram.bridge.edit(QStringLiteral("Remove"),
                              [&](Editor& editor) { return editor.remove(goals.trouble); }));
  CHECK_FALSE(diagram.view.picture().shows(goals.trouble));
  for (const layout::Wire& wire : diagram.view.picture().drawing().wires)
    CHECK(wire.relation != goals.hindrance);
}

TEST_CASE("an undo shows what was removed again") {
  Goals goals;
  DiagramFixture diagram(goals.builder.take());
  REQUIRE(diagram.bridge.edit(QStringLiteral("Remove"),
                              [&](Editor& editor) { return editor.remove(goals.trouble); }));
  diagram.bridge.undo();
  CHECK(diagram.view.picture().shows(goals.trouble));
}

TEST_CASE("what is selected keeps its place in the window when everything is laid out again") {
  Goals goals;
  DiagramFixture diagram(goals.builder.take());
  diagram.bridge.selection().setCurrent(goals.second);
  const QPointF before = diagram.view.camera().toWindow(diagram.rect(goals.second).topLeft());
  rename(diagram, goals.top,
         "Bring many more books to every single resident of the county, in every weather, "
         "on every day of the week and without any charge, whatever it takes to do so");
  const QRectF old = diagram.rect(goals.second);
  diagram.settle();
  CHECK(diagram.rect(goals.second) != old);
  const QPointF after = diagram.view.camera().toWindow(diagram.rect(goals.second).topLeft());
  CHECK(QLineF(before, after).length() < 1.5);
}

TEST_CASE("of many edits in a row only the first and the last are laid out") {
  Goals goals;
  DiagramFixture diagram(goals.builder.take());
  QSignalSpy pictures(&diagram.view, &editor::DiagramView::pictureChanged);
  for (const char* label : {"a", "b", "c", "d", "e", "f"}) rename(diagram, goals.first, label);
  diagram.settle();
  CHECK(pictures.size() <= 2);
  const auto boxes = diagram.view.picture().boxesOf(goals.first);
  CHECK_THAT(wordsOn(diagram.view.picture().box(boxes[0])), Catch::Contains(" f "));
}

TEST_CASE("another view comes fitted into the window") {
  Goals goals;
  DiagramFixture diagram(goals.builder.take());
  diagram.view.camera().zoomTo(5, {0, 0});
  View view;
  view.query.roots = {goals.second};
  diagram.view.showView(view);
  diagram.settle();
  CHECK_FALSE(diagram.view.picture().shows(goals.first));
  CHECK(diagram.view.camera().visible().contains(diagram.view.picture().bounds()));
}

TEST_CASE("what fills the window does so again in a window of another size, until somebody moved it") {
  Goals goals;
  DiagramFixture diagram(goals.builder.take());
  const auto isFitted = [&] {
    return diagram.view.camera().visible().contains(diagram.view.picture().bounds());
  };
  diagram.view.resize(300, 200);
  CHECK(isFitted());
  diagram.view.camera().zoomTo(5, {0, 0});
  diagram.view.resize(800, 600);
  CHECK(diagram.view.camera().scale() == 5);
}

TEST_CASE(
    "without Graphviz every card is there all the same, a sentence says why it looks so, and edits go on") {
  test::ModelBuilder builder;
  const auto client = builder.add(concept_, "Client");
  const auto service = builder.add(concept_, "Service");
  builder.relate(client, RelationKind::relates, service);
  DiagramFixture diagram(builder.take(), {[] { return std::make_unique<test::PlainMeasurer>(); },
                                          [] { return std::make_unique<test::BrokenEngine>(); }});
  CHECK(diagram.view.picture().shows(client));
  CHECK(diagram.view.picture().shows(service));
  QSignalSpy notes(&diagram.view, &editor::DiagramView::notes);
  rename(diagram, service, "Social service");
  diagram.settle();
  REQUIRE_FALSE(notes.isEmpty());
  CHECK(notes.constLast().constFirst().toStringList().join(u' ').contains(
      QStringLiteral("layout engine failed")));
  CHECK_THAT(wordsOn(diagram.view.picture().box(diagram.view.picture().boxesOf(service)[0])),
             Catch::Contains("Social service"));
}

TEST_CASE("a card that is made while a view is looked at is seen there, whatever the view asks for") {
  Goals goals;
  DiagramFixture diagram(goals.builder.take());
  View branch;
  branch.query.roots = {goals.first};
  diagram.view.showView(branch);
  diagram.settle();
  REQUIRE_FALSE(diagram.view.picture().shows(goals.second));
  const auto made = diagram.bridge.ids().make<ElementId>();
  REQUIRE(diagram.bridge.edit(QStringLiteral("Capture"), [&](Editor& editor) {
    Element element;
    element.id = made;
    element.kind = goal;
    return editor.add(std::move(element));
  }));
  CHECK(diagram.view.picture().shows(made));
  diagram.settle();
  CHECK(diagram.view.picture().shows(made));
  CHECK_FALSE(diagram.view.picture().shows(goals.second));
  diagram.view.showView({});
  diagram.view.showView(branch);
  diagram.settle();
  CHECK_FALSE(diagram.view.picture().shows(made));
}

TEST_CASE("a drawing does not walk through the window while goals of the same actors are captured") {
  DiagramFixture diagram({});
  const auto capture = [&](const char* text, ElementId under, ElementId actor) {
    Element element;
    element.id = diagram.bridge.ids().make<ElementId>();
    element.kind = under ? goal : actor ? goal : ElementKind::actor;
    setText(element.labels, "en", text);
    const ElementId id = element.id;
    REQUIRE(diagram.bridge.edit(QStringLiteral("Capture"), [&](Editor& editor) -> Status {
      if (auto done = editor.add(std::move(element)); !done) return done;
      if (under) {
        if (auto done = place(editor, diagram.bridge.ids(), id, under); !done) return done;
      }
      if (!actor) return {};
      const auto tie = relate(editor, diagram.bridge.ids(), actor, RelationKind::isResponsibleFor, id);
      return tie ? Status{} : tl::unexpected(tie.error());
    }));
    diagram.bridge.selection().set({id});
    diagram.settle();
    return id;
  };
  const ElementId council = capture("Town council", {}, {});
  const ElementId top = capture("Serve every resident", {}, council);
  capture("One thing that somebody wants", top, council);
  SECTION("all of it stays in the window as long as nobody moved it") {
    for (int i = 0; i < 8; ++i) {
      capture("One more thing that somebody wants", top, council);
      CHECK(diagram.view.camera().visible().contains(diagram.view.picture().bounds()));
    }
  }
  SECTION("what was there stays where it is when somebody did") {
    diagram.view.zoomTo(editor::Camera::natural);  // nothing has to come into the window
    diagram.view.camera().pan({-10, 60});
    const QPoint before = diagram.at(top);
    for (int i = 0; i < 4; ++i) capture("One more thing that somebody wants", top, council);
    CHECK((diagram.at(top) - before).manhattanLength() <= 4);
  }
}

TEST_CASE("a drawing that grew in one column says what tidying up would do, until it is done") {
  test::ModelBuilder builder;
  const ElementId top = builder.add(goal, "Serve every resident");
  builder.goalUnder(top, "What comes after all others stays below them");
  DiagramFixture diagram(builder.take());
  QSignalSpy notes(&diagram.view, &editor::DiagramView::notes);
  for (int i = 0; i < 40; ++i) {
    diagram.bridge.edit(QStringLiteral("Capture"), [&](Editor& editor) -> Status {
      Element element;
      element.kind = goal;
      setText(element.labels, "en", "One more thing that somebody wants");
      const auto made = createUnder(editor, diagram.bridge.ids(), std::move(element), top);
      return made ? reorder(editor, *made, 0) : tl::unexpected(made.error());
    });
  }
  diagram.settle();
  REQUIRE_FALSE(notes.isEmpty());
  CHECK(notes.last()[0].toStringList().join(u' ').contains(QStringLiteral("tidies up")));
  diagram.view.tidyUp();
  diagram.settle();
  CHECK(notes.last()[0].toStringList().isEmpty());
}

TEST_CASE("what is tidied up is whole in the window, if it was before", "[editor]") {
  Goals goals;
  DiagramFixture diagram(goals.builder.take());
  for (int i = 0; i < 40; ++i) {
    diagram.bridge.edit(QStringLiteral("Capture"), [&](Editor& editor) -> Status {
      Element element;
      element.kind = goal;
      setText(element.labels, "en", "One more thing that somebody wants");
      const auto made = createUnder(editor, diagram.bridge.ids(), std::move(element), goals.top);
      return made ? Status{} : tl::unexpected(made.error());
    });
  }
  diagram.settle();
  REQUIRE_FALSE(diagram.view.camera().visible().contains(diagram.view.picture().bounds()));
  diagram.view.tidyUp();
  diagram.settle();
  CHECK(diagram.view.camera().visible().contains(diagram.view.picture().bounds()));
}

TEST_CASE("fitting everything enlarges it, too, and what is added then fits at once", "[editor]") {
  test::ModelBuilder builder;
  const ElementId top = builder.add(goal, "Grow");
  DiagramFixture diagram(builder.take());
  diagram.view.fillWindow();
  const double filled = diagram.view.camera().scale();
  CHECK(filled > editor::Camera::natural);
  CHECK(diagram.view.camera().visible().contains(diagram.view.picture().bounds()));
  diagram.bridge.edit(QStringLiteral("Capture"), [&](Editor& editor) -> Status {
    Element element;
    element.kind = goal;
    const auto made = createUnder(editor, diagram.bridge.ids(), std::move(element), top);
    return made ? Status{} : tl::unexpected(made.error());
  });
  diagram.settle();
  CHECK(diagram.view.camera().scale() <= filled);
  CHECK(diagram.view.camera().visible().contains(diagram.view.picture().bounds()));
}

namespace {

/// One more card below another, selected as after typing it.
void capture(DiagramFixture& diagram, ElementId under) {
  Element element;
  element.id = diagram.bridge.ids().make<ElementId>();
  element.kind = goal;
  setText(element.labels, "en", "One more thing that somebody wants");
  const ElementId id = element.id;
  REQUIRE(diagram.bridge.edit(QStringLiteral("Capture"), [&](Editor& editor) -> Status {
    if (auto done = editor.add(std::move(element)); !done) return done;
    return place(editor, diagram.bridge.ids(), id, under);
  }));
  diagram.bridge.selection().set({id});
  diagram.view.reveal(id);
  diagram.settle();
}

bool isWhole(DiagramFixture& diagram) {
  return diagram.view.camera().visible().contains(diagram.view.picture().bounds());
}

}  // namespace

TEST_CASE(
    "a drawing that was whole in the window stays so while cards are added, as long as it can be read") {
  Goals goals;
  DiagramFixture diagram(goals.builder.take());
  REQUIRE(isWhole(diagram));
  const double least = 0.95 * std::min(editor::Camera::readable, diagram.view.camera().scale());
  for (int i = 0; i < 60; ++i) {
    capture(diagram, goals.top);
    CHECK(diagram.view.camera().scale() >= least);
    if (i < 8) CHECK(isWhole(diagram));
    CHECK(diagram.view.camera().visible().contains(diagram.rect(diagram.bridge.selection().current())));
  }
  CHECK_FALSE(isWhole(diagram));
}

TEST_CASE("the first card is as large as the window lets it be, and has room below it") {
  DiagramFixture diagram({});
  const auto add = [&](const char* text) {
    REQUIRE(diagram.bridge.edit(QStringLiteral("Capture"), [&](Editor& editor) -> Status {
      Element element;
      element.id = diagram.bridge.ids().make<ElementId>();
      element.kind = goal;
      setText(element.labels, "en", text);
      return editor.add(std::move(element));
    }));
  };
  add("Serve every resident");
  const double atOnce = diagram.view.camera().scale();
  CHECK(atOnce > 1.5 * editor::Camera::natural);
  diagram.settle();
  CHECK(diagram.view.camera().scale() > 1.5 * editor::Camera::natural);
  const double scale = diagram.view.camera().scale();
  add("Have it all");
  diagram.settle();
  CHECK(diagram.view.camera().scale() == scale);
  CHECK(isWhole(diagram));
}
