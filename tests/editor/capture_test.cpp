// SPDX-License-Identifier: MIT
#include "editor/document/text.hpp"
#include "libekd/query/hierarchy.hpp"
#include "tests/editor/window.hpp"

#include <QLabel>
#include <QStatusBar>
#include <QTest>
#include <algorithm>
#include <initializer_list>

#include <catch2/catch.hpp>

using namespace ekd;
using namespace ekd::editor;
using Strings = std::vector<std::string>;

TEST_CASE("Enter makes the next sibling, Tab goes deeper, Shift+Tab back up", "[editor]") {
  test::Window window;
  window.type(QStringLiteral("g Grow"));
  window.press(Qt::Key_Return);
  window.press(Qt::Key_Tab);
  window.type(QStringLiteral("Hire"));
  window.press(Qt::Key_Return);
  window.type(QStringLiteral("Build"));
  window.press(Qt::Key_Return);
  window.press(Qt::Key_Tab);
  window.type(QStringLiteral("Find a site"));
  window.press(Qt::Key_Return);
  window.press(Qt::Key_Backtab, Qt::ShiftModifier);
  window.type(QStringLiteral("Advertise"));
  window.press(Qt::Key_Return);

  CHECK(window.under(window.named("Grow")) == Strings{"Hire", "Build", "Advertise"});
  CHECK(window.under(window.named("Build")) == Strings{"Find a site"});
  CHECK(window.bridge().heading(window.named("Find a site")) == QStringLiteral("Goal 1.2.1"));
}

TEST_CASE("typing anywhere in the window starts a card", "[editor]") {
  test::Window window;
  window->outline().setFocus();
  window.type(QStringLiteral("g Start"));
  window.press(Qt::Key_Return);

  CHECK(window.model().find(window.named("Start"))->kind == ElementKind::goal);
}

TEST_CASE("a card without a kind is kept as an idea", "[editor]") {
  test::Window window;
  window.type(QStringLiteral("Somebody said buses"));
  window.press(Qt::Key_Return);

  CHECK(window.model().find(window.named("Somebody said buses"))->kind == ElementKind::idea);
}

TEST_CASE("what nobody answers for is a problem, and the card after it what the one before was", "[editor]") {
  test::Window window;
  for (const char* line : {"g Grow", "Nobody is responsible for 1", "Hire"}) {
    window.type(QString::fromLatin1(line));
    window.press(Qt::Key_Return);
  }
  CHECK(window.model().find(window.named("Nobody is responsible for 1"))->kind == ElementKind::problem);
  CHECK(window.model().find(window.named("Hire"))->kind == ElementKind::goal);
  CHECK(window.model().elementCount() == 3);
  CHECK(window.model().relationCount() == 1);
}

TEST_CASE("Ctrl and a digit set the kind of the next cards", "[editor]") {
  test::Window window;
  window.press(Qt::Key_2, Qt::ControlModifier);
  window.type(QStringLiteral("No money"));
  window.press(Qt::Key_Return);
  window.type(QStringLiteral("No time"));
  window.press(Qt::Key_Return);

  CHECK(window.model().find(window.named("No money"))->kind == ElementKind::problem);
  CHECK(window.model().find(window.named("No time"))->kind == ElementKind::problem);
}

TEST_CASE("an unusual link is made and explained, nothing is asked", "[editor]") {
  test::Window window;
  for (const char* line : {"g Grow", "a Depot", "1 hinders a1"}) {
    window.type(QString::fromLatin1(line));
    window.press(Qt::Key_Return);
  }
  const Relation* made = nullptr;
  for (const Slot slot : window.model().outgoing(*window.model().elements().slotOf(window.named("Grow"))))
    made = &window.model().relation(slot);

  REQUIRE(made != nullptr);
  CHECK(made->kind == RelationKind::hinders);
  const auto* note = window->findChild<QLabel*>(QStringLiteral("captureNote"));
  CHECK(note->text().contains(QStringLiteral("hinders")));
  CHECK(window.dialogs.asked.isEmpty());
}

TEST_CASE("Ctrl+Enter links what is there already instead of making a copy", "[editor]") {
  test::Window window;
  for (const char* line : {"g Grow", "g Shrink", "p Too few bus drivers hinders 1"}) {
    window.type(QString::fromLatin1(line));
    window.press(Qt::Key_Return);
  }
  window.bridge().selection().setCurrent(window.named("Shrink"));
  window.press(Qt::Key_Tab);
  const std::size_t before = window.model().elements().size();
  window.type(QStringLiteral("p bus drivers too few"));
  window.press(Qt::Key_Return, Qt::ControlModifier);

  CHECK(window.model().elements().size() == before);
  CHECK(window->capture().edit().line().isEmpty());
  const ElementId problem = window.named("Too few bus drivers");
  CHECK(window.model().outgoing(*window.model().elements().slotOf(problem)).size() == 2);
}

