// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/wall/recall.hpp"
#include "libekd/layout/wall/wall_grid.hpp"
#include "libekd/layout/wall/wall_head.hpp"
#include "libekd/layout/wall/wall_measurer.hpp"

#include <set>

namespace ekd::layout {

/// How a wall was arranged, and which of its sections have what now.
struct RecalledWall {
  Point at;  ///< where its part stood
  double left = 0;
  std::size_t columns = 0;  ///< side by side
  std::vector<RecalledSection> sections;
};

/// Lays out one wall in one shape: measures its sections, puts them on shelves, and places their cards.
class WallPlanner {
 public:
  WallPlanner(const Content& content, const Forest& forest, CardRuler& ruler, const WallShape& shape,
              bool hasGuests, const WallCards& cards);

  WallPlan plan();
  /// As it was arranged before: the sections are those of `recalled`.
  WallPlan planAgain(const RecalledWall& recalled, Keeper& keeper);

 private:
  double placeHeads(std::size_t columns);
  double placeHead(std::size_t head, double left, double right, double y, double scale);
  double placeShelf(const Shelf& shelf, const std::vector<MeasuredSection>& measured, double y,
                    std::size_t number);
  double placeSection(std::size_t section, const std::vector<Column>& columns, Point at,
                      PlannedSection& planned);
  double placeTree(const WallSection& section, std::size_t variant, Point at, PlannedSection& planned);
  double placeColumn(std::size_t section, const ColumnStyle& style, double left, double y,
                     PlannedColumn& planned);
  double placeStubs(const WallRows& rows, double left, double right, double y, PlannedColumn& planned);
  double leaveRoomForStubs(const WallRows& rows, double y, PlannedColumn& planned);
  double placeStub(std::size_t node, double left, double right, double y, PlannedColumn& planned);
  double placeAgain(std::size_t section, const RecalledSection& recalled, double y, double shelf);
  Rect placeIsland(std::size_t section, const RecalledSection& recalled, double right);
  Point islandPlace(const RecalledSection& recalled, Size size, double right) const;

  void enter(Point at, std::uint32_t column) {
    if (m_keeper != nullptr) m_keeper->enter(at, column);
  }
  double kept(std::size_t node, double y) const { return m_keeper == nullptr ? y : m_keeper->keep(node, y); }
  double clear(const Rect& rect) const;
  double em() const { return m_ruler.em(); }

  CardRuler& m_ruler;
  const WallShape& m_shape;
  const WallCards& m_cards;
  WallPlan m_plan;
  WallGrid m_grid;
  TreePlacer m_trees;
  HeadPlacer m_headPlacer;
  WallMeasurer m_measurer;
  double m_left = 0;  // room for the line that leads to the lower shelves
  std::set<std::size_t> m_stylesUsed;
  Keeper* m_keeper = nullptr;       // while a plan is made again
  std::uint32_t m_firstColumn = 0;  // likewise, of the section at hand
  std::size_t m_opened = 0;         // its last columns, that were not there before
};

}  // namespace ekd::layout
