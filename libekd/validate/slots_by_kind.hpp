// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/model/model.hpp"

#include <array>
#include <span>
#include <vector>

namespace ekd {

/// The elements of each kind by ascending slot, so that a rule about rare kinds does not walk past all the
/// others. Valid until the next edit.
class SlotsByKind {
 public:
  explicit SlotsByKind(const Model& model);

  std::span<const Slot> of(ElementKind kind) const {
    const auto at = static_cast<std::size_t>(kind);
    return std::span(m_slots).subspan(m_begins[at], m_begins[at + 1] - m_begins[at]);
  }

 private:
  std::array<std::uint32_t, elementKindCount + 1> m_begins{};
  std::vector<Slot> m_slots;  // kind by kind
};

}  // namespace ekd
