// SPDX-License-Identifier: MIT
#include "libekd/layout/wall_planner.hpp"

#include "libekd/layout/wall_measures.hpp"

#include <algorithm>
#include <limits>

namespace ekd::layout {
namespace {

constexpr const WallMeasures& m = wallMeasures;
constexpr double endless = 1e7;
constexpr double slack = 0.01;
// A block of fewer cards stays together.
constexpr std::size_t smallestSplit = 5;

/// A section that has all columns to itself takes as many as make it lower: only the last of them need to be
/// worked out. What would be higher is as high as can be.
SectionSizes sizesAlone(const Stack& stack, std::size_t most, double above) {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  constexpr double search = 0.1;  // points; how far the search for the lowest stack may be off, and more
  SectionSizes sizes{std::vector<Columns>(most), std::vector<double>(most, infinity)};
  double lowest = infinity;
  std::size_t first = most;
  while (first > 0) {
    Columns& columns = sizes.byCount[first - 1];
    columns = stackInColumns(stack, first);
    if (columns.height > lowest + search) break;
    sizes.heights[first - 1] = above + columns.height;
    lowest = std::min(lowest, columns.height);
    --first;
  }
  for (std::size_t i = 1; i < most; ++i) sizes.heights[i] = std::min(sizes.heights[i], sizes.heights[i - 1]);
  return sizes;
}

}  // namespace

WallPlanner::WallPlanner(const Content& content, const Forest& forest, CardRuler& ruler,
                         const WallShape& shape, bool hasGuests, const std::vector<std::size_t>& heads,
                         const std::vector<WallSection>& sections)
    : m_forest(forest),
      m_ruler(ruler),
      m_shape(shape),
      m_hasGuests(hasGuests),
      m_heads(heads),
      m_sections(sections),
      m_trees(content, forest, ruler, hasGuests, m_plan),
      m_headPlacer(content, forest, ruler, m_trees, m_plan) {
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
  for (const WallSection& section : m_sections) {
    measured.push_back(measure(section));
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
  m_left = shelves.size() > 1 && !m_heads.empty() ? m.trunkRoom * em() : 0;
  m_plan.left = m_left;
  m_plan.columns = columns;
  double y = placeHeads(columns);
  double right = m_left + widthOf(columns);
  for (std::size_t s = 0; s < shelves.size(); ++s) {
    if (s > 0) y += m.shelfGap * em();
    right = std::max(right, placeShelf(shelves[s], measured, y, s));
    y += shelves[s].height;
  }
  for (const std::size_t head : m_heads) right = std::max(right, m_plan.rects[head].right());
  m_plan.size = {right, y};
  m_plan.stylePenalty = static_cast<double>(m_stylesUsed.size()) - 1;
  return std::move(m_plan);
}

double WallPlanner::widthOf(std::size_t columns) const {
  return static_cast<double>(columns) * (m_shape.columnWidth + m.columnGap * em()) - m.columnGap * em();
}

double WallPlanner::room(const WallSection& section) const {
  return section.head != nowhere ? m.trunkRoom * em() : ownRoom();
}

double WallPlanner::ownRoom() const {
  return m_heads.empty() ? 0 : m.trunkRoom * em();
}

double WallPlanner::titleHeight(const WallSection& section) const {
  return section.title.empty() ? 0 : 1.6 * m_ruler.setter().lineHeight();
}

std::vector<WallPlanner::Unit> WallPlanner::unitsOf(const WallSection& section) const {
  std::vector<Unit> units;
  for (const std::size_t block : section.blocks) {
    const std::size_t count = m_forest.nodes[block].below.size();
    if (!m_shape.maySplit || count < smallestSplit) {
      units.push_back({block, 0, count, true, true});
      continue;
    }
    // The first two stay with their top card, the last two together.
    units.push_back({block, 0, 2, true, false});
    for (std::size_t i = 2; i + 2 < count; ++i) units.push_back({block, i, i + 1, false, false});
    units.push_back({block, count - 2, count, false, false});
  }
  return units;
}

double WallPlanner::placeUnit(const Unit& unit, double left, const ColumnStyle& style, Point at) {
  const double width = m_shape.columnWidth;
  const std::uint32_t column = m_keeper == nullptr ? noColumn : m_keeper->column();
  enter(at, column);
  if (unit.isWhole) return m_trees.place(unit.block, left, width, style);
  double bottom = 0;
  if (unit.hasTop) bottom = m_trees.placeTop(unit.block, left, width, style) + m_ruler.gap(m.rowGap);
  for (std::size_t i = unit.begin; i < unit.end; ++i) {
    if (i > unit.begin) bottom += m_ruler.gap(m.rowGap);
    const std::size_t child = m_forest.nodes[unit.block].below[i];
    enter(at, column);
    bottom = kept(child, bottom);
    enter({at.x, at.y + bottom}, column);
    const double height = m_trees.placeBelow(child, left, width, style);
    m_trees.shift(child, 0, bottom);
    bottom += height;
  }
  return bottom;
}

void WallPlanner::shiftUnit(const Unit& unit, double dx, double dy) {
  if (unit.isWhole) {
    m_trees.shift(unit.block, dx, dy);
    return;
  }
  if (unit.hasTop) m_trees.shiftTop(unit.block, dx, dy);
  for (std::size_t i = unit.begin; i < unit.end; ++i)
    m_trees.shift(m_forest.nodes[unit.block].below[i], dx, dy);
}

bool WallPlanner::breaksWords(std::size_t block, double left, const ColumnStyle& style) {
  const BlockNeeds& needs = m_ruler.needs(block);
  const double width = m_shape.columnWidth;
  if (!m_hasGuests || style.guestsUnder) return left + needs.under > width + slack;
  const double host = width * style.hostShare;
  return left + needs.host > host + slack || needs.guest > width - host + slack;
}

/// Next to endless when words would have to be broken, unless there is no other style.
double WallPlanner::heightOf(const Unit& unit, double left, const ColumnStyle& style) {
  const double height = placeUnit(unit, left, style);
  if (m_shape.isLastResort || !breaksWords(unit.block, left, style)) return height;
  return height + endless;
}

WallPlanner::MeasuredSection WallPlanner::measure(const WallSection& section) {
  MeasuredSection measured;
  measured.units = unitsOf(section);
  Stack stack;
  Stack asTree{{}, {0}, {0}};
  for (const ColumnStyle& style : m_shape.styles) {
    stack.heights.emplace_back();
    for (const Unit& unit : measured.units)
      stack.heights.back().push_back(heightOf(unit, room(section), style));
    if (section.head != nowhere)
      asTree.heights.push_back({heightOf({section.head, 0, 0, true, true}, ownRoom(), style)});
  }
  for (const Unit& unit : measured.units) {
    stack.gaps.push_back(m_ruler.gap(unit.hasTop ? m.blockGap : m.rowGap));
    stack.starts.push_back(unit.hasTop ? 0 : stubHeight(unit, room(section)) + m_ruler.gap(m.rowGap));
  }
  const std::size_t most = std::clamp<std::size_t>(measured.units.size(), 1, m_shape.columns);
  if (m_sections.size() == 1 && section.head == nowhere) {
    measured.sizes = sizesAlone(stack, most, titleHeight(section));
    return measured;
  }
  SectionSizes& sizes = measured.sizes;
  for (std::size_t count = 1; count <= most; ++count) {
    if (count == 1 && section.head != nowhere) {
      sizes.byCount.push_back(stackInColumns(asTree, 1));
      sizes.heights.push_back(sizes.byCount.back().height);
      continue;
    }
    sizes.byCount.push_back(stackInColumns(stack, count));
    double above = titleHeight(section);
    if (section.head != nowhere)
      above += m_headPlacer.place(section.head, 0, widthOf(count), 0, 1) + m.headGap * em();
    const double height = above + sizes.byCount.back().height;
    sizes.heights.push_back(sizes.heights.empty() ? height : std::min(height, sizes.heights.back()));
  }
  return measured;
}

double WallPlanner::placeHeads(std::size_t columns) {
  double y = 0;
  const double right = m_left + widthOf(std::max<std::size_t>(columns, 1));
  for (std::size_t i = 0; i < m_heads.size(); ++i) {
    if (i > 0) y += m.headGap * em();
    m_trees.assignLanes(m_heads[i]);
    y = placeHead(m_heads[i], m_left, right, y, i == 0 ? wallHeadScale : 1);
  }
  if (m_heads.empty() || columns == 0) return y;
  y += m.headGap * em();
  m_plan.headBus = y - m.busRise * em();
  return y;
}

/// Gives the right end.
double WallPlanner::placeShelf(const Shelf& shelf, const std::vector<MeasuredSection>& measured, double y,
                               std::size_t number) {
  const bool isFirst = number == 0;
  double x = m_left;
  for (std::size_t s = shelf.begin; s < shelf.end; ++s) {
    const std::size_t count = shelf.counts[s - shelf.begin];
    PlannedSection planned;
    planned.isFirstShelf = isFirst;
    planned.shelfBus = y - m.busRise * em();
    planned.place = {{}, {}, x, y, number, false, std::vector<std::size_t>(count)};
    placeSection(m_sections[s], measured[s].units, measured[s].sizes.byCount[count - 1], count, {x, y},
                 planned);
    m_plan.sections.push_back(std::move(planned));
    x += widthOf(count) + m.columnGap * em();
  }
  return x - m.columnGap * em();
}

double WallPlanner::placeSection(const WallSection& section, const std::vector<Unit>& units,
                                 const Columns& columns, std::size_t count, Point at,
                                 PlannedSection& planned) {
  if (section.head != nowhere && count == 1) return placeTree(section, columns, at, planned);
  double y = at.y;
  if (!section.title.empty()) {
    planned.titleAt = {at.x + room(section), y + m_ruler.setter().lineHeight()};
    y += titleHeight(section);
  }
  if (section.head != nowhere) {
    m_trees.assignLanes(section.head);
    y = placeHead(section.head, at.x, at.x + widthOf(count), y, 1) + m.headGap * em();
    planned.bus = y - m.busRise * em();
  }
  double bottom = y;
  for (std::size_t c = 0; c < columns.columns.size(); ++c) {
    const double x = at.x + static_cast<double>(c) * (m_shape.columnWidth + m.columnGap * em());
    planned.columns.push_back({x + m.trunkAt * em(), {}});
    planned.place.variants[c] = columns.columns[c].variant;
    enter({}, m_firstColumn + static_cast<std::uint32_t>(c));
    bottom = std::max(bottom,
                      placeColumn(units, columns.columns[c], room(section), {x, y}, planned.columns.back()));
  }
  return bottom;
}

/// A section in a single column.
double WallPlanner::placeTree(const WallSection& section, const Columns& columns, Point at,
                              PlannedSection& planned) {
  planned.isTree = true;
  planned.columns.push_back({at.x + m.trunkAt * em(), {}});
  const std::size_t variant = columns.columns[0].variant;
  planned.place.variants[0] = variant;
  m_stylesUsed.insert(variant);
  enter({}, m_firstColumn);
  at.y = kept(section.head, at.y);
  enter(at, m_firstColumn);
  const double height = m_trees.place(section.head, ownRoom(), m_shape.columnWidth, m_shape.styles[variant]);
  m_trees.shift(section.head, at.x, at.y);
  return at.y + height;
}

double WallPlanner::placeHead(std::size_t head, double left, double right, double y, double scale) {
  enter({}, noColumn);
  double bottom = m_headPlacer.place(head, left, right, y, scale);
  while (m_keeper != nullptr) {
    const double clear = m_keeper->clear(m_plan.rects[head], m_ruler.gap(m.rowGap));
    if (clear <= m_plan.rects[head].y) break;
    bottom = m_headPlacer.place(head, left, right, clear, scale);
  }
  return bottom;
}

double WallPlanner::placeColumn(const std::vector<Unit>& units, const Column& column, double left, Point at,
                                PlannedColumn& planned) {
  m_stylesUsed.insert(column.variant);
  const ColumnStyle& style = m_shape.styles[column.variant];
  double y = at.y;
  for (std::size_t u = column.begin; u < column.end; ++u) {
    const Unit& unit = units[u];
    const bool isFirst = u == column.begin;
    if (!isFirst) y += m_ruler.gap(unit.hasTop ? m.blockGap : m.rowGap);
    if (unit.hasTop || isFirst) planned.pieces.push_back({unit.block, unit.begin, unit.end, unit.hasTop, {}});
    planned.pieces.back().end = unit.end;
    if (isFirst && !unit.hasTop) {
      planned.pieces.back().stub = {at.x + left, y, m_shape.columnWidth - left, stubHeight(unit, left)};
      y += planned.pieces.back().stub.height + m_ruler.gap(m.rowGap);
      ++m_plan.splits;
    }
    if (unit.hasTop && m_keeper != nullptr) {
      enter({}, m_keeper->column());
      y = kept(unit.block, y);
    }
    const double height = placeUnit(unit, left, style, {at.x, y});
    shiftUnit(unit, at.x, y);
    y += height;
  }
  return y;
}

void WallPlanner::enter(Point at, std::uint32_t column) {
  if (m_keeper != nullptr) m_keeper->enter(at, column);
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
  for (std::size_t s = 0; s < recalled.sections.size(); ++s) {
    const RecalledSection& section = recalled.sections[s];
    const bool isNewShelf = section.place.shelf != shelf;
    if (isNewShelf) {
      shelf = section.place.shelf;
      shelfTop = bottom + m.shelfGap * em();
      ++m_plan.shelves;
    }
    if (!section.place.isBelow && (s == 0 || isNewShelf)) shelfTop = std::max(shelfTop, section.place.y);
    const double natural = section.place.isBelow ? last + m.shelfGap * em() : shelfTop;
    last = placeAgain(section, std::max(natural, section.place.y), shelfTop, m_plan.shelves == 1);
    bottom = std::max(bottom, last);
  }
  double right = m_left + widthOf(recalled.columns);
  for (const std::size_t head : m_heads) right = std::max(right, m_plan.rects[head].right());
  m_plan.size = {right, bottom};
  return std::move(m_plan);
}

double WallPlanner::placeAgain(const RecalledSection& recalled, double y, double shelf, bool isFirst) {
  PlannedSection planned;
  planned.place = recalled.place;
  planned.place.y = y;
  planned.isFirstShelf = isFirst;
  planned.shelfBus = shelf - m.busRise * em();
  m_firstColumn = recalled.firstColumn;
  Columns columns;
  const std::vector<Unit> units = unitsAgain(recalled, columns);
  const std::size_t count = recalled.place.variants.size();
  const double bottom = placeSection(recalled.section, units, columns, count, {recalled.place.x, y}, planned);
  if (recalled.place.isBelow) {
    // The line up to the shelf passes what stands above at its left.
    for (PlannedColumn& column : planned.columns) column.trunk -= (m.trunkAt + m.columnGap / 2) * em();
  }
  m_plan.sections.push_back(std::move(planned));
  return bottom;
}

/// Which column of the section everything below a block stands in.
std::vector<std::size_t> WallPlanner::columnsOfChildren(const RecalledSection& recalled,
                                                        std::size_t block) const {
  const auto& blocks = recalled.section.blocks;
  const std::size_t own = recalled.columns[block];
  const std::size_t most =
      block + 1 < blocks.size() ? recalled.columns[block + 1] : recalled.place.variants.size() - 1;
  const CardPlace* place = m_keeper->memory().kept(blocks[block]);
  const auto& children = m_forest.nodes[blocks[block]].below;
  if (place == nullptr || place->column != recalled.firstColumn + own)
    return std::vector<std::size_t>(children.size(), own);
  std::vector<ColumnWish> wishes;
  for (const std::size_t child : children) {
    const CardPlace* stood = m_keeper->memory().kept(child);
    const bool isIn = stood != nullptr && stood->column >= recalled.firstColumn;
    const double column = isIn ? static_cast<double>(stood->column - recalled.firstColumn) : -1;
    wishes.push_back({column, column});
  }
  return recallColumns(wishes, own, most);
}

/// What stands in which of the columns of a section.
std::vector<WallPlanner::Unit> WallPlanner::unitsAgain(const RecalledSection& recalled,
                                                       Columns& columns) const {
  std::vector<Unit> units;
  for (const std::size_t variant : recalled.place.variants) columns.columns.push_back({0, 0, variant, 0});
  const auto add = [&](const Unit& unit, std::size_t column) {
    for (std::size_t c = column + 1; c < columns.columns.size(); ++c)
      columns.columns[c].begin = units.size() + 1;
    units.push_back(unit);
    for (std::size_t c = column; c < columns.columns.size(); ++c) columns.columns[c].end = units.size();
  };
  const auto& blocks = recalled.section.blocks;
  for (std::size_t b = 0; b < blocks.size(); ++b) {
    const std::vector<std::size_t> places = columnsOfChildren(recalled, b);
    const std::size_t count = places.size();
    if (count == 0 || places.back() == recalled.columns[b]) {
      add({blocks[b], 0, count, true, true}, recalled.columns[b]);
      continue;
    }
    std::size_t column = recalled.columns[b];
    Unit unit{blocks[b], 0, 0, true, false};
    for (std::size_t i = 0; i < count; ++i) {
      if (places[i] != column) {
        add(unit, column);
        unit = {blocks[b], i, i, false, false};
        column = places[i];
      }
      unit.end = i + 1;
    }
    add(unit, column);
  }
  return units;
}

}  // namespace ekd::layout
