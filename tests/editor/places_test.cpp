// SPDX-License-Identifier: MIT
#include "editor/scene/qt_shapes.hpp"
#include "formats/places/places_file.hpp"
#include "tests/editor/diagram_fixture.hpp"
#include "tests/editor/window.hpp"

#include <QFile>
#include <QTest>

using namespace ekd;
using test::DiagramFixture;
using test::drag;
using enum ElementKind;

namespace {

struct Town {
  test::ModelBuilder builder;
  ElementId top = builder.add(goal, "Bring books to every resident");
  ElementId first = builder.goalUnder(top, "Hold reading evenings");
  ElementId second = builder.goalUnder(top, "Run a book van");
};

void settle(editor::DiagramView& view) {
  test::settle(view);
}

QPointF placeOf(const editor::DiagramView& view, ElementId element) {
  return view.picture().rectOf(element)->topLeft();
}

}  // namespace

TEST_CASE("a dragged card stays where it was dropped, whatever is edited, until it is released") {
  Town town;
  DiagramFixture diagram(town.builder.take());
  editor::DiagramView& view = diagram.view;
  const QPointF before = placeOf(view, town.second);
  const QPoint start = diagram.at(town.second);
  drag(view, start, start + QPoint(30, 120));
  settle(view);
  const QPointF pinned = placeOf(view, town.second);
  CHECK((pinned - before).manhattanLength() > 20);
  CHECK(view.isPinned(view.picture().boxesOf(town.second)[0]));
  CHECK(diagram.bridge.session().undoSteps().empty());
  diagram.bridge.edit(QStringLiteral("add"), [&](Editor& editor) -> Status {
    return editor.modify(town.first, [](Element& element) { setText(element.labels, "en", "Hold them"); });
  });
  settle(view);
  CHECK((placeOf(view, town.second) - pinned).manhattanLength() < 0.01);
  view.tidyUp();
  settle(view);
  CHECK((placeOf(view, town.second) - pinned).manhattanLength() < 0.01);
  view.arrangeAsBefore();
  settle(view);
  diagram.bridge.selection().set({town.second});
  view.release();
  settle(view);
  CHECK_FALSE(view.isPinned(view.picture().boxesOf(town.second)[0]));
  CHECK((placeOf(view, town.second) - pinned).manhattanLength() > 20);
}

TEST_CASE("undo takes places back that were given last, and an edit that was made last", "[editor]") {
  test::Window window;
  for (const char* line : {"g Grow", "Shrink"}) {
    window.type(QString::fromLatin1(line));
    window.press(Qt::Key_Return);
  }
  test::settle(window->diagram());
  window->diagram().tidyUp();
  window.press(Qt::Key_Z, Qt::ControlModifier);
  CHECK(window.model().elementCount() == 2);
  window.press(Qt::Key_Z, Qt::ControlModifier);
  CHECK(window.model().elementCount() == 1);
}

TEST_CASE("a model opens with its cards where they stood, and its own file is not touched by that") {
  const QString path = test::sampleCopy("showcase.ekd");
  const auto content = [&] {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
  };
  const QByteArray model = content();
  QPointF pinned;
  ElementId element;
  {
    test::Window window(path);
    auto& view = *window->findChild<editor::DiagramView*>();
    settle(view);
    element = view.picture().box(0).element;
    view.pin(0, {40, 300});
    settle(view);
    pinned = placeOf(view, element);
  }
  CHECK(content() == model);
  CHECK(QFile::exists(path + QStringLiteral("-places")));
  test::Window again(path);
  auto& view = *again->findChild<editor::DiagramView*>();
  settle(view);
  CHECK((placeOf(view, element) - pinned).manhattanLength() < 0.05);
}
