// SPDX-License-Identifier: MIT
#include "editor/document/text.hpp"
#include "formats/registry.hpp"
#include "libekd/query/hierarchy.hpp"
#include "tests/editor/window.hpp"
#include "tests/support/paths.hpp"

#include <catch2/catch.hpp>

using namespace ekd;
using namespace ekd::editor;

namespace {

/// What is to be captured again: a goal of the Vidzeme model with everything below it and tied to it.
struct Script {
  const Model& model;
  std::vector<Slot> goals;  ///< in reading order, the root first
  std::vector<std::pair<Slot, const Relation*>> ties;
  std::vector<std::pair<Slot, const Relation*>> problems;  ///< goal, and how it is tied to the problem

  Script(const Model& m, Slot root) : model(m) { take(root); }

  void take(Slot goal) {
    goals.push_back(goal);
    for (const Slot slot : model.incoming(goal)) {
      const Relation& relation = model.relation(slot);
      if (isResponsibility(relation.kind)) ties.emplace_back(goal, &relation);
      if (relation.kind == RelationKind::hinders) problems.emplace_back(goal, &relation);
    }
    for (const Slot slot : model.outgoing(goal)) {
      const Relation& relation = model.relation(slot);
      if (relation.kind == RelationKind::solves) problems.emplace_back(goal, &relation);
    }
    for (const Slot child : subgoals(goal)) take(child);
  }

  std::vector<Slot> subgoals(Slot goal) const {
    std::vector<Slot> goalsBelow;
    for (const Slot child : childrenOf(model, goal)) {
      if (model.element(child).kind == ElementKind::goal) goalsBelow.push_back(child);
    }
    return goalsBelow;
  }

  QString label(Slot slot) const { return toQt(textFor(model.element(slot).labels, "en")); }
};

Slot goalNumbered(const Model& model, std::string_view number) {
  const Numbering numbering(model);
  for (Slot slot = 0; slot < model.elements().slotEnd(); ++slot) {
    if (!model.elements().isFree(slot) && model.element(slot).kind == ElementKind::goal &&
        numbering.of(slot) == number)
      return slot;
  }
  FAIL("no goal " << number);
  return 0;
}

/// Somebody who captures the script: every word of a card or a link is text, every other key counts.
class Typist {
 public:
  Typist(test::Window& window, const Script& script) : m_window(window), m_script(script) {}

  void goal(Slot goal) {
    QString line = m_script.label(goal);
    for (const auto& [tied, relation] : m_script.ties) {
      if (tied == goal) line += mention(*relation);
    }
    card(line);
    const auto below = m_script.subgoals(goal);
    if (below.empty()) return;
    m_window.press(Qt::Key_Tab);
    for (const Slot child : below) this->goal(child);
    m_window.press(Qt::Key_Backtab, Qt::ShiftModifier);
  }

  void problem(Slot goal, const Relation& relation) {
    const Slot again = *m_window.model().elements().slotOf(m_window.named(fromQt(m_script.label(goal))));
    const QString number = toQt(m_window.bridge().numbering().of(again));
    const bool hinders = relation.kind == RelationKind::hinders;
    const ElementId problem = hinders ? relation.source : relation.target;
    card(QStringLiteral("p %1 %2 %3")
             .arg(m_script.label(*m_script.model.elements().slotOf(problem)),
                  toQt(hinders ? info(relation.kind).reading.en : info(relation.kind).inverse.en), number));
    ++linksTyped;
    ++kindsTyped;
  }

  int kindsTyped = 1;  ///< a letter and a space; the first one makes goals
  int linksTyped = 0;

 private:
  void card(const QString& line) {
    m_window.type(line);
    m_window.press(Qt::Key_Return);
  }

  /// `@"NVO" participates`, as it is typed behind the text of a goal.
  QString mention(const Relation& relation) {
    ++linksTyped;
    const QString possible = relation.certainty == Certainty::possible ? QStringLiteral("?") : QString();
    const QString name = m_script.label(*m_script.model.elements().slotOf(relation.source));
    return QStringLiteral(" @%1\"%2\" %3").arg(possible, name, toQt(info(relation.kind).reading.en));
  }

  test::Window& m_window;
  const Script& m_script;
};

struct Ties {
  std::size_t responsibilities = 0;
  std::size_t problems = 0;
  bool operator==(const Ties&) const = default;
};

Ties tiesAt(const Model& model, Slot goal) {
  Ties ties;
  for (const Slot slot : model.incoming(goal)) {
    const RelationKind kind = model.relation(slot).kind;
    ties.responsibilities += isResponsibility(kind) ? 1U : 0U;
    ties.problems += kind == RelationKind::hinders ? 1U : 0U;
  }
  for (const Slot slot : model.outgoing(goal))
    ties.problems += model.relation(slot).kind == RelationKind::solves ? 1U : 0U;
  return ties;
}

}  // namespace

TEST_CASE("goal 2 of Vidzeme is captured with few keys beyond its text", "[editor]") {
  const auto found = load(test::sourcePath("samples/vidzeme.ekd"));
  REQUIRE(found.document);
  const Model& original = found.document->model;
  const Script script(original, goalNumbered(original, "2"));
  REQUIRE(script.goals.size() > 15);
  REQUIRE(script.ties.size() > 10);
  REQUIRE_FALSE(script.problems.empty());

  test::Window window;
  window.type(QStringLiteral("g "));
  Typist typist(window, script);
  typist.goal(script.goals.front());
  for (const auto& [goal, relation] : script.problems) typist.problem(goal, *relation);

  for (const Slot goal : script.goals) {
    const Slot again = *window.model().elements().slotOf(window.named(fromQt(script.label(goal))));
    CAPTURE(script.label(goal));
    CHECK(tiesAt(window.model(), again) == tiesAt(original, goal));
    std::vector<std::string> below;
    for (const Slot child : script.subgoals(goal)) below.push_back(fromQt(script.label(child)));
    CHECK(window.under(window.model().element(again).id) == below);
  }
  const auto cards = static_cast<int>(script.goals.size() + script.problems.size());
  const int keys = window.interactions() + typist.kindsTyped;
  CAPTURE(cards, keys, typist.linksTyped);
  CHECK(2 * keys <= 3 * cards);
}
