// SPDX-License-Identifier: MIT
#include "editor/panels/pairs_panel.hpp"
#include "libekd/edit/verbs.hpp"
#include "tests/editor/window.hpp"

#include <QAbstractItemModelTester>

#include <catch2/catch.hpp>

using namespace ekd;
using namespace ekd::editor;

namespace {

PairsPanel& pairsOf(test::Window& window) {
  return *window->findChild<PairsPanel*>();
}

void capture(test::Window& window, const char* line) {
  window.bridge().selection().set({});  // stands beside nothing
  window.type(QString::fromUtf8(line));
  window.press(Qt::Key_Return);
}

RelationKind onlyRelation(test::Window& window, std::string_view source, std::string_view target) {
  const auto outgoing = window.model().outgoing(window.named(source));
  REQUIRE(outgoing.size() == 1);
  CHECK(window.model().relation(outgoing[0]).target == window.named(target));
  return window.model().relation(outgoing[0]).kind;
}

}  // namespace

TEST_CASE("problems and solutions are typed in two columns without leaving the keys", "[editor]") {
  test::Window window;
  capture(window, "g Grow");
  const auto steps = window.bridge().session().undoSteps().size();
  window.run("addSolutions");
  PairModel& pairs = pairsOf(window).pairs();
  QAbstractItemModelTester tester(&pairs, QAbstractItemModelTester::FailureReportingMode::Fatal);
  for (const char* text : {"No drivers", "Pay more", "No depot", "Rent one"}) {
    window.type(QString::fromLatin1(text));
    window.press(Qt::Key_Return);
  }
  CHECK(onlyRelation(window, "No drivers", "Grow") == RelationKind::hinders);
  CHECK(onlyRelation(window, "Pay more", "No drivers") == RelationKind::solves);
  CHECK(onlyRelation(window, "No depot", "Grow") == RelationKind::hinders);
  CHECK(onlyRelation(window, "Rent one", "No depot") == RelationKind::solves);
  CHECK(pairs.rowCount() == 3);
  CHECK(window.bridge().session().undoSteps().size() == steps + 2);  // a row is a step
  window.press(Qt::Key_Escape);
  window.run("undo");
  CHECK(pairs.rowCount() == 2);
  window.run("undo");
  CHECK(window.model().elements().size() == 1);
}

TEST_CASE("arguments for and against stand side by side", "[editor]") {
  test::Window window;
  capture(window, "j Build a depot");
  window.run("addArguments");
  PairModel& pairs = pairsOf(window).pairs();
  QAbstractItemModelTester tester(&pairs, QAbstractItemModelTester::FailureReportingMode::Fatal);
  for (const char* text : {"Cheaper", "Noisy", "Nearer"}) {
    window.type(QString::fromLatin1(text));
    window.press(Qt::Key_Return);
  }
  CHECK(onlyRelation(window, "Cheaper", "Build a depot") == RelationKind::justifies);
  CHECK(*findAttribute(window.model().find(window.named("Noisy"))->details->attributes, "polarity") ==
        "against");
  REQUIRE(pairs.rowCount() == 3);
  CHECK(pairs.elementAt(pairs.index(0, 0)) == window.named("Cheaper"));
  CHECK(pairs.elementAt(pairs.index(0, 1)) == window.named("Noisy"));
  CHECK(pairs.elementAt(pairs.index(1, 0)) == window.named("Nearer"));
}

TEST_CASE("what is there already stands in the columns and is changed there", "[editor]") {
  test::Window window;
  capture(window, "g Grow");
  capture(window, "p No drivers hinders 1");
  window.bridge().selection().setCurrent(window.named("Grow"));
  window.run("addSolutions");
  PairModel& pairs = pairsOf(window).pairs();
  REQUIRE(pairs.rowCount() == 2);
  REQUIRE(pairs.setData(pairs.index(0, 0), QStringLiteral("Few drivers")));
  CHECK(window.named("Few drivers"));
  CHECK_FALSE(pairs.setData(pairs.index(1, 1), QStringLiteral("Pay more")));  // solves nothing yet
  CHECK(window.model().elements().size() == 2);
}

TEST_CASE("whatever solves a problem stands beside it, by number when it is no solution", "[editor]") {
  test::Window window;
  capture(window, "g Grow");
  capture(window, "p No drivers hinders 1");
  capture(window, "g Train drivers");
  capture(window, "w Train drivers in the evening");
  const auto solves = [&](const char* source) {
    REQUIRE(window.bridge().edit(QStringLiteral("solve"), [&](Editor& editor) -> Status {
      const auto made = relate(editor, window.bridge().ids(), window.named(source), RelationKind::solves,
                               window.named("No drivers"));
      if (!made) return tl::unexpected(made.error());
      return {};
    }));
  };
  solves("Train drivers");
  solves("Train drivers in the evening");
  window.bridge().selection().setCurrent(window.named("Grow"));
  window.run("addSolutions");
  PairModel& pairs = pairsOf(window).pairs();
  REQUIRE(pairs.rowCount() == 3);
  CHECK(pairs.index(0, 0).data().toString() == QStringLiteral("No drivers"));
  CHECK(pairs.index(0, 1).data().toString() == QStringLiteral("Goal 2  Train drivers"));
  CHECK(pairs.index(1, 1).data().toString() == QStringLiteral("Process 1  Train drivers in the evening"));
  REQUIRE(pairs.setData(pairs.index(0, 1), QStringLiteral("Train them")));
  CHECK(window.named("Train them"));
}

TEST_CASE("problems of an information system stand in the columns, too", "[editor]") {
  test::Window window;
  capture(window, "g Grow");
  const ElementId goal = window.named("Grow");
  REQUIRE(window.bridge().edit(QStringLiteral("problem"), [&](Editor& editor) -> Status {
    Element problem;
    problem.id = window.bridge().ids().make<ElementId>();
    problem.kind = ElementKind::isProblem;
    setText(problem.labels, "en", "Slow server");
    if (auto done = editor.add(problem); !done) return done;
    const auto made = relate(editor, window.bridge().ids(), problem.id, RelationKind::hinders, goal);
    if (!made) return tl::unexpected(made.error());
    return {};
  }));
  window.bridge().selection().setCurrent(goal);
  window.run("addSolutions");
  PairModel& pairs = pairsOf(window).pairs();
  REQUIRE(pairs.rowCount() == 2);
  CHECK(pairs.index(0, 0).data().toString().endsWith(QStringLiteral("Slow server")));
}
