// SPDX-License-Identifier: MIT
// What is lost if an actor drops out, as the window tells it.
#include "editor/app/what_if_dock.hpp"
#include "editor/views/view_bar.hpp"
#include "libekd/query/dropout.hpp"
#include "tests/editor/settle.hpp"
#include "tests/editor/window.hpp"

#include <QApplication>
#include <QCoreApplication>
#include <QTest>
#include <QToolButton>
#include <algorithm>

using namespace ekd;
using namespace ekd::editor;

namespace {

/// The sample with one actor selected that has parts.
struct Asking {
  test::Window window{test::sampleCopy("vidzeme.ekd")};
  ElementId municipality = window.named("Municipality");
  WhatIfDock& dock = *window->findChild<WhatIfDock*>();
  WhatIf& whatIf = dock.whatIf();

  Asking() { window.bridge().selection().setCurrent(municipality); }
  void ask() {
    window.run("whatIf");
    REQUIRE(whatIf.isOn());
  }
  Slot slot(ElementId id) { return *window.model().elements().slotOf(id); }
  std::vector<Loss> losses(bool doPartsStay) {
    const Model& model = window.model();
    const Trace trace(model);
    return lossesWithout(model, trace, goneWith(trace, slot(municipality), doPartsStay), answerable(model));
  }
  static std::size_t left(const std::vector<Loss>& losses, Answered answered) {
    return static_cast<std::size_t>(std::count_if(losses.begin(), losses.end(), [&](const Loss& loss) {
      return loss.isWorse() && loss.after == answered;
    }));
  }
  /// The goal in a row, counted from the first of all cards.
  ElementId first() { return dock.panel().cards().elementAt(dock.panel().cards().firstCard()); }
  Fate fateOf(ElementId target) {
    const auto& all = whatIf.consequences();
    const auto at =
        std::find_if(all.begin(), all.end(), [&](const Consequence& one) { return one.target == target; });
    REQUIRE(at != all.end());
    return at->fate;
  }
};

}  // namespace

TEST_CASE("the window says what the trace says of an actor that drops out", "[editor]") {
  Asking asking;
  const bool doPartsStay = GENERATE(false, true);
  asking.ask();
  asking.whatIf.letPartsStay(doPartsStay);
  const auto losses = asking.losses(doPartsStay);
  CHECK(losses.size() == (doPartsStay ? 46 : 72));
  CHECK(asking.whatIf.consequences().size() == losses.size());
  CHECK(asking.whatIf.count(Fate::nobody) == Asking::left(losses, Answered::nobody));
  CHECK(asking.whatIf.count(Fate::inherited) == Asking::left(losses, Answered::inherited));
  CHECK(asking.whatIf.count(Fate::possible) == Asking::left(losses, Answered::possible));
  for (const Loss& loss : losses) {
    const bool isLost = asking.fateOf(asking.window.model().element(loss.target).id) == Fate::nobody;
    CHECK(isLost == (loss.isWorse() && loss.after == Answered::nobody));
  }
  CHECK(asking.whatIf.gone().front() == asking.municipality);
  CHECK(asking.whatIf.partCount() == 5);
  CHECK(asking.whatIf.gone().size() == (doPartsStay ? 1 : 6));
}

TEST_CASE("what nobody answers for then comes first, under headings that count", "[editor]") {
  Asking asking;
  asking.ask();
  const WhatIfModel& cards = asking.dock.panel().cards();
  CHECK(cards.index(0).data().toString() == QStringLiteral("Left with nobody"));
  CHECK(cards.index(0).data(CardCountRole).toInt() == 19);
  CHECK_FALSE(cards.flags(cards.index(0)).testFlag(Qt::ItemIsEnabled));
  CHECK(cards.index(20).data().toString() == QStringLiteral("Others still answer"));
  CHECK(cards.rowCount() == 2 + 72);
  CHECK(cards.index(1).data(NumberRole).toString() == QStringLiteral("3.3"));
  CHECK(cards.index(1).data(LossRole).toString() == QStringLiteral("loses Municipality (performs)"));
  CHECK(cards.index(21).data(LossRole).toString().startsWith(QStringLiteral("keeps ")));
}

