// SPDX-License-Identifier: MIT
#include "editor/panels/bin_panel.hpp"
#include "editor/panels/reason_line.hpp"
#include "formats/bytes.hpp"
#include "formats/ekd_xml/ekd_xml.hpp"
#include "tests/editor/window.hpp"

#include <QAbstractItemModelTester>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace ekd;
using namespace ekd::editor;

namespace {

BinPanel& binOf(test::Window& window) {
  return *window->findChild<BinPanel*>();
}

ReasonLine& reasonOf(test::Window& window) {
  return *window->findChild<ReasonLine*>();
}

void capture(test::Window& window, std::initializer_list<const char*> lines) {
  for (const char* line : lines) {
    window.type(QString::fromUtf8(line));
    window.press(Qt::Key_Return);
  }
}

void remove(test::Window& window, std::string_view label) {
  window.bridge().selection().set({window.named(label)});
  window.run("delete");
}

void choose(test::Window& window, std::string_view label) {
  BinPanel& bin = binOf(window);
  for (int row = 0; row < bin.cards().rowCount(); ++row) {
    if (bin.cards().index(row).data().toString().toStdString() == label)
      bin.list().setCurrentIndex(bin.cards().index(row));
  }
}

}  // namespace

TEST_CASE("a deleted card comes back from the saved file byte for byte, reason and links and all",
          "[editor]") {
  QTemporaryDir folder;
  const QString path = folder.filePath(QStringLiteral("plan.ekd"));
  std::string original;
  {
    test::Window window;
    capture(window,
            {"g Grow", "g Buses under 1", "g Roads under 1", "g Depots under 1", "p No money hinders 1.2"});
    original = toEkdXml(window.bridge().document());
    remove(window, "Roads");
    REQUIRE(reasonOf(window).isVisible());
    CHECK_FALSE(reasonOf(window).hasFocus());
    window.run("giveReason");
    window.type(QStringLiteral("said twice"));
    window.press(Qt::Key_Return);
    CHECK_FALSE(reasonOf(window).isVisible());
    CHECK(window->capture().edit().hasFocus());
    CHECK(window.bridge().undoName().toStdString() == "Delete Goal 1.2");
    window.dialogs.path = path;
    REQUIRE(window->save());
  }
  test::Window window(path);
  const auto& entries = window.bridge().document().bin;
  REQUIRE(entries.size() == 1);
  CHECK(entries.begin()->second.reason == "said twice");
  window.run("bin");
  choose(window, "Roads");
  binOf(window).list().setFocus();
  window.press(Qt::Key_Return);
  CHECK(toEkdXml(window.bridge().document()) == original);
  CHECK(window.bridge().selection().current() == window.named("Roads"));
}

TEST_CASE("deleting and the reason given at once are one step to undo", "[editor]") {
  test::Window window;
  capture(window, {"g Grow", "g Roads"});
  const Document before = window.bridge().document();
  remove(window, "Roads");
  window.run("giveReason");
  window.type(QStringLiteral("said twice"));
  window.press(Qt::Key_Return);
  window.run("undo");
  CHECK(window.bridge().document() == before);
}

TEST_CASE("the line for the reason goes when something else is done", "[editor]") {
  test::Window window;
  capture(window, {"g Grow", "g Roads"});
  remove(window, "Roads");
  REQUIRE(reasonOf(window).isVisible());
  capture(window, {"g Depots"});
  CHECK_FALSE(reasonOf(window).isVisible());
}

TEST_CASE("the bin lists what was deleted last first, and finds it by its words and its reason", "[editor]") {
  test::Window window;
  BinModel& cards = binOf(window).cards();
  QAbstractItemModelTester tester(&cards, QAbstractItemModelTester::FailureReportingMode::Fatal);
  capture(window, {"g Grow", "g Roads", "p No money"});
  for (const char* label : {"Roads", "No money"}) remove(window, label);
  REQUIRE(cards.rowCount() == 2);
  CHECK(window->findChild<QDockWidget*>(QStringLiteral("binDock"))->windowTitle() ==
        QStringLiteral("Bin (2)"));
  const BinnedCard roads = cards.cardAt(
      cards.index(0).data().toString() == QStringLiteral("Roads") ? cards.index(0) : cards.index(1));
  CHECK(cards.indexOf(roads.element).data(NumberRole).toString() == QStringLiteral("2"));
  giveReason(window.bridge(), roads.entry, QStringLiteral("said twice"));
  cards.setFilter(QStringLiteral("TWICE"));
  REQUIRE(cards.rowCount() == 1);
  CHECK(cards.index(0).data(WhyRole).toString().startsWith(QStringLiteral("said twice")));
  cards.setFilter(QStringLiteral("problem 1"));
  REQUIRE(cards.rowCount() == 1);
  CHECK(cards.index(0).data().toString() == QStringLiteral("No money"));
  cards.setFilter({});
  while (window.bridge().canUndo()) window.run("undo");
  CHECK(cards.rowCount() == 0);
}

TEST_CASE("Delete in the bin removes for good, and the bin is emptied in one step", "[editor]") {
  test::Window window;
  capture(window, {"g Grow", "g Roads", "g Depots"});
  for (const char* label : {"Roads", "Depots"}) remove(window, label);
  window.run("bin");
  choose(window, "Roads");
  binOf(window).list().setFocus();
  window.press(Qt::Key_Delete);
  REQUIRE(binOf(window).cards().rowCount() == 1);
  CHECK(binOf(window).cards().index(0).data().toString() == QStringLiteral("Depots"));
  window.run("emptyBin");
  CHECK(window.bridge().document().bin.empty());
  window.run("undo");
  window.run("undo");
  CHECK(binOf(window).cards().rowCount() == 2);
}

TEST_CASE("a card whose number is taken says so when it comes back", "[editor]") {
  test::Window window;
  capture(window, {"g Grow", "g Roads"});
  const auto pin = [&](std::string_view label) {
    const ElementId id = window.named(label);
    REQUIRE(window.bridge().edit(QStringLiteral("Pin"), [&](Editor& editor) {
      return editor.modify(id, [](Element& element) { element.number = "7"; });
    }));
  };
  pin("Roads");
  remove(window, "Roads");
  pin("Grow");
  const BinEntry& entry = window.bridge().document().bin.begin()->second;
  const auto story = restoreCards(window.bridge(), {{entry.id, entry.elements[0].id}});
  REQUIRE(story);
  CHECK(story->contains(QStringLiteral("7")));
}
