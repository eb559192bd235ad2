// SPDX-License-Identifier: MIT
#include "libekd/query/left_over.hpp"

#include "tests/support/ids.hpp"
#include "tests/support/model_builder.hpp"

#include <catch2/catch.hpp>

using namespace ekd;

TEST_CASE("left over is what has no kind, no link or no decision, in reading order") {
  test::ModelBuilder builder;
  const auto parent = builder.add(ElementKind::goal, "A");
  builder.goalUnder(parent, "B");
  const auto lonely = builder.add(ElementKind::problem, "C");
  const auto idea = builder.add(ElementKind::idea, "D");
  std::vector<ElementId> open;
  for (const auto standing : {Standing::unset, Standing::idea, Standing::proposed, Standing::agreed,
                              Standing::rejected, Standing::parked}) {
    Element element;
    element.kind = ElementKind::goal;
    element.standing = standing;
    const auto id = builder.add(element);
    builder.relate(id, RelationKind::supports, parent);
    if (standing == Standing::idea || standing == Standing::proposed || standing == Standing::parked)
      open.push_back(id);
  }
  const Document document = builder.take();
  const Numbering numbering(document.model);
  const LeftOver left = leftOver(document.model, numbering);
  CHECK(left.untyped == std::vector{idea});
  CHECK(left.unlinked == std::vector{lonely});
  CHECK(left.undecided == open);
  const LeftOver some =
      leftOver(document.model, numbering, [&](const Element& element) { return element.id == lonely; });
  CHECK(some.untyped.empty());
  CHECK(some.unlinked == std::vector{lonely});
  CHECK(some.undecided.empty());
  CHECK(leftOver(Model{}, Numbering(Model{})).isEmpty());
}

TEST_CASE("each open point of an element is told by itself") {
  test::ModelBuilder builder;
  const auto goal = builder.add(ElementKind::goal, "Grow");
  const auto idea = builder.add(ElementKind::idea, "Buses");
  builder.relate(idea, RelationKind::link, goal);
  const auto lonely = builder.add(ElementKind::actor, "Depot");
  Element proposal;
  proposal.kind = ElementKind::goal;
  proposal.standing = Standing::proposed;
  const auto proposed = builder.add(proposal);
  builder.relate(proposed, RelationKind::supports, goal, 1);
  const Document document = builder.take();
  const auto at = [&](ElementId id) {
    return openPointsOf(document.model, test::slotOf(document.model, id));
  };

  CHECK(at(goal) == OpenPoints{});
  CHECK(at(idea) == OpenPoints{.untyped = true});
  CHECK(at(lonely) == OpenPoints{.unlinked = true});
  CHECK(at(proposed) == OpenPoints{.undecided = true});
}
