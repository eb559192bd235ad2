// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/columns.hpp"
#include "libekd/layout/recall.hpp"
#include "libekd/layout/wall_head.hpp"
#include "libekd/layout/wall_pack.hpp"

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
              bool hasGuests, const std::vector<std::size_t>& heads,
              const std::vector<WallSection>& sections);

  WallPlan plan();
  /// As it was arranged before: the sections are those of `recalled`.
  WallPlan planAgain(const RecalledWall& recalled, Keeper& keeper);

 private:
  /// What a stack is made of: a whole block, or parts of one that may go to different columns.
  struct Unit {
    std::size_t block = 0;
    std::size_t begin = 0;  // of what stands below it
    std::size_t end = 0;
    bool hasTop = true;
    bool isWhole = true;
  };
  struct MeasuredSection {
    std::vector<Unit> units;
    SectionSizes sizes;
  };

  std::vector<Unit> unitsOf(const WallSection& section) const;
  MeasuredSection measure(const WallSection& section);
  double heightOf(const Unit& unit, double left, const ColumnStyle& style);
  bool breaksWords(std::size_t block, double left, const ColumnStyle& style);
  double placeUnit(const Unit& unit, double left, const ColumnStyle& style, Point at = {});
  double stubHeight(const Unit& unit, double left) const {
    return m_ruler.stubHeight(unit.block, m_shape.columnWidth - left);
  }
  double placeHeads(std::size_t columns);
  double placeShelf(const Shelf& shelf, const std::vector<MeasuredSection>& measured, double y,
                    std::size_t number);
  double placeSection(const WallSection& section, const std::vector<Unit>& units, const Columns& columns,
                      std::size_t count, Point at, PlannedSection& planned);
  double placeTree(const WallSection& section, const Columns& columns, Point at, PlannedSection& planned);
  double placeHead(std::size_t head, double left, double right, double y, double scale);
  double placeColumn(const std::vector<Unit>& units, const Column& column, double left, Point at,
                     PlannedColumn& planned);
  std::vector<Unit> unitsAgain(const RecalledSection& recalled, Columns& columns) const;
  std::vector<std::size_t> columnsOfChildren(const RecalledSection& recalled, std::size_t block) const;
  double placeAgain(const RecalledSection& recalled, double y, double shelf, bool isFirst);
  void enter(Point at, std::uint32_t column);
  double kept(std::size_t node, double y) const { return m_keeper == nullptr ? y : m_keeper->keep(node, y); }
  void shiftUnit(const Unit& unit, double dx, double dy);

  double em() const { return m_ruler.em(); }
  double widthOf(std::size_t columns) const;
  double room(const WallSection& section) const;
  double ownRoom() const;
  double titleHeight(const WallSection& section) const;

  const Forest& m_forest;
  CardRuler& m_ruler;
  const WallShape& m_shape;
  bool m_hasGuests;
  const std::vector<std::size_t>& m_heads;
  const std::vector<WallSection>& m_sections;
  WallPlan m_plan;
  TreePlacer m_trees;
  HeadPlacer m_headPlacer;
  double m_left = 0;  // room for the line that leads to the lower shelves
  std::set<std::size_t> m_stylesUsed;
  Keeper* m_keeper = nullptr;       // while a plan is made again
  std::uint32_t m_firstColumn = 0;  // likewise, of the section at hand
};

}  // namespace ekd::layout
