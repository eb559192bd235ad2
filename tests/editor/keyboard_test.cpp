// SPDX-License-Identifier: MIT
#include "editor/document/text.hpp"
#include "editor/panels/pairs_panel.hpp"
#include "libekd/query/hierarchy.hpp"
#include "tests/editor/window.hpp"

#include <QApplication>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QToolButton>

#include <catch2/catch.hpp>

using namespace ekd;
using namespace ekd::editor;
using Strings = std::vector<std::string>;

namespace {

void enter(test::Window& window, const char* line) {
  window.type(QString::fromUtf8(line));
  window.press(Qt::Key_Return);
}

QString noteOf(test::Window& window) {
  return window->findChild<QLabel*>(QStringLiteral("captureNote"))->text();
}

/// What the only relation that goes out of it leads to.
ElementId tiedTo(test::Window& window, std::string_view label) {
  const auto ties = window.model().outgoing(window.named(label));
  REQUIRE(ties.size() == 1);
  return window.model().relation(ties[0]).target;
}

QStringList pickerRows(test::Window& window) {
  QStringList rows;
  const auto* list = window->picker().findChild<QListWidget*>();
  for (int row = 0; row < list->count(); ++row) rows << list->item(row)->text();
  return rows;
}

}  // namespace

TEST_CASE("a number is gone to with a comma for its dot, and one that is not there is said", "[editor]") {
  test::Window window(test::sampleCopy("vidzeme.ekd"));
  window.run("goToNumber");
  window.type(QStringLiteral("2,4"));
  window.press(Qt::Key_Return);
  const ElementId found = window.bridge().selection().current();
  CHECK(window.bridge().heading(found) == QStringLiteral("Goal 2.4"));

  window.run("goToNumber");
  window.type(QStringLiteral("99.9"));
  CHECK(pickerRows(window) == QStringList{QStringLiteral("There is no 99.9")});
  window.press(Qt::Key_Return);
  CHECK(window->picker().isVisible());
  CHECK(window.bridge().selection().current() == found);
}

TEST_CASE("a relation to a number that is not there stays text and is said", "[editor]") {
  test::Window window;
  enter(window, "g Grow");
  enter(window, "g Open more beds hinders 9.9");

  CHECK(window.named("Open more beds hinders 9.9"));
  CHECK(noteOf(window) == QStringLiteral("There is no 9.9; 'hinders 9.9' stays in the text"));
  enter(window, "g Hire");
  CHECK(noteOf(window).isEmpty());
}

TEST_CASE("a line that only links to a number that is not there makes no card", "[editor]") {
  test::Window window;
  enter(window, "g Grow");
  for (const char* line : {"1 hinders 6.44", "6.44 hinders 1", "hinders 6.44", "1 kavē 6.44"}) {
    INFO(line);
    enter(window, line);
    CHECK(window.model().elements().size() == 1);
    CHECK(window->capture().edit().line() == QString::fromUtf8(line));
    CHECK(noteOf(window) == QStringLiteral("There is no 6.44"));
    window.press(Qt::Key_Escape);
  }
}

TEST_CASE("the next card follows the card before to where it was moved", "[editor]") {
  test::Window window;
  enter(window, "g Grow");
  window.press(Qt::Key_Tab);
  enter(window, "Hire");
  enter(window, "Build");
  window.run("moveIn");
  enter(window, "Find a site");
  CHECK(window.under(window.named("Hire")) == Strings{"Build", "Find a site"});
  window.run("moveOut");
  enter(window, "Advertise");
  CHECK(window.under(window.named("Grow")) == Strings{"Hire", "Find a site", "Advertise"});
}

TEST_CASE("a problem behind an actor belongs to what the actor is there for", "[editor]") {
  test::Window window;
  for (const char* line : {"g Grow", "g Hire", "a Depot", "p No money", "a Council finances 1", "n No law"})
    enter(window, line);

  CHECK(window.bridge().heading(tiedTo(window, "No money")) == QStringLiteral("Goal 2"));
  CHECK(tiedTo(window, "No law") == window.named("Grow"));
  CHECK(window.model().outgoing(window.named("Depot")).empty());
}

