// SPDX-License-Identifier: MIT
#include "libekd/query/dropout.hpp"

#include "tests/support/model_builder.hpp"

#include <catch2/catch.hpp>

using namespace ekd;
using test::ModelBuilder;
using test::slotOf;

namespace {

/// A goal in three levels: the town is tied to the top, its office to the middle, nobody to the bottom.
struct Plan {
  ModelBuilder builder;
  ElementId top = builder.add(ElementKind::goal, "top");
  ElementId middle = builder.goalUnder(top, "middle");
  ElementId bottom = builder.goalUnder(middle, "bottom");
  ElementId town = builder.add(ElementKind::organizationalUnit, "town");
  ElementId office = builder.add(ElementKind::role, "office");
  ElementId press = builder.add(ElementKind::actor, "press");

  Plan() {
    builder.relate(office, RelationKind::partOf, town);
    builder.relate(town, RelationKind::isResponsibleFor, top);
    builder.relate(office, RelationKind::performs, middle);
  }

  std::vector<Loss> without(const std::vector<ElementId>& actors) {
    const Document document = builder.take();
    std::vector<Slot> gone;
    for (const ElementId actor : actors) gone.push_back(slotOf(document.model, actor));
    std::vector<Slot> targets;
    for (const ElementId target : {top, middle, bottom}) targets.push_back(slotOf(document.model, target));
    m_targets = targets;
    return lossesWithout(document.model, Trace(document.model), gone, targets);
  }
  Slot slot(std::size_t level) const { return m_targets[level]; }

 private:
  std::vector<Slot> m_targets;
};

}  // namespace

TEST_CASE("a goal whose only actor drops out is left with those tied to what is above") {
  Plan plan;
  const auto losses = plan.without({plan.office});
  REQUIRE(losses.size() == 2);
  CHECK(losses[0].target == plan.slot(1));
  CHECK(losses[0].before == Answered::stated);
  CHECK(losses[0].after == Answered::inherited);
  CHECK(losses[0].isWorse());
  REQUIRE(losses[0].lost.size() == 1);
  CHECK(losses[0].lost[0].role == RelationKind::performs);
  CHECK(losses[0].lost[0].isDirect());
  REQUIRE(losses[0].left.size() == 1);
  CHECK(losses[0].left[0].tiedTarget == plan.slot(0));
}

TEST_CASE("what was inherited from those who are gone comes from further above") {
  Plan plan;
  const auto losses = plan.without({plan.office});
  REQUIRE(losses.size() == 2);
  CHECK(losses[1].target == plan.slot(2));
  CHECK(losses[1].lost.at(0).tiedTarget == plan.slot(1));
  CHECK(losses[1].left.at(0).tiedTarget == plan.slot(0));
  CHECK(losses[1].after == Answered::inherited);
  CHECK_FALSE(losses[1].isWorse());
}

TEST_CASE("with everybody gone, nobody is left at any level") {
  Plan plan;
  const auto losses = plan.without({plan.office, plan.town});
  REQUIRE(losses.size() == 3);
  for (const Loss& loss : losses) {
    CHECK(loss.after == Answered::nobody);
    CHECK(loss.left.empty());
  }
}

TEST_CASE("a goal that keeps somebody loses, but only gets worse when the others are only possible") {
  Plan plan;
  plan.builder.relate(plan.press, RelationKind::informs, plan.middle, std::nullopt, Certainty::possible);
  const auto losses = plan.without({plan.office});
  REQUIRE(losses.size() == 2);
  CHECK(losses[0].after == Answered::possible);
  CHECK(losses[0].left.size() == 1);
}

TEST_CASE("who is tied to nothing can drop out") {
  Plan plan;
  CHECK(plan.without({plan.press}).empty());
}

TEST_CASE("with an actor its parts and kinds are gone, unless they stay") {
  Plan plan;
  const ElementId town = plan.town;
  const ElementId office = plan.office;
  const Document document = plan.builder.take();
  const Trace trace(document.model);
  const Slot slot = slotOf(document.model, town);
  CHECK(goneWith(trace, slot, false) == std::vector{slot, slotOf(document.model, office)});
  CHECK(goneWith(trace, slot, true) == std::vector{slot});
}

TEST_CASE("who is gone has nothing to do with anything any more, and others keep what they have") {
  Plan plan;
  const ElementId town = plan.town;
  const ElementId office = plan.office;
  const Document document = plan.builder.take();
  const std::vector gone{slotOf(document.model, office)};
  const Slot whole = slotOf(document.model, town);
  REQUIRE_FALSE(Trace(document.model).byActor(gone.front()).empty());
  const Trace after(document.model, gone);
  CHECK(after.byActor(gone.front()).empty());
  for (const Involvement& one : after.byActor(whole)) CHECK(one.tiedActor != gone.front());
}

TEST_CASE("actors and joints are not what somebody answers for") {
  ModelBuilder builder;
  const ElementId goal = builder.add(ElementKind::goal, "goal");
  builder.add(ElementKind::jointAnd, "");
  builder.add(ElementKind::role, "role");
  const ElementId problem = builder.add(ElementKind::problem, "problem");
  const Document document = builder.take();
  CHECK(answerable(document.model) ==
        std::vector{slotOf(document.model, goal), slotOf(document.model, problem)});
}