TEST_CASE("Ctrl+Enter on what stands here already goes there and says so", "[editor]") {
  test::Window window;
  for (const char* line : {"g Grow", "Plant a hedge"}) {
    window.type(QString::fromLatin1(line));
    window.press(Qt::Key_Return);
    if (window.model().elementCount() == 1) window.press(Qt::Key_Tab);
  }
  window.type(QStringLiteral("Water it"));
  window.press(Qt::Key_Return);
  window.type(QStringLiteral("Plant the hedge"));
  window.press(Qt::Key_Return, Qt::ControlModifier);

  CHECK(window.model().elementCount() == 3);
  CHECK(window.bridge().selection().current() == window.named("Plant a hedge"));
  CHECK(window->findChild<QLabel*>(QStringLiteral("captureNote"))->text() ==
        QStringLiteral("Goal 1.1 is here already"));
}

TEST_CASE("Escape in an empty line ends the focus of the diagram", "[editor]") {
  test::Window window;
  for (const char* line : {"g Grow", "Shrink"}) {
    window.type(QString::fromLatin1(line));
    window.press(Qt::Key_Return);
  }
  window.run("diagram.focusBranch");
  const auto isFaded = [&] {
    const auto& view = window->diagram();
    return view.isBoxFaded(view.picture().boxesOf(window.named("Grow"))[0]);
  };
  REQUIRE(isFaded());
  window.type(QStringLiteral("x"));
  window.press(Qt::Key_Escape);
  CHECK(isFaded());
  window.press(Qt::Key_Escape);
  CHECK_FALSE(isFaded());
}

TEST_CASE("Tab completes the name of an actor", "[editor]") {
  test::Window window;
  for (const char* line : {"a Municipality of Ogre", "g Grow"}) {
    window.type(QString::fromLatin1(line));
    window.press(Qt::Key_Return);
  }
  window.type(QStringLiteral("Hire @muni"));
  window.press(Qt::Key_Tab);
  window.press(Qt::Key_Return);

  const ElementId actor = window.named("Municipality of Ogre");
  CHECK(window.model().outgoing(*window.model().elements().slotOf(actor)).size() == 1);
  CHECK(window.named("Hire"));
}

TEST_CASE("what was captured is undone card by card, and selection comes back", "[editor]") {
  test::Window window;
  for (const char* line : {"g Grow", "g Hire"}) {
    window.type(QString::fromLatin1(line));
    window.press(Qt::Key_Return);
  }
  const ElementId grow = window.named("Grow");
  window.run("undo");
  CHECK(window.model().elements().size() == 1);
  CHECK(window.bridge().selection().current() == grow);
  window.run("redo");
  CHECK(window.bridge().selection().current() == window.named("Hire"));
}

TEST_CASE("a problem behind a goal is tied to it, and the next goal stands beside that goal", "[editor]") {
  test::Window window;
  window.type(QStringLiteral("g Grow"));
  window.press(Qt::Key_Return);
  window.press(Qt::Key_Tab);
  for (const char* line : {"g Hire", "p No money", "No time", "g Build"}) {
    window.type(QString::fromLatin1(line));
    window.press(Qt::Key_Return);
  }

  CHECK(window.under(window.named("Grow")) == Strings{"Hire", "Build"});
  const Model& model = window.model();
  for (const char* problem : {"No money", "No time"}) {
    const auto ties = model.outgoing(*model.elements().slotOf(window.named(problem)));
    REQUIRE(ties.size() == 1);
    CHECK(model.relation(ties[0]).target == window.named("Hire"));
  }
}

TEST_CASE("a cause behind a problem is tied to the problem, an actor to nothing unless it is said",
          "[editor]") {
  test::Window window;
  for (const char* line : {"g Grow", "p No money", "c Budget was cut", "a Depot", "g Shrink"}) {
    window.type(QString::fromLatin1(line));
    window.press(Qt::Key_Return);
  }

  const Model& model = window.model();
  const auto ties = model.outgoing(*model.elements().slotOf(window.named("Budget was cut")));
  REQUIRE(ties.size() == 1);
  CHECK(model.relation(ties[0]).target == window.named("No money"));
  CHECK(model.outgoing(*model.elements().slotOf(window.named("Depot"))).empty());
  CHECK(window.bridge().heading(window.named("Shrink")) == QStringLiteral("Goal 2"));
}