TEST_CASE("cards are taken together and grouped without leaving the capture line", "[editor]") {
  test::Window window;
  enter(window, "g Grow");
  window.press(Qt::Key_Tab);
  for (const char* line : {"Hire", "Build", "Advertise"}) enter(window, line);
  window.press(Qt::Key_Up, Qt::ShiftModifier);
  window.press(Qt::Key_Up, Qt::ShiftModifier);
  CHECK(window.bridge().selection().elements().size() == 3);
  window.press(Qt::Key_Down, Qt::ShiftModifier);
  CHECK(window.bridge().selection().elements() ==
        std::vector{window.named("Advertise"), window.named("Build")});
  window.run("groupOr");
  const Relation* place = placeOf(window.model(), *window.model().elements().slotOf(window.named("Build")));
  REQUIRE(place != nullptr);
  CHECK(window.model().find(place->target)->kind == ElementKind::jointOr);
  CHECK(QApplication::focusWidget() == &window->capture().edit());
}

TEST_CASE("outline and diagram have a key", "[editor]") {
  test::Window window;
  window.run("outline");
  CHECK(QApplication::focusWidget() == &window->outline());
  window.run("diagram");
  CHECK(QApplication::focusWidget() == &window->diagram());
}

TEST_CASE("Escape in an empty cell goes back to the capture line at once", "[editor]") {
  test::Window window;
  enter(window, "j Build a depot");
  window.run("addArguments");
  window.type(QStringLiteral("Cheaper"));
  window.press(Qt::Key_Return);
  window.press(Qt::Key_Escape);
  CHECK(QApplication::focusWidget() == &window->capture().edit());
  enter(window, "g Grow");
  CHECK(window.model().find(window.named("Grow"))->kind == ElementKind::goal);
}

TEST_CASE("a half-typed line comes back with its kind", "[editor]") {
  const QString file = test::sampleCopy("vidzeme.ekd");
  QString draft;
  {
    test::Window window(file);
    window.press(Qt::Key_2, Qt::ControlModifier);
    window.type(QStringLiteral("Nobody pa"));
    draft = window->capture().draft();
  }
  test::Window window;
  window->capture().resume(draft);
  CHECK(window->capture().edit().line() == QStringLiteral("Nobody pa"));
  CHECK(window->capture().controller().kind() == ElementKind::problem);
}

TEST_CASE("actions and links are offered as they read, and once", "[editor]") {
  test::Window window;
  enter(window, "g Grow");
  enter(window, "a Depot");
  window.run("palette");
  window.type(QStringLiteral("edit delete"));
  REQUIRE_FALSE(pickerRows(window).isEmpty());
  CHECK(pickerRows(window).first() == QStringLiteral("Edit: Delete"));
  window.press(Qt::Key_Escape);
  enter(window, "p No money");
  window.bridge().selection().setCurrent(window.named("Depot"));
  window.run("addRelation");
  window.type(QStringLiteral("p1"));
  QStringList rows = pickerRows(window);
  REQUIRE(rows.size() > 0);
  CHECK(rows.removeDuplicates() == 0);
}

TEST_CASE("a model without text takes the language that is chosen, one with text only shows it", "[editor]") {
  test::Window window;
  const auto choose = [&](const QString& name) {
    for (const QToolButton* button : window->findChildren<QToolButton*>()) {
      if (button->menu() == nullptr) continue;
      for (QAction* action : button->menu()->actions()) {
        if (action->text() == name) return action->trigger();
      }
    }
    FAIL("not offered: " << name.toStdString());
  };
  choose(QStringLiteral("Latvian"));
  CHECK(window.bridge().language() == "lv");
  CHECK(window.bridge().document().metadata.language == "lv");

  enter(window, "g Augt");
  choose(QStringLiteral("English"));
  CHECK(window.bridge().language() == "en");
  CHECK(window.bridge().document().metadata.language == "lv");

  choose(QStringLiteral("Another language ..."));
  window.type(QStringLiteral("Eston"));
  window.press(Qt::Key_Return);
  CHECK(window.bridge().language() == "et");
}