TEST_CASE("the diagram marks what is affected and lets the rest fade, until the question ends", "[editor]") {
  Asking asking;
  asking.window.run("showWhole");
  DiagramView& diagram = asking.window->diagram();
  test::settle(diagram);
  const auto isFaded = [&](ElementId id) { return diagram.isBoxFaded(diagram.picture().boxesOf(id)[0]); };
  asking.ask();
  CHECK(diagram.marks().cards.size() == 72);
  CHECK(diagram.marks().cards.at(asking.first()) == Severity::error);
  CHECK(diagram.marks().crossedOut.size() == 6);
  CHECK_FALSE(isFaded(asking.first()));
  CHECK_FALSE(isFaded(asking.municipality));
  CHECK(isFaded(asking.window.named("Build a lasting, jointly coordinated alternative service system")));
  asking.window.run("whatIf");
  CHECK_FALSE(asking.whatIf.isOn());
  CHECK(diagram.marks().isEmpty());
  CHECK_FALSE(
      isFaded(asking.window.named("Build a lasting, jointly coordinated alternative service system")));
}

TEST_CASE("a drawing without any affected card does not fade", "[editor]") {
  Asking asking;
  DiagramView& diagram = asking.window->diagram();
  test::settle(diagram);
  asking.ask();
  REQUIRE_FALSE(diagram.picture().shows(asking.first()));
  CHECK_FALSE(diagram.isBoxFaded(0));
  asking.window.run("showWhole");
  REQUIRE(QTest::qWaitFor([&] { return diagram.isSettled() && diagram.picture().shows(asking.first()); },
                          20'000));
  const ElementId top =
      asking.window.named("Build a lasting, jointly coordinated alternative service system");
  CHECK(diagram.isBoxFaded(diagram.picture().boxesOf(top)[0]));
}

TEST_CASE("going through what is lost selects the cards, Enter goes there", "[editor]") {
  Asking asking;
  asking.ask();
  REQUIRE(asking.dock.panel().list().hasFocus());
  CHECK(asking.window.bridge().selection().current() == asking.municipality);
  asking.window.press(Qt::Key_Down);
  const ElementId second = asking.dock.panel().cards().elementAt(asking.dock.panel().cards().index(2));
  CHECK(asking.window.bridge().selection().current() == second);
  asking.window.press(Qt::Key_Return);
  CHECK(asking.window->diagram().hasFocus());
  DiagramView& diagram = asking.window->diagram();
  test::settle(diagram);
  CHECK(diagram.picture().shows(second));
  CHECK(asking.whatIf.isOn());
}

TEST_CASE("Escape ends the question, wherever the keyboard is", "[editor]") {
  Asking asking;
  const std::uint64_t revision = asking.window.bridge().revision();
  asking.window->diagram().setFocus();
  asking.ask();
  CHECK(asking.dock.isVisible());
  SECTION("in the panel") {}
  SECTION("in the diagram") {
    asking.window->diagram().setFocus();
  }
  SECTION("in the capture line") {
    asking.window->capture().edit().setFocus();
  }
  QWidget* focused =
      asking.dock.panel().list().hasFocus() ? &asking.window->diagram() : QApplication::focusWidget();
  asking.window.press(Qt::Key_Escape);
  CHECK_FALSE(asking.whatIf.isOn());
  CHECK_FALSE(asking.dock.isVisible());
  CHECK(QApplication::focusWidget() == focused);
  CHECK(asking.window.bridge().revision() == revision);
}

TEST_CASE("the question is named beside the title, and ends with a click there", "[editor]") {
  Asking asking;
  auto* lift = asking.window->findChild<QToolButton*>(QStringLiteral("whatIfLift"));
  REQUIRE(lift != nullptr);
  CHECK_FALSE(lift->isVisible());
  asking.ask();
  CHECK(lift->isVisible());
  CHECK(lift->text().contains(QStringLiteral("Without Municipality")));
  CHECK(lift->toolTip().contains(QStringLiteral("19 cards are left with nobody, 53 others lose somebody")));
  lift->click();
  CHECK_FALSE(asking.whatIf.isOn());
  CHECK_FALSE(lift->isVisible());
  CHECK_FALSE(asking.window->actions().find(QStringLiteral("whatIf"))->isChecked());
}

TEST_CASE("hiding all panels leaves the marks, and closing this one ends the question", "[editor]") {
  Asking asking;
  asking.ask();
  asking.window.run("togglePanels");
  CHECK(asking.whatIf.isOn());
  asking.window.run("togglePanels");
  CHECK(asking.dock.isVisible());
  asking.dock.close();
  CHECK_FALSE(asking.whatIf.isOn());
}

TEST_CASE("its panel is not there while nobody asks", "[editor]") {
  Asking asking;
  asking.ask();
  const QByteArray panels = asking.window->saveState();
  asking.window.run("togglePanels");
  asking.window->diagram().setFocus();
  asking.window.press(Qt::Key_Escape);
  REQUIRE_FALSE(asking.whatIf.isOn());
  asking.window.run("togglePanels");
  CHECK_FALSE(asking.dock.isVisible());
  REQUIRE(asking.window->restoreState(panels));
  CHECK_FALSE(asking.dock.isVisible());
  auto* inspector = asking.window->findChild<QDockWidget*>(QStringLiteral("inspectorDock"));
  CHECK(inspector->isVisible());
  CHECK_FALSE(inspector->visibleRegion().isEmpty());
}

TEST_CASE("the answer follows what is edited, and the question ends with its actor", "[editor]") {
  Asking asking;
  asking.ask();
  SessionBridge& bridge = asking.window.bridge();
  const ElementId lost = asking.first();
  CHECK(asking.fateOf(lost) == Fate::nobody);
  REQUIRE(bridge.edit(QStringLiteral("Somebody else"), [&](Editor& editor) {
    Relation relation;
    relation.id = bridge.ids().make<RelationId>();
    relation.kind = RelationKind::isResponsibleFor;
    relation.source = asking.window.named("Foundations");
    relation.target = lost;
    return editor.add(relation);
  }));
  QCoreApplication::processEvents();
  CHECK(asking.fateOf(lost) == Fate::others);
  CHECK(asking.whatIf.count(Fate::nobody) == 18);
  CHECK(asking.dock.panel().cards().index(0).data(CardCountRole).toInt() == 18);
  CHECK(asking.window->diagram().marks().cards.at(lost) == Severity::info);
  bridge.undo();
  QCoreApplication::processEvents();
  CHECK(asking.fateOf(lost) == Fate::nobody);
  REQUIRE(bridge.edit(QStringLiteral("Delete"),
                      [&](Editor& editor) { return editor.remove(asking.municipality); }));
  QCoreApplication::processEvents();
  CHECK_FALSE(asking.whatIf.isOn());
  CHECK(asking.window->diagram().marks().isEmpty());
}

TEST_CASE("with another actor selected the same key asks about that one", "[editor]") {
  Asking asking;
  asking.ask();
  const ElementId office = asking.window.named("Social service office");
  asking.window.bridge().selection().setCurrent(office);
  asking.window.run("whatIf");
  CHECK(asking.whatIf.actor() == office);
  asking.window.press(Qt::Key_Down);
  REQUIRE(asking.window.bridge().selection().current() != office);
  asking.window.run("whatIf");
  CHECK_FALSE(asking.whatIf.isOn());
}

TEST_CASE("without a selected actor it asks which one, the busiest first", "[editor]") {
  Asking asking;
  asking.window.bridge().selection().set({});
  asking.window.run("whatIf");
  CHECK_FALSE(asking.whatIf.isOn());
  CHECK_FALSE(asking.window->actions().find(QStringLiteral("whatIf"))->isChecked());
  REQUIRE(asking.window->picker().isVisible());
  asking.window.type(QStringLiteral("social service"));
  asking.window.press(Qt::Key_Return);
  CHECK(asking.whatIf.actor() == asking.window.named("Social service office"));
  CHECK(asking.whatIf.count(Fate::nobody) == 7);
}

TEST_CASE("Tab leads to what lets the parts stay, where there are any", "[editor]") {
  Asking asking;
  asking.ask();
  auto* stay = asking.dock.findChild<QCheckBox*>(QStringLiteral("whatIfPartsStay"));
  REQUIRE(stay->isVisible());
  asking.window.press(Qt::Key_Tab);
  REQUIRE(stay->hasFocus());
  QTest::keyClick(stay, Qt::Key_Space);
  CHECK(asking.whatIf.doPartsStay());
  CHECK(asking.whatIf.consequences().size() == 46);
  asking.window.press(Qt::Key_Escape);
  CHECK_FALSE(asking.whatIf.isOn());
  asking.window.bridge().selection().setCurrent(asking.window.named("Social service office"));
  asking.window.run("whatIf");
  CHECK_FALSE(stay->isVisible());
}
