// SPDX-License-Identifier: MIT
#include "tests/editor/settle.hpp"
#include "tests/editor/window.hpp"

#include <QApplication>
#include <QContextMenuEvent>
#include <QLabel>
#include <QMenu>
#include <QTest>
#include <QToolButton>
#include <map>

#include <catch2/catch.hpp>

using namespace ekd;
using namespace ekd::editor;

TEST_CASE("no key belongs to two actions, and every action has a name", "[editor]") {
  test::Window window;
  std::map<QString, QString> owners;
  for (const auto& entry : window->actions().entries()) {
    if (entry.action->isSeparator()) continue;
    CHECK_FALSE(entry.action->objectName().isEmpty());
    CHECK_FALSE(entry.action->text().isEmpty());
    for (const QKeySequence& key : entry.action->shortcuts()) {
      const QString name = key.toString();
      CAPTURE(name.toStdString(), owners[name].toStdString(), entry.action->objectName().toStdString());
      CHECK(owners[name].isEmpty());
      owners[name] = entry.action->objectName();
    }
  }
}

TEST_CASE("the palette finds an action by words of its name and runs it", "[editor]") {
  test::Window window;
  for (const char* line : {"g Grow", "g Hire"}) {
    window.type(QString::fromLatin1(line));
    window.press(Qt::Key_Return);
  }
  window.run("palette");
  window.type(QStringLiteral("agreed"));
  REQUIRE(window->picker().rowCount() == 1);
  window.press(Qt::Key_Return);
  CHECK(window.model().find(window.named("Hire"))->standing == Standing::agreed);
}

TEST_CASE("find takes numbers, words and other names, and selects what was taken", "[editor]") {
  test::Window window(test::sampleCopy("vidzeme.ekd"));
  window.run("goToNumber");
  window.type(QStringLiteral("2.4"));
  window.press(Qt::Key_Return);
  CHECK(window.bridge().heading(window.bridge().selection().current()) == QStringLiteral("Goal 2.4"));
  window.run("find");
  window.type(QStringLiteral("nvo"));
  CHECK(window->picker().rowCount() > 0);
}

TEST_CASE("find lists everything that fits, what fits best first", "[editor]") {
  test::Window window;
  for (const char* line : {"g NVO grow", "k NVO", "g Beds"}) {
    window.type(QString::fromLatin1(line));
    window.press(Qt::Key_Return);
  }
  window.run("find");
  window.type(QStringLiteral("nvo"));
  REQUIRE(window->picker().rowCount() == 2);
  window.press(Qt::Key_Return);
  CHECK(window.bridge().selection().current() == window.named("NVO"));
}

TEST_CASE("joints, merging and votes work on what is selected", "[editor]") {
  test::Window window;
  window.type(QStringLiteral("g Grow"));
  window.press(Qt::Key_Return);
  window.press(Qt::Key_Tab);
  for (const char* line : {"Hire", "Recruit"}) {
    window.type(QString::fromLatin1(line));
    window.press(Qt::Key_Return);
  }
  const ElementId hire = window.named("Hire");
  const ElementId recruit = window.named("Recruit");
  window.bridge().selection().set({hire, recruit});
  window.run("groupOr");
  CHECK(window.model().elements().size() == 4);
  window.run("ungroup");
  CHECK(window.model().elements().size() == 3);
  window.bridge().selection().set({hire, recruit});
  window.run("merge");
  CHECK(window.model().find(recruit) == nullptr);
  CHECK(window.model().find(hire)->details->aliases == std::vector<std::string>{"Recruit"});
  window.run("vote");
  window.run("vote");
  CHECK(*findAttribute(window.model().find(hire)->details->attributes, "votes") == "2");
}

TEST_CASE("that a card is not in the view is said as long as it is so", "[editor]") {
  test::Window window;
  for (const char* line : {"g Grow", "g Shrink"}) {
    window.type(QString::fromLatin1(line));
    window.press(Qt::Key_Return);
  }
  auto* note = window->findChild<QToolButton*>(QStringLiteral("absentCard"));
  REQUIRE(note != nullptr);
  window.bridge().selection().set({window.named("Grow")});
  window.run("showBranch");
  test::settle(window->diagram());
  window.bridge().selection().set({window.named("Shrink")});
  CHECK(note->isVisible());
  CHECK(note->text() == QStringLiteral("Goal 2 is not in this view"));
  window.bridge().selection().set({});
  CHECK_FALSE(note->isVisible());
  window.bridge().selection().set({window.named("Shrink")});
  CHECK(note->isVisible());
  SECTION("its branch is shown with a key") {
    window.run("showBranch");
  }
  SECTION("or with a click") {
    note->click();
  }
  SECTION("or it is gone with an edit") {
    window.run("undo");
  }
  test::settle(window->diagram());
  CHECK_FALSE(note->isVisible());
}

TEST_CASE("the menu of a card offers what is done with cards, and leaves the diagram's actions below",
          "[editor]") {
  test::Window window;
  window.type(QStringLiteral("g Grow"));
  window.press(Qt::Key_Return);
  DiagramView& diagram = window->diagram();
  test::settle(diagram);
  const QRectF card = diagram.picture().rectOf(window.named("Grow")).value();
  const auto menuAt = [&](QPointF at) {
    QContextMenuEvent event(QContextMenuEvent::Mouse, at.toPoint(),
                            diagram.viewport()->mapToGlobal(at.toPoint()));
    QApplication::sendEvent(diagram.viewport(), &event);
    QStringList offered;
    auto* menu = diagram.findChild<QMenu*>(QString(), Qt::FindDirectChildrenOnly);
    REQUIRE(menu != nullptr);
    for (const QAction* action : menu->actions()) offered << action->objectName();
    delete menu;
    return offered;
  };
  const QStringList onCard = menuAt(diagram.camera().toWindow(card.center()));
  CHECK(onCard.contains(QStringLiteral("addRelation")));
  CHECK(onCard.contains(QStringLiteral("markAgreed")));
  CHECK(onCard.contains(QStringLiteral("delete")));
  CHECK_FALSE(onCard.contains(QStringLiteral("diagram.filter")));
  const QStringList onGround = menuAt(diagram.camera().toWindow(card.topLeft() - QPointF(30, 30)));
  CHECK(onGround.contains(QStringLiteral("diagram.filter")));
  CHECK_FALSE(onGround.contains(QStringLiteral("delete")));
}
