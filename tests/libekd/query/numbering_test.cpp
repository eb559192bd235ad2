// SPDX-License-Identifier: MIT
#include "libekd/query/numbering.hpp"

#include "tests/support/ids.hpp"
#include "tests/support/model_builder.hpp"

#include <random>

#include <catch2/catch.hpp>

using namespace ekd;
using test::ModelBuilder;
using test::slotOf;

namespace {

/// The number both ways of asking give; fails when they differ.
std::string number(const Model& model, ElementId id) {
  const std::string one = numberOf(model, slotOf(model, id));
  CHECK(one == Numbering(model).of(slotOf(model, id)));
  return one;
}

}  // namespace

TEST_CASE("numbers follow the hierarchy, for each kind by itself") {
  ModelBuilder builder;
  const auto top = builder.add(ElementKind::goal, "top");
  const auto second = builder.add(ElementKind::goal, "second");
  const auto actor = builder.add(ElementKind::actor, "actor");
  const auto a = builder.goalUnder(top, "a");
  const auto b = builder.goalUnder(top, "b");
  const auto problem = builder.add(ElementKind::problem, "problem");
  builder.relate(problem, RelationKind::hinders, top, 99);
  const auto deep = builder.goalUnder(b, "deep");
  const Document document = builder.take();
  CHECK(number(document.model, top) == "1");
  CHECK(number(document.model, second) == "2");
  CHECK(number(document.model, actor) == "1");
  CHECK(number(document.model, a) == "1.1");
  CHECK(number(document.model, b) == "1.2");
  CHECK(number(document.model, problem) == "1.1");
  CHECK(number(document.model, deep) == "1.2.1");
}

TEST_CASE("what stands under a joint is numbered under what the joint refines") {
  ModelBuilder builder;
  const auto top = builder.add(ElementKind::goal, "top", "14");
  const auto joint = builder.add(ElementKind::jointAnd, "");
  builder.relate(joint, RelationKind::arm, top);
  const auto first = builder.add(ElementKind::goal, "first");
  builder.relate(first, RelationKind::arm, joint, 1);
  const auto second = builder.goalUnder(top, "second");
  const Document document = builder.take();
  CHECK(number(document.model, first) == "14.1");
  CHECK(number(document.model, second) == "14.2");
  CHECK(number(document.model, joint).empty());
}

TEST_CASE("automatic numbers go on after printed ones and never repeat them") {
  ModelBuilder builder;
  const auto top = builder.add(ElementKind::goal, "top", "14");
  const auto first = builder.goalUnder(top, "first");
  builder.goalUnder(top, "printed", "14.4");
  builder.goalUnder(top, "printed twice", "14.4");
  const auto after = builder.goalUnder(top, "after");
  const auto odd = builder.goalUnder(top, "printed without its parent", "14");
  const auto last = builder.goalUnder(top, "last");
  builder.add(ElementKind::goal, "elsewhere", "14.6");
  const auto free = builder.add(ElementKind::goal, "at the top");
  const Document document = builder.take();
  CHECK(number(document.model, first) == "14.1");
  CHECK(number(document.model, after) == "14.5");
  CHECK(number(document.model, odd) == "14");
  CHECK(number(document.model, last) == "14.7");
  CHECK(number(document.model, free) == "1");
}

TEST_CASE("circles have no numbers, and what is pinned in them has") {
  ModelBuilder builder;
  const auto a = builder.add(ElementKind::goal, "a");
  const auto b = builder.add(ElementKind::goal, "b");
  const auto self = builder.add(ElementKind::goal, "under itself");
  const auto c = builder.add(ElementKind::goal, "c", "7");
  const auto d = builder.add(ElementKind::goal, "d");
  builder.relate(a, RelationKind::supports, b, 1);
  builder.relate(b, RelationKind::supports, a, 1);
  builder.relate(self, RelationKind::supports, self, 1);
  builder.relate(c, RelationKind::supports, d, 1);
  builder.relate(d, RelationKind::supports, c, 1);
  const auto below = builder.goalUnder(a, "below");
  const Document document = builder.take();
  CHECK(number(document.model, a).empty());
  CHECK(number(document.model, below).empty());
  CHECK(number(document.model, self) == "1");
  CHECK(number(document.model, c) == "7");
  CHECK(number(document.model, d) == "7.1");
}

TEST_CASE("a chain of 100,000 goals has numbers of bounded length") {
  ModelBuilder builder;
  ElementId last = builder.add(ElementKind::goal, "top");
  for (int i = 0; i < 100'000; ++i) last = builder.goalUnder(last, "deeper");
  const Document document = builder.take();
  std::string expected = "1";
  for (int level = 1; level < 32; ++level) expected += ".1";
  CHECK(Numbering(document.model).of(slotOf(document.model, last)) == expected + ".….1");
  CHECK(numberOf(document.model, slotOf(document.model, last)) == expected + ".….1");
}

TEST_CASE("one number asked for alone is the number in the whole numbering") {
  std::mt19937 random(20240229);
  const auto below = [&](std::uint64_t n) { return random() % n; };
  for (int run = 0; run < 60; ++run) {
    ModelBuilder builder;
    const std::uint64_t count = 3 + below(25);
    const std::array kinds{ElementKind::goal, ElementKind::goal, ElementKind::problem, ElementKind::jointAnd};
    for (std::uint64_t i = 0; i < count; ++i) {
      const std::string pinned = below(4) != 0 ? "" : std::to_string(below(4)) + (below(2) != 0 ? ".1" : "");
      builder.add(kinds[below(kinds.size())], "x", pinned);
    }
    for (std::uint64_t i = 0; i < count; ++i) {
      const auto kind = below(3) == 0 ? RelationKind::arm : RelationKind::supports;
      const auto order = below(4) == 0 ? std::nullopt : std::optional<std::int64_t>(below(3));
      builder.relate(test::nth<ElementId>(1 + below(count)), kind, test::nth<ElementId>(1 + below(count)),
                     order);
    }
    const Document document = builder.take();
    const Numbering numbering(document.model);
    for (Slot slot = 0; slot < count; ++slot) {
      INFO("run " << run << ", element " << slot + 1);
      REQUIRE(numberOf(document.model, slot) == numbering.of(slot));
    }
  }
}
