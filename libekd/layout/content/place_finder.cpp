// SPDX-License-Identifier: MIT
#include "libekd/layout/content/place_finder.hpp"

namespace ekd::layout {

PlaceFinder::PlaceFinder(const Content& content, const Places& earlier)
    : m_content(content),
      m_earlier(earlier),
      m_first(content.elements().size(), static_cast<std::uint32_t>(earlier.cards.size())) {
  // Both are in the sequence of identities.
  std::size_t at = 0;
  for (const Slot slot : content.byIdentity()) {
    const ElementId id = content.element(slot).id;
    while (at < earlier.cards.size() && earlier.cards[at].card.element < id) ++at;
    if (at < earlier.cards.size() && earlier.cards[at].card.element == id)
      m_first[content.position(slot)] = static_cast<std::uint32_t>(at);
  }
}

const CardPlace* PlaceFinder::find(Slot element, ElementId block) const {
  const ElementId id = m_content.element(element).id;
  const auto& cards = m_earlier.cards;
  for (std::size_t at = m_first[m_content.position(element)];
       at < cards.size() && cards[at].card.element == id; ++at) {
    if (cards[at].card.block == block) return &cards[at];
  }
  return nullptr;
}

}  // namespace ekd::layout
