// SPDX-License-Identifier: MIT
#include "libekd/layout/wall/wall_planner.hpp"

#include "libekd/layout/wall/taken_room.hpp"

#include <algorithm>

namespace ekd::layout {
namespace {

constexpr const WallMeasures& m = wallMeasures;

/// Columns of rows instead of columns of units.
std::vector<Column> inRows(const Columns& columns, const std::vector<RowRange>& units) {
  std::vector<Column> result = columns.columns;
  for (Column& column : result) {
    column.begin = units[column.begin].begin;
    column.end = units[column.end - 1].end;
  }
  return result;
}

}  // namespace

WallPlanner::WallPlanner(const Content& content, const Forest& forest, CardRuler& ruler,
                         const WallShape& shape, bool hasGuests, const WallCards& cards)
    : m_ruler(ruler),
      m_shape(shape),
      m_cards(cards),
      m_grid(ruler, shape, !cards.heads.empty()),
      m_trees(content, forest, ruler, hasGuests, m_plan),
      m_headPlacer(content, forest, ruler, m_trees, m_plan),
      m_measurer(forest, ruler, shape, m_grid, cards, hasGuests, m_trees, m_headPlacer) {
  const std::size_t count = forest.nodes.size();
  m_plan.shape = shape;
  m_plan.rects.resize(count);
  m_plan.trunks.resize(count);
  m_plan.lanes.resize(count);
  m_plan.guestLines.resize(count);
  m_plan.guestsUnder.resize(count);
}

WallPlan WallPlanner::plan() {
  std::vector<MeasuredSection> measured;
  std::vector<SectionSizes> sizes;
  for (std::size_t s = 0; s < m_cards.sections.size(); ++s) {
    measured.push_back(m_measurer.measure(s));
    sizes.push_back(measured.back().sizes);
  }
  const std::vector<Shelf> shelves = putOnShelves(sizes, m_shape.columns, m.shelfGap * em());
  m_plan.shelves = shelves.size();
  std::size_t columns = 0;
  for (const Shelf& shelf : shelves) {
    std::size_t used = 0;
    for (const std::size_t count : shelf.counts) used += count;
    columns = std::max(columns, used);
  }
  m_left = shelves.size() > 1 && !m_cards.heads.empty() ? m.trunkRoom * em() : 0;
  m_plan.left = m_left;
  m_plan.columns = columns;
  double y = placeHeads(columns);
  double right = m_left + m_grid.widthOf(columns);
  for (std::size_t s = 0; s < shelves.size(); ++s) {
    if (s > 0) y += m.shelfGap * em();
    right = std::max(right, placeShelf(shelves[s], measured, y, s));
    y += shelves[s].height;
  }
  for (const std::size_t head : m_cards.heads) right = std::max(right, m_plan.rects[head].right());
  m_plan.size = {right, y};
  m_plan.stylePenalty = static_cast<double>(m_stylesUsed.size()) - 1;
  return std::move(m_plan);
}

double WallPlanner::placeHeads(std::size_t columns) {
  const auto& heads = m_cards.heads;
  double y = 0;
  const double right = m_left + m_grid.widthOf(std::max<std::size_t>(columns, 1));
  for (std::size_t i = 0; i < heads.size(); ++i) {
    if (i > 0) y += m.headGap * em();
    m_trees.assignLanes(heads[i]);
    y = placeHead(heads[i], m_left, right, y, i == 0 ? wallHeadScale : 1);
  }
  if (heads.empty() || columns == 0) return y;
  y += m.headGap * em();
  m_plan.headBus = y - m.busRise * em();
  return y;
}

double WallPlanner::placeHead(std::size_t head, double left, double right, double y, double scale) {
  enter({}, noColumn);
  double bottom = m_headPlacer.place(head, left, right, y, scale);
  while (m_keeper != nullptr) {
    const double free = clear(m_plan.rects[head]);
    if (free <= m_plan.rects[head].y) break;
    bottom = m_headPlacer.place(head, left, right, free, scale);
  }
  return bottom;
}

double WallPlanner::clear(const Rect& rect) const {
  return m_keeper == nullptr ? rect.y : m_keeper->clear(rect, m_ruler.gap(m.rowGap));
}

/// Gives the right end.
double WallPlanner::placeShelf(const Shelf& shelf, const std::vector<MeasuredSection>& measured, double y,
                               std::size_t number) {
  double x = m_left;
  for (std::size_t s = shelf.begin; s < shelf.end; ++s) {
    const std::size_t count = shelf.counts[s - shelf.begin];
    PlannedSection planned;
    planned.isFirstShelf = number == 0;
    planned.shelfBus = y - m.busRise * em();
    planned.place = {{}, {}, x, y, number, false, false, std::vector<std::size_t>(count)};
    placeSection(s, inRows(measured[s].sizes.byCount[count - 1], measured[s].units), {x, y}, planned);
    m_plan.sections.push_back(std::move(planned));
    x += static_cast<double>(count) * m_grid.step();
  }
  return x - m.columnGap * em();
}

double WallPlanner::placeSection(std::size_t number, const std::vector<Column>& columns, Point at,
                                 PlannedSection& planned) {
  const WallSection& section = m_cards.sections[number];
  const std::size_t count = planned.place.variants.size();
  if (section.head != nowhere && count == 1) return placeTree(section, columns[0].variant, at, planned);
  double y = at.y;
  if (!section.title.empty()) {
    planned.titleAt = {at.x + m_grid.room(section), y + m_ruler.setter().lineHeight()};
    y += m_grid.titleHeight(section);
  }
  if (section.head != nowhere) {
    m_trees.assignLanes(section.head);
    y = placeHead(section.head, at.x, at.x + m_grid.widthOf(count), y, 1) + m.headGap * em();
    planned.bus = y - m.busRise * em();
  }
  double bottom = y;
  for (std::size_t c = 0; c < columns.size(); ++c) {
    const double x = at.x + static_cast<double>(c) * m_grid.step();
    planned.columns.push_back({x + m.trunkAt * em(), {columns[c].begin, columns[c].end}, {}, {}});
    planned.place.variants[c] = columns[c].variant;
    m_stylesUsed.insert(columns[c].variant);
    const bool isOpened = c >= count - m_opened;
    enter({}, isOpened ? newColumn : m_firstColumn + static_cast<std::uint32_t>(c));
    const double end = placeColumn(number, m_shape.styles[columns[c].variant], x, y, planned.columns.back());
    planned.columns.back().room = {x, y, m_grid.columnWidth(), end - y};
    bottom = std::max(bottom, end);
  }
  return bottom;
}

/// A section in a single column.
double WallPlanner::placeTree(const WallSection& section, std::size_t variant, Point at,
                              PlannedSection& planned) {
  planned.isTree = true;
  planned.columns.push_back({at.x + m.trunkAt * em(), {}, {}, {}});
  planned.place.variants[0] = variant;
  m_stylesUsed.insert(variant);
  enter({}, m_firstColumn);
  at.y = kept(section.head, at.y);
  enter(at, m_firstColumn);
  const double height =
      m_trees.place(section.head, m_grid.treeRoom(), m_grid.columnWidth(), m_shape.styles[variant]);
  m_trees.shift(section.head, at.x, at.y);
  planned.columns.back().room = {at.x, at.y, m_grid.columnWidth(), height};
  return at.y + height;
}

/// Gives the bottom.
double WallPlanner::placeColumn(std::size_t section, const ColumnStyle& style, double left, double y,
                                PlannedColumn& planned) {
  const WallRows& rows = m_cards.rows[section];
  const RowRange& range = planned.rows;
  const TreePlacer::Lanes lanes = m_trees.lanesOf(left, left + m_grid.columnWidth(), style);
  left += m_grid.room(m_cards.sections[section]);
  const std::size_t stub = m_cards.sections[section].stub;
  if (stub != nowhere) y = placeStub(stub, left, lanes.right, y, planned);
  y = placeStubs(rows, left, lanes.right, y, planned);
  y = leaveRoomForStubs(rows, y, planned);
  for (std::size_t i = range.begin; i < range.end; ++i) {
    const WallRow& row = rows[i];
    if (i > range.begin) y += m_ruler.gap(row.parent == nowhere ? m.blockGap : m.rowGap);
    y = m_trees.placeRow(row.node, left + row.indent * em(), kept(row.node, y), lanes);
  }
  return y;
}

/// Gives where the first row may begin.
double WallPlanner::placeStubs(const WallRows& rows, double left, double right, double y,
                               PlannedColumn& planned) {
  for (const std::size_t row : stubsOf(rows, planned.rows))
    y = placeStub(rows[row].node, left + rows[row].indent * em(), right, y, planned);
  if (!planned.stubs.empty()) ++m_plan.splits;
  return y;
}

/// Cards that come later may hang on cards of an earlier column for which there is no stub yet: in a column
/// that was opened for newcomers there is room for those above. Gives where the first row may begin.
double WallPlanner::leaveRoomForStubs(const WallRows& rows, double y, PlannedColumn& planned) {
  if (m_keeper == nullptr || planned.rows.begin >= planned.rows.end) return y;
  double most = 0;
  for (std::size_t at = rows[planned.rows.begin].parent; at != nowhere; at = rows[at].parent) {
    const bool hasStub = std::any_of(planned.stubs.begin(), planned.stubs.end(),
                                     [&](const Stub& stub) { return stub.node == rows[at].node; });
    if (!hasStub) most += m_ruler.stubHeight(rows[at].node, m_grid.columnWidth()) + m_ruler.gap(m.rowGap);
  }
  const bool isOpened = m_keeper->column() == newColumn;
  const double room = isOpened ? most : std::min(most, kept(rows[planned.rows.begin].node, y) - y);
  for (Stub& stub : planned.stubs) stub.rect.y += room;
  return y + room;
}

double WallPlanner::placeStub(std::size_t node, double left, double right, double y, PlannedColumn& planned) {
  Rect stub{left, y, right - left, m_ruler.stubHeight(node, right - left)};
  stub.y = clear(stub);
  planned.stubs.push_back({node, stub});
  return stub.bottom() + m_ruler.gap(m.rowGap);
}

WallPlan WallPlanner::planAgain(const RecalledWall& recalled, Keeper& keeper) {
  m_keeper = &keeper;
  m_trees.setKeeper(&keeper);
  m_plan.left = m_left = recalled.left;
  m_plan.columns = recalled.columns;
  enter({}, noColumn);
  double shelfTop = placeHeads(recalled.columns);
  double bottom = shelfTop;
  double last = shelfTop;  // the bottom of the section before
  std::size_t shelf = recalled.sections.empty() ? 0 : recalled.sections.front().place.shelf;
  m_plan.shelves = 1;
  double right = m_left + m_grid.widthOf(recalled.columns);
  for (const std::size_t head : m_cards.heads) right = std::max(right, m_plan.rects[head].right());
  for (std::size_t s = 0; s < recalled.sections.size(); ++s) {
    const RecalledSection& section = recalled.sections[s];
    if (section.section.isIsland) {
      m_plan.islands.push_back(placeIsland(s, section, right));
      continue;
    }
    const bool isNewShelf = section.place.shelf != shelf;
    if (isNewShelf) {
      shelf = section.place.shelf;
      shelfTop = bottom + m.shelfGap * em();
      ++m_plan.shelves;
    }
    if (!section.place.isBelow && (s == 0 || isNewShelf)) shelfTop = std::max(shelfTop, section.place.y);
    const double natural = section.place.isBelow ? last + m.shelfGap * em() : shelfTop;
    last = placeAgain(s, section, std::max(natural, section.place.y), shelfTop);
    bottom = std::max(bottom, last);
    right = std::max(right, section.place.x + m_grid.widthOf(section.place.variants.size()));
  }
  m_plan.size = {right, bottom};
  for (const Rect& island : m_plan.islands)
    m_plan.size = {std::max(m_plan.size.width, island.right()),
                   std::max(m_plan.size.height, island.bottom())};
  return std::move(m_plan);
}

double WallPlanner::placeAgain(std::size_t section, const RecalledSection& recalled, double y, double shelf) {
  PlannedSection planned;
  planned.place = recalled.place;
  planned.place.y = y;
  planned.isFirstShelf = m_plan.shelves == 1;
  planned.shelfBus = shelf - m.busRise * em();
  m_firstColumn = recalled.firstColumn;
  m_opened = recalled.opened.size();
  const std::vector<Column> columns = recallRows(m_keeper->memory(), recalled, m_cards.rows[section]);
  const double bottom = placeSection(section, columns, {recalled.place.x, y}, planned);
  if (recalled.place.isBelow) {
    // The line up to the shelf passes what stands above at its left.
    for (PlannedColumn& column : planned.columns) column.trunk -= (m.trunkAt + m.columnGap / 2) * em();
  }
  m_plan.sections.push_back(std::move(planned));
  return bottom;
}

/// Clear of all columns, and of the other parts of the sheet. `right` is where the wall ends so far.
Rect WallPlanner::placeIsland(std::size_t section, const RecalledSection& recalled, double right) {
  PlannedSection planned;
  planned.place = recalled.place;
  m_firstColumn = recalled.firstColumn;
  m_opened = 0;
  const std::vector<Column> columns = recallRows(m_keeper->memory(), recalled, m_cards.rows[section]);
  const Point stood{recalled.place.x, recalled.place.y};
  PlannedSection trial = planned;
  const double height = placeSection(section, columns, stood, trial) - stood.y;
  const Point at = islandPlace(recalled, {m_grid.columnWidth(), height}, right);
  planned.place.x = at.x;
  planned.place.y = at.y;
  const double bottom = placeSection(section, columns, at, planned);
  m_plan.sections.push_back(std::move(planned));
  return {at.x, at.y, m_grid.columnWidth(), bottom - at.y};
}

Point WallPlanner::islandPlace(const RecalledSection& recalled, Size size, double right) const {
  std::vector<Rect> taken = m_keeper->taken();
  std::vector<double> lefts{right + m.columnGap * em()};
  for (const PlannedSection& section : m_plan.sections) {
    for (const PlannedColumn& column : section.columns) {
      // From the top of the section, which may have a head.
      const double top = section.place.y;
      taken.push_back({column.room.x, top, column.room.width, column.room.bottom() - top});
      lefts.push_back(column.room.x);
    }
  }
  for (const std::size_t head : m_cards.heads) taken.push_back(m_plan.rects[head]);
  Size sheet;
  for (const PartPlace& part : m_keeper->memory().places().parts) {
    sheet = {std::max(sheet.width, part.at.x - m_keeper->part().x + part.size.width),
             std::max(sheet.height, part.at.y - m_keeper->part().y + part.size.height)};
  }
  const TakenRoom room(std::move(taken), sheet);
  const Point stood{recalled.place.x, recalled.place.y};
  if (recalled.firstColumn != newColumn) return room.below(stood, size, m_ruler.gap(m.rowGap));
  return room.near(stood, lefts, m_plan.headBus, size, m.shelfGap * em());
}

}  // namespace ekd::layout
