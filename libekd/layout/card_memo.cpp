// SPDX-License-Identifier: MIT
#include "libekd/layout/card_memo.hpp"

#include <cstring>

namespace ekd::layout {
namespace {

void append(std::string& key, std::string_view text) {
  const auto size = static_cast<std::uint32_t>(text.size());
  char bytes[sizeof size];
  std::memcpy(bytes, &size, sizeof size);
  key.append(bytes, sizeof size);
  key += text;
}

}  // namespace

CardMemo::Card& CardMemo::card(const CardText& text, const ElementStyle& style, double textSize,
                               bool isDense) {
  char bytes[sizeof textSize];
  std::memcpy(bytes, &textSize, sizeof textSize);
  m_key.assign(bytes, sizeof textSize);
  m_key += static_cast<char>(style.kind);
  m_key += isDense ? 'd' : 'p';
  append(m_key, isDense && !text.shortHeading.empty() ? text.shortHeading : text.heading);
  append(m_key, text.role);
  append(m_key, text.body);
  for (const std::string& reference : text.references) append(m_key, reference);
  auto found = m_cards.find(std::string_view(m_key));
  if (found == m_cards.end()) found = m_cards.try_emplace(m_key).first;
  Card& card = found->second;
  if (card.drawing != m_drawing) {
    card.drawing = m_drawing;
    ++m_standing;
  }
  return card;
}

void CardMemo::endDrawing() {
  constexpr std::size_t few = 20'000;
  if (m_cards.size() > 2 * m_standing + few)
    std::erase_if(m_cards, [this](const auto& entry) { return entry.second.drawing != m_drawing; });
  ++m_drawing;
  m_standing = 0;
}

}  // namespace ekd::layout
