// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/cards/known_card.hpp"
#include "libekd/model/model.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <unordered_map>
#include <utility>
#include <vector>

namespace ekd::layout {

/// What was worked out about cards and lines: from one drawing to the next, nearly all of them stay the same.
class CardMemo {
 public:
  /// The card of an element, of several that in `block`, if this stands on it; else a new one.
  const std::shared_ptr<KnownCard>& card(Slot element, Slot block, const CardWords& words, ElementKind kind);

  /// A relation as it was drawn last.
  struct DrawnWire {
    std::shared_ptr<const Wire> wire;
    std::uint64_t edition = 0;  ///< the newer one of its two ends, as it was drawn
  };
  /// So many slots there are: what is kept for them takes no more room than that.
  void expect(std::size_t elements, std::size_t relations) {
    if (m_cards.empty()) m_cards.reserve(elements);
    if (m_wires.empty()) m_wires.reserve(relations);
  }
  DrawnWire& wire(Slot relation) {
    if (relation >= m_wires.size()) m_wires.resize(relation + 1);
    return m_wires[relation];
  }

  /// Forgets what did not stand in the drawing that was made, when there is much of it.
  void endDrawing();

  static constexpr Slot noBlock = static_cast<Slot>(-1);

 private:
  struct Hash {
    std::size_t operator()(const std::pair<Slot, Slot>& key) const {
      return std::hash<std::uint64_t>{}(static_cast<std::uint64_t>(key.first) << 32U | key.second);
    }
  };

  struct Kept {
    std::shared_ptr<KnownCard> card;
    std::uint64_t drawing = 0;  // the last one that had it
  };
  bool isOld(const Kept& kept) const { return kept.drawing != m_drawing; }

  std::vector<Kept> m_cards;  // by element
  std::unordered_map<std::pair<Slot, Slot>, Kept, Hash> m_repeated;
  std::vector<DrawnWire> m_wires;  // by relation
  std::uint64_t m_drawing = 1;
  std::size_t m_standing = 0;  // cards of the drawing being made
  std::size_t m_count = 0;     // of all cards
};

}  // namespace ekd::layout
