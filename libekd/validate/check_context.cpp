// SPDX-License-Identifier: MIT
#include "libekd/validate/check_context.hpp"

namespace ekd {

std::string_view FoldedLabels::of(const Document& document, Slot slot) {
  if (m_ends.empty()) collect(document);
  const std::uint32_t begin = slot == 0 ? 0 : m_ends[slot - 1];
  return std::string_view(m_text).substr(begin, m_ends[slot] - begin);
}

void FoldedLabels::collect(const Document& document) {
  const auto& elements = document.model.elements();
  m_ends.reserve(elements.slotEnd());
  for (Slot slot = 0; slot < elements.slotEnd(); ++slot) {
    if (!elements.isFree(slot) && kinds.contains(elements[slot].kind))
      m_text += text::foldForSearch(textFor(elements[slot].labels, document.metadata.language));
    m_ends.push_back(static_cast<std::uint32_t>(m_text.size()));
  }
}

}  // namespace ekd
