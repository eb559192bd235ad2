// SPDX-License-Identifier: MIT
#include "tests/editor/window.hpp"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QPlainTextEdit>
#include <QTest>

#include <catch2/catch.hpp>

using namespace ekd;
using namespace ekd::editor;
using Strings = std::vector<std::string>;

namespace {

void captureTree(test::Window& window) {
  window.type(QStringLiteral("g Grow"));
  window.press(Qt::Key_Return);
  window.press(Qt::Key_Tab);
  for (const char* line : {"Hire", "Build", "Advertise"}) {
    window.type(QString::fromLatin1(line));
    window.press(Qt::Key_Return);
  }
}

std::vector<ElementId> rowsOf(const OutlineModel& outline, const QModelIndex& parent = {}) {
  std::vector<ElementId> rows;
  for (int row = 0; row < outline.rowCount(parent); ++row) {
    const QModelIndex at = outline.index(row, 0, parent);
    CHECK(outline.parent(at) == parent);
    rows.push_back(outline.elementAt(at));
    for (const ElementId below : rowsOf(outline, at)) rows.push_back(below);
  }
  return rows;
}

}  // namespace

TEST_CASE("whatever comes, goes or gets another number stands where a new outline has it", "[editor]") {
  test::Window window;
  const auto matches = [&] {
    return rowsOf(window->outline().outline()) == rowsOf(OutlineModel(window.bridge()));
  };
  captureTree(window);
  for (const char* line : {"p Too dear", "c Library", "p Too far", "a Council", "p Closed"}) {
    window.bridge().selection().set({});
    window.type(QString::fromLatin1(line));
    window.press(Qt::Key_Return);
    CHECK(matches());
  }
  for (const char* name : {"Closed", "Too dear", "Council"}) {
    window.bridge().edit(QStringLiteral("Pin"), [&](Editor& editor) {
      return editor.modify(window.named(name), [](Element& element) { element.number = "2"; });
    });
    CHECK(matches());
  }
  window.bridge().edit(QStringLiteral("Retype"), [&](Editor& editor) {
    return editor.modify(window.named("Library"),
                         [](Element& element) { element.kind = ElementKind::problem; });
  });
  CHECK(matches());
  window.bridge().edit(QStringLiteral("Delete"),
                       [&](Editor& editor) { return editor.remove(window.named("Grow")); });
  CHECK(matches());
  while (window.bridge().canUndo()) {
    window.run("undo");
    CHECK(matches());
  }
}

TEST_CASE("the outline stays a sound item model through edits, undo and redo", "[editor]") {
  test::Window window;
  QAbstractItemModelTester tester(&window->outline().outline(),
                                  QAbstractItemModelTester::FailureReportingMode::Fatal);
  captureTree(window);
  window.bridge().selection().setCurrent(window.named("Build"));
  for (const char* action : {"moveUp", "moveDown", "moveIn", "moveOut", "delete"}) window.run(action);
  while (window.bridge().canUndo()) window.run("undo");
  CHECK(window->outline().outline().rowCount() == 0);
  while (window.bridge().canRedo()) window.run("redo");
  CHECK(window.under(window.named("Grow")) == Strings{"Hire", "Advertise"});
}

TEST_CASE("keys move a card among its siblings, deeper and up", "[editor]") {
  test::Window window;
  captureTree(window);
  const ElementId grow = window.named("Grow");
  window.bridge().selection().setCurrent(window.named("Build"));

  window.run("moveUp");
  CHECK(window.under(grow) == Strings{"Build", "Hire", "Advertise"});
  window.run("moveDown");
  CHECK(window.under(grow) == Strings{"Hire", "Build", "Advertise"});
  window.run("moveIn");
  CHECK(window.under(window.named("Hire")) == Strings{"Build"});
  window.run("moveOut");
  CHECK(window.under(grow) == Strings{"Hire", "Build", "Advertise"});
}

TEST_CASE("selecting in the outline selects everywhere, and the other way round", "[editor]") {
  test::Window window;
  captureTree(window);
  auto& outline = window->outline();
  const ElementId build = window.named("Build");
  window.bridge().selection().setCurrent(build);
  CHECK(outline.currentIndex() == outline.outline().indexOf(build));

  const ElementId hire = window.named("Hire");
  outline.setCurrentIndex(outline.outline().indexOf(hire));
  CHECK(window.bridge().selection().elements() == std::vector{hire});
}

