// SPDX-License-Identifier: MIT
// How panels, menus and lines share the window with the drawing.
#include "editor/app/theme.hpp"
#include "editor/panels/inspector_panel.hpp"
#include "editor/scene/overview_map.hpp"
#include "tests/editor/settle.hpp"
#include "tests/editor/window.hpp"

#include <QApplication>
#include <QDockWidget>
#include <QLabel>
#include <QMenuBar>
#include <QScrollBar>
#include <QSettings>
#include <QStatusBar>
#include <QTest>
#include <QTextBrowser>

#include <catch2/catch.hpp>

using namespace ekd;
using namespace ekd::editor;

namespace {

/// A window of a small screen on the Vidzeme model, as it comes up for the first time.
struct Small {
  Small() {
    QSettings().remove(QStringLiteral("window"));
    window.emplace(test::sampleCopy("vidzeme.ekd"));
    (*window)->resize(1280, 800);
    (*window)->diagram().setAnimated(false);
    test::settle((*window)->diagram());
  }
  ~Small() {
    window.reset();
    QSettings().remove(QStringLiteral("window"));
  }
  MainWindow& operator*() { return *window->operator->(); }
  QDockWidget& inspector() { return *(**this).findChild<QDockWidget*>(QStringLiteral("inspectorDock")); }
  ElementId goal() { return (**this).diagram().currentView().query.roots.front(); }

  void select(std::vector<ElementId> cards) {
    window->bridge().selection().set(std::move(cards));
    QCoreApplication::processEvents();  // what goes waits until nothing comes in its place
  }

  std::optional<test::Window> window;
};

}  // namespace

TEST_CASE("the inspector takes no room while nothing is selected", "[editor]") {
  Small small;
  CHECK(small.inspector().isHidden());
  const int wide = (*small).diagram().width();
  CHECK(wide > 3 * (*small).width() / 5);
  const ElementId shown = (*small).diagram().currentView().query.roots.front();
  small.select({shown});
  CHECK(small.inspector().isVisible());
  CHECK((*small).diagram().width() < wide);
  small.select({});
  CHECK(small.inspector().isHidden());
  CHECK((*small).diagram().width() == wide);
}

TEST_CASE("what is seen stays where it is when the inspector comes and goes", "[editor]") {
  Small small;
  DiagramView& diagram = (*small).diagram();
  const ElementId shown = diagram.currentView().query.roots.front();
  const auto at = [&] { return diagram.windowRect(diagram.picture().boxesOf(shown).front()); };
  const QRectF before = at();
  small.select({shown});
  REQUIRE(small.inspector().isVisible());
  CHECK(at() == before);
  small.select({});
  CHECK(at() == before);
}

