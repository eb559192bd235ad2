// SPDX-License-Identifier: MIT
#include "libekd/query/problems.hpp"

#include <algorithm>

namespace ekd {

ProblemState stateOf(const Model& model, Slot problem) {
  const Element& element = model.element(problem);
  // a rejected one is dismissed without a reason, too: that one is missing is what rule GM-23 says
  const bool isParkedForAReason =
      element.standing == Standing::parked && !element.details->standingReason.empty();
  if (element.standing == Standing::rejected || isParkedForAReason) return ProblemState::dismissed;
  const auto incoming = model.incoming(problem);
  const bool isSolved = std::any_of(incoming.begin(), incoming.end(), [&](Slot relation) {
    return model.relationKind(relation) == RelationKind::solves;
  });
  return isSolved ? ProblemState::solved : ProblemState::open;
}

}  // namespace ekd
