// SPDX-License-Identifier: MIT
#include "libekd/layout/forest.hpp"

#include "tests/support/model_builder.hpp"

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
