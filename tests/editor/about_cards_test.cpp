// SPDX-License-Identifier: MIT
// Lines of the capture line about cards that are there.
#include "editor/document/text.hpp"
#include "tests/editor/window.hpp"

#include <QLabel>
#include <QTest>
#include <initializer_list>

#include <catch2/catch.hpp>

using namespace ekd;
using namespace ekd::editor;

namespace {

void capture(test::Window& window, std::initializer_list<const char*> lines) {
  for (const char* line : lines) {
    window.type(QString::fromUtf8(line));
    window.press(Qt::Key_Return);
  }
}

QString note(test::Window& window) {
  return window->findChild<QLabel*>(QStringLiteral("captureNote"))->text();
}

/// Goal 1 with 1.1 and 1.2 under it; 1.2 was made last.
void fill(test::Window& window) {
  capture(window, {"g Grow"});
  window.press(Qt::Key_Tab);
  capture(window, {"Hire", "Build"});
}

std::vector<RelationKind> kindsBetween(test::Window& window, const char* source, const char* target) {
  const Model& model = window.model();
  std::vector<RelationKind> kinds;
  for (const Slot slot : model.outgoing(window.named(source))) {
    if (model.relation(slot).target == window.named(target)) kinds.push_back(model.relation(slot).kind);
  }
  return kinds;
}

}  // namespace

TEST_CASE("an actor, a role and a number tie and make no card, and the line says so", "[editor]") {
  test::Window window;
  fill(window);
  const char* line = GENERATE("@Town council is responsible for 1.1", "1.1 @Town council atbild par");
  const QString place = window->capture().controller().placeText({});
  const auto steps = window.bridge().session().undoSteps().size();
  window.type(QString::fromUtf8(line));
  CHECK(window->capture().controller().placeText(window->capture().controller().read(
            window->capture().edit().line())) == QStringLiteral("about Goal 1.1"));
  window.press(Qt::Key_Return);

  CHECK(kindsBetween(window, "Town council", "Hire") == std::vector{RelationKind::isResponsibleFor});
  CHECK(window.model().elementCount() == 4);
  CHECK(note(window) == QStringLiteral("Town council is responsible for Goal 1.1"));
  CHECK(window->capture().edit().line().isEmpty());
  CHECK(window->capture().controller().placeText({}) == place);
  CHECK(window.bridge().selection().current() == window.named("Build"));
  CHECK(window.bridge().session().undoSteps().size() == steps + 1);
  window.run("undo");
  CHECK(window.model().elementCount() == 3);
  capture(window, {"Sell"});
  CHECK(window.under(window.named("Grow")) == std::vector<std::string>{"Hire", "Build", "Sell"});
}

TEST_CASE("a number that nothing has keeps the whole line for correction", "[editor]") {
  test::Window window;
  fill(window);
  capture(window, {"@Town council performs 1.1 and 1.7"});
  CHECK(note(window) == QStringLiteral("There is no 1.7"));
  CHECK(window->capture().edit().line() == QStringLiteral("@Town council performs 1.1 and 1.7"));
  CHECK(window.model().elementCount() == 3);
}

TEST_CASE("who is known needs no sign", "[editor]") {
  test::Window window;
  fill(window);
  capture(window, {"Sell @NVO", "NVO veic 1.1", "NVO veic 1.1"});
  CHECK(kindsBetween(window, "NVO", "Hire") == std::vector{RelationKind::performs});
  CHECK(note(window) == QStringLiteral("NVO carries out Goal 1.1, as before"));
}

TEST_CASE("a line without text of its own goes on with the card that is selected", "[editor]") {
  test::Window window;
  fill(window);
  capture(window, {"@NVO finances #2027 !high"});
  CHECK(kindsBetween(window, "NVO", "Build") == std::vector{RelationKind::finances});
  CHECK(window.model().find(window.named("Build"))->priority == Level::high);
  CHECK(note(window) == QStringLiteral("NVO finances Goal 1.2"));
  capture(window, {"!low"});
  CHECK(window.model().find(window.named("Build"))->priority == Level::low);
  CHECK(note(window) == QStringLiteral("Noted for Goal 1.2"));

  window.bridge().selection().set({});
  capture(window, {"@Church"});
  CHECK(window.model().elementCount() == 4);
  CHECK(window->capture().edit().line() == QStringLiteral("@Church"));
  CHECK(note(window).startsWith(QStringLiteral("Select the card")));
}

TEST_CASE("a number alone goes to the card", "[editor]") {
  test::Window window;
  fill(window);
  capture(window, {"1.1"});
  CHECK(window.bridge().selection().current() == window.named("Hire"));
  CHECK(window.model().elementCount() == 3);
}

TEST_CASE("what links and moves says so", "[editor]") {
  test::Window window;
  fill(window);
  capture(window, {"1.1 supports 1.2"});
  CHECK(note(window) == QStringLiteral("Goal 1.1 supports Goal 1.2"));
  capture(window, {"1.2 under 1.1"});
  CHECK(window.under(window.named("Hire")) == std::vector<std::string>{"Build"});
}

TEST_CASE("the sign of a tag in front of a card's number makes no tag, and the line says so", "[editor]") {
  test::Window window;
  fill(window);
  window.type(QStringLiteral("Sell #1.1"));
  CHECK(QTest::qWaitFor([&] { return note(window).startsWith(QStringLiteral("'#1.1' stays in the text")); }));
  window.press(Qt::Key_Return);
  CHECK(note(window).contains(QStringLiteral("Goal 1.1")));
  CHECK(window.model().find(window.named("Sell #1.1"))->details->tags.empty());
  capture(window, {"Rent supports #1.1 #2027"});
  CHECK(window.model().find(window.named("Rent"))->details->tags == std::vector<std::string>{"2027"});
  CHECK(kindsBetween(window, "Rent", "Hire") == std::vector{RelationKind::supports});
}

TEST_CASE("behind who acts, the list offers the cards that the role can lead to", "[editor]") {
  test::Window window;
  fill(window);
  for (const char* line : {"@Town council is responsible for 1.", "1.1 supports 1.", "Sell supports #1."}) {
    INFO(line);
    window->capture().edit().setLine(QString::fromUtf8(line));
    window.press(Qt::Key_Tab);
    CHECK(window->capture().edit().line() == QString::fromUtf8(line) + QStringLiteral("1 "));
  }
}
