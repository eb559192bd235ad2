// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/wall/wall_grid.hpp"
#include "libekd/layout/wall/wall_head.hpp"
#include "libekd/layout/wall/wall_pack.hpp"

namespace ekd::layout {

/// What a section may be divided into, and how high it is in any number of columns. The stacks of `sizes` are
/// made of these units.
struct MeasuredSection {
  std::vector<RowRange> units;
  SectionSizes sizes;
};

/// Measures the sections of a wall in one shape, with the placers that will place them.
class WallMeasurer {
 public:
  WallMeasurer(const Forest& forest, CardRuler& ruler, const WallShape& shape, const WallGrid& grid,
               const WallCards& cards, bool hasGuests, TreePlacer& trees, HeadPlacer& heads)
      : m_forest(forest),
        m_ruler(ruler),
        m_shape(shape),
        m_grid(grid),
        m_cards(cards),
        m_hasGuests(hasGuests),
        m_trees(trees),
        m_heads(heads) {}

  MeasuredSection measure(std::size_t section);

 private:
  Stack stackOf(const WallSection& section, const WallRows& rows, const std::vector<RowRange>& units);
  Stack stackOfTree(const WallSection& section);
  double heightOf(const WallRows& rows, RowRange unit, double left, const ColumnStyle& style);
  double startOf(const WallRows& rows, std::size_t row, double left) const;
  double priceOf(std::size_t block, double left, const ColumnStyle& style);
  bool breaksWords(std::size_t block, double left, const ColumnStyle& style);

  const Forest& m_forest;
  CardRuler& m_ruler;
  const WallShape& m_shape;
  const WallGrid& m_grid;
  const WallCards& m_cards;
  bool m_hasGuests;
  TreePlacer& m_trees;
  HeadPlacer& m_heads;
};

}  // namespace ekd::layout
