// SPDX-License-Identifier: MIT
#include "libekd/query/trace.hpp"

#include "libekd/query/coverage.hpp"
#include "tests/support/model_builder.hpp"

#include <array>
#include <map>

#include <catch2/catch.hpp>

using namespace ekd;
using test::ModelBuilder;
using test::slotOf;

namespace {

using Lines = std::vector<std::string>;

std::string label(const Model& model, Slot slot) {
  return std::string(textFor(model.element(slot).labels, "en"));
}

/// "town performs", "town performs through office", "town performs from top", with "?" where only possible.
Lines lines(const Model& model, const std::vector<Involvement>& involvements) {
  Lines result;
  for (const Involvement& one : involvements) {
    std::string line = label(model, one.actor) + " " + std::string(nameOf(one.role));
    if (one.certainty == Certainty::possible) line += "?";
    if (one.isRolledUp()) line += " through " + label(model, one.tiedActor);
    if (one.isInherited()) line += " from " + label(model, one.tiedTarget);
    result.push_back(line);
  }
  return result;
}

struct County {
  ModelBuilder builder;
  ElementId top = builder.add(ElementKind::goal, "top");
  ElementId families = builder.goalUnder(top, "families");
  ElementId groups = builder.goalUnder(families, "groups");
  ElementId leaders = builder.goalUnder(groups, "leaders");
  ElementId shelter = builder.goalUnder(top, "shelter");
  ElementId alone = builder.add(ElementKind::goal, "alone");
  ElementId county = builder.add(ElementKind::organizationalUnit, "county");
  ElementId town = builder.add(ElementKind::organizationalUnit, "town");
  ElementId office = builder.add(ElementKind::role, "office");
  ElementId press = builder.add(ElementKind::actor, "press");

  County() {
    builder.relate(office, RelationKind::partOf, town);
    const auto joint = builder.add(ElementKind::isaTotal, "");
    builder.relate(town, RelationKind::arm, joint);
    builder.relate(joint, RelationKind::arm, county);
    builder.relate(office, RelationKind::performs, families);
    builder.relate(press, RelationKind::informs, families, std::nullopt, Certainty::possible);
    builder.relate(press, RelationKind::informs, shelter, std::nullopt, Certainty::possible);
    builder.relate(town, RelationKind::isResponsibleFor, leaders);
    builder.relate(press, RelationKind::cooperatesWith, town);
  }
};

}  // namespace

TEST_CASE("a tie counts for the wholes and the generals of the actor") {
  County made;
  const auto families = made.families;
  const Document document = made.builder.take();
  const Trace trace(document.model);
  CHECK(lines(document.model, trace.of(slotOf(document.model, families))) ==
        Lines{"office performs", "press informs?", "county performs through office",
              "town performs through office"});
}

TEST_CASE("what nobody is tied to inherits from the nearest above") {
  County made;
  const auto ids = std::array{made.groups, made.leaders, made.shelter, made.alone};
  const Document document = made.builder.take();
  const Trace trace(document.model);
  const auto of = [&](ElementId id) { return lines(document.model, trace.of(slotOf(document.model, id))); };
  CHECK(of(ids[0]) == Lines{"office performs from families", "press informs? from families",
                            "county performs through office from families",
                            "town performs through office from families"});
  CHECK(of(ids[1]) == Lines{"town is_responsible_for", "county is_responsible_for through town",
                            "office performs from families", "press informs? from families",
                            "county performs through office from families",
                            "town performs through office from families"});
  CHECK(of(ids[2]) == Lines{"press informs?"});
  CHECK(of(ids[3]).empty());
}

TEST_CASE("an actor is asked for with its parts and kinds") {
  County made;
  const auto county = made.county;
  const Document document = made.builder.take();
  const Trace trace(document.model);
  const auto involvements = trace.byActor(slotOf(document.model, county));
  CHECK(lines(document.model, involvements) ==
        Lines{"county is_responsible_for through town", "county performs through office"});
  CHECK(label(document.model, involvements[1].target) == "families");
}