TEST_CASE("the lines that the README shows do what it says", "[editor]") {
  test::Window window;
  window.type(QStringLiteral("g Serve every resident"));
  window.press(Qt::Key_Return);
  for (const char* line : {"Open a night shelter @\"Town council\" finances #2027 !high",
                           "p Nobody pays for it", "2 supports 1"}) {
    window.type(QString::fromLatin1(line));
    window.press(Qt::Key_Return);
  }

  const ElementId shelter = window.named("Open a night shelter");
  const Model& model = window.model();
  CHECK(model.find(shelter)->priority == Level::high);
  CHECK(model.find(shelter)->details->tags == Strings{"2027"});
  const auto finances = model.outgoing(*model.elements().slotOf(window.named("Town council")));
  REQUIRE(finances.size() == 1);
  CHECK(model.relation(finances[0]).kind == RelationKind::finances);
  const auto hinders = model.outgoing(*model.elements().slotOf(window.named("Nobody pays for it")));
  REQUIRE(hinders.size() == 1);
  CHECK(model.relation(hinders[0]).target == shelter);
  const ElementId top = window.named("Serve every resident");
  const auto supports = model.outgoing(*model.elements().slotOf(shelter));
  REQUIRE(supports.size() == 1);
  CHECK(model.relation(supports[0]).target == top);
}

TEST_CASE("with nothing selected, a card goes under what the view is about, and the line says so",
          "[editor]") {
  test::Window window;
  for (const char* line : {"g Grow", "g Shrink"}) {
    window.type(QString::fromLatin1(line));
    window.press(Qt::Key_Return);
  }
  const ElementId grow = window.named("Grow");
  window.bridge().selection().setCurrent(grow);
  window.run("showBranch");
  window.bridge().selection().set({});
  const auto placeOfLine = [&](const char* line) {
    return window->capture().controller().placeText(understand(line, window.bridge().vocabulary()));
  };
  CHECK(placeOfLine("g Roads") == QStringLiteral("under Goal 1"));
  CHECK(placeOfLine("p No money") == QStringLiteral("tied to Goal 1"));
  CHECK(placeOfLine("a NVO") == QStringLiteral("at the top"));
  window.type(QStringLiteral("g Roads"));
  window.press(Qt::Key_Return);
  CHECK(window.under(grow) == Strings{"Roads"});
  window.bridge().selection().set({});
  window.run("showWhole");
  CHECK(placeOfLine("g Depots") == QStringLiteral("at the top"));
}

TEST_CASE("behind a card with under, the next one is its sibling, and the line says so", "[editor]") {
  test::Window window;
  for (const char* line : {"g Grow", "g Shrink", "g Run support groups under 1"}) {
    window.type(QString::fromLatin1(line));
    window.press(Qt::Key_Return);
  }
  CHECK(window->capture().controller().placeText({}) == QStringLiteral("under Goal 1"));
  for (const char* line : {"Find rooms", "p No rooms under 2", "No money", "1.1 under 2", "Nobody came"}) {
    window.type(QString::fromLatin1(line));
    window.press(Qt::Key_Return);
  }
  CHECK(window.under(window.named("Grow")) == Strings{"Find rooms"});
  const auto hindered = [&](const char* problem) {
    const auto relations = window.model().outgoing(*window.model().elements().slotOf(window.named(problem)));
    return relations.empty() ? ElementId{} : window.model().relation(relations[0]).target;
  };
  CHECK(hindered("No money") == window.named("Shrink"));
  CHECK(hindered("Nobody came") == window.named("Shrink"));
}

TEST_CASE("a card that is made ends what was said before it", "[editor]") {
  test::Window window;
  window.type(QStringLiteral("g Grow"));
  window.press(Qt::Key_Return);
  window.run("undo");
  REQUIRE(window->statusBar()->currentMessage().startsWith(QStringLiteral("Undone")));
  window->capture().say(QStringLiteral("Something"));
  window.type(QStringLiteral("g Hire"));
  CHECK(window->statusBar()->currentMessage().startsWith(QStringLiteral("Undone")));
  window.press(Qt::Key_Return);
  CHECK(window->statusBar()->currentMessage().isEmpty());
  CHECK(window->findChild<QLabel*>(QStringLiteral("captureNote"))->text().isEmpty());
}

TEST_CASE("a line that makes a new actor says so before Enter", "[editor]") {
  test::Window window;
  const auto* note = window->findChild<QLabel*>(QStringLiteral("captureNote"));
  const auto saidOf = [&](const char* line) {
    window->capture().edit().setLine(QString::fromUtf8(line));
    const QString before = note->text();
    CHECK(QTest::qWaitFor([&] { return note->text() != before; }));
    return note->text();
  };
  CHECK(saidOf("g Meet in prisons @Probation service") ==
        QStringLiteral("new actor: Probation (@\"Probation service\" for more words)"));
  CHECK(saidOf("g Meet @Town council finances @\"Church groups\"") ==
        QStringLiteral("new actor: Town council, new actor: Church groups"));
  window.press(Qt::Key_Return);
  CHECK(note->text().isEmpty());
  CHECK(window.model().find(window.named("Town council"))->kind == ElementKind::actor);
  CHECK(saidOf("g Build @the town councils") == QStringLiteral("the town councils: Town council"));
}

