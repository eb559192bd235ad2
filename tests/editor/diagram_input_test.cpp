// SPDX-License-Identifier: MIT
#include "editor/document/text.hpp"
#include "editor/scene/handles.hpp"
#include "editor/scene/qt_shapes.hpp"
#include "editor/tools/link_choice.hpp"
#include "editor/tools/rename_editor.hpp"
#include "libekd/query/hierarchy.hpp"
#include "tests/editor/diagram_fixture.hpp"

#include <QHelpEvent>
#include <QMenu>
#include <QSignalSpy>
#include <QToolTip>
#include <algorithm>

using namespace ekd;
using test::DiagramFixture;
using test::drag;
using enum ElementKind;

namespace {

/// Goal 1 over 1.1 and 1.2, a problem that hinders 1.2, and an attribute that nothing knows.
struct Town {
  test::ModelBuilder builder;
  ElementId top = builder.add(goal, "Bring books to every resident");
  ElementId first = builder.goalUnder(top, "Hold reading evenings");
  ElementId second = builder.goalUnder(top, "Run a book van");
  ElementId trouble = builder.add(problem, "Fuel grows dearer");
  ElementId council = builder.add(organizationalUnit, "Town council");
  ElementId isbn = builder.add(attribute, "ISBN");
  ElementId page = builder.add(concept_, "Page");
  RelationId hindrance = builder.relate(trouble, RelationKind::hinders, second);
};

QPoint linkHandle(const DiagramFixture& diagram, ElementId element) {
  const auto& view = diagram.view;
  return editor::handlesOf(view.windowRect(view.picture().boxesOf(element)[0])).link.center().toPoint();
}

void dragLink(DiagramFixture& diagram, ElementId from, ElementId to, Qt::KeyboardModifiers modifiers = {}) {
  QTest::mouseClick(diagram.view.viewport(), Qt::LeftButton, {}, diagram.at(from));
  drag(diagram.view, linkHandle(diagram, from), diagram.at(to), modifiers);
}

std::vector<RelationKind> between(const Model& model, ElementId source, ElementId target) {
  std::vector<RelationKind> kinds;
  for (const Slot relation : model.outgoing(source)) {
    if (model.relation(relation).target == target) kinds.push_back(model.relation(relation).kind);
  }
  return kinds;
}

QMenu* offeredMeanings(DiagramFixture& diagram) {
  return diagram.view.findChild<QMenu*>(QStringLiteral("linkMeanings"));
}

void type(QWidget* widget, const QString& text) {
  for (const QChar c : text) QTest::sendKeyEvent(QTest::Click, widget, Qt::Key_unknown, c, Qt::NoModifier);
}

editor::RenameEditor* renameField(DiagramFixture& diagram) {
  const auto fields = diagram.view.findChildren<editor::RenameEditor*>();
  for (editor::RenameEditor* field : fields) {
    if (field->isVisible()) return field;
  }
  return nullptr;
}

}  // namespace

TEST_CASE("shift and ctrl take boxes in, and a frame takes what it touches") {
  Town town;
  DiagramFixture diagram(town.builder.take());
  QWidget* window = diagram.view.viewport();
  QTest::mouseClick(window, Qt::LeftButton, {}, diagram.at(town.first));
  QTest::mouseClick(window, Qt::LeftButton, Qt::ShiftModifier, diagram.at(town.second));
  CHECK(diagram.bridge.selection().elements() == std::vector{town.first, town.second});
  QTest::mouseClick(window, Qt::LeftButton, Qt::ControlModifier, diagram.at(town.first));
  CHECK(diagram.bridge.selection().elements() == std::vector{town.second});
  drag(diagram.view, {1, 1}, {window->width() - 2, window->height() - 2});
  CHECK(diagram.bridge.selection().elements().size() == 7);
}

