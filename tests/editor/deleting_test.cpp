// SPDX-License-Identifier: MIT
#include "editor/document/text.hpp"
#include "editor/panels/bin_panel.hpp"
#include "editor/panels/reason_line.hpp"
#include "tests/editor/window.hpp"

#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QTest>

#include <catch2/catch.hpp>

using namespace ekd;
using namespace ekd::editor;
using Strings = std::vector<std::string>;

namespace {

/// Grow > (Buses > (Roads, Depots), Beds).
void fill(test::Window& window) {
  for (const char* line :
       {"g Grow", "g Buses under 1", "g Beds under 1", "g Roads under 1.1", "g Depots under 1.1"}) {
    window.type(QString::fromLatin1(line));
    window.press(Qt::Key_Return);
  }
}

void choose(test::Window& window, std::string_view label) {
  window.bridge().selection().set({window.named(label)});
}

bool isThere(test::Window& window, ElementId id) {
  return window.model().find(id) != nullptr;
}

QString notesOf(test::Window& window) {
  QCoreApplication::processEvents();
  return window->findChild<QLabel*>(QStringLiteral("captureNote"))->text();
}

}  // namespace

TEST_CASE(
    "what stands under a deleted card goes up to its place, which is said, and one undo brings all back",
    "[editor]") {
  test::Window window;
  fill(window);
  const Document before = window.bridge().document();
  const ElementId grow = window.named("Grow");
  choose(window, "Buses");
  window.run("delete");
  CHECK(window.under(grow) == Strings{"Roads", "Depots", "Beds"});
  const auto& line = *window->findChild<ReasonLine*>();
  CHECK(line.placeholderText() ==
        QStringLiteral("Goal 1.1 is in the bin; its 2 cards went up to Goal 1. Why? (Ctrl+Shift+R)"));
  window.run("undo");
  CHECK(window.bridge().document() == before);
  choose(window, "Grow");
  window.run("delete");
  CHECK(line.placeholderText().startsWith(
      QStringLiteral("Goal 1 is in the bin; its 2 cards went to the top.")));
}

TEST_CASE("Delete and Backspace delete what is selected in the outline and the diagram", "[editor]") {
  test::Window window;
  fill(window);
  const bool inOutline = GENERATE(true, false);
  const Qt::Key key = GENERATE(Qt::Key_Delete, Qt::Key_Backspace);
  window.bridge().selection().set({window.named("Roads"), window.named("Depots")});
  window.run(inOutline ? "outline" : "diagram");
  QTest::keyClick(QApplication::focusWidget(), key);
  CHECK(window.model().elements().size() == 3);
  CHECK(window.bridge().document().bin.size() == 1);
}

TEST_CASE("Delete and Backspace stay with a text that is being typed, and with the lists that use them",
          "[editor]") {
  test::Window window;
  fill(window);
  const Qt::Key key = GENERATE(Qt::Key_Delete, Qt::Key_Backspace);
  const ElementId beds = window.named("Beds");
  choose(window, "Beds");
  SECTION("the capture line") {
    window->capture().edit().setFocus();
    window.type(QStringLiteral("x"));
    QTest::keyClick(QApplication::focusWidget(), key);
  }
  SECTION("a label in the outline") {
    window->outline().setFocus();
    window.run("rename");
    QTest::keyClick(QApplication::focusWidget(), key);
  }
  SECTION("the bin") {
    choose(window, "Roads");
    window.run("delete");
    choose(window, "Beds");
    window.run("bin");
    window->findChild<QListView*>(QStringLiteral("binList"))->setFocus();
    QTest::keyClick(QApplication::focusWidget(), key);
  }
  SECTION("notes that are looked at") {
    window->notes().preview(QStringLiteral("- One\n- Two"), {});
    QTest::keyClick(QApplication::focusWidget(), key);
  }
  CHECK(isThere(window, beds));
}

TEST_CASE("in an empty capture line Delete deletes what is selected, and Backspace does not", "[editor]") {
  test::Window window;
  fill(window);
  const ElementId beds = window.named("Beds");
  choose(window, "Beds");
  window->capture().edit().setFocus();
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backspace);
  CHECK(isThere(window, beds));
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Delete);
  CHECK_FALSE(isThere(window, beds));
}

TEST_CASE("a focus ends with its card", "[editor]") {
  test::Window window;
  fill(window);
  choose(window, "Buses");
  window.run("diagram.focusBranch");
  REQUIRE(window->diagram().isFocused());
  window.run("delete");
  CHECK_FALSE(window->diagram().isFocused());
}

TEST_CASE("the view of a branch whose card is deleted goes to what stood above, and says so", "[editor]") {
  test::Window window;
  fill(window);
  choose(window, "Buses");
  window.run("showBranch");
  window.run("delete");
  CHECK(notesOf(window).contains(QStringLiteral("is in the bin")));
  CHECK(notesOf(window).contains(QStringLiteral("This is the branch of Goal 1")));
  REQUIRE(window->diagram().currentView().query.roots == std::vector{window.named("Grow")});
  choose(window, "Grow");
  window.run("delete");
  CHECK(notesOf(window).contains(QStringLiteral("This is the whole model")));
  CHECK(window->diagram().currentView().query == ViewQuery{});
}
