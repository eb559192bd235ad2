// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/card.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace ekd::layout {

/// What was worked out about cards, by what stands on them: from one shape that is tried to the next, and
/// from one drawing to the next, nearly all cards stay the same.
class CardMemo {
 public:
  struct Card {
    std::vector<CardHeight> heights;  ///< for widths that do not overlap
    double narrowest = -1;            ///< the narrowest card in which no word is broken; negative: not known
    std::unique_ptr<SetCard> set;     ///< as it was drawn last; null before
    std::uint64_t drawing = 0;        ///< the last one that had it
  };

  /// The place for what is known about cards of this text and look. Stays where it is until the drawing ends.
  Card& card(const CardText& text, const ElementStyle& style, double textSize, bool isDense);

  /// Forgets what did not stand in the drawing that was made, when there is much of it.
  void endDrawing();

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view key) const { return std::hash<std::string_view>{}(key); }
  };

  std::unordered_map<std::string, Card, Hash, std::equal_to<>> m_cards;
  std::string m_key;  // of the last card, to save making room for each
  std::uint64_t m_drawing = 1;
  std::size_t m_standing = 0;  // cards of the drawing being made
};

}  // namespace ekd::layout
