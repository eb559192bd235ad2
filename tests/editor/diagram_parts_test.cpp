// SPDX-License-Identifier: MIT
// Folding, focus, filter and the overview map.
#include "editor/document/text.hpp"
#include "editor/scene/filter_bar.hpp"
#include "editor/scene/focus.hpp"
#include "editor/scene/handles.hpp"
#include "editor/scene/overview_map.hpp"
#include "tests/editor/diagram_fixture.hpp"

#include <QAction>
#include <QLineEdit>
#include <QToolButton>

using namespace ekd;
using test::DiagramFixture;
using enum ElementKind;

namespace {

/// Goal 1 over 1.1 (with 1.1.1) and 1.2; an actor for 1.1.1 alone and one for both 1.1.1 and 1.2.
struct Library {
  test::ModelBuilder builder;
  ElementId top = builder.add(goal, "Bring books to every resident");
  ElementId first = builder.goalUnder(top, "Hold reading evenings");
  ElementId deep = builder.goalUnder(first, "Find readers");
  ElementId second = builder.goalUnder(top, "Run a book van");
  ElementId friends = builder.add(actor, "Friends of the library");
  ElementId council = builder.add(actor, "Town council");
  RelationId performs = builder.relate(friends, RelationKind::performs, deep);
  RelationId finances = builder.relate(council, RelationKind::finances, deep);
  RelationId alsoFinances = builder.relate(council, RelationKind::finances, second);
};

QAction* action(DiagramFixture& diagram, const char* id) {
  return diagram.view.findChild<QAction*>(QLatin1String(id));
}

bool isFaded(const DiagramFixture& diagram, ElementId element) {
  return diagram.view.isBoxFaded(diagram.view.picture().boxesOf(element)[0]);
}

}  // namespace

TEST_CASE("the focus on an element goes through any number of joints") {
  test::ModelBuilder builder;
  const ElementId top = builder.add(goal, "Bring books to every resident");
  ElementId last = top;
  constexpr std::size_t joints = 100'000;
  for (std::size_t i = 0; i < joints; ++i) {
    const ElementId next = builder.add(jointAnd, "");
    builder.relate(next, RelationKind::arm, last);
    last = next;
  }
  const ElementId end = builder.add(goal, "Run a book van");
  builder.relate(end, RelationKind::arm, last);
  const ElementId beyond = builder.goalUnder(end, "Buy a van");
  const Document document = builder.take();
  const auto kept = editor::focused(document.model, top, editor::FocusOn::neighbourhood);
  CHECK(kept.size() == joints + 2);
  CHECK(std::binary_search(kept.begin(), kept.end(), end));
  CHECK_FALSE(std::binary_search(kept.begin(), kept.end(), beyond));
}

TEST_CASE("a folded branch hides what stands below and what only that needs") {
  Library library;
  DiagramFixture diagram(library.builder.take());
  diagram.bridge.selection().setCurrent(library.first);
  const QPointF before = diagram.view.camera().toWindow(diagram.rect(library.first).topLeft());
  action(diagram, "diagram.fold")->trigger();
  diagram.settle();
  const auto& picture = diagram.view.picture();
  CHECK(picture.shows(library.first));
  CHECK(picture.shows(library.second));
  CHECK(picture.shows(library.council));
  CHECK_FALSE(picture.shows(library.deep));
  CHECK_FALSE(picture.shows(library.friends));
  CHECK(QLineF(before, diagram.view.camera().toWindow(diagram.rect(library.first).topLeft())).length() < 1.5);
  action(diagram, "diagram.fold")->trigger();
  diagram.settle();
  CHECK(diagram.view.picture().shows(library.deep));
}

TEST_CASE("going to an element unfolds the branch that hides it") {
  Library library;
  DiagramFixture diagram(library.builder.take());
  diagram.view.fold(library.top, true);
  diagram.settle();
  REQUIRE_FALSE(diagram.view.picture().shows(library.deep));
  CHECK_FALSE(diagram.view.reveal(library.deep));  // not yet
  diagram.settle();
  CHECK(diagram.view.picture().shows(library.deep));
}

TEST_CASE("focus leaves a branch or a neighbourhood clear until Esc") {
  Library library;
  DiagramFixture diagram(library.builder.take());
  diagram.bridge.selection().setCurrent(library.first);
  action(diagram, "diagram.focusBranch")->trigger();
  CHECK_FALSE(isFaded(diagram, library.deep));
  CHECK_FALSE(isFaded(diagram, library.friends));
  CHECK(isFaded(diagram, library.second));
  diagram.bridge.selection().setCurrent(library.deep);
  action(diagram, "diagram.focusNeighbours")->trigger();
  CHECK_FALSE(isFaded(diagram, library.first));
  CHECK_FALSE(isFaded(diagram, library.council));
  CHECK(isFaded(diagram, library.top));
  QTest::keyClick(&diagram.view, Qt::Key_Escape);
  CHECK_FALSE(isFaded(diagram, library.top));
}

