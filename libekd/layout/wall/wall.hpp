// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/lines/painting.hpp"
#include "libekd/layout/wall/card_ruler.hpp"
#include "libekd/layout/wall/wall_shape.hpp"

namespace ekd::layout {

class Keeper;
struct RecalledWall;

/// Cards as people hang them on a wall: the head on top, its blocks in columns below, in their order, on
/// elbow lines; what belongs beside a card stands to its right. Without a head the blocks only fill the
/// columns.
class Wall {
 public:
  /// `heads` stand below one another, each with what is beside it. All sections belong to the last of them.
  /// Those of a board stand side by side if at all possible.
  Wall(const Content& content, const Forest& forest, std::vector<std::size_t> heads,
       std::vector<WallSection> sections, bool isBoard = false);

  const WallCards& cards() const { return m_cards; }
  bool isBoard() const { return m_isBoard; }

  bool hasGuests() const { return m_hasGuests; }
  /// A line may have to lead to sections below others, at the left of all columns.
  bool hasShelfLine() const { return !m_cards.heads.empty() && m_cards.sections.size() > 1; }
  /// None of the guests is an actor: they may stand below their hosts instead.
  bool mayHangGuests() const { return m_mayHangGuests; }
  /// More columns would stay empty.
  std::size_t mostColumns(Tearing tearing) const;
  /// The narrowest column in which no block has to break a word, in points.
  double narrowestColumn(CardRuler& ruler, bool guestsUnder) const;

  WallPlan plan(CardRuler& ruler, const WallShape& shape) const;
  /// As the wall was arranged before. Its sections are those of `recalled`.
  WallPlan planAgain(CardRuler& ruler, const WallShape& shape, const RecalledWall& recalled,
                     Keeper& keeper) const;
  /// Writes down how it is arranged; gives each card of a column its number, from `column` on.
  void remember(const WallPlan& plan, PartPlace& place, std::vector<std::uint32_t>& columns,
                std::uint32_t& column) const;

  /// Boxes and wires of a plan, its top left corner at `origin`.
  void paint(const CardSetter& setter, const WallPlan& plan, Point origin, Painting& painting) const;

 private:
  void numberRow(std::size_t node, std::uint32_t column, std::vector<std::uint32_t>& columns) const;
  void number(std::size_t block, std::uint32_t column, std::vector<std::uint32_t>& columns) const;
  void lookAtGuests(std::size_t node);
  template <class Look>
  void forEachBlock(Look look) const;

  const Content& m_content;
  const Forest& m_forest;
  WallCards m_cards;
  bool m_isBoard;
  bool m_hasGuests = false;
  bool m_mayHangGuests = true;
};

}  // namespace ekd::layout