TEST_CASE("what is seen stays where it is while lists and sentences come and go above the capture line",
          "[editor]") {
  Small small;
  DiagramView& diagram = (*small).diagram();
  diagram.fillWindow();
  const int high = diagram.viewport()->height();
  const auto at = [&] { return diagram.windowRect(diagram.picture().boxesOf(small.goal()).front()); };
  const QRectF before = at();
  CaptureBar& capture = (*small).capture();
  capture.startWith(QStringLiteral("New thing @muni"));
  REQUIRE(QTest::qWaitFor([&] { return !capture.proposals().empty(); }, 60'000));
  QCoreApplication::processEvents();
  CHECK(diagram.viewport()->height() < high);
  CHECK(at() == before);
  CHECK(diagram.findChild<OverviewMap*>()->isHidden());
  QTest::keyClick(&capture.edit(), Qt::Key_Escape);
  REQUIRE(QTest::qWaitFor([&] { return capture.proposals().empty(); }, 60'000));
  QCoreApplication::processEvents();
  CHECK(diagram.viewport()->height() == high);
  CHECK(at() == before);
}

TEST_CASE("a card that the inspector would cover comes into sight", "[editor]") {
  Small small;
  DiagramView& diagram = (*small).diagram();
  std::size_t rightmost = 0;
  const auto& boxes = diagram.picture().drawing().boxes;
  for (std::size_t box = 0; box < boxes.size(); ++box) {
    if (boxes[box].element && boxes[box].rect.right() > boxes[rightmost].rect.right()) rightmost = box;
  }
  small.select({diagram.picture().box(rightmost).element});
  REQUIRE(small.inspector().isVisible());
  CHECK(QRectF(diagram.viewport()->rect()).contains(diagram.windowRect(rightmost).center()));
}

TEST_CASE("a click brings the inspector when there is no second one", "[editor]") {
  Small small;
  DiagramView& diagram = (*small).diagram();
  const ElementId shown = diagram.currentView().query.roots.front();
  const QPoint at = diagram.windowRect(diagram.picture().boxesOf(shown).front()).center().toPoint();
  QTest::mouseClick(diagram.viewport(), Qt::LeftButton, {}, at);
  CHECK(small.window->bridge().selection().current() == shown);
  CHECK(small.inspector().isHidden());
  CHECK(QTest::qWaitFor([&] { return small.inspector().isVisible(); }, 60'000));
}

TEST_CASE("the inspector comes when somebody asks for it, and goes when they leave it", "[editor]") {
  Small small;
  small.window->run("inspector");
  CHECK(small.inspector().isVisible());
  small.window->run("capture");
  CHECK(small.inspector().isHidden());
}

TEST_CASE("the inspector does not come for cards that are typed, until somebody turns to the last one",
          "[editor]") {
  Small small;
  const int wide = (*small).diagram().width();
  (*small).capture().edit().setFocus();
  small.window->type(QStringLiteral("Rents are high"));
  small.window->press(Qt::Key_Return);
  REQUIRE(small.window->bridge().selection().current() == small.window->named("Rents are high"));
  CHECK(small.inspector().isHidden());
  CHECK((*small).diagram().width() == wide);
  small.window->type(QStringLiteral("Flats are few"));
  small.window->press(Qt::Key_Return);
  small.window->run("undo");
  QCoreApplication::processEvents();
  CHECK(small.inspector().isHidden());
  (*small).diagram().setFocus();
  CHECK(small.inspector().isVisible());
}

TEST_CASE("an inspector that was closed stays so, in the next window, too", "[editor]") {
  Small small;
  small.select({small.goal()});
  REQUIRE(small.inspector().isVisible());
  small.inspector().close();
  small.select({});
  small.select({small.goal()});
  CHECK(small.inspector().isHidden());
  small.window.reset();
  small.window.emplace(test::sampleCopy("vidzeme.ekd"));
  small.select({small.goal()});
  CHECK(small.inspector().isHidden());
  small.window->run("inspector");
  small.window->run("capture");
  CHECK(small.inspector().isVisible());
}

TEST_CASE("Escape brings menus and panels back", "[editor]") {
  Small small;
  small.select({small.goal()});
  small.window->run("togglePanels");
  CHECK((*small).menuBar()->isHidden());
  CHECK(small.inspector().isHidden());
  small.select({});
  small.select({small.goal()});
  CHECK(small.inspector().isHidden());
  SECTION("from the capture line") {
    (*small).capture().edit().setFocus();
    small.window->type(QStringLiteral("x"));
    small.window->press(Qt::Key_Escape);
    CHECK((*small).menuBar()->isHidden());  // first it empties the line
    small.window->press(Qt::Key_Escape);
  }
  SECTION("from the diagram") {
    small.select({});
    (*small).diagram().setFocus();
    small.window->press(Qt::Key_Escape);
    small.select({small.goal()});
  }
  CHECK_FALSE((*small).menuBar()->isHidden());
  CHECK(small.inspector().isVisible());
  CHECK((*small).statusBar()->isVisible());
}

TEST_CASE("who still calls cards by their numbers is told that they have others", "[editor]") {
  QSettings().remove(QStringLiteral("window"));
  test::Window window;
  for (const char* line :
       {"g Grow", "g Roads under 1", "g Buses under 1", "g Trams under 1", "g Ships under 1"}) {
    window.bridge().selection().set({});
    window.type(QString::fromLatin1(line));
    window.press(Qt::Key_Return);
  }
  const auto* told = window->findChild<QLabel*>(QStringLiteral("renumbered"));
  REQUIRE(told != nullptr);
  CHECK(told->text().isEmpty());
  window.bridge().selection().set({window.named("Buses")});
  window.run("delete");
  CHECK(told->text() == QStringLiteral("Goals 1.3 to 1.4 are now 1.2 to 1.3"));
  window.run("undo");
  CHECK(told->text() == QStringLiteral("Goals 1.2 to 1.3 are now 1.3 to 1.4"));
  window.run("redo");
  CHECK(told->text() == QStringLiteral("Goals 1.3 to 1.4 are now 1.2 to 1.3"));
  window.run("undo");
  window.bridge().selection().set({window.named("Ships")});
  window.run("moveUp");
  CHECK(told->text() == QStringLiteral("Goal 1.3 is now 1.4"));
}

TEST_CASE("a meeting begins with a key, and its title can be typed", "[editor]") {
  test::Window window;
  window.run("startMeeting");
  window.type(QStringLiteral("Day 1"));
  window.press(Qt::Key_Return);
  REQUIRE(window.bridge().document().sessions.size() == 1);
  CHECK(textFor(window.bridge().document().sessions.begin()->second.titles, "en") == "Day 1");
}

TEST_CASE("the help is read without moving it sideways, however narrow it is and large its text",
          "[editor]") {
  Small small;
  small.window->run("help");
  auto* help = (*small).findChild<QTextBrowser*>(QStringLiteral("help"));
  REQUIRE(help != nullptr);
  for (const int width : {1000, 400, 300, 220}) {
    help->setFixedWidth(width);
    QCoreApplication::processEvents();
    CHECK(help->horizontalScrollBar()->maximum() == 0);
    CHECK(help->document()->idealWidth() <= help->viewport()->width());
  }
}

TEST_CASE("what cannot be done looks so, in the light and in the dark", "[editor]") {
  for (const Theme theme : {Theme::dark, Theme::light}) {
    applyTheme(*qApp, theme, 1);
    const QPalette palette = QApplication::palette();
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
      CHECK(palette.color(QPalette::Disabled, role) != palette.color(QPalette::Active, role));
  }
}

TEST_CASE("the kind of the next card has the colours of the theme", "[editor]") {
  applyTheme(*qApp, Theme::light, 1);
  test::Window window;
  const auto* kind = window->findChild<QLabel*>(QStringLiteral("captureKind"));
  const QString light = kind->styleSheet();
  applyTheme(*qApp, Theme::dark, 1);
  QCoreApplication::processEvents();
  CHECK(kind->styleSheet() != light);
  applyTheme(*qApp, Theme::light, 1);
  QCoreApplication::processEvents();
  CHECK(kind->styleSheet() == light);
}
