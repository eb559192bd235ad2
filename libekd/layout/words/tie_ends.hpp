// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/forest/forest.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace ekd::layout {

/// How many ties of a kind end at a card.
class TieEnds {
 public:
  TieEnds(const Content& content, const std::vector<Tie>& ties) : m_model(content.model()) {
    m_ends.reserve(2 * ties.size());
    for (const Tie& tie : ties) {
      m_ends.push_back(endOf(tie.source, tie));
      m_ends.push_back(endOf(tie.target, tie));
    }
    std::sort(m_ends.begin(), m_ends.end());
  }

  /// Of the kind of `tie`.
  std::size_t atSource(const Tie& tie) const { return count(endOf(tie.source, tie)); }
  std::size_t atTarget(const Tie& tie) const { return count(endOf(tie.target, tie)); }

 private:
  std::uint64_t endOf(std::size_t node, const Tie& tie) const {
    return static_cast<std::uint64_t>(node) << 8U |
           static_cast<std::uint64_t>(m_model.relationKind(tie.relation));
  }
  std::size_t count(std::uint64_t end) const {
    const auto [begin, last] = std::equal_range(m_ends.begin(), m_ends.end(), end);
    return static_cast<std::size_t>(last - begin);
  }

  const Model& m_model;
  std::vector<std::uint64_t> m_ends;  // nodes and kinds, sorted
};

}  // namespace ekd::layout
