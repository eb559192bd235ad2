// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/forest/forest.hpp"
#include "libekd/layout/geometry.hpp"
#include "libekd/layout/places.hpp"
#include "libekd/layout/wall/wall_rows.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace ekd::layout {

/// The measures of a wall. Lengths in points.
struct WallShape {
  std::size_t columns = 1;
  double columnWidth = 0;
  Tearing tearing = Tearing::never;
  bool isLastResort = false;        ///< words may be broken
  std::vector<ColumnStyle> styles;  ///< each column takes the one that suits it best; one at least
};

/// A part of a wall with columns of its own.
struct WallSection {
  std::size_t head = nowhere;  ///< stands above the columns; without it the blocks belong to the wall's head
  std::vector<std::size_t> blocks;  ///< what stands below the head
  std::string title;                ///< above a section without a head
  bool isIsland = false;            ///< the blocks came later and stand where there was room for them
  std::size_t stub = nowhere;       ///< of an island: the card elsewhere on which its blocks hang
};

/// Stands for the card of an earlier column on which cards of this one hang.
struct Stub {
  std::size_t node = nowhere;
  Rect rect;
};

struct PlannedColumn {
  double trunk = 0;  ///< x of the line on which its blocks hang
  RowRange rows;     ///< of the section
  std::vector<Stub> stubs;
  Rect room;  ///< from its top to the bottom of what stands in it
};

struct PlannedSection {
  std::vector<PlannedColumn> columns;
  bool isTree = false;  ///< the head and what is below it hang in one column like any block
  double bus = 0;       ///< y of the line from the section's head to its columns
  double shelfBus = 0;  ///< y of the line from the wall's head to the section
  bool isFirstShelf = true;
  Point titleAt;
  SectionPlace place;  ///< without its head and title
};

/// What hangs on a wall. Hangs together: rows[s] are those of sections[s].
struct WallCards {
  std::vector<std::size_t> heads;  ///< below one another; all sections belong to the last of them
  std::vector<WallSection> sections;
  std::vector<WallRows> rows;
};

/// Where the cards of a wall stand.
struct WallPlan {
  WallShape shape;
  Size size;
  double left = 0;                 ///< room for the line that leads to lower shelves
  std::size_t columns = 0;         ///< side by side
  std::vector<Rect> rects;         ///< by node; empty for nodes of other parts of the sheet
  std::vector<double> trunks;      ///< by node: x of the line on which what stands below it hangs
  std::vector<double> lanes;       ///< by node: how far its line keeps from the first one of its host
  std::vector<double> guestLines;  ///< by node: y of the line from a guest of a head
  std::vector<bool> guestsUnder;   ///< by node: its guests stand below it
  std::vector<PlannedSection> sections;
  std::vector<Rect> islands;  ///< what stands by itself, below the columns or beside them
  std::size_t shelves = 1;
  std::size_t splits = 0;   ///< columns in which a block goes on
  double headBus = 0;       ///< y of the line below the last head
  double stylePenalty = 0;  ///< how far its columns are from each other in style
};

}  // namespace ekd::layout