TEST_CASE("a goal with several parents inherits from each of them") {
  ModelBuilder builder;
  const auto a = builder.add(ElementKind::goal, "a");
  const auto b = builder.add(ElementKind::goal, "b");
  const auto child = builder.goalUnder(a, "child");
  builder.relate(child, RelationKind::supports, b);
  const auto actor = builder.add(ElementKind::actor, "actor");
  builder.relate(actor, RelationKind::performs, b);
  builder.relate(actor, RelationKind::finances, a);
  const Document document = builder.take();
  CHECK(lines(document.model, Trace(document.model).of(slotOf(document.model, child))) ==
        Lines{"actor performs from b", "actor finances from a"});
}

TEST_CASE("circles of goals and of actors do no harm") {
  ModelBuilder builder;
  const auto a = builder.add(ElementKind::goal, "a");
  const auto b = builder.add(ElementKind::goal, "b");
  builder.relate(a, RelationKind::supports, b, 1);
  builder.relate(b, RelationKind::supports, a, 1);
  const auto x = builder.add(ElementKind::actor, "x");
  const auto y = builder.add(ElementKind::actor, "y");
  builder.relate(x, RelationKind::partOf, y);
  builder.relate(y, RelationKind::partOf, x);
  builder.relate(x, RelationKind::partOf, x);
  builder.relate(x, RelationKind::performs, a);
  const Document document = builder.take();
  const Trace trace(document.model);
  CHECK(lines(document.model, trace.of(slotOf(document.model, a))) ==
        Lines{"x performs", "y performs through x"});
  CHECK(lines(document.model, trace.of(slotOf(document.model, b))) ==
        Lines{"x performs from a", "y performs through x from a"});
}

TEST_CASE("coverage tells stated, possible, inherited and nobody apart") {
  County made;
  const std::map<ElementId, Answered> expected{
      {made.top, Answered::nobody},       {made.families, Answered::stated},
      {made.groups, Answered::inherited}, {made.leaders, Answered::stated},
      {made.shelter, Answered::possible}, {made.alone, Answered::nobody}};
  const auto top = made.top;
  const auto families = made.families;
  const Document document = made.builder.take();
  const Trace trace(document.model);
  for (const auto& [id, answered] : expected) {
    const Slot slot = slotOf(document.model, id);
    INFO(label(document.model, slot));
    CHECK(nameOf(howAnswered(document.model, trace, slot)) == nameOf(answered));
  }
  const auto below = coverageBelow(document.model, HierarchyIndex(document.model), trace, ElementKind::goal);
  CHECK(below[slotOf(document.model, top)].total == 4);
  CHECK(below[slotOf(document.model, top)].answered == 3);
  CHECK(below[slotOf(document.model, families)].total == 2);
}

TEST_CASE("the load of an actor counts goals, not relations") {
  County made;
  made.builder.relate(made.office, RelationKind::isResponsibleFor, made.families);
  made.builder.relate(made.town, RelationKind::finances, made.families);
  const auto targets = std::array{made.families, made.leaders, made.shelter};
  const Document document = made.builder.take();
  std::vector<Slot> slots;
  for (const auto id : targets) slots.push_back(slotOf(document.model, id));
  Lines rows;
  for (const ActorLoad& load : actorLoads(document.model, Trace(document.model), slots)) {
    rows.push_back(label(document.model, load.actor) + " " + std::to_string(load.rolledUp) + " " +
                   std::to_string(load.direct) + " " + std::to_string(load.responsible) + " " +
                   std::to_string(load.onlyPossible));
  }
  CHECK(rows == Lines{"town 2 2 1 0", "press 2 2 0 2", "county 2 0 0 0", "office 1 1 1 0"});
}

TEST_CASE("a chain of 100,000 goals and one of actors are traced") {
  ModelBuilder builder;
  ElementId goal = builder.add(ElementKind::goal, "top");
  ElementId actor = builder.add(ElementKind::actor, "top");
  builder.relate(actor, RelationKind::performs, goal);
  for (int i = 0; i < 100'000; ++i) {
    goal = builder.goalUnder(goal, "deeper");
    const ElementId part = builder.add(ElementKind::actor, "part");
    builder.relate(part, RelationKind::partOf, actor);
    actor = part;
  }
  builder.relate(actor, RelationKind::performs, goal);
  const Document document = builder.take();
  const Trace trace(document.model);
  const auto found = trace.of(slotOf(document.model, goal));
  CHECK(found.size() == 65);
  CHECK(actorLoads(document.model, trace, std::array{slotOf(document.model, goal)}).size() == 65);
}
