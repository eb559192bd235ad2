// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/cards/card.hpp"
#include "libekd/layout/forest/forest.hpp"
#include "libekd/layout/layout_engine.hpp"
#include "libekd/layout/lines/painting.hpp"

#include <string>
#include <unordered_map>
#include <vector>

namespace ekd::layout {

/// Cards that hang together in all directions, laid out by the engine in one size of text and scaled from it.
class Network {
 public:
  /// `cards` and everything that stands beside or below them, and the `ties` between them. `setter` gives the
  /// size of text in which it is laid out.
  Network(const Content& content, const Forest& forest, const std::vector<std::size_t>& cards,
          const std::vector<Tie>& ties, const CardSetter& setter);

  /// What to ask the engine.
  BlockGraph graph(Direction direction) const;
  /// Whether an answer is good enough: everything has a place of its own, and siblings stand in their order.
  bool accepts(const BlockGraph& graph, const BlockLayout& layout) const;
  void take(Direction direction, BlockLayout layout);
  bool isLaidOut() const { return !m_layouts.empty(); }

  /// Sizes of the layouts there are, in points for text of the setter's size.
  std::vector<Size> sizes() const;
  const std::vector<std::size_t>& cards() const { return m_cards; }
  /// Of all cards in layout number `which`, likewise.
  std::vector<Rect> rects(std::size_t which) const;
  /// Draws layout number `which`, its top left corner at `origin`.
  void paint(std::size_t which, double scale, Point origin, Painting& painting) const;

 private:
  struct Arc {
    std::size_t tail = 0;  // boxes
    std::size_t head = 0;
    Slot relation = 0;
    bool isReversed = false;      // the relation runs from head to tail
    std::size_t label = nowhere;  // the box between them
  };
  struct Laid {
    Direction direction = Direction::down;
    BlockLayout layout;
  };

  void addCards(std::size_t node);
  Size sizeOf(const CardText& text, const ElementStyle& style) const;
  void addArc(Slot relation, std::size_t source, std::size_t target);
  std::string labelOf(Slot relation) const;
  void paintArc(const Arc& arc, std::size_t index, const BlockLayout& layout, double scale, Point origin,
                Painting& painting) const;
  void addCardinalities(const Arc& arc, double scale, const std::vector<Point>& points,
                        std::vector<TextRun>& labels) const;
  std::size_t arcCount() const;

  const Content& m_content;
  const Forest& m_forest;
  CardSetter m_setter;
  std::vector<std::size_t> m_cards;                      // nodes, by box
  std::unordered_map<std::size_t, std::size_t> m_boxOf;  // by node
  std::vector<Size> m_sizes;                             // by box; labels behind the cards
  std::vector<SetCard> m_labels;                         // by box behind the cards
  std::vector<Arc> m_arcs;
  std::vector<Laid> m_layouts;
};

}  // namespace ekd::layout
