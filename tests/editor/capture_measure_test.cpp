// SPDX-License-Identifier: MIT
#include "editor/document/text.hpp"
#include "libekd/query/hierarchy.hpp"
#include "tests/editor/window.hpp"

#include <set>

#include <catch2/catch.hpp>

using namespace ekd;
using namespace ekd::editor;

namespace {

/// What is to be captured again: a goal of the Vidzeme model with everything below it and tied to it.
struct Script {
  const Model& model;
  std::vector<Slot> goals;                                   ///< in reading order, the root first
  std::vector<std::pair<Slot, const Relation*>> actorLinks;  ///< goal, tie
  std::vector<Slot> problems;

  explicit Script(const Model& m, Slot root) : model(m) { take(root); }

  void take(Slot goal) {
    goals.push_back(goal);
    for (const Slot slot : model.incoming(goal)) {
      const Relation& relation = model.relation(slot);
      if (isResponsibility(relation.kind)) actorLinks.emplace_back(goal, &relation);
      if (relation.kind == RelationKind::hinders) problems.push_back(model.sourceSlot(slot));
    }
    for (const Slot child : childrenOf(model, goal)) {
      if (model.element(child).kind == ElementKind::goal) take(child);
    }
  }
};

QString labelOf(const Element& element) {
  return toQt(textFor(element.labels, "en"));
}

/// "@NVO participates", as somebody types it behind the text of a goal.
QString mention(const Model& model, const Relation& relation) {
  const QString name = labelOf(*model.find(relation.source));
  const QString possible = relation.certainty == Certainty::possible ? QStringLiteral("?") : QString();
  return QStringLiteral(" @%1\"%2\" %3").arg(possible, name, toQt(info(relation.kind).reading.en));
}

void captureGoal(test::Window& window, const Script& script, Slot goal, ElementId context) {
  QString line = labelOf(script.model.element(goal));
  for (const auto& [tied, relation] : script.actorLinks) {
    if (tied == goal) line += mention(script.model, *relation);
  }
  static_cast<void>(context);
  window.type(line);
  window.press(Qt::Key_Return);
}

}  // namespace

TEST_CASE("goal 2 of Vidzeme is captured with few keys beyond its text", "[editor]") {
  const QString sample = QStringLiteral(EKD_SOURCE_DIR "/samples/vidzeme.ekd");
  auto found = findModel(fromQt(sample));
  REQUIRE(found);
  const Model& original = found->document.model;
  const Numbering numbering(original);
  Slot root = 0;
  while (original.elements().isFree(root) || original.element(root).kind != ElementKind::goal ||
         numbering.of(root) != "2")
    ++root;
  const Script script(original, root);
  REQUIRE(script.goals.size() > 15);
  REQUIRE(script.actorLinks.size() > 10);

  test::Window window;
  window.type(QStringLiteral("g "));
  std::vector<Slot> open;  // from the root to the parent of the next goal
  for (const Slot goal : script.goals) {
    const auto parent = parentOf(original, goal);
    while (!open.empty() && open.back() != *parent) {
      open.pop_back();
      window.press(Qt::Key_Backtab, Qt::ShiftModifier);
    }
    captureGoal(window, script, goal, {});
    const auto children = childrenOf(original, goal);
    const bool goesDeeper = std::any_of(children.begin(), children.end(), [&](Slot child) {
      return original.element(child).kind == ElementKind::goal;
    });
    if (goesDeeper) {
      window.press(Qt::Key_Tab);
      open.push_back(goal);
    }
  }
  while (open.size() > 1) {
    open.pop_back();
    window.press(Qt::Key_Backtab, Qt::ShiftModifier);
  }
  for (const Slot problem : script.problems) {
    window.type(QStringLiteral("p ") + labelOf(original.element(problem)));
    window.press(Qt::Key_Return);
  }

  std::size_t goals = 0;
  std::size_t ties = 0;
  for (const Slot goal : script.goals) {
    const ElementId again = window.named(textFor(original.element(goal).labels, "en"));
    ++goals;
    const auto parent = parentOf(window.model(), *window.model().elements().slotOf(again));
    const auto wanted = parentOf(original, goal);
    if (goal != root) {
      REQUIRE(parent);
      CHECK(textFor(window.model().element(*parent).labels, "en") ==
            textFor(original.element(*wanted).labels, "en"));
    }
    for (const Slot slot : window.model().incoming(*window.model().elements().slotOf(again)))
      ties += isResponsibility(window.model().relation(slot).kind) ? 1U : 0U;
  }
  CHECK(ties == script.actorLinks.size());

  const double cards = static_cast<double>(goals + script.problems.size());
  CAPTURE(window.interactions(), cards, script.actorLinks.size());
  CHECK(window.interactions() <= 1.5 * cards);
}
