// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/cards/card.hpp"
#include "libekd/layout/forest/forest.hpp"
#include "libekd/layout/lines/painting.hpp"
#include "libekd/layout/words/narration.hpp"

#include <vector>

namespace ekd::layout {

/// Puts the cards and relations of a forest on a drawing in the notation of their kinds. The cards are
/// written.
class Pen {
 public:
  Pen(const Content& content, const Forest& forest, const CardSetter& setter, Painting& painting)
      : m_content(content),
        m_forest(forest),
        m_setter(setter),
        m_painting(painting),
        m_narrator(narratorOf(content)) {}

  /// The card of a node, its text set for the width of `rect`. Joints carry their word at their right.
  void card(std::size_t node, const Rect& rect, double textScale = 1, double lineWidth = 0);

  /// The card of a node set for `rect` in the setter's text, and then scaled and moved with it.
  void scaledCard(std::size_t node, const Rect& rect, double scale, Point origin);

  /// Stands for a card that stands elsewhere, where what is below it goes on.
  void stub(std::size_t node, const Rect& rect);

  /// The relations between a node and its host along `points`, which run from the node to the host. Several
  /// ones run beside each other, `gap` points apart.
  void ties(std::size_t node, const std::vector<Point>& points, double gap);

  /// One relation along `points`, which run from the card of its source to that of its target. Both ends are
  /// led on to the outlines of the cards.
  void wire(Slot relation, std::size_t source, std::size_t target, std::vector<Point> points);

 private:
  Box dressed(std::size_t node, const Rect& rect) const;
  bool isNarratedAsAsked(const Boxed<Narration>& narration) const {
    return m_content.isNarrated() != narration->title.empty();
  }
  bool putAgain(std::size_t node, const Rect& rect, const DrawnCard::Look& look);
  void write(SetCard set, double scale, Box& box) const;
  void put(std::size_t node, const DrawnCard::Look& look, Box box);
  void share(std::size_t node, std::shared_ptr<const Box> box);
  Point onCard(std::size_t node, Point end) const;

  const Content& m_content;
  const Forest& m_forest;
  const CardSetter& m_setter;
  Painting& m_painting;
  Narrator m_narrator;
};

}  // namespace ekd::layout
