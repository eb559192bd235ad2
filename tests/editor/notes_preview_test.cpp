// SPDX-License-Identifier: MIT
#include "editor/document/text.hpp"
#include "editor/panels/element_roles.hpp"
#include "tests/editor/window.hpp"
#include "tests/support/temporary_folder.hpp"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QImage>
#include <QLabel>

#include <catch2/catch.hpp>

using namespace ekd;
using namespace ekd::editor;
using Strings = std::vector<std::string>;

namespace {

const QString notes = QStringLiteral(
    "Goals\n"
    "1. Grow the depot\n"
    "1.1. The municipality should hire drivers\n"
    "1.2. Build a garage\n"
    "\n"
    "Everybody was tired by then.\n");

/// What stands quietly behind the text of a row.
QString asideOf(const QTreeWidgetItem& row) {
  return row.data(0, AsideRole).toString();
}

}  // namespace

TEST_CASE("pasted lines are shown before they are taken, and are one step to undo", "[editor]") {
  test::Window window;
  QApplication::clipboard()->setText(notes);
  window->capture().edit().paste();
  CHECK(window.model().elements().size() == 0);
  REQUIRE(window->notes().isVisible());
  CHECK(window->notes().tree().topLevelItemCount() >= 1);
  CHECK(window->notes().summary().startsWith(QStringLiteral("3 cards")));

  window.press(Qt::Key_Return, Qt::ControlModifier);
  CHECK_FALSE(window->notes().isVisible());
  CHECK(window.under(window.named("Grow the depot")).size() == 2);
  window.run("undo");
  CHECK(window.model().elements().size() == 0);
}

TEST_CASE("Escape leaves the model as it was", "[editor]") {
  test::Window window;
  QApplication::clipboard()->setText(notes);
  window->capture().edit().paste();
  window.press(Qt::Key_Escape);
  CHECK(window.model().elements().size() == 0);
  CHECK_FALSE(window->notes().isVisible());
}

TEST_CASE("what is switched off is not taken, and a letter changes the kind", "[editor]") {
  test::Window window;
  QApplication::clipboard()->setText(notes);
  window->capture().edit().paste();
  auto& tree = window->notes().tree();
  QTreeWidgetItem* garage = tree.topLevelItem(0)->child(1);
  REQUIRE(garage->text(0) == QStringLiteral("Build a garage"));
  garage->setCheckState(0, Qt::Unchecked);
  tree.setCurrentItem(tree.topLevelItem(0));
  window.type(QStringLiteral("p"));
  window.press(Qt::Key_Return, Qt::ControlModifier);

  CHECK(window.model().find(window.named("Grow the depot"))->kind == ElementKind::problem);
  for (Slot slot = 0; slot < window.model().elements().slotEnd(); ++slot) {
    if (!window.model().elements().isFree(slot))
      CHECK(textFor(window.model().element(slot).labels, "en") != "Build a garage");
  }
}

TEST_CASE("a text file is read into the model that is open", "[editor]") {
  test::Window window;
  const test::TemporaryFolder folder;
  window.dialogs.path = toQt(folder.write("notes.txt", fromQt(notes)).string());
  window.run("readNotes");
  REQUIRE(window->notes().isVisible());
  REQUIRE(window->notes().take());
  CHECK(window.named("Build a garage"));
}

TEST_CASE("notes in another language than the one shown are told, and taken in theirs", "[editor]") {
  test::Window window;
  window.type(QStringLiteral("g Grow"));
  window.press(Qt::Key_Return);
  const QString latvian = QString::fromUtf8("Mērķi\n1. Paplašināt bērnu dārzu\n2. Celt jaunu māju\n");
  auto& preview = window->notes();
  preview.preview(latvian, {});
  auto& note = *preview.findChild<QLabel*>(QStringLiteral("notesLanguageNote"));
  auto& languages = *preview.findChild<QComboBox*>(QStringLiteral("notesLanguage"));
  CHECK(note.text().startsWith(QStringLiteral("These notes look Latvian")));
  SECTION("taken so") {
    REQUIRE(preview.take());
    CHECK(*findText(window.model().find(window.named("Celt jaunu māju"))->labels, "lv") == "Celt jaunu māju");
  }
  SECTION("taken otherwise") {
    preview.tree().topLevelItem(0)->setCheckState(0, Qt::Unchecked);
    languages.setCurrentIndex(languages.findText(QStringLiteral("English")));
    Q_EMIT languages.activated(languages.currentIndex());
    CHECK(note.text() == QStringLiteral("Taken as English"));
    CHECK(preview.tree().topLevelItem(0)->checkState(0) == Qt::Unchecked);
    REQUIRE(preview.take());
    CHECK(*findText(window.model().find(window.named("Celt jaunu māju"))->labels, "en") == "Celt jaunu māju");
  }
}

