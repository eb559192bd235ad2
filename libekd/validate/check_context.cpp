// SPDX-License-Identifier: MIT
#include "libekd/validate/check_context.hpp"

#include "libekd/validate/look_ahead.hpp"

namespace ekd {

SharedTexts::SharedTexts(const Document& document) {
  const auto& elements = document.model.elements();
  constexpr std::size_t usualLength = 32;  // of a label, over all kinds
  m_folded.reserve(usualLength * elements.slotEnd());
  m_ends.reserve(elements.slotEnd());
  for (Slot slot = 0; slot < elements.slotEnd(); ++slot) {
    lookAhead(elements, slot);
    const Element& element = elements[slot];
    if (!elements.isFree(slot) && kinds.contains(element.kind))
      text::appendFolded(textFor(element.labels, document.metadata.language), m_folded);
    if (!element.details->aliases.empty()) m_withAliases.push_back(slot);
    m_ends.push_back(static_cast<std::uint32_t>(m_folded.size()));
  }
}

}  // namespace ekd
