// SPDX-License-Identifier: MIT
#include "libekd/layout/forest/forest.hpp"

#include "tests/support/model_builder.hpp"
#include "tests/support/random_document.hpp"

#include <algorithm>

#include <catch2/catch.hpp>

using namespace ekd;
using namespace ekd::layout;
using test::ModelBuilder;

namespace {

/// Whether the card of the element begins a tree of its own.
bool isTop(const Document& document, ElementId element) {
  const Content content({document, View{}, "en"});
  const Forest forest = plant(content, ActorsStand::oncePerBlock);
  for (const std::size_t top : forest.tops) {
    if (content.element(forest.nodes[top].element).id == element) return true;
  }
  return false;
}

}  // namespace

TEST_CASE(
    "every relation of a drawing is drawn or told, also those of actors that stand in it again and again") {
  const auto seed = GENERATE(range(0U, 40U));
  const Document document = test::randomDocument(seed, 30, 90);
  const auto actors = GENERATE(ActorsStand::oncePerBlock, ActorsStand::oncePerGoal, ActorsStand::once);
  const Content content({document, View{}, "en"});
  const Forest forest = plant(content, actors);
  std::vector<Slot> shown;
  for (const Node& node : forest.nodes) shown.insert(shown.end(), node.ties.begin(), node.ties.end());
  for (const Tie& tie : forest.networkTies) shown.push_back(tie.relation);
  for (const Tie& tie : forest.ties) shown.push_back(tie.relation);
  for (const Flow& flow : forest.flows) {
    for (const Tie& tie : flow.ties) shown.push_back(tie.relation);
  }
  std::sort(shown.begin(), shown.end());
  std::vector<Slot> expected = content.relations();
  std::sort(expected.begin(), expected.end());
  CHECK(shown == expected);
}

TEST_CASE("a goal that is said to support what stands under it stays above it") {
  ModelBuilder builder;
  const auto top = builder.add(ElementKind::goal, "Good care");
  const auto under = builder.goalUnder(top, "Care at home");
  builder.relate(top, RelationKind::supports, under);
  const Document document = builder.take();
  CHECK(isTop(document, top));
  CHECK_FALSE(isTop(document, under));
}

TEST_CASE("a project stands beside what it realises as long as little hangs on it") {
  const bool isLarge = GENERATE(true, false);
  ModelBuilder builder;
  const auto goal = builder.add(ElementKind::goal, "Help families");
  builder.goalUnder(goal, "Help children");
  const auto project = builder.add(ElementKind::project, "Mobile units");
  builder.relate(project, RelationKind::realises, goal);
  for (int i = 0; i < (isLarge ? 12 : 3); ++i)
    builder.relate(builder.add(ElementKind::problem, "No money"), RelationKind::hinders, project);
  CHECK(isTop(builder.take(), project) == isLarge);
}

TEST_CASE("a branch that no column would hold begins a tree of its own, below the goals that stay together") {
  ModelBuilder builder;
  const auto top = builder.add(ElementKind::goal, "Good care");
  const auto second = builder.goalUnder(top, "Care at home");
  const auto small = builder.goalUnder(second, "Visits");
  const auto large = builder.goalUnder(second, "Everything else");
  for (int i = 0; i < 80; ++i) builder.goalUnder(large, "One thing more");
  const Document document = builder.take();
  CHECK(isTop(document, top));
  CHECK_FALSE(isTop(document, second));
  CHECK_FALSE(isTop(document, small));
  CHECK(isTop(document, large));
}

namespace {

/// The element on whose card that of another hangs; nothing for one that hangs on none.
ElementId hostOf(const Document& document, ElementId element, const Places* earlier = nullptr) {
  const Content content({document, View{}, "en"});
  const Forest forest = plant(content, ActorsStand::oncePerBlock, earlier);
  for (const Node& node : forest.nodes) {
    if (content.element(node.element).id == element && node.host != nowhere)
      return content.element(forest.nodes[node.host].element).id;
  }
  return {};
}

}  // namespace

TEST_CASE("a concept stands with the middle one of the goals it is linked to, and not in a list of its own") {
  ModelBuilder builder;
  const auto top = builder.add(ElementKind::goal, "Good care");
  std::vector<ElementId> goals;
  for (int i = 0; i < 5; ++i) goals.push_back(builder.goalUnder(top, "One of five"));
  const auto concept_ = builder.add(ElementKind::concept_, "Care");
  const auto other = builder.add(ElementKind::concept_, "Aid");
  for (const int goal : {0, 3, 4}) builder.relate(concept_, RelationKind::link, goals[goal]);
  builder.relate(other, RelationKind::link, concept_);
  const Document document = builder.take();
  CHECK(hostOf(document, concept_) == goals[3]);
  CHECK(hostOf(document, other) == ElementId{});
  Places earlier;
  earlier.cards.push_back({{concept_, {}}, goals[0], {}, {}});
  CHECK(hostOf(document, concept_, &earlier) == goals[0]);
}