TEST_CASE("counts of one are said of one", "[editor]") {
  test::Window window;
  window->notes().preview(QStringLiteral("- Grow @Town performs\n"), {});
  CHECK(window->notes().summary() == QStringLiteral("1 card, 1 actor with 1 tie"));
  window->notes().tree().topLevelItem(0)->setCheckState(0, Qt::Unchecked);
  CHECK(window->notes().summary() == QStringLiteral("0 cards, 1 actor"));
}

TEST_CASE("one sees which rows are switched off", "[editor]") {
  test::Window window;
  window->notes().preview(QStringLiteral("- Grow\n- Shrink\n"), {});
  auto& tree = window->notes().tree();
  tree.setCurrentItem(tree.topLevelItem(1));
  const QRect row = tree.visualItemRect(tree.topLevelItem(0));
  const QImage on = tree.viewport()->grab(row).toImage();
  tree.topLevelItem(0)->setCheckState(0, Qt::Unchecked);
  CHECK(tree.viewport()->grab(row).toImage() != on);
}

TEST_CASE("pasted lines go under the goal that is selected, as the preview says", "[editor]") {
  test::Window window(test::sampleCopy("vidzeme.ekd"));
  const ElementId soup = window.named("Offer soup-kitchen meals");
  window.bridge().selection().set({soup});
  const std::size_t before = window.under(soup).size();
  QApplication::clipboard()->setText(
      QString::fromUtf8("Goals\n- Cook it @Pašvaldība performs\n"
                        "- Heat it @Heaters\n"));
  window->capture().edit().setFocus();
  window->capture().edit().paste();
  const auto* place = window->notes().findChild<QLabel*>(QStringLiteral("notesPlace"));
  CHECK(place->text() == QStringLiteral("Goes under Goal 6.2  Offer soup-kitchen meals"));
  CHECK(window->notes().summary().startsWith(QStringLiteral("2 cards, 2 actors with 2 ties")));
  CHECK(window->notes().tree().topLevelItem(2)->text(0) ==
        QString::fromUtf8("Pašvaldība (in 1 place, known already)"));
  CHECK(window->notes().tree().topLevelItem(0)->text(0) == QStringLiteral("Cook it"));
  CHECK(asideOf(*window->notes().tree().topLevelItem(0)) == QString::fromUtf8("@Pašvaldība carries out"));
  REQUIRE(window->notes().take());
  REQUIRE(window.under(soup).size() == before + 2);
  CHECK(window.under(soup).back() == "Heat it");
}

TEST_CASE("a pasted line that names what it hinders hinders that alone", "[editor]") {
  test::Window window(test::sampleCopy("vidzeme.ekd"));
  window.bridge().selection().set({window.named("Offer soup-kitchen meals")});
  QApplication::clipboard()->setText(QString::fromUtf8("- Iedzīvotāji iebilst, kavē 6.6\n- Smaka\n"));
  window->capture().edit().setFocus();
  window->capture().edit().paste();
  CHECK(window->notes().tree().topLevelItem(0)->text(0) == QString::fromUtf8("Iedzīvotāji iebilst"));
  CHECK(asideOf(*window->notes().tree().topLevelItem(0)) == QStringLiteral("hinders Goal 6.6"));
  CHECK(window->notes().summary().contains(QStringLiteral("; 1 link")));
  REQUIRE(window->notes().take());
  const Model& model = window.model();
  const Slot problem = *model.elements().slotOf(window.named("Iedzīvotāji iebilst"));
  CHECK(model.element(problem).kind == ElementKind::problem);
  REQUIRE(model.outgoing(problem).size() == 1);
  CHECK(window.bridge().numbering().of(model.targetSlot(model.outgoing(problem).front())) == "6.6");
}

