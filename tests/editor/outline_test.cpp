// SPDX-License-Identifier: MIT
#include "tests/editor/window.hpp"

#include <QAbstractItemModelTester>

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
  window.run("rename");
  window.type(QStringLiteral("Build a depot"));
  window.press(Qt::Key_Return);
  CHECK(window.bridge().label(build) == QStringLiteral("Build a depot"));
  CHECK(window.dialogs.asked.isEmpty());
}
