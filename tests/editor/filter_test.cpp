// SPDX-License-Identifier: MIT
// The filter of the diagram as the window shows it: what says that there is one, and how it goes.
#include "editor/scene/filter_bar.hpp"
#include "editor/views/view_bar.hpp"
#include "libekd/query/coverage.hpp"
#include "libekd/query/view_members.hpp"
#include "tests/editor/settle.hpp"
#include "tests/editor/window.hpp"

#include <QCoreApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QToolButton>
#include <algorithm>
#include <set>

using namespace ekd;
using namespace ekd::editor;

namespace {

QToolButton& lift(test::Window& window) {
  auto* button = window->findChild<QToolButton*>(QStringLiteral("filterLift"));
  REQUIRE(button != nullptr);
  return *button;
}

QLineEdit& words(test::Window& window) {
  return *window->diagram().filterBar().findChild<QLineEdit*>(QStringLiteral("filterText"));
}

/// As somebody does it: opens the filter, types, closes it.
void filterBy(test::Window& window, const char* text) {
  window.run("diagram.filter");
  words(window).setText(QString::fromUtf8(text));
  window.run("diagram.filter");
  REQUIRE_FALSE(window->diagram().filterBar().isVisible());
  REQUIRE_FALSE(window->diagram().filter().isEmpty());
}

QStringList pickerRows(test::Window& window) {
  QStringList rows;
  const auto* list = window->picker().findChild<QListWidget*>();
  for (int row = 0; row < list->count(); ++row) rows << list->item(row)->text();
  return rows;
}

/// From "Organizational unit 2, 31 cards" at the right of each row.
std::vector<int> cardsInPicker(test::Window& window) {
  std::vector<int> cards;
  const auto* list = window->picker().findChild<QListWidget*>();
  for (int row = 0; row < list->count(); ++row)
    cards.push_back(list->item(row)->data(Qt::UserRole).toString().section(QLatin1Char(' '), -2, -2).toInt());
  return cards;
}

/// Opens the list of actors; false where a menu would come up instead.
bool askForActors(test::Window& window) {
  if (!window->diagram().filterBar().isVisible()) window.run("diagram.filter");
  auto* opener = window->diagram().filterBar().findChild<QToolButton*>(QStringLiteral("filterActors"));
  if (opener->menu() != nullptr) return false;
  opener->click();
  return true;
}

}  // namespace

TEST_CASE("a filter that is on is named beside the title, and goes with a click there", "[editor]") {
  test::Window window(test::sampleCopy("vidzeme.ekd"));
  CHECK_FALSE(lift(window).isVisible());
  filterBy(window, "social");
  CHECK(lift(window).isVisible());
  CHECK(lift(window).text().contains(QStringLiteral("social")));
  CHECK((lift(window).focusPolicy() & Qt::TabFocus) != 0);
  lift(window).click();
  CHECK(window->diagram().filter().isEmpty());
  CHECK_FALSE(lift(window).isVisible());
}

TEST_CASE("a key lifts the filter while its bar is closed", "[editor]") {
  test::Window window(test::sampleCopy("vidzeme.ekd"));
  QAction* action = window->actions().find(QStringLiteral("diagram.liftFilter"));
  REQUIRE(action != nullptr);
  CHECK_FALSE(action->isEnabled());
  filterBy(window, "social");
  CHECK_FALSE(action->shortcut().isEmpty());
  window.run("diagram.liftFilter");
  CHECK(window->diagram().filter().isEmpty());
}

TEST_CASE("showing the whole model, or a view once more, lifts the filter", "[editor]") {
  test::Window window(test::sampleCopy("vidzeme.ekd"));
  window.run("showWhole");
  filterBy(window, "social");
  window.run("showWhole");
  CHECK(window->diagram().filter().isEmpty());
  const View& concepts = *viewsByTitle(window.bridge()).front();
  window->diagram().showView(concepts);
  filterBy(window, "social");
  window->diagram().showView(concepts);
  CHECK(window->diagram().filter().isEmpty());
}

TEST_CASE("another language of the labels leaves the filter as it is", "[editor]") {
  test::Window window(test::sampleCopy("vidzeme.ekd"));
  filterBy(window, "social");
  window.run("nextLanguage");
  CHECK(window->diagram().filter().text == "social");
  CHECK(window->diagram().currentView().language == window.bridge().language());
}

TEST_CASE("actors to filter by are found by typing their names", "[editor]") {
  test::Window window(test::sampleCopy("vidzeme.ekd"));
  REQUIRE(askForActors(window));
  REQUIRE(window->picker().isVisible());
  window.type(QStringLiteral("muni"));
  REQUIRE_FALSE(pickerRows(window).isEmpty());
  CHECK(pickerRows(window).front() == QStringLiteral("Municipality"));
  window.press(Qt::Key_Return);
  CHECK(window->diagram().filter().actors == std::vector{window.named("Municipality")});
  CHECK(lift(window).text().contains(QStringLiteral("Municipality")));
}