TEST_CASE("the filter's words leave what fits and what that stands under") {
  Library library;
  DiagramFixture diagram(library.builder.take());
  editor::DiagramFilter filter;
  filter.text = "READERS find";
  diagram.view.setFilter(filter);
  diagram.settle();
  const auto& picture = diagram.view.picture();
  CHECK(picture.shows(library.deep));
  CHECK(picture.shows(library.top));
  CHECK_FALSE(picture.shows(library.second));
  CHECK_FALSE(picture.shows(library.friends));
  diagram.view.setFilter({});
  diagram.settle();
  CHECK(picture.shows(library.second));
}

TEST_CASE("the filter leaves out what has another status") {
  Library library;
  DiagramFixture diagram(library.builder.take());
  REQUIRE(diagram.bridge.edit(QStringLiteral("Agree"), [&](Editor& editor) {
    return editor.modify(library.second, [](Element& element) { element.standing = Standing::agreed; });
  }));
  editor::DiagramFilter filter;
  filter.standings = {Standing::agreed};
  diagram.view.setFilter(filter);
  diagram.settle();
  CHECK(diagram.view.picture().shows(library.second));
  CHECK_FALSE(diagram.view.picture().shows(library.first));
}

TEST_CASE("a filter by kind can be kept as a view, in one step to undo") {
  Library library;
  DiagramFixture diagram(library.builder.take());
  editor::FilterBar bar(diagram.view);
  editor::DiagramFilter filter;
  filter.kinds = {goal};
  diagram.view.setFilter(filter);
  REQUIRE(bar.saveAsView(QStringLiteral("Only goals")));
  const auto& views = diagram.bridge.document().views;
  REQUIRE(views.size() == 1);
  CHECK(views.begin()->second.query.kinds == std::vector{goal});
  CHECK(std::string(textFor(views.begin()->second.titles, "en")) == "Only goals");
  CHECK(diagram.view.currentView() == views.begin()->second);
  CHECK(diagram.view.filter().isEmpty());
  CHECK(diagram.bridge.session().undoSteps().size() == 1);
  diagram.settle();
  CHECK_FALSE(diagram.view.picture().shows(library.friends));
}

TEST_CASE("everything that the filter says is kept as a view, which shows the same") {
  Library library;
  DiagramFixture diagram(library.builder.take());
  editor::FilterBar bar(diagram.view);
  const auto meeting = diagram.bridge.ids().make<SessionId>();
  REQUIRE(diagram.bridge.edit(QStringLiteral("Agree"), [&](Editor& editor) {
    return editor.modify(library.deep, [&](Element& element) {
      element.standing = Standing::agreed;
      element.details.edit().provenance.session = meeting;
    });
  }));
  editor::DiagramFilter filter;
  filter.standings = {Standing::agreed};
  filter.sessions = {meeting};
  diagram.view.setFilter(filter);
  bar.findChild<QLineEdit*>(QStringLiteral("filterText"))->setText(QStringLiteral("readers"));
  diagram.settle();
  REQUIRE(diagram.view.picture().shows(library.deep));
  CHECK_FALSE(diagram.view.picture().shows(library.second));
  CHECK(bar.findChild<QToolButton*>(QStringLiteral("filterSave"))->isEnabled());
  REQUIRE(bar.saveAsView(QStringLiteral("Readers")));
  const ViewQuery query = diagram.bridge.document().views.begin()->second.query;
  CHECK(query.standings == filter.standings);
  CHECK(query.sessions == filter.sessions);
  CHECK(query.text == "readers");
  diagram.settle();
  CHECK(diagram.view.filter().isEmpty());
  CHECK(diagram.view.picture().shows(library.deep));
  CHECK(diagram.view.picture().shows(library.top));
  CHECK_FALSE(diagram.view.picture().shows(library.second));
}

TEST_CASE("a click in the overview map brings that place into the middle of the window") {
  Library library;
  DiagramFixture diagram(library.builder.take());
  auto* map = diagram.view.findChild<editor::OverviewMap*>();
  REQUIRE(map != nullptr);
  CHECK_FALSE(map->isVisible());  // everything can be seen
  diagram.view.camera().zoomTo(6, {0, 0});
  Q_EMIT diagram.view.moved();
  REQUIRE(map->isVisible());
  const QPointF place = diagram.rect(library.second).center();
  QTest::mouseClick(map, Qt::LeftButton, {}, map->toMap(place).toPoint());
  // A pixel of the map is several of the window.
  const double pixel = diagram.view.camera().content().width() / map->width() * diagram.view.camera().scale();
  const QPointF middle = QRectF(diagram.view.viewport()->rect()).center();
  CHECK(QLineF(diagram.view.camera().toWindow(place), middle).length() < 2 * pixel);
  action(diagram, "diagram.overview")->trigger();
  CHECK_FALSE(map->isVisible());
}

