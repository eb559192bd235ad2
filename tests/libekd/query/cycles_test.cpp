// SPDX-License-Identifier: MIT
#include "libekd/query/cycles.hpp"

#include "tests/support/model_builder.hpp"

#include <catch2/catch.hpp>

using namespace ekd;
using test::ModelBuilder;

using Slots = std::vector<Slot>;

TEST_CASE("a circle is found with a shortest way round") {
  ModelBuilder builder;
  std::vector<ElementId> goals;
  for (int i = 0; i < 6; ++i) goals.push_back(builder.add(ElementKind::goal, "goal"));
  const auto supports = [&](std::size_t source, std::size_t target) {
    builder.relate(goals[source], RelationKind::supports, goals[target]);
  };
  supports(5, 4);
  supports(4, 2);
  supports(2, 1);
  supports(1, 4);
  supports(1, 3);
  supports(3, 4);
  supports(0, 1);
  supports(0, 0);
  const Document document = builder.take();
  const auto found = circles(document.model, CircleKind::supports);
  REQUIRE(found.size() == 1);
  CHECK(found[0].members == Slots{1, 2, 3, 4});
  CHECK(found[0].path == Slots{1, 4, 2});
  CHECK(circleThrough(document.model, 3, CircleKind::supports) == Slots{3, 4, 2, 1});
  CHECK(circleThrough(document.model, 0, CircleKind::supports).empty());
  CHECK(circleThrough(document.model, 5, CircleKind::supports).empty());
  CHECK(circles(document.model, CircleKind::hierarchy).empty());
}

TEST_CASE("circles run along one kind of relation, joints of that kind included") {
  ModelBuilder builder;
  const auto a = builder.add(ElementKind::goal, "a");
  const auto b = builder.add(ElementKind::goal, "b");
  const auto joint = builder.add(ElementKind::jointAnd, "");
  builder.relate(a, RelationKind::arm, joint, 1);
  builder.relate(joint, RelationKind::arm, b);
  builder.relate(b, RelationKind::supports, a);
  const auto c = builder.add(ElementKind::concept_, "c");
  const auto d = builder.add(ElementKind::concept_, "d");
  const auto isa = builder.add(ElementKind::isaTotal, "");
  builder.relate(c, RelationKind::arm, isa);
  builder.relate(isa, RelationKind::arm, d);
  builder.relate(d, RelationKind::isA, c);
  builder.relate(c, RelationKind::partOf, d);
  const Document document = builder.take();
  CHECK(circles(document.model, CircleKind::hierarchy).empty());
  CHECK(circles(document.model, CircleKind::supports).empty());
  CHECK(circles(document.model, CircleKind::parts).empty());
  REQUIRE(circles(document.model, CircleKind::refinement).size() == 1);
  CHECK(circles(document.model, CircleKind::refinement)[0].path == Slots{0, 2, 1});
  REQUIRE(circles(document.model, CircleKind::kinds).size() == 1);
  CHECK(circles(document.model, CircleKind::kinds)[0].members == Slots{3, 4, 5});
}

TEST_CASE("a circle of 100,000 goals is found") {
  ModelBuilder builder;
  const auto first = builder.add(ElementKind::goal, "first");
  auto last = first;
  for (int i = 1; i < 100'000; ++i) last = builder.goalUnder(last, "deeper");
  builder.relate(first, RelationKind::supports, last, 1);
  const Document document = builder.take();
  const auto found = circles(document.model, CircleKind::hierarchy);
  REQUIRE(found.size() == 1);
  CHECK(found[0].path.size() == 100'000);
}