TEST_CASE("the busiest actors come first, and those that are chosen before them", "[editor]") {
  test::Window window(test::sampleCopy("vidzeme.ekd"));
  REQUIRE(askForActors(window));
  const QStringList names = pickerRows(window);
  const std::vector<int> cards = cardsInPicker(window);
  REQUIRE(names.size() > 20);
  CHECK(cards.front() > cards.back());
  CHECK(std::is_sorted(cards.rbegin(), cards.rend()));
  const Model& model = window.model();
  const Slot municipality = *model.elements().slotOf(window.named("Municipality"));
  std::set<Slot> others;
  for (const Slot relation : model.outgoing(municipality)) others.insert(model.targetSlot(relation));
  for (const Slot relation : model.incoming(municipality)) others.insert(model.sourceSlot(relation));
  CHECK(cards[static_cast<std::size_t>(names.indexOf(QStringLiteral("Municipality")))] ==
        static_cast<int>(others.size()));
  window.type(names[10]);
  window.press(Qt::Key_Return);
  REQUIRE(window->diagram().filter().actors.size() == 1);
  REQUIRE(askForActors(window));
  CHECK(pickerRows(window).front() == names[10]);
  window.press(Qt::Key_Return);
  CHECK(window->diagram().filter().actors.empty());
}

TEST_CASE("Tab goes through the filter as one reads it", "[editor]") {
  test::Window window(test::sampleCopy("vidzeme.ekd"));
  window->resize(1900, 800);
  window.run("diagram.filter");
  words(window).setText(QStringLiteral("social"));
  QCoreApplication::processEvents();
  const FilterBar& bar = window->diagram().filterBar();
  std::vector<int> places;
  QWidget* at = &words(window);
  do {
    if ((at->focusPolicy() & Qt::TabFocus) != 0 && at->isVisibleTo(&bar)) places.push_back(at->x());
    at = at->nextInFocusChain();
  } while (bar.isAncestorOf(at) && at != &words(window));
  CHECK(places.size() == 10);
  CHECK(std::is_sorted(places.begin(), places.end()));
}

TEST_CASE("a key goes to the title under which the filter is kept as a view", "[editor]") {
  test::Window window(test::sampleCopy("vidzeme.ekd"));
  filterBy(window, "social");
  window.run("diagram.keepView");
  const std::size_t before = window.bridge().document().views.size();
  window.type(QStringLiteral("Social work"));
  window.press(Qt::Key_Return);
  CHECK(window.bridge().document().views.size() == before + 1);
  CHECK(window->diagram().currentView().query.text == "social");
}

TEST_CASE("a key shows what nobody answers for: the goals that the trace names", "[editor]") {
  test::Window window(test::sampleCopy("vidzeme.ekd"));
  window.run("showWhole");
  window.run("diagram.unanswered");
  CHECK(lift(window).isVisible());
  CHECK(lift(window).text().contains(QStringLiteral("Nobody answers")));
  const Model& model = window.model();
  const Trace trace(model);
  std::set<ElementId> expected;
  for (Slot slot = 0; slot < model.elements().slotEnd(); ++slot) {
    if (!model.elements().isFree(slot) && model.elementKind(slot) == ElementKind::goal &&
        howAnswered(model, trace, slot) == Answered::nobody)
      expected.insert(model.element(slot).id);
  }
  REQUIRE(expected.size() == 91);
  std::set<ElementId> goals;
  for (const Slot slot : viewMembers(model, window->diagram().narrowedView().query).elements) {
    const ElementKind kind = model.elementKind(slot);
    CHECK_FALSE(isActor(kind));
    if (kind == ElementKind::goal) goals.insert(model.element(slot).id);
  }
  CHECK(goals == expected);
  window.run("diagram.unanswered");
  CHECK(window->diagram().filter().isEmpty());
}

TEST_CASE("who is to answer is asked in the bar too, and goes with the other filters", "[editor]") {
  test::Window window(test::sampleCopy("vidzeme.ekd"));
  filterBy(window, "social");
  auto* ask = window->diagram().filterBar().findChild<QToolButton*>(QStringLiteral("filterUnanswered"));
  REQUIRE(ask != nullptr);
  ask->click();
  CHECK(window->diagram().filter().unanswered);
  CHECK(window->actions().find(QStringLiteral("diagram.unanswered"))->isChecked());
  CHECK(window->diagram().filter().text == "social");
  CHECK(window->diagram().filterBar().saveAsView(QStringLiteral("Nobody's")));
  CHECK(window->diagram().currentView().query.unanswered);
  CHECK(window->diagram().currentView().query.text == "social");
  CHECK_FALSE(ask->isChecked());
  CHECK_FALSE(window->actions().find(QStringLiteral("diagram.unanswered"))->isChecked());
}

TEST_CASE("what a filter leaves of a drawing that was seen whole fills the window", "[editor]") {
  test::Window window(test::sampleCopy("vidzeme.ekd"));
  window.run("showWhole");
  const auto settle = [&] { test::settle(window->diagram()); };
  settle();
  window.run("diagram.fitAll");
  const double far = window->diagram().camera().scale();
  window.run("diagram.unanswered");
  settle();
  CHECK(window->diagram().camera().scale() > 1.3 * far);
  window.run("diagram.liftFilter");
  settle();
  CHECK(window->diagram().camera().scale() < 1.2 * far);
  CHECK(window->diagram().camera().visible().contains(window->diagram().picture().bounds()));
  window->diagram().zoomTo(Camera::natural);
  window.run("diagram.unanswered");
  settle();
  CHECK(window->diagram().camera().scale() == Approx(Camera::natural));
}

TEST_CASE("Enter in the empty title of a view to keep does nothing to the card that is selected",
          "[editor]") {
  test::Window window;
  window.type(QStringLiteral("g Grow"));
  window.press(Qt::Key_Return);
  window.run("diagram.filter");
  auto* title = window->findChild<QLineEdit*>(QStringLiteral("filterTitle"));
  title->setFocus();
  QTest::keyClick(title, Qt::Key_Return);
  CHECK(window->findChild<QWidget*>(QStringLiteral("rename")) == nullptr);
}
