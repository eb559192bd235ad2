// SPDX-License-Identifier: MIT
#include "editor/panels/inbox_panel.hpp"
#include "tests/editor/window.hpp"

#include <QAbstractItemModelTester>

#include <catch2/catch.hpp>

using namespace ekd;
using namespace ekd::editor;

namespace {

InboxPanel& inboxOf(test::Window& window) {
  return *window->findChild<InboxPanel*>();
}

void capture(test::Window& window, std::initializer_list<const char*> lines) {
  for (const char* line : lines) {
    window.bridge().selection().set({});  // stands beside nothing
    window.type(QString::fromUtf8(line));
    window.press(Qt::Key_Return);
  }
}

}  // namespace

TEST_CASE("cards without a kind or a link wait in the inbox, until they have one", "[editor]") {
  test::Window window;
  LeftOverModel& cards = inboxOf(window).cards();
  QAbstractItemModelTester tester(&cards, QAbstractItemModelTester::FailureReportingMode::Fatal);
  capture(window, {"Somebody said buses", "g Grow", "p Too few drivers hinders 1"});
  REQUIRE(cards.rowCount() == 1);
  CHECK(cards.index(0).data().toString() == QStringLiteral("Somebody said buses"));
  CHECK(window->findChild<QDockWidget*>(QStringLiteral("inboxDock"))->windowTitle() ==
        QStringLiteral("Inbox (1)"));
  while (window.bridge().canUndo()) window.run("undo");
  CHECK(cards.rowCount() == 0);
}

TEST_CASE("letter after letter gives the cards in the inbox their kinds", "[editor]") {
  test::Window window;
  capture(window, {"Buses", "No money", "Depot"});
  window.run("inbox");
  InboxPanel& inbox = inboxOf(window);
  REQUIRE(inbox.cards().rowCount() == 3);
  inbox.list().setCurrentIndex(inbox.cards().index(0));
  window.type(QStringLiteral("gpa"));

  CHECK(window.model().find(window.named("Buses"))->kind == ElementKind::goal);
  CHECK(window.model().find(window.named("No money"))->kind == ElementKind::problem);
  CHECK(window.model().find(window.named("Depot"))->kind == ElementKind::actor);
  CHECK(window->capture().edit().line().isEmpty());
}

TEST_CASE("plus and minus in the inbox make arguments for and against", "[editor]") {
  test::Window window;
  capture(window, {"It is cheap", "Nobody comes"});
  window.run("inbox");
  InboxPanel& inbox = inboxOf(window);
  inbox.list().setCurrentIndex(inbox.cards().index(0));
  window.type(QStringLiteral("+-"));

  for (const auto& [label, side] : {std::pair("It is cheap", "for"), {"Nobody comes", "against"}}) {
    const Element& argument = *window.model().find(window.named(label));
    CHECK(argument.kind == ElementKind::argument);
    REQUIRE(findAttribute(argument.details->attributes, "polarity") != nullptr);
    CHECK(*findAttribute(argument.details->attributes, "polarity") == side);
  }
  window.run("undo");
  CHECK(window.model().find(window.named("Nobody comes"))->kind == ElementKind::idea);
}

TEST_CASE("u in the inbox puts a card under another with the relation that this means", "[editor]") {
  test::Window window;
  capture(window, {"p No money", "g Grow", "g Buses"});
  window.run("inbox");
  InboxPanel& inbox = inboxOf(window);
  for (const char* label : {"Buses", "No money"}) {
    inbox.list().setCurrentIndex(inbox.cards().indexOf(window.named(label)));
    inbox.list().setFocus();
    window.type(QStringLiteral("u"));
    window.type(QStringLiteral("goal 1"));
    window.press(Qt::Key_Return);
  }
  CHECK(window.under(window.named("Grow")) == std::vector<std::string>{"Buses", "No money"});
  const auto outgoing = window.model().outgoing(window.named("No money"));
  REQUIRE(outgoing.size() == 1);
  CHECK(window.model().relation(outgoing[0]).kind == RelationKind::hinders);
  CHECK(inbox.cards().rowCount() == 0);
}
