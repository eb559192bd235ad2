// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/model/slot_table.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace ekd {

/// Slots in the order in which a search met them, each once, for a search that is made again and again: takes
/// four bytes for each slot of the model and keeps them, so that a step costs one look.
class RepeatedSearch {
 public:
  /// Forgets what was met; slots below `slotEnd` will come.
  void start(std::size_t slotEnd) {
    m_slots.clear();
    if (m_metIn.size() < slotEnd) m_metIn.resize(slotEnd);
    if (++m_search == 0) {
      std::fill(m_metIn.begin(), m_metIn.end(), 0);
      m_search = 1;
    }
  }
  /// False when the slot was met before.
  bool add(Slot slot) {
    if (m_metIn[slot] == m_search) return false;
    m_metIn[slot] = m_search;
    m_slots.push_back(slot);
    return true;
  }
  std::size_t size() const { return m_slots.size(); }
  Slot operator[](std::size_t index) const { return m_slots[index]; }
  std::span<const Slot> slots() const { return m_slots; }

 private:
  std::vector<std::uint32_t> m_metIn;  ///< by slot: the number of the last search that met it
  std::uint32_t m_search = 0;
  std::vector<Slot> m_slots;
};

}  // namespace ekd
