// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/query/hierarchy_index.hpp"
#include "libekd/query/trace.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace ekd {

/// Whether anybody answers for something, the best first.
enum class Answered : std::uint8_t {
  stated,     ///< somebody is tied to it
  possible,   ///< somebody could be
  inherited,  ///< nobody is, but somebody is tied to what it stands under
  nobody,
};

std::string_view nameOf(Answered answered);

Answered howAnswered(const Model& model, const Trace& trace, Slot target);

/// How many elements of one kind stand below an element, and to how many of these anybody is tied.
struct CoverageBelow {
  std::uint32_t total = 0;
  std::uint32_t answered = 0;  ///< stated or possible
};

/// By slot, for elements of `kind` in the hierarchy. What stands in a circle is counted nowhere. O(N).
std::vector<CoverageBelow> coverageBelow(const Model& model, const HierarchyIndex& hierarchy,
                                         const Trace& trace, ElementKind kind);

/// What one actor has to do with, among some targets. All numbers count targets, each once.
struct ActorLoad {
  Slot actor = 0;
  std::uint32_t direct = 0;
  std::uint32_t rolledUp = 0;      ///< directly or through a part or a kind
  std::uint32_t responsible = 0;   ///< directly as the responsible one, stated or possible
  std::uint32_t onlyPossible = 0;  ///< directly, but only possibly
};

/// One row for each actor that has anything to do with `targets`: most rolled up first, then most direct,
/// then by identity.
std::vector<ActorLoad> actorLoads(const Model& model, const Trace& trace, std::span<const Slot> targets);

}  // namespace ekd
