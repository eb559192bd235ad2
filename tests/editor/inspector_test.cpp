// SPDX-License-Identifier: MIT
#include "editor/document/text.hpp"
#include "editor/panels/field_editor.hpp"
#include "editor/panels/inspector_panel.hpp"
#include "libekd/edit/verbs.hpp"
#include "tests/editor/window.hpp"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QWheelEvent>

#include <catch2/catch.hpp>

using namespace ekd;
using namespace ekd::editor;

namespace {

void capture(test::Window& window, std::initializer_list<const char*> lines) {
  for (const char* line : lines) {
    window.bridge().selection().set({});  // stands beside nothing
    window.type(QString::fromUtf8(line));
    window.press(Qt::Key_Return);
  }
}

InspectorPanel& inspect(test::Window& window, std::vector<ElementId> elements) {
  window.run("inspector");  // the window before may have left another tab in front
  window.bridge().selection().set(std::move(elements));
  auto& inspector = *window->findChild<InspectorPanel*>();
  inspector.refresh();
  return inspector;
}

/// Puts the text into the field as a person would: all selected, typed, Enter.
void fill(test::Window& window, InspectorPanel& inspector, const char* field, const char* text) {
  FieldEditor* editor = inspector.editorOf(QString::fromLatin1(field));
  REQUIRE(editor != nullptr);
  editor->setFocus();
  if (auto* line = qobject_cast<QLineEdit*>(editor->focusProxy())) line->selectAll();
  if (auto* several = qobject_cast<QPlainTextEdit*>(editor->focusProxy())) several->selectAll();
  window.type(QString::fromUtf8(text));
  window.press(Qt::Key_Return);
  inspector.refresh();
}

void choose(InspectorPanel& inspector, const char* field, const char* value) {
  FieldEditor* editor = inspector.editorOf(QString::fromLatin1(field));
  REQUIRE(editor != nullptr);
  auto* box = qobject_cast<QComboBox*>(editor->focusProxy());
  const int at = box->findData(QString::fromLatin1(value));
  REQUIRE(at >= 0);
  box->setCurrentIndex(at);
  Q_EMIT box->activated(at);
  inspector.refresh();
}

}  // namespace

TEST_CASE("typing a text in the inspector renames live, as one step", "[editor]") {
  test::Window window;
  capture(window, {"g Grow"});
  const ElementId grow = window.named("Grow");
  auto& inspector = inspect(window, {grow});
  const auto steps = window.bridge().session().undoSteps().size();
  FieldEditor* editor = inspector.editorOf(QStringLiteral("label:en"));
  editor->setFocus();
  auto* text = qobject_cast<QPlainTextEdit*>(editor->focusProxy());
  text->moveCursor(QTextCursor::End);
  window.type(QStringLiteral(" by"));
  editor->settle();
  CHECK(window.bridge().label(grow) == QStringLiteral("Grow by"));
  inspector.refresh();
  window.type(QStringLiteral(" half"));
  editor->settle();

  CHECK(window.bridge().label(grow) == QStringLiteral("Grow by half"));
  CHECK(window.bridge().session().undoSteps().size() == steps + 1);
  window.run("undo");
  CHECK(window.bridge().label(grow) == QStringLiteral("Grow"));
}

TEST_CASE("a text that is emptied in the inspector stays, unless there is one in another language",
          "[editor]") {
  test::Window window;
  capture(window, {"g Grow"});
  const ElementId grow = window.named("Grow");
  const bool hasOther = GENERATE(false, true);
  if (hasOther) {
    REQUIRE(window.bridge().edit(QStringLiteral("x"), [&](Editor& editor) {
      return editor.modify(grow, [](Element& element) { setText(element.labels, "lv", "Augt"); });
    }));
  }
  auto& inspector = inspect(window, {grow});
  FieldEditor* editor = inspector.editorOf(QStringLiteral("label:en"));
  editor->setFocus();
  auto* text = qobject_cast<QPlainTextEdit*>(editor->focusProxy());
  text->selectAll();
  window.press(Qt::Key_Backspace);
  window->capture().edit().setFocus();
  inspector.refresh();
  const bool isKept = findText(window.model().find(grow)->labels, "en") != nullptr;
  CHECK(isKept == !hasOther);
  CHECK(editor->value() == (hasOther ? QString() : QStringLiteral("Grow")));
}

