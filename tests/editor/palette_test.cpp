// SPDX-License-Identifier: MIT
#include "editor/find/action_words.hpp"
#include "libekd/query/hierarchy.hpp"
#include "tests/editor/window.hpp"

#include <QListWidget>
#include <QTest>
#include <QToolButton>

#include <catch2/catch.hpp>

using namespace ekd;
using namespace ekd::editor;

namespace {

QStringList rowsFor(test::Window& window, const char* action, const char* typed) {
  window.run(action);
  window.type(QString::fromUtf8(typed));
  QStringList rows;
  const auto* list = window->picker().findChild<QListWidget*>();
  REQUIRE(list->isVisible());
  for (int row = 0; row < list->count(); ++row) rows << list->item(row)->text();
  return rows;
}

bool isInSight(test::Window& window, ElementId id) {
  const DiagramView& diagram = window->diagram();
  const auto rect = diagram.picture().rectOf(id);
  return rect && window->diagram().camera().visible().contains(rect->center());
}

}  // namespace

TEST_CASE("a search without a result says so, and Enter leaves it open", "[editor]") {
  test::Window window;
  for (const char* action : {"palette", "find", "chooseView"}) {
    CHECK(rowsFor(window, action, "qqqqqqq") == QStringList{QStringLiteral("Nothing is called so")});
    window.press(Qt::Key_Return);
    CHECK(window->picker().isVisible());
    window.press(Qt::Key_Escape);
  }
}

TEST_CASE("a list that was opened out of a field that is gone by then gives the keyboard back", "[editor]") {
  test::Window window;
  window.type(QStringLiteral("g Grow"));
  window.press(Qt::Key_Return);
  auto& diagram = window->diagram();
  REQUIRE(QTest::qWaitFor([&] { return diagram.isSettled(); }, 20'000));
  diagram.setFocus();
  QTest::keyClick(&diagram, Qt::Key_F2);
  REQUIRE(window->findChild<QWidget*>(QStringLiteral("rename")) != nullptr);
  window.run("find");
  QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  REQUIRE(window->findChild<QWidget*>(QStringLiteral("rename")) == nullptr);
  window.press(Qt::Key_Escape);
  CHECK_FALSE(window->picker().isVisible());
  CHECK(diagram.hasFocus());
}

TEST_CASE("actions are found by what other programs call them, behind those that are named so", "[editor]") {
  test::Window window;
  CHECK(rowsFor(window, "palette", "print").front() == QStringLiteral("File: Export this view ..."));
  CHECK(rowsFor(window, "palette", "dark mode") == QStringList{QStringLiteral("View: Dark or light")});
  CHECK(rowsFor(window, "palette", "font bigger").contains(QStringLiteral("View: Larger text in panels")));
  const QStringList filters = rowsFor(window, "palette", "filter");
  CHECK(filters.front() == QStringLiteral("Diagram: Filter the diagram"));
  CHECK(filters.back() == QStringLiteral("Diagram: Show only what nobody answers for"));
}

TEST_CASE("other words belong to actions that there are", "[editor]") {
  test::Window window;
  for (const QString& action : actionsWithOtherWords()) {
    INFO(action.toStdString());
    CHECK(window->actions().find(action) != nullptr);
  }
}

TEST_CASE("a found card comes into sight, selected already or in a folded branch", "[editor]") {
  test::Window window(test::sampleCopy("vidzeme.ekd"));
  auto& diagram = window->diagram();
  diagram.setAnimated(false);
  window.run("showWhole");
  const auto settled = [&] { return QTest::qWaitFor([&] { return diagram.isSettled(); }, 20'000); };
  REQUIRE(settled());
  const ElementId soup = window.named("Offer soup-kitchen meals");
  const ElementId far = window.named("Create support groups for jobless youth");
  window.bridge().selection().set({soup});
  SECTION("it was scrolled away") {
    diagram.zoomTo(2);
    diagram.reveal(far);
    REQUIRE(isInSight(window, far));
    REQUIRE_FALSE(isInSight(window, soup));
  }
  SECTION("it is folded away") {
    const Slot slot = *window.model().elements().slotOf(soup);
    window.bridge().selection().set({far});
    diagram.fold(window.model().element(*parentOf(window.model(), slot)).id, true);
    REQUIRE(settled());
    REQUIRE_FALSE(diagram.picture().shows(soup));
  }
  window.run("find");
  window.type(QStringLiteral("offer soup"));
  window.press(Qt::Key_Return);
  REQUIRE(settled());
  CHECK(window.bridge().selection().current() == soup);
  CHECK(isInSight(window, soup));
}

TEST_CASE("that a card is not in the view goes with the filter that hid it", "[editor]") {
  test::Window window(test::sampleCopy("vidzeme.ekd"));
  window.run("showWhole");
  DiagramFilter filter;
  filter.text = "soup";
  window->diagram().setFilter(filter);
  const auto settled = [&] { return QTest::qWaitFor([&] { return window->diagram().isSettled(); }, 20'000); };
  REQUIRE(settled());
  window.bridge().selection().set({window.named("Start social enterprises")});
  const auto* note = window->findChild<QToolButton*>(QStringLiteral("absentCard"));
  CHECK(note->isVisible());
  CHECK(note->text() == QStringLiteral("Goal 7.21 is not in this view"));
  window.run("diagram.liftFilter");
  REQUIRE(settled());
  CHECK_FALSE(note->isVisible());
  SECTION("and comes with one") {
    window->diagram().setFilter(filter);
    REQUIRE(settled());
    CHECK(note->isVisible());
  }
}