TEST_CASE("who points at a card or a line is told what it is, as it is by now") {
  Town town;
  DiagramFixture diagram(town.builder.take());
  const auto tip = [&](QPoint at) {
    QHelpEvent help(QEvent::ToolTip, at, diagram.view.viewport()->mapToGlobal(at));
    QCoreApplication::sendEvent(diagram.view.viewport(), &help);
    return QToolTip::text();
  };
  CHECK(tip(diagram.at(town.trouble)) == QStringLiteral("<b>Problem 1</b><br>Fuel grows dearer. Problem 1 "
                                                        "hinders Goal 1.2"));
  REQUIRE(diagram.bridge.edit(QStringLiteral("Rename"), [&](Editor& editor) {
    return editor.modify(town.trouble, [](Element& element) { setText(element.labels, "en", "No fuel"); });
  }));
  CHECK(tip(diagram.at(town.trouble)).startsWith(QStringLiteral("<b>Problem 1</b><br>No fuel.")));
  diagram.settle();
  const auto& wires = diagram.view.picture().drawing().wires;
  const auto wire = std::find_if(wires.begin(), wires.end(),
                                 [&](const layout::Wire& one) { return one.relation == town.hindrance; });
  REQUIRE(wire != wires.end());
  const QPointF middle = (editor::toQt(wire->points[0]) + editor::toQt(wire->points[1])) / 2;
  CHECK(tip(diagram.view.camera().toWindow(middle).toPoint()) ==
        QStringLiteral("<p>Problem 1 hinders Goal 1.2</p>"));
}

TEST_CASE("F2 opens the label on the card, Enter keeps it as one step, Esc gives it up") {
  Town town;
  DiagramFixture diagram(town.builder.take());
  diagram.bridge.selection().setCurrent(town.first);
  diagram.view.setFocus();
  QTest::keyClick(&diagram.view, Qt::Key_F2);
  auto* field = renameField(diagram);
  REQUIRE(field != nullptr);
  CHECK(field->toPlainText() == QStringLiteral("Hold reading evenings"));
  type(field, QStringLiteral("Ēku lasījumi"));
  QTest::keyClick(field, Qt::Key_Return);
  CHECK(diagram.bridge.label(town.first) == QStringLiteral("Ēku lasījumi"));
  CHECK(diagram.bridge.session().undoSteps().size() == 1);
  CHECK(renameField(diagram) == nullptr);

  QTest::mouseDClick(diagram.view.viewport(), Qt::LeftButton, {}, diagram.at(town.second));
  field = renameField(diagram);
  REQUIRE(field != nullptr);
  type(field, QStringLiteral("nothing"));
  QTest::keyClick(field, Qt::Key_Escape);
  CHECK(diagram.bridge.label(town.second) == QStringLiteral("Run a book van"));
  CHECK(diagram.bridge.session().undoSteps().size() == 1);
}

TEST_CASE("a line dragged from a card to another makes the relation that it most likely means") {
  Town town;
  DiagramFixture diagram(town.builder.take());
  dragLink(diagram, town.council, town.second);
  const auto made = between(diagram.bridge.model(), town.council, town.second);
  CHECK(made == std::vector{*defaultRelation(organizationalUnit, goal)});
  CHECK(diagram.bridge.session().undoSteps().size() == 1);
}

TEST_CASE("another meaning of the line can be chosen at the pointer, in the same step") {
  Town town;
  DiagramFixture diagram(town.builder.take());
  dragLink(diagram, town.council, town.second);
  QMenu* menu = offeredMeanings(diagram);
  REQUIRE(menu != nullptr);
  CHECK(menu->actions()[0]->isChecked());
  QAction* finances = nullptr;
  for (QAction* action : menu->actions()) {
    if (action->text().contains(QStringLiteral("financ"))) finances = action;
  }
  REQUIRE(finances != nullptr);
  finances->trigger();
  CHECK(between(diagram.bridge.model(), town.council, town.second) == std::vector{RelationKind::finances});
  CHECK(diagram.bridge.session().undoSteps().size() == 1);
}

TEST_CASE("a line that the method does not know is refused in a sentence, and made with Ctrl") {
  Town town;
  DiagramFixture diagram(town.builder.take());
  REQUIRE(editor::linkMeanings(attribute, goal).empty());
  QSignalSpy refusals(&diagram.bridge, &editor::SessionBridge::refused);
  dragLink(diagram, town.isbn, town.first);
  CHECK(between(diagram.bridge.model(), town.isbn, town.first).empty());
  REQUIRE(refusals.size() == 1);
  CHECK(refusals[0][0].toString().contains(QStringLiteral("no Attribute to a Goal")));
  CHECK(refusals[0][0].toString().contains(QStringLiteral("Concept")));
  dragLink(diagram, town.isbn, town.first, Qt::ControlModifier);
  CHECK(between(diagram.bridge.model(), town.isbn, town.first) == std::vector{RelationKind::link});
}