TEST_CASE("what is typed and not told yet is in the file and before the step back", "[editor]") {
  test::Window window;
  capture(window, {"g Grow"});
  const ElementId grow = window.named("Grow");
  auto& inspector = inspect(window, {grow});
  inspector.editorOf(QStringLiteral("tags"))->setFocus();
  window.type(QStringLiteral("money"));
  inspector.settle();
  CHECK(window.model().find(grow)->details->tags == std::vector<std::string>{"money"});

  window.type(QStringLiteral(", time"));
  inspector.settle();
  window.run("undo");
  inspector.refresh();
  CHECK(window.model().find(grow)->details->tags.empty());  // both words were typed in one go
}

TEST_CASE("the fields of the method are changed in the inspector", "[editor]") {
  test::Window window;
  capture(window, {"g Grow", "p Too few drivers"});
  const ElementId grow = window.named("Grow");
  auto& inspector = inspect(window, {grow});
  choose(inspector, "standing", "rejected");
  fill(window, inspector, "reason", "no money");
  choose(inspector, "priority", "high");
  fill(window, inspector, "attribute:deadline", "2027-05");
  fill(window, inspector, "tags", "town, bus");
  fill(window, inspector, "aliases", "Growth; Bigger");
  fill(window, inspector, "description:en", "Of the town");
  inspector.editorOf(QStringLiteral("tags"))->setFocus();

  const Element& element = *window.model().find(grow);
  CHECK(element.standing == Standing::rejected);
  CHECK(element.details->standingReason == "no money");
  CHECK(element.priority == Level::high);
  CHECK(*findAttribute(element.details->attributes, "deadline") == "2027-05");
  CHECK(element.details->tags == std::vector<std::string>{"bus", "town"});
  CHECK(element.details->aliases == std::vector<std::string>{"Growth", "Bigger"});
  CHECK(textFor(element.details->descriptions, "en") == "Of the town");
  CHECK(window.bridge().undoName().contains(QStringLiteral("Goal 1")));

  auto& problem = inspect(window, {window.named("Too few drivers")});
  choose(problem, "attribute:problem_kind", "threat");
  CHECK(*findAttribute(window.model().find(window.named("Too few drivers"))->details->attributes,
                       "problem_kind") == "threat");
}

TEST_CASE("a number that is typed is pinned, and an emptied one follows the hierarchy", "[editor]") {
  test::Window window;
  capture(window, {"g Grow"});
  const ElementId grow = window.named("Grow");
  auto& inspector = inspect(window, {grow});
  fill(window, inspector, "number", "7.5");
  CHECK(window.bridge().heading(grow) == QStringLiteral("Goal 7.5"));
  CHECK(window.model().find(grow)->details->earlierNumbers.empty());
  auto* line = qobject_cast<QLineEdit*>(inspector.editorOf(QStringLiteral("number"))->focusProxy());
  line->setFocus();
  line->selectAll();
  window.press(Qt::Key_Backspace);
  window.press(Qt::Key_Return);
  CHECK(window.bridge().heading(grow) == QStringLiteral("Goal 1"));
  CHECK(window.model().find(grow)->details->earlierNumbers == std::vector<std::string>{"7.5"});
}

TEST_CASE("another kind brings other fields, and undo the old ones", "[editor]") {
  test::Window window;
  capture(window, {"g Grow"});
  const ElementId grow = window.named("Grow");
  auto& inspector = inspect(window, {grow});
  choose(inspector, "kind", "problem");
  CHECK(window.model().find(grow)->kind == ElementKind::problem);
  CHECK(inspector.editorOf(QStringLiteral("attribute:problem_kind")) != nullptr);
  window.run("undo");
  inspector.refresh();
  CHECK(inspector.editorOf(QStringLiteral("attribute:problem_kind")) == nullptr);
}

TEST_CASE("for several cards the inspector shows and sets what they share", "[editor]") {
  test::Window window;
  capture(window, {"p Too few drivers", "g Grow", "g Shrink"});
  window.bridge().selection().setCurrent(window.named("Grow"));
  window.run("priorityHigh");
  auto& inspector = inspect(window, {window.named("Grow"), window.named("Shrink")});
  CHECK(inspector.editorOf(QStringLiteral("label:en")) == nullptr);
  CHECK(inspector.editorOf(QStringLiteral("attribute:deadline")) != nullptr);
  auto* priority = qobject_cast<QComboBox*>(inspector.editorOf(QStringLiteral("priority"))->focusProxy());
  CHECK(priority->currentIndex() == -1);
  choose(inspector, "standing", "agreed");
  CHECK(window.model().find(window.named("Grow"))->standing == Standing::agreed);
  CHECK(window.model().find(window.named("Shrink"))->standing == Standing::agreed);
  window.run("undo");
  CHECK(window.model().find(window.named("Shrink"))->standing == Standing::unset);

  auto& mixed = inspect(window, {window.named("Grow"), window.named("Too few drivers")});
  CHECK(mixed.editorOf(QStringLiteral("attribute:deadline")) == nullptr);
}

