// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/forest/planting.hpp"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace ekd::layout {

/// The cards of actors that are drawn again and again: one in each block, or beside each card, that they
/// answer for.
class ActorCards {
 public:
  /// Adds them to `forest`. `nodes` has the nodes of all others, by position.
  ActorCards(const Planting& planting, const std::vector<std::size_t>& nodes, Forest& forest);

  /// That of an actor which answers for the card `host`; nowhere when there is none.
  std::size_t find(Slot actor, std::size_t host) const;

 private:
  std::uint64_t keyOf(Slot actor, std::size_t block) const {
    return static_cast<std::uint64_t>(block) << 32U | actor;
  }
  std::size_t blockFor(std::size_t host) const;

  const Planting& m_planting;
  const Forest& m_forest;
  std::unordered_map<std::uint64_t, std::size_t> m_nodes;  // by block and actor
};

}  // namespace ekd::layout
