// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/model/slot_table.hpp"

#include <algorithm>
#include <cstddef>
#include <span>

#include <boost/container/small_vector.hpp>
#include <tsl/robin_set.h>

namespace ekd {

/// Slots in the order in which a search met them, each once. For searches that usually end after a handful of
/// steps: no memory for the whole model, no set and nothing from the heap while the search is small.
class VisitQueue {
 public:
  VisitQueue() = default;
  explicit VisitQueue(Slot first) { add(first); }

  /// False when the slot was met before.
  bool add(Slot slot) {
    if (m_seen.empty() && m_slots.size() < fewSlots) {
      if (std::find(m_slots.begin(), m_slots.end(), slot) != m_slots.end()) return false;
    } else {
      if (m_seen.empty()) m_seen.insert(m_slots.begin(), m_slots.end());
      if (!m_seen.insert(slot).second) return false;
    }
    m_slots.push_back(slot);
    return true;
  }
  std::size_t size() const { return m_slots.size(); }
  Slot operator[](std::size_t index) const { return m_slots[index]; }
  std::span<const Slot> slots() const { return {m_slots.data(), m_slots.size()}; }

 private:
  static constexpr std::size_t fewSlots = 16;
  boost::container::small_vector<Slot, fewSlots> m_slots;
  tsl::robin_set<Slot> m_seen;
};

}  // namespace ekd
