// SPDX-License-Identifier: MIT
#include "libekd/layout/wall/wall_islands.hpp"

#include <algorithm>

namespace ekd::layout {
namespace {

std::size_t indexAmongSiblings(const Forest& forest, std::size_t node) {
  const std::size_t host = forest.nodes[node].host;
  const auto& siblings = host == nowhere ? forest.tops : forest.nodes[host].below;
  return static_cast<std::size_t>(std::find(siblings.begin(), siblings.end(), node) - siblings.begin());
}

bool isFollowedByOneThatStays(const Forest& forest, const Memory& memory, std::size_t node) {
  if (forest.nodes[node].host == nowhere) return false;
  const auto& siblings = forest.nodes[forest.nodes[node].host].below;
  return std::any_of(siblings.begin() + static_cast<std::ptrdiff_t>(indexAmongSiblings(forest, node)),
                     siblings.end(), [&](std::size_t sibling) { return memory.kept(sibling) != nullptr; });
}

/// Looks down one column for newcomers, until a card is found that they push too far.
class ColumnSearch {
 public:
  ColumnSearch(const Forest& forest, const Memory& memory, const WallRows& rows, const WallPlan& plan,
               Point part)
      : m_forest(forest), m_memory(memory), m_rows(rows), m_plan(plan), m_part(part) {}

  /// `number` is that of the column, counted through all parts; `gap` lies between parts.
  std::size_t find(const PlannedColumn& column, std::uint32_t number, double limit, double gap) {
    for (std::size_t i = column.rows.begin; i < column.rows.end; ++i) {
      const CardPlace* place = m_memory.kept(m_rows[i].node);
      if (place == nullptr) {
        look(i, column.rows);
      } else if (place->column == number && m_highest != nowhere &&
                 m_plan.rects[m_rows[i].node].y - (place->rect.y - m_part.y) > limit) {
        return m_highest;
      }
    }
    return pushesPart(column.room, limit, gap) ? m_highest : nowhere;
  }

 private:
  const Forest& m_forest;
  const Memory& m_memory;
  const WallRows& m_rows;
  const WallPlan& m_plan;
  Point m_part;  // where it stood
  std::size_t m_highest = nowhere;
  double m_height = 0;

  /// Whether a part of the sheet that stood below the column would have to move too far.
  bool pushesPart(const Rect& column, double limit, double gap) const {
    const auto& parts = m_memory.places().parts;
    return std::any_of(parts.begin(), parts.end(), [&](const PartPlace& part) {
      const double left = part.at.x - m_part.x;
      const double top = part.at.y - m_part.y;
      return top > column.y && left < column.right() && column.x < left + part.size.width &&
             column.bottom() + gap - top > limit;
    });
  }

  void look(std::size_t row, RowRange range) {
    const WallRow& top = m_rows[row];
    const bool isWhole = top.parent == nowhere || m_memory.kept(m_rows[top.parent].node) != nullptr;
    if (!isWhole || isFollowedByOneThatStays(m_forest, m_memory, top.node)) return;
    const std::size_t last = m_rows[std::min(top.end, range.end) - 1].node;
    const double height = m_plan.rects[last].bottom() - m_plan.rects[top.node].y;
    if (m_highest != nowhere && height <= m_height) return;
    m_highest = top.node;
    m_height = height;
  }
};

}  // namespace

std::optional<Newcomer> newcomerInTheWay(const Forest& forest, const Memory& memory, const WallCards& cards,
                                         const RecalledWall& wall, const WallPlan& plan, double limit,
                                         double gap) {
  for (std::size_t s = 0; s < plan.sections.size(); ++s) {
    const PlannedSection& section = plan.sections[s];
    if (section.isTree || section.place.isIsland) continue;
    for (std::size_t c = 0; c < section.columns.size(); ++c) {
      ColumnSearch search(forest, memory, cards.rows[s], plan, wall.at);
      const auto column = wall.sections[s].firstColumn + static_cast<std::uint32_t>(c);
      const std::size_t node = search.find(section.columns[c], column, limit, gap);
      if (node != nowhere) return Newcomer{s, c, node};
    }
  }
  return std::nullopt;
}

void setApart(const Forest& forest, const Newcomer& newcomer, const WallPlan& plan, RecalledWall& wall,
              std::optional<Point> at) {
  RecalledSection& from = wall.sections[newcomer.section];
  const std::size_t variant = from.place.variants[newcomer.column];
  auto& blocks = from.section.blocks;
  const auto block = std::find(blocks.begin(), blocks.end(), newcomer.node);
  if (block != blocks.end()) {
    from.columns.erase(from.columns.begin() + (block - blocks.begin()));
    blocks.erase(block);
  }
  const std::size_t stub = forest.nodes[newcomer.node].host;
  const std::uint32_t column = at ? givenColumn : newColumn;
  auto island = std::find_if(wall.sections.begin(), wall.sections.end(), [&](const RecalledSection& other) {
    return other.section.isIsland && other.section.stub == stub && other.firstColumn == column;
  });
  if (island == wall.sections.end()) {
    const Rect& rect = plan.rects[newcomer.node];
    const Point wish = at.value_or(Point{rect.x, rect.y});
    RecalledSection fresh;
    fresh.section = {nowhere, {}, {}, true, stub};
    fresh.place = {{}, {}, wish.x, wish.y, 0, false, true, {variant}};
    fresh.firstColumn = column;
    island = wall.sections.insert(wall.sections.end(), std::move(fresh));
  }
  auto& all = island->section.blocks;
  all.push_back(newcomer.node);
  std::sort(all.begin(), all.end(), [&](std::size_t a, std::size_t b) {
    return indexAmongSiblings(forest, a) < indexAmongSiblings(forest, b);
  });
  island->columns.assign(all.size(), 0);
}

}  // namespace ekd::layout
