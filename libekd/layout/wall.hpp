// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/card.hpp"
#include "libekd/layout/forest.hpp"

#include <cstddef>
#include <vector>

namespace ekd::layout {

/// The measures of a wall. Lengths in points.
struct WallShape {
  double width = 0;
  std::size_t columns = 1;
  double hostShare = 1;    ///< of a column's width, for the cards that others stand beside
  bool wideHosts = false;  ///< cards that nothing stands beside take the whole column
  bool operator==(const WallShape&) const = default;
};

/// Where the cards of a wall stand.
struct WallPlan {
  WallShape shape;
  Size size;
  std::vector<Rect> rects;            ///< by node; empty for nodes of other parts of the sheet
  std::vector<double> trunks;         ///< x of the line on which what stands below a node hangs; by node
  std::vector<double> columnTrunks;   ///< x of the line on which the blocks of a column hang
  std::vector<std::size_t> columnOf;  ///< by block
  std::vector<double> besideLines;    ///< by node: y of the line over the row of the head's guests, else 0
  double bus = 0;                     ///< y of the line from the head to the columns
};

/// Cards as people hang them on a wall: the head on top, its blocks in columns below, in their order, on
/// elbow lines; what belongs beside a card stands to its right. Without a head the blocks only fill the
/// columns.
class Wall {
 public:
  /// `blocks` are nodes without a common host, or what stands below `head`.
  Wall(const Content& content, const Forest& forest, std::size_t head, std::vector<std::size_t> blocks);

  std::size_t head() const { return m_head; }
  const std::vector<std::size_t>& blocks() const { return m_blocks; }
  bool hasGuests() const { return m_hasGuests; }

  /// Narrower columns have no room for the deepest card.
  double narrowestColumn(const CardSetter& setter) const;
  WallPlan plan(const CardSetter& setter, const WallShape& shape) const;

  /// Boxes and wires of a plan, its top left corner at `origin`.
  void paint(const CardSetter& setter, const WallPlan& plan, Point origin, Drawing& drawing) const;

 private:
  const Content& m_content;
  const Forest& m_forest;
  std::size_t m_head;
  std::vector<std::size_t> m_blocks;
  bool m_hasGuests = false;
  std::size_t m_depth = 1;
};

}  // namespace ekd::layout