TEST_CASE("a text in another language is added", "[editor]") {
  test::Window window;
  capture(window, {"g Grow"});
  const ElementId grow = window.named("Grow");
  auto& inspector = inspect(window, {grow});
  window.run("addLanguage");
  window.type(QStringLiteral("latv"));
  window.press(Qt::Key_Return);
  fill(window, inspector, "label:lv", "Augt");
  CHECK(*findText(window.model().find(grow)->labels, "lv") == "Augt");
  CHECK(*findText(window.model().find(grow)->labels, "en") == "Grow");
}

TEST_CASE("relations are read in words, gone to, changed and removed", "[editor]") {
  test::Window window;
  capture(window, {"g Grow", "p Too few drivers hinders 1", "a Depot"});
  const ElementId grow = window.named("Grow");
  auto& inspector = inspect(window, {grow});
  RelationModel& relations = inspector.relations().relations();
  QAbstractItemModelTester tester(&relations, QAbstractItemModelTester::FailureReportingMode::Fatal);
  REQUIRE(relations.rowCount() == 1);
  CHECK(relations.index(0).data(VerbRole).toString() == QStringLiteral("is hindered by"));
  CHECK(relations.index(0).data().toString() == QStringLiteral("Too few drivers"));

  inspector.relations().list().setCurrentIndex(relations.index(0));
  inspector.relations().list().setFocus();
  const RelationId hinders = relations.relationAt(relations.index(0));
  window.bridge().edit(QStringLiteral("possible"), [&](Editor& editor) {
    return editor.modify(hinders, [](Relation& relation) { relation.certainty = Certainty::possible; });
  });
  CHECK(relations.index(0).data(PossibleRole).toBool());

  window.press(Qt::Key_Delete);
  CHECK(relations.rowCount() == 0);
  CHECK(window.bridge().undoName().startsWith(QStringLiteral("Unlink Problem 1 from Goal 1")));
  window.run("undo");
  REQUIRE(relations.rowCount() == 1);
  inspector.relations().list().setCurrentIndex(relations.index(0));
  inspector.relations().list().setFocus();
  window.press(Qt::Key_Return);
  CHECK(window.bridge().selection().current() == window.named("Too few drivers"));
}

TEST_CASE("a relation is made by typing it, and only what is usual comes first", "[editor]") {
  test::Window window;
  capture(window, {"p Too few drivers", "g Grow", "g Shrink"});
  const ElementId problem = window.named("Too few drivers");
  inspect(window, {problem});
  window.run("addRelation");
  window.type(QStringLiteral("hinders 1"));
  window.press(Qt::Key_Return);
  const auto outgoing = window.model().outgoing(problem);
  REQUIRE(outgoing.size() == 1);
  CHECK(window.model().relation(outgoing[0]).kind == RelationKind::hinders);
  CHECK(window.model().relation(outgoing[0]).target == window.named("Grow"));

  window.run("addRelation");
  window.type(QStringLiteral("shrink"));  // the other end alone
  window.press(Qt::Key_Return);
  CHECK(window.model().outgoing(problem).size() == 2);
}

TEST_CASE("the relations of an actor with many stay a sound item model through undo and redo", "[editor]") {
  test::Window window(test::sampleCopy("vidzeme.ekd"));
  ElementId busiest;
  std::size_t most = 0;
  for (Slot slot = 0; slot < window.model().elements().slotEnd(); ++slot) {
    if (window.model().elements().isFree(slot) || !isActor(window.model().element(slot).kind)) continue;
    if (window.model().outgoing(slot).size() <= most) continue;
    most = window.model().outgoing(slot).size();
    busiest = window.model().element(slot).id;
  }
  auto& inspector = inspect(window, {busiest});
  RelationModel& relations = inspector.relations().relations();
  QAbstractItemModelTester tester(&relations, QAbstractItemModelTester::FailureReportingMode::Fatal);
  const int before = relations.rowCount();
  REQUIRE(before > 10);
  for (int i = 0; i < 5; ++i) {
    inspector.relations().list().setCurrentIndex(relations.index(i * 2));
    inspector.relations().removeCurrent();
  }
  CHECK(relations.rowCount() == before - 5);
  for (int i = 0; i < 5; ++i) window.run("undo");
  CHECK(relations.rowCount() == before);
}

