// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/cards/card.hpp"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ekd::layout {

/// What stands on a card, while it is being written.
struct CardWords {
  std::string heading;
  std::string shortHeading;
  std::string role;
  std::string body;
  std::span<const std::string> references;
  bool operator==(const CardText& text) const;
  CardText text() const;
};

/// How a card was drawn last.
struct DrawnCard {
  /// All that decides how a card looks whose words and place are known.
  struct Look {
    double textSize = 0;
    double textScale = 1;  ///< of its text alone
    double scale = 1;      ///< of all of it
    double setWidth = 0;   ///< for which its lines were broken
    double lineWidth = 0;
    bool isDense = false;
    bool operator==(const Look&) const = default;
  };
  std::shared_ptr<const Box> box;
  std::uint64_t edition = 0;  ///< of its element
  Look look;
};

/// What stands on a card, and all that was worked out about it. Whoever has the same words may use it.
class KnownCard {
 public:
  /// For one size of text.
  struct Measures {
    double textSize = 0;
    bool isDense = false;
    double narrowest = -1;            ///< the narrowest card in which no word is broken; negative: not known
    std::vector<CardHeight> heights;  ///< for widths that do not overlap
    Size inNetwork;                   ///< the size it has in a network; empty: not known
  };

  KnownCard(CardText text, ElementKind kind) : m_text(std::move(text)), m_kind(kind) {}

  const CardText& text() const { return m_text; }
  ElementKind kind() const { return m_kind; }
  Measures& measures(double textSize, bool isDense);
  /// Forgets what is known about other widths, when it is known which one the card has.
  void keepMeasures(double textSize, bool isDense, double width);
  DrawnCard& drawn() { return m_drawn; }

 private:
  CardText m_text;
  ElementKind m_kind;
  std::vector<Measures> m_measures;
  DrawnCard m_drawn;
};

}  // namespace ekd::layout
