// SPDX-License-Identifier: MIT
#include "libekd/query/hierarchy_tops.hpp"

#include "libekd/query/hierarchy.hpp"

#include <algorithm>
#include <vector>

namespace ekd {

Slot HierarchyTops::of(Slot slot) {
  std::vector<Slot> way;
  Slot top = slot;
  for (std::optional<Slot> at = slot; at; at = parentOf(m_model, *at)) {
    const auto [known, isNew] = m_tops.try_emplace(*at);
    if (!isNew) {
      const auto isRound = !known->second;
      top = isRound ? *std::min_element(std::find(way.begin(), way.end(), *at), way.end()) : *known->second;
      break;
    }
    way.push_back(*at);
    top = *at;
  }
  for (const Slot passed : way) m_tops[passed] = top;
  return top;
}

}  // namespace ekd