TEST_CASE("a card is renamed in place", "[editor]") {
  test::Window window;
  captureTree(window);
  const ElementId build = window.named("Build");
  window.bridge().selection().setCurrent(build);
  window->outline().setFocus();
  window.run("rename");
  CHECK(window->outline().isAncestorOf(QApplication::focusWidget()));
  window.type(QStringLiteral("Build a depot"));
  window.press(Qt::Key_Return);
  CHECK(window.bridge().label(build) == QStringLiteral("Build a depot"));
  CHECK(window.dialogs.asked.isEmpty());
}

namespace {

/// Where a label is being changed on its card.
QPlainTextEdit* fieldOnCard(test::Window& window) {
  return window->findChild<QPlainTextEdit*>(QStringLiteral("rename"));
}

void settle(test::Window& window) {
  REQUIRE(QTest::qWaitFor([&] { return window->diagram().isSettled(); }, 20'000));
}

}  // namespace

TEST_CASE("out of the capture line, F2 changes the label on its card and gives the keyboard back",
          "[editor]") {
  test::Window window;
  captureTree(window);
  settle(window);
  const ElementId build = window.named("Build");
  window.bridge().selection().setCurrent(build);
  window->capture().edit().setFocus();
  window.run("rename");
  REQUIRE(fieldOnCard(window) != nullptr);
  CHECK(fieldOnCard(window)->hasFocus());
  window.type(QStringLiteral("Build a depot"));
  window.press(Qt::Key_Return);
  CHECK(window.bridge().label(build) == QStringLiteral("Build a depot"));
  CHECK(window->capture().edit().hasFocus());
}

TEST_CASE("a card that the diagram does not show is renamed in the outline, hidden or not", "[editor]") {
  test::Window window;
  captureTree(window);
  window.type(QStringLiteral("Train under 1.1"));
  window.press(Qt::Key_Return);
  window.bridge().selection().setCurrent(window.named("Hire"));
  window.run("showBranch");
  settle(window);
  const ElementId build = window.named("Build");
  window.bridge().selection().setCurrent(build);
  window->outline().parentWidget()->hide();
  window->capture().edit().setFocus();
  window.run("rename");
  CHECK(fieldOnCard(window) == nullptr);
  CHECK(window->outline().isVisible());
  window.type(QStringLiteral("Build a depot"));
  window.press(Qt::Key_Return);
  CHECK(window.bridge().label(build) == QStringLiteral("Build a depot"));
}

TEST_CASE("an empty label keeps the text that was there, and nothing is to be undone", "[editor]") {
  test::Window window;
  captureTree(window);
  settle(window);
  const ElementId build = window.named("Build");
  window.bridge().selection().setCurrent(build);
  const auto steps = window.bridge().session().undoSteps().size();
  QWidget* from = GENERATE(true, false) ? static_cast<QWidget*>(&window->outline())
                                        : static_cast<QWidget*>(&window->diagram());
  from->setFocus();
  window.run("rename");
  window.press(Qt::Key_A, Qt::ControlModifier);
  window.press(Qt::Key_Backspace);
  window.press(Qt::Key_Return);
  CHECK(window.bridge().label(build) == QStringLiteral("Build"));
  CHECK(window.bridge().session().undoSteps().size() == steps);
}

TEST_CASE("a label is split where the cursor is, on its card as well", "[editor]") {
  test::Window window;
  captureTree(window);
  settle(window);
  window.bridge().selection().setCurrent(window.named("Build"));
  QWidget* from = GENERATE(true, false) ? static_cast<QWidget*>(&window->outline())
                                        : static_cast<QWidget*>(&window->diagram());
  from->setFocus();
  window.run("rename");
  window.type(QStringLiteral("Build and sell"));
  for (int i = 0; i < 8; ++i) window.press(Qt::Key_Left);
  window.run("split");
  CHECK(window.named("Build"));
  CHECK(window.named("and sell"));
}
