// SPDX-License-Identifier: MIT
#include "libekd/validate/check_context.hpp"

#include "libekd/text/hash.hpp"
#include "libekd/validate/look_ahead.hpp"

namespace ekd {

SharedTexts::SharedTexts(const Document& document) {
  const auto& elements = document.model.elements();
  constexpr std::size_t usualLength = 32;  // of a label, over all kinds
  m_folded.reserve(usualLength * elements.slotEnd());
  m_ends.reserve(elements.slotEnd());
  m_hashes.resize(elements.slotEnd());
  for (Slot slot = 0; slot < elements.slotEnd(); ++slot) {
    lookAhead(elements, slot);
    const Element& element = elements[slot];
    if (!elements.isFree(slot)) {
      const std::string_view label = textFor(element.labels, document.metadata.language);
      if (kinds.contains(element.kind)) text::appendFolded(label, m_folded);
      if (isStriking(label)) m_striking.push_back(slot);
      m_hashes[slot] = hashOfLabel(label);
    }
    if (!element.details->aliases.empty()) m_withAliases.push_back(slot);
    m_ends.push_back(static_cast<std::uint32_t>(m_folded.size()));
  }
}

std::uint64_t hashOfLabel(std::string_view label) {
  if (label.find_first_not_of(' ') == std::string_view::npos) return 0;
  const std::uint64_t hash = text::hashOf(label);
  return hash == 0 ? 1 : hash;
}

bool isStriking(std::string_view label) {
  constexpr std::size_t long_ = 120;
  if (label.size() > long_) return true;
  unsigned rare = 0;
  unsigned spaces = 0;
  for (const char c : label) {  // without a branch, so that it runs many bytes at a time
    rare |= static_cast<unsigned>(c == '?') | static_cast<unsigned>(c == ';') |
            static_cast<unsigned>(c == '>') | static_cast<unsigned>(c == '\x92');
    spaces |= static_cast<unsigned>(c == ' ');
  }
  return rare != 0 || spaces == 0;
}

}  // namespace ekd
