// SPDX-License-Identifier: MIT
#include "libekd/layout/cards/card_memo.hpp"

namespace ekd::layout {

const std::shared_ptr<KnownCard>& CardMemo::card(Slot element, Slot block, const CardWords& words,
                                                 ElementKind kind) {
  if (element >= m_cards.size()) m_cards.resize(element + 1);
  Kept& kept = block == noBlock ? m_cards[element] : m_repeated[{element, block}];
  if (isOld(kept)) ++m_standing;
  kept.drawing = m_drawing;
  if (!kept.card) ++m_count;
  if (!kept.card || kept.card->kind() != kind || !(words == kept.card->text()))
    kept.card = std::make_shared<KnownCard>(words.text(), kind);
  return kept.card;
}

void CardMemo::endDrawing() {
  constexpr std::size_t few = 20'000;
  if (m_count > 2 * m_standing + few) {
    for (Kept& kept : m_cards) {
      if (isOld(kept)) kept.card.reset();
    }
    std::erase_if(m_repeated, [this](const auto& entry) { return isOld(entry.second); });
    m_wires.clear();
    m_count = m_standing;
  }
  ++m_drawing;
  m_standing = 0;
}

}  // namespace ekd::layout