TEST_CASE("what a relation says besides its ends is seen and changed below the list", "[editor]") {
  test::Window window;
  capture(window, {"k Client", "k Service"});
  const ElementId client = window.named("Client");
  const ElementId service = window.named("Service");
  RelationId relates;
  window.bridge().edit(QStringLiteral("Relate"), [&](Editor& editor) -> Status {
    const auto made = relate(editor, window.bridge().ids(), client, RelationKind::relates, service);
    if (made) relates = *made;
    return statusOf(made);
  });
  auto& list = inspect(window, {client}).relations();
  list.list().setCurrentIndex(list.relations().index(0));
  FieldEditor* name = list.form().editorOf(QStringLiteral("attribute:name"));
  REQUIRE(name != nullptr);
  REQUIRE(list.form().editorOf(QStringLiteral("attribute:cardinality_target")) != nullptr);
  name->focusProxy()->setFocus();
  window.type(QStringLiteral("uses"));
  window.press(Qt::Key_Return);
  const auto said = [&] {
    const std::string* text = findAttribute(window.model().find(relates)->details->attributes, "name");
    return text == nullptr ? std::string() : *text;
  };
  CHECK(said() == "uses");
  window.run("undo");
  CHECK(said().empty());
}

TEST_CASE("what a relation says can be changed, and turned round, as far as the method lets the two say it",
          "[editor]") {
  test::Window window;
  capture(window, {"g Grow", "g Shrink"});
  const ElementId grow = window.named("Grow");
  const ElementId shrink = window.named("Shrink");
  RelationId id;
  window.bridge().edit(QStringLiteral("Relate"), [&](Editor& editor) -> Status {
    const auto made = relate(editor, window.bridge().ids(), grow, RelationKind::hinders, shrink);
    if (made) id = *made;
    return statusOf(made);
  });
  auto& list = inspect(window, {grow}).relations();
  list.list().setCurrentIndex(list.relations().index(0));
  FieldEditor* says = list.form().editorOf(QStringLiteral("kind"));
  REQUIRE(says != nullptr);
  auto* choices = says->findChild<QComboBox*>();
  REQUIRE(choices != nullptr);
  const auto choose = [&](const QString& words) {
    const int row = choices->findText(words);
    REQUIRE(row >= 0);
    choices->setCurrentIndex(row);
    Q_EMIT choices->activated(row);
  };
  CHECK(choices->currentText() == QStringLiteral("Goal 1 hinders Goal 2"));
  choose(QStringLiteral("Goal 2 hinders Goal 1"));
  CHECK(window.model().find(id)->source == shrink);
  CHECK(window.model().find(id)->target == grow);
  choose(QStringLiteral("Goal 1 conflicts with Goal 2"));
  CHECK(window.model().find(id)->kind == RelationKind::conflicts);
  CHECK(choices->findText(QStringLiteral("Goal 2 conflicts with Goal 1")) < 0);  // says the same
  window.run("undo");
  window.run("undo");
  CHECK(window.model().find(id)->source == grow);
  CHECK(window.model().find(id)->kind == RelationKind::hinders);
}

TEST_CASE("the place of a card is not turned round by what it says", "[editor]") {
  test::Window window;
  capture(window, {"g Grow"});
  window.bridge().selection().set({window.named("Grow")});
  window.type(QStringLiteral("g Buy seed under 1"));
  window.press(Qt::Key_Return);
  auto& list = inspect(window, {window.named("Buy seed")}).relations();
  list.list().setCurrentIndex(list.relations().index(0));
  CHECK(list.form().editorOf(QStringLiteral("certainty")) != nullptr);
  CHECK(list.form().editorOf(QStringLiteral("kind")) == nullptr);
}

TEST_CASE("no choice in the window changes under the wheel", "[editor]") {
  test::Window window;
  capture(window, {"g Grow"});
  inspect(window, {window.named("Grow")});
  const auto choices = window->findChildren<QComboBox*>();
  CHECK(choices.size() > 3);  // kind, standing ... and those of other panels
  for (QComboBox* choice : choices) {
    INFO(choice->accessibleName().toStdString() << " " << choice->objectName().toStdString());
    choice->setFocus();
    QWheelEvent wheel(QPointF(5, 5), choice->mapToGlobal(QPointF(5, 5)), {}, {0, -120}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    const int before = choice->currentIndex();
    QApplication::sendEvent(choice, &wheel);
    CHECK(choice->currentIndex() == before);
    CHECK(!wheel.isAccepted());
  }
  CHECK(window.model().find(window.named("Grow"))->kind == ElementKind::goal);
}
