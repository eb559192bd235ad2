// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/wall/card_ruler.hpp"
#include "libekd/layout/wall/wall_measures.hpp"
#include "libekd/layout/wall/wall_shape.hpp"

namespace ekd::layout {

/// The columns of a wall, in points.
class WallGrid {
 public:
  WallGrid(const CardRuler& ruler, const WallShape& shape, bool hasHeads)
      : m_ruler(ruler), m_shape(shape), m_hasHeads(hasHeads) {}

  double em() const { return m_ruler.em(); }
  double columnWidth() const { return m_shape.columnWidth; }
  /// From the left of one column to that of the next.
  double step() const { return m_shape.columnWidth + wallMeasures.columnGap * em(); }
  double widthOf(std::size_t columns) const {
    return static_cast<double>(columns) * step() - wallMeasures.columnGap * em();
  }
  /// From the left of a column to its blocks.
  double room(const WallSection& section) const {
    return section.head != nowhere || m_hasHeads ? wallMeasures.trunkRoom * em() : 0;
  }
  /// Likewise, of a section that hangs on the wall's head like a block.
  double treeRoom() const { return m_hasHeads ? wallMeasures.trunkRoom * em() : 0; }
  double titleHeight(const WallSection& section) const {
    return section.title.empty() ? 0 : titleLines * m_ruler.setter().lineHeight();
  }

 private:
  static constexpr double titleLines = 1.6;

  const CardRuler& m_ruler;
  const WallShape& m_shape;
  bool m_hasHeads;
};

}  // namespace ekd::layout
