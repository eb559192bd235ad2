// SPDX-License-Identifier: MIT
#include "libekd/query/problems.hpp"

#include "tests/support/model_builder.hpp"

#include <catch2/catch.hpp>

using namespace ekd;

namespace {

ProblemState stateOfOne(Standing standing, const std::string& reason, RelationKind tie) {
  test::ModelBuilder builder;
  Element problem;
  problem.id = ElementId{{7, 7}};
  problem.kind = ElementKind::problem;
  problem.standing = standing;
  problem.details.edit().standingReason = reason;
  const ElementId id = builder.add(problem);
  builder.relate(builder.add(ElementKind::solution, "A fund"), tie, id);
  const Document document = builder.take();
  return stateOf(document.model, test::slotOf(document.model, id));
}

}  // namespace

TEST_CASE("a problem is solved by what is tied to it so, and by nothing else") {
  CHECK(stateOfOne(Standing::unset, "", RelationKind::solves) == ProblemState::solved);
  CHECK(stateOfOne(Standing::unset, "", RelationKind::link) == ProblemState::open);
}

TEST_CASE("a problem is dismissed when it is rejected, or parked for a reason") {
  CHECK(stateOfOne(Standing::rejected, "", RelationKind::link) == ProblemState::dismissed);
  CHECK(stateOfOne(Standing::parked, "too dear", RelationKind::link) == ProblemState::dismissed);
  CHECK(stateOfOne(Standing::parked, "", RelationKind::link) == ProblemState::open);
  CHECK(stateOfOne(Standing::idea, "too dear", RelationKind::link) == ProblemState::open);
  CHECK(stateOfOne(Standing::rejected, "", RelationKind::solves) == ProblemState::dismissed);
}