TEST_CASE("a line that is drawn backwards is turned round") {
  Town town;
  DiagramFixture diagram(town.builder.take());
  dragLink(diagram, town.isbn, town.page);
  const auto meanings = editor::linkMeanings(attribute, concept_);
  REQUIRE_FALSE(meanings.empty());
  const auto& model = diagram.bridge.model();
  const auto made =
      meanings[0].isReversed ? between(model, town.page, town.isbn) : between(model, town.isbn, town.page);
  CHECK(made == std::vector{meanings[0].kind});
}

TEST_CASE("while a line is drawn, what it cannot lead to fades, and Esc ends that without a link") {
  Town town;
  DiagramFixture diagram(town.builder.take());
  QWidget* window = diagram.view.viewport();
  QTest::mouseClick(window, Qt::LeftButton, {}, diagram.at(town.isbn));
  QTest::mousePress(window, Qt::LeftButton, {}, linkHandle(diagram, town.isbn));
  QTest::mouseMove(window, diagram.at(town.page));
  CHECK(diagram.view.isBoxFaded(diagram.view.picture().boxesOf(town.first)[0]));
  CHECK_FALSE(diagram.view.isBoxFaded(diagram.view.picture().boxesOf(town.page)[0]));
  QTest::keyClick(&diagram.view, Qt::Key_Escape);
  QTest::mouseRelease(window, Qt::LeftButton, {}, diagram.at(town.page));
  CHECK_FALSE(diagram.view.isBoxFaded(diagram.view.picture().boxesOf(town.first)[0]));
  CHECK(diagram.bridge.session().undoSteps().empty());
}

TEST_CASE("a card dragged with Alt goes under the one where it is dropped") {
  Town town;
  DiagramFixture diagram(town.builder.take());
  drag(diagram.view, diagram.at(town.second), diagram.at(town.first), Qt::AltModifier);
  const Model& model = diagram.bridge.model();
  const auto parent = parentOf(model, test::slotOf(model, town.second));
  REQUIRE(parent);
  CHECK(model.element(*parent).id == town.first);
  CHECK(diagram.bridge.session().undoSteps().size() == 1);
}

TEST_CASE("a press with Alt that does not move changes nothing") {
  Town town;
  DiagramFixture diagram(town.builder.take());
  QTest::mouseClick(diagram.view.viewport(), Qt::LeftButton, Qt::AltModifier, diagram.at(town.second));
  CHECK(diagram.bridge.session().undoSteps().empty());
}

TEST_CASE("arrows go to the next card that way") {
  Town town;
  DiagramFixture diagram(town.builder.take());
  diagram.bridge.selection().setCurrent(town.first);
  const auto boxTo = [&](editor::Heading heading) {
    return editor::boxTowards(diagram.view.picture(), diagram.view.picture().boxesOf(town.first)[0], heading);
  };
  QTest::keyClick(&diagram.view, Qt::Key_Up);
  CHECK(diagram.bridge.selection().current() == town.top);
  diagram.bridge.selection().setCurrent(town.first);
  const auto below = boxTo(editor::Heading::down);
  const auto right = boxTo(editor::Heading::right);
  REQUIRE((below || right));
  QTest::keyClick(&diagram.view, below ? Qt::Key_Down : Qt::Key_Right);
  CHECK(diagram.bridge.selection().current() == diagram.view.picture().box(below ? *below : *right).element);
}

TEST_CASE("what is dragged with the middle button stays under the pointer") {
  Town town;
  DiagramFixture diagram(town.builder.take());
  const QPointF point = diagram.view.camera().toScene({100, 100});
  QWidget* window = diagram.view.viewport();
  QTest::mousePress(window, Qt::MiddleButton, {}, {100, 100});
  QTest::mouseMove(window, {180, 150});
  QTest::mouseRelease(window, Qt::MiddleButton, {}, {180, 150});
  CHECK(QLineF(diagram.view.camera().toWindow(point), {180, 150}).length() < 1.5);
}