TEST_CASE("the filter comes above the drawing and goes with Esc, and the filter stays") {
  Library library;
  DiagramFixture diagram(library.builder.take());
  QAction* toggle = action(diagram, "diagram.filter");
  toggle->trigger();
  editor::FilterBar& bar = diagram.view.filterBar();
  REQUIRE(bar.isVisible());
  CHECK(diagram.view.viewport()->y() >= bar.height());
  auto* text = bar.findChild<QLineEdit*>(QStringLiteral("filterText"));
  QTest::keyClicks(text, QStringLiteral("van"));
  CHECK(diagram.view.filter().text == "van");
  QTest::keyClick(text, Qt::Key_Escape);
  CHECK_FALSE(bar.isVisible());
  CHECK_FALSE(toggle->isChecked());
  CHECK(diagram.view.filter().text == "van");
}

TEST_CASE("what is laid out anew takes the shape of its window, and what is kept keeps its own") {
  Library library;
  DiagramFixture diagram(library.builder.take());
  const auto ratio = [&] {
    const QRectF all = diagram.view.picture().bounds();
    return all.width() / all.height();
  };
  const double wide = ratio();
  diagram.view.resize(400, 560);
  diagram.settle();
  CHECK(ratio() == wide);
  diagram.view.tidyUp();
  diagram.settle();
  CHECK(ratio() < wide);
}

TEST_CASE("an actor that is shown twice is not gone after when one of its cards is in the window") {
  Library library;
  DiagramFixture diagram(library.builder.take());
  const auto boxes = diagram.view.picture().boxesOf(library.council);
  REQUIRE_FALSE(boxes.empty());
  const QRectF before = diagram.view.camera().visible();
  CHECK(diagram.view.reveal(library.council));
  CHECK(diagram.view.camera().visible() == before);
}

TEST_CASE("the handles of a card lie beside it, apart, and large enough to hit", "[editor]") {
  for (const double height : {14.0, 20.0, 34.0, 80.0}) {
    const QRectF card(100, 100, 200, height);
    const editor::Handles handles = editor::handlesOf(card);
    INFO(height);
    CHECK_FALSE(handles.link.intersects(card));
    CHECK_FALSE(handles.fold.intersects(card));
    CHECK_FALSE(handles.fold.intersects(handles.link));
    for (const QRectF& handle : {handles.link, handles.fold}) {
      CHECK(handle.width() >= 12);
      CHECK(handle.height() >= 12);
      CHECK(handle.left() - card.right() <= 3);  // the pointer comes there from the card
    }
    // the next card of the column begins 9 below this one, and is as wide
    CHECK_FALSE(handles.fold.intersects(QRectF(100, card.bottom() + 9, 200, height)));
  }
}

TEST_CASE("all of the badge that counts what is folded away unfolds that", "[editor]") {
  Library library;
  for (int i = 0; i < 12; ++i) library.builder.goalUnder(library.first, "Read " + std::to_string(i));
  DiagramFixture diagram(library.builder.take());
  diagram.view.fold(library.first, true);
  diagram.settle();
  const auto box = diagram.view.picture().boxesOf(library.first)[0];
  const QRectF card = diagram.view.windowRect(box);
  const QRectF one = editor::handlesOf(card).fold;
  const QRectF badge = editor::handlesOf(card, 13).fold;
  CHECK(badge.left() == one.left());
  CHECK(badge.width() > 1.8 * one.width());
  const QPoint end(static_cast<int>(badge.right()) - 2, static_cast<int>(badge.center().y()));
  QTest::mouseMove(diagram.view.viewport(), card.center().toPoint());
  QTest::mouseMove(diagram.view.viewport(), end);
  QTest::mouseClick(diagram.view.viewport(), Qt::LeftButton, {}, end);
  CHECK_FALSE(diagram.view.folding().isFolded(library.first));
}

TEST_CASE("the filter goes into several rows where one is too narrow for it", "[editor]") {
  DiagramFixture diagram{Document{}};
  diagram.view.showFilterBar(true);
  const auto isCut = [&] {
    QCoreApplication::processEvents();
    const QRect bar = diagram.view.filterBar().rect();
    const auto buttons =
        diagram.view.filterBar().findChildren<QToolButton*>(QString(), Qt::FindDirectChildrenOnly);
    return std::any_of(buttons.begin(), buttons.end(), [&](const QToolButton* button) {
      return button->width() < button->sizeHint().width() || !bar.contains(button->geometry());
    });
  };
  diagram.view.resize(1200, 600);
  CHECK_FALSE(isCut());
  const int oneRow = diagram.view.filterBar().height();
  diagram.view.resize(420, 600);
  CHECK_FALSE(isCut());
  CHECK(diagram.view.filterBar().height() > 2 * oneRow);
  diagram.view.resize(1200, 600);
  CHECK_FALSE(isCut());
  CHECK(diagram.view.filterBar().height() == oneRow);
}