TEST_CASE("a number that a problem and a goal have means the one that the method relates so", "[editor]") {
  test::Window window;
  for (const char* line : {"g Grow", "p No money", "g Raise funds under 1", "Sell solves 1.1"}) {
    window.type(QString::fromLatin1(line));
    window.press(Qt::Key_Return);
  }
  const Relation* made = nullptr;
  for (const Slot slot : window.model().outgoing(*window.model().elements().slotOf(window.named("Sell")))) {
    if (window.model().relation(slot).kind == RelationKind::solves) made = &window.model().relation(slot);
  }
  REQUIRE(made != nullptr);
  CHECK(made->target == window.named("No money"));
  CHECK(window->findChild<QLabel*>(QStringLiteral("captureNote"))->text().isEmpty());
}

namespace {

void capture(test::Window& window, std::initializer_list<const char*> lines) {
  for (const char* line : lines) {
    window.type(QString::fromLatin1(line));
    window.press(Qt::Key_Return);
  }
}

bool causes(test::Window& window, const char* cause, const char* problem) {
  const Model& model = window.model();
  const auto relations = model.outgoing(window.named(cause));
  return std::any_of(relations.begin(), relations.end(), [&](Slot slot) {
    const Relation& relation = model.relation(slot);
    return relation.kind == RelationKind::causes && relation.target == window.named(problem);
  });
}

}  // namespace

TEST_CASE("further causes belong to the problem that the first one belongs to", "[editor]") {
  test::Window window;
  capture(window, {"g Grow", "p No money", "c Taxes fell", "c Prices rose", "Nobody saved", "p No time",
                   "c Overtime"});

  for (const char* cause : {"Taxes fell", "Prices rose", "Nobody saved"})
    CHECK(causes(window, cause, "No money"));
  CHECK(causes(window, "Overtime", "No time"));
}

TEST_CASE("what corrects a card that was taken back goes where that one went", "[editor]") {
  test::Window window;
  capture(window, {"g Grow"});
  window.press(Qt::Key_Tab);
  capture(window, {"Hire", "Build", "Sell", "a Town council responsible 1.1", "g Eal estate"});
  REQUIRE(window.under(window.named("Grow")) == Strings{"Hire", "Build", "Sell", "Eal estate"});
  window.run("undo");
  capture(window, {"Real estate", "Farms"});

  CHECK(window.under(window.named("Grow")) == Strings{"Hire", "Build", "Sell", "Real estate", "Farms"});
}

TEST_CASE("a card that is selected after an undo says where the next one goes", "[editor]") {
  test::Window window;
  capture(window, {"g Grow"});
  window.press(Qt::Key_Tab);
  capture(window, {"Hire", "Build", "Sel"});
  window.run("undo");
  window.bridge().selection().setCurrent(window.named("Hire"));
  capture(window, {"Sell"});

  CHECK(window.under(window.named("Grow")) == Strings{"Hire", "Sell", "Build"});
}

TEST_CASE("Enter makes nobody a second time", "[editor]") {
  test::Window window;
  capture(window, {"g Grow", "a Municipality"});
  const auto count = window.model().elementCount();
  const auto& controller = window->capture().controller();
  CHECK(controller.hintsFor(controller.read(QStringLiteral("a municipality"))) ==
        QStringList{QStringLiteral("This is Municipality")});
  capture(window, {"a municipality", "a municipality performs 1"});
  CHECK(window.model().elementCount() == count);
  CHECK(window.model().outgoing(window.named("Municipality")).size() == 1);
  // a goal may be called like somebody
  capture(window, {"g Municipality"});
  CHECK(window.model().elementCount() == count + 1);
}

TEST_CASE("Ctrl+Enter ties what is called so to what the line says", "[editor]") {
  test::Window window;
  capture(window, {"g Grow", "a Municipality"});
  const auto count = window.model().elementCount();
  window.type(QStringLiteral("municipality finances 1"));
  window.press(Qt::Key_Return, Qt::ControlModifier);

  CHECK(window.model().elementCount() == count);
  const auto ties = window.model().outgoing(window.named("Municipality"));
  CHECK(std::any_of(ties.begin(), ties.end(), [&](Slot slot) {
    return window.model().relation(slot).kind == RelationKind::finances &&
           window.model().relation(slot).target == window.named("Grow");
  }));
}
