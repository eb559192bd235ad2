// SPDX-License-Identifier: MIT
#include "libekd/layout/wall/wall_measurer.hpp"

#include <algorithm>
#include <limits>

namespace ekd::layout {
namespace {

constexpr const WallMeasures& m = wallMeasures;
constexpr double endless = 1e7;
constexpr double slack = 0.01;

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

bool WallMeasurer::breaksWords(std::size_t block, double left, const ColumnStyle& style) {
  const BlockNeeds& needs = m_ruler.needs(block);
  const double width = m_grid.columnWidth();
  if (!m_hasGuests || style.guestsUnder) return left + needs.under > width + slack;
  const double host = width * style.hostShare;
  return left + needs.host > host + slack || needs.guest > width - host + slack;
}

/// Next to endless when words would have to be broken, unless there is no other style.
double WallMeasurer::priceOf(std::size_t block, double left, const ColumnStyle& style) {
  return !m_shape.isLastResort && breaksWords(block, left, style) ? endless : 0;
}

double WallMeasurer::heightOf(const WallRows& rows, RowRange unit, double left, const ColumnStyle& style) {
  const TreePlacer::Lanes lanes = m_trees.lanesOf(0, m_grid.columnWidth(), style);
  double bottom = 0;
  for (std::size_t i = unit.begin; i < unit.end; ++i) {
    if (i > unit.begin) bottom += m_ruler.gap(m.rowGap);
    bottom = m_trees.placeRow(rows[i].node, left + rows[i].indent * m_grid.em(), bottom, lanes);
  }
  return bottom;
}

double WallMeasurer::startOf(const WallRows& rows, std::size_t row, double left) const {
  double start = 0;
  for (const std::size_t stub : stubsOf(rows, {row, rows.size()})) {
    const double width = m_grid.columnWidth() - left - rows[stub].indent * m_grid.em();
    start += m_ruler.stubHeight(rows[stub].node, width) + m_ruler.gap(m.rowGap);
  }
  return start;
}

Stack WallMeasurer::stackOf(const WallSection& section, const WallRows& rows,
                            const std::vector<RowRange>& units) {
  const double left = m_grid.room(section);
  Stack stack;
  for (const ColumnStyle& style : m_shape.styles) {
    std::vector<double>& heights = stack.heights.emplace_back();
    for (const RowRange& unit : units)
      heights.push_back(heightOf(rows, unit, left, style) + priceOf(rows[unit.begin].block, left, style));
  }
  for (const RowRange& unit : units) {
    const bool isTop = rows[unit.begin].parent == nowhere;
    stack.gaps.push_back(m_ruler.gap(isTop ? m.blockGap : m.rowGap));
    stack.starts.push_back(startOf(rows, unit.begin, left));
    stack.depths.push_back(tearDepth(rows, unit.begin));
  }
  return stack;
}

Stack WallMeasurer::stackOfTree(const WallSection& section) {
  const double left = m_grid.treeRoom();
  Stack stack{{}, {0}, {0}, {0}};
  for (const ColumnStyle& style : m_shape.styles) {
    const double height = m_trees.place(section.head, left, m_grid.columnWidth(), style);
    stack.heights.push_back({height + priceOf(section.head, left, style)});
  }
  return stack;
}

MeasuredSection WallMeasurer::measure(std::size_t number) {
  const WallSection& section = m_cards.sections[number];
  const WallRows& rows = m_cards.rows[number];
  MeasuredSection measured;
  measured.units = unitsOf(m_forest, rows, m_shape.tearing);
  const Stack stack = stackOf(section, rows, measured.units);
  const std::size_t most = std::clamp<std::size_t>(measured.units.size(), 1, m_shape.columns);
  if (m_cards.sections.size() == 1 && section.head == nowhere) {
    measured.sizes = sizesAlone(stack, most, m_grid.titleHeight(section));
    return measured;
  }
  SectionSizes& sizes = measured.sizes;
  for (std::size_t count = 1; count <= most; ++count) {
    if (count == 1 && section.head != nowhere) {
      sizes.byCount.push_back(stackInColumns(stackOfTree(section), 1));
      sizes.heights.push_back(sizes.byCount.back().height);
      continue;
    }
    sizes.byCount.push_back(stackInColumns(stack, count));
    double above = m_grid.titleHeight(section);
    if (section.head != nowhere)
      above += m_heads.place(section.head, 0, m_grid.widthOf(count), 0, 1) + m.headGap * m_grid.em();
    const double height = above + sizes.byCount.back().height;
    sizes.heights.push_back(sizes.heights.empty() ? height : std::min(height, sizes.heights.back()));
  }
  return measured;
}

}  // namespace ekd::layout
