// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/query/coverage.hpp"

#include <span>
#include <vector>

namespace ekd {

/// Who is gone when an actor drops out: the actor, then its parts and kinds unless these stay.
std::vector<Slot> goneWith(const Trace& trace, Slot actor, bool doPartsStay);

/// What anybody may answer for when nothing else is said: all but actors and joints, by slot.
std::vector<Slot> answerable(const Model& model);

/// What one goal, process ... loses when some actors drop out.
struct Loss {
  Slot target = 0;
  Answered before = Answered::nobody;
  Answered after = Answered::nobody;
  std::vector<Involvement> lost;  ///< direct or, where nobody was tied to the target, inherited
  std::vector<Involvement> left;  ///< who answers for it then, direct or inherited
  bool isWorse() const { return after > before; }
};

/// Those of `targets` that lose somebody when the actors `gone` drop out, in the order of `targets`. What a
/// goal inherited from people who are gone it then inherits from the next above to which anybody is tied.
std::vector<Loss> lossesWithout(const Model& model, const Trace& trace, std::span<const Slot> gone,
                                std::span<const Slot> targets);

}  // namespace ekd