TEST_CASE("a row shows quietly what its card will be tied to", "[editor]") {
  test::Window window;
  auto& preview = window->notes();
  preview.preview(QStringLiteral("Goal 1: Clean the lake\nThe town council should pay for it.\n"
                                 "- Problem: No boats\n\nProblem 2: No time\n\nP2 hinders 1\n"),
                  {});
  const auto rowOf = [&](const char* text) -> QTreeWidgetItem& {
    const auto found =
        preview.tree().findItems(QString::fromLatin1(text), Qt::MatchExactly | Qt::MatchRecursive);
    REQUIRE(found.size() == 1);
    return *found.first();
  };
  CHECK(asideOf(rowOf("Clean the lake")).contains(QStringLiteral("@?Town council finances")));
  CHECK(asideOf(rowOf("No boats")) == QStringLiteral("hinders Goal 1"));
  CHECK(asideOf(rowOf("No time")) == QStringLiteral("hinders Goal 1"));
  CHECK(rowOf("No boats").data(0, Qt::AccessibleTextRole).toString() ==
        QStringLiteral("No boats, hinders Goal 1"));
  rowOf("Clean the lake").setCheckState(0, Qt::Unchecked);
  CHECK(asideOf(rowOf("No boats")).isEmpty());
  CHECK(asideOf(rowOf("No time")).isEmpty());
}

TEST_CASE("lines of which nothing says the kind make cards, and are not said to make none", "[editor]") {
  test::Window window;
  auto& preview = window->notes();
  preview.preview(QStringLiteral("- Buses at night\n- A warm room\n"), {});
  CHECK(preview.summary() == QStringLiteral("2 cards"));
  preview.preview(notes, {});
  CHECK(preview.summary().contains(QStringLiteral("1 line makes no card of its own")));
}

TEST_CASE("a row that is switched off keeps its number from the others", "[editor]") {
  test::Window window;
  auto& preview = window->notes();
  preview.preview(QStringLiteral("Goal 1: Grow\n  Goal 1.1: Build\n  Goal: Rent\n"), {});
  preview.tree().topLevelItem(0)->child(0)->setCheckState(0, Qt::Unchecked);
  REQUIRE(preview.take());
  CHECK(window.bridge().heading(window.named("Rent")) == QStringLiteral("Goal 1.2"));
}

TEST_CASE("what is pasted with a project selected speaks for it and against it", "[editor]") {
  test::Window window;
  window.type(QStringLiteral("j Resource centre"));
  window.press(Qt::Key_Return);
  const ElementId project = window.named("Resource centre");
  const bool isBehindArgument = GENERATE(false, true);
  if (isBehindArgument) {
    window.type(QStringLiteral("+ Near"));
    window.press(Qt::Key_Return);
  }
  const char* text = GENERATE("+ One place to ask\n- One more office\n",
                              "For:\n- One place to ask\n\nAgainst:\n- One more office\n",
                              "Priekšrocības\n- One place to ask\n\nTrūkumi\n- One more office\n");
  QApplication::clipboard()->setText(QString::fromUtf8(text));
  window->capture().edit().setFocus();
  window->capture().edit().paste();
  auto& tree = window->notes().tree();
  CHECK(asideOf(*tree.topLevelItem(0)) == QStringLiteral("for"));
  REQUIRE(window->notes().take());
  Strings arguments{"One place to ask", "One more office"};
  if (isBehindArgument) arguments.insert(arguments.begin(), "Near");
  CHECK(window.under(project) == arguments);
  const auto polarityOf = [&](const char* label) {
    return *findAttribute(window.model().find(window.named(label))->details->attributes, "polarity");
  };
  CHECK(polarityOf("One place to ask") == "for");
  CHECK(polarityOf("One more office") == "against");
}

TEST_CASE("plus and minus make arguments of selected rows", "[editor]") {
  test::Window window;
  QApplication::clipboard()->setText(QStringLiteral("- One place to ask\n- One more office\n"));
  window->capture().edit().paste();
  auto& tree = window->notes().tree();
  tree.setCurrentItem(tree.topLevelItem(1));
  window.type(QStringLiteral("-"));
  CHECK(asideOf(*tree.topLevelItem(1)) == QStringLiteral("against"));
  window.type(QStringLiteral("g"));
  CHECK(asideOf(*tree.topLevelItem(1)).isEmpty());
  CHECK(window->notes().summary() == QStringLiteral("2 cards"));
}

TEST_CASE("a pasted row says who is there already", "[editor]") {
  test::Window window;
  window.type(QStringLiteral("a Town council"));
  window.press(Qt::Key_Return);
  QApplication::clipboard()->setText(QStringLiteral("Actors:\n- Town Council\n- Church\n"));
  window->capture().edit().paste();
  auto& tree = window->notes().tree();
  CHECK(asideOf(*tree.topLevelItem(0)).startsWith(QStringLiteral("is Actor 1")));
  CHECK(asideOf(*tree.topLevelItem(1)).isEmpty());
  CHECK(window->notes().summary() == QStringLiteral("1 card; 1 is there already"));
  window.press(Qt::Key_Return, Qt::ControlModifier);
  CHECK(window.model().elements().size() == 2);
}
