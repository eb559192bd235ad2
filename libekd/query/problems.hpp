// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/model/model.hpp"

#include <cstdint>

namespace ekd {

/// What became of a problem.
enum class ProblemState : std::uint8_t {
  open,      ///< nothing solves it, and nobody dismissed it: what rule GM-22 asks for
  solved,    ///< a solution, goal or project is tied to it by "solves"
  dismissed  ///< rejected, or parked with a reason; whatever else is tied to it
};

ProblemState stateOf(const Model& model, Slot problem);

/// Whether a problem is still open: the one notion of rule GM-22, the report and `ekd trace`.
inline bool isUnsolved(const Model& model, Slot problem) {
  return stateOf(model, problem) == ProblemState::open;
}

}  // namespace ekd
