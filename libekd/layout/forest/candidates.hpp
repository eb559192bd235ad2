// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/forest/planting.hpp"

#include <cstdint>
#include <functional>
#include <span>
#include <tuple>
#include <vector>

namespace ekd::layout {

/// A way for an element to get its place on the sheet.
struct Candidate {
  int rank = 0;  ///< the lowest comes first
  Post post = Post::below;
  std::size_t hostPosition = 0;
  Slot relation = 0;
  Slot host = 0;
  auto key() const { return std::tie(rank, hostPosition, relation); }
};

/// All ways for all elements, the best first.
class Candidates {
 public:
  static constexpr int placeRank = 0;  ///< its place in the hierarchy
  static constexpr int anyRank = 100;  ///< and above: only for what found no other place

  /// On which element one hung in an earlier drawing, if on any.
  using HostBefore = std::function<ElementId(Slot)>;
  Candidates(const Planting& planting, const HostBefore& hostBefore);

  std::span<const Candidate> of(std::size_t position) const {
    return std::span(m_all).subspan(m_begin[position], m_begin[position + 1] - m_begin[position]);
  }

 private:
  struct Found;
  class Finder;
  void sortIn(const std::vector<Found>& found, std::size_t count);
  void preferMiddleHosts(const Content& content, const HostBefore& hostBefore);

  std::vector<Candidate> m_all;
  std::vector<std::uint32_t> m_begin;  // by position
};

}  // namespace ekd::layout
