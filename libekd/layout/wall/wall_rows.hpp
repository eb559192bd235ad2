// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/forest/forest.hpp"

#include <cstddef>
#include <vector>

namespace ekd::layout {

/// A card in a column with what stands beside it: what is never torn apart.
struct WallRow {
  std::size_t node = nowhere;
  std::size_t block = nowhere;   ///< the node at the top of its block
  std::size_t parent = nowhere;  ///< the row that it stands below; none for the top of a block
  std::size_t place = 0;         ///< which of the cards below its parent it is
  std::size_t end = 0;           ///< behind the last row of what stands below it
  double indent = 0;             ///< from the left of its block, in sizes of the text
};

/// Blocks below one another.
using WallRows = std::vector<WallRow>;

struct RowRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Where blocks may go on in the next column.
enum class Tearing : unsigned char {
  never,
  betweenChildren,  ///< of their top cards
  anywhere          ///< where some of what belongs together is left on both sides
};

/// Without what stands below them but is set `apart`, by node. The blocks begin at `indent`.
WallRows rowsOf(const Content& content, const Forest& forest, const std::vector<std::size_t>& blocks,
                const std::vector<bool>& apart = {}, double indent = 0);

/// Rows that stay in one column, in their sequence.
std::vector<RowRange> unitsOf(const Forest& forest, const WallRows& rows, Tearing tearing);

/// How deep inside of a block it is torn apart when a column begins with this row; 0 between blocks, and
/// between what stands directly below a block's top.
std::size_t tearDepth(const WallRows& rows, std::size_t row);

/// The rows of an earlier column on which rows of a column hang, from the outermost. Stubs stand for them.
/// With `end` unknown it may be that of all rows.
std::vector<std::size_t> stubsOf(const WallRows& rows, RowRange column);

}  // namespace ekd::layout
