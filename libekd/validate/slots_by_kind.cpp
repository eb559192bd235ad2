// SPDX-License-Identifier: MIT
#include "libekd/validate/slots_by_kind.hpp"

#include <numeric>

namespace ekd {

SlotsByKind::SlotsByKind(const Model& model) {
  const auto& elements = model.elements();
  const auto indexOf = [&](Slot slot) { return static_cast<std::size_t>(model.elementKind(slot)); };
  for (Slot slot = 0; slot < elements.slotEnd(); ++slot) {
    if (!elements.isFree(slot)) ++m_begins[indexOf(slot) + 1];
  }
  std::partial_sum(m_begins.begin(), m_begins.end(), m_begins.begin());
  m_slots.resize(elements.size());
  auto next = m_begins;
  for (Slot slot = 0; slot < elements.slotEnd(); ++slot) {
    if (!elements.isFree(slot)) m_slots[next[indexOf(slot)]++] = slot;
  }
}

}  // namespace ekd
