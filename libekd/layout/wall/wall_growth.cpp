// SPDX-License-Identifier: MIT
#include "libekd/layout/wall/wall_growth.hpp"

#include "libekd/layout/wall/taken_room.hpp"
#include "libekd/layout/wall/wall_measures.hpp"

#include <algorithm>
#include <limits>

namespace ekd::layout {
namespace {

constexpr const WallMeasures& m = wallMeasures;
// What begins a new branch wants room below it for so many more of its kind, or it begins a column.
constexpr double roomForBranch = 2;

std::size_t depthOf(const WallRows& rows, std::size_t row) {
  std::size_t depth = 0;
  for (std::size_t at = rows[row].parent; at != nowhere; at = rows[at].parent) ++depth;
  return depth;
}

/// What came to the end of one column.
class Tail {
 public:
  Tail(const Memory& memory, const WallRows& rows, const WallPlan& plan, const PlannedColumn& column)
      : m_rows(rows), m_plan(plan), m_column(column), m_begin(column.rows.end) {
    while (m_begin > column.rows.begin && memory.kept(rows[m_begin - 1].node) == nullptr) --m_begin;
  }

  std::size_t begin() const { return m_begin; }
  std::size_t end() const { return m_column.rows.end; }
  double top(std::size_t row) const { return m_plan.rects[m_rows[row].node].y; }
  /// Of a card and what stands beside it.
  double bottom(std::size_t row) const { return row + 1 < end() ? top(row + 1) : m_column.room.bottom(); }
  bool beginsBranch(std::size_t row) const {
    return row > m_column.rows.begin && m_rows[row].end == row + 1 &&
           depthOf(m_rows, row) < depthOf(m_rows, row - 1);
  }
  /// A card does not end a column when all that stands below it comes in the next one.
  std::size_t firstOf(std::size_t row) const {
    while (row > m_begin && m_rows[row].parent == row - 1) --row;
    return row;
  }

 private:
  const WallRows& m_rows;
  const WallPlan& m_plan;
  const PlannedColumn& m_column;
  std::size_t m_begin;
};

class Growth {
 public:
  Growth(const Memory& memory, const WallCards& cards, const WallPlan& plan, const CardRuler& ruler,
         const std::vector<Rect>& taken, double gap, const RecalledWall& wall)
      : m_memory(memory),
        m_cards(cards),
        m_plan(plan),
        m_ruler(ruler),
        m_taken(taken),
        m_gap(gap),
        m_wall(wall) {}

  /// The cards that begin columns at the right of a section.
  std::vector<std::size_t> columnsFor(std::size_t s) const {
    const PlannedSection& section = m_plan.sections[s];
    const bool mayGrow = m_cards.sections[s].head == nowhere && !m_cards.sections[s].isIsland &&
                         !section.columns.empty() && !section.place.isBelow;
    if (!mayGrow) return {};
    const WallRows& rows = m_cards.rows[s];
    const Rect& last = section.columns.back().room;
    const Tail tail(m_memory, rows, m_plan, section.columns.back());
    std::vector<std::size_t> begins;
    double right = last.right();
    double lift = 0;  // of the cards at hand, because they come in columns further right
    std::size_t first = section.columns.back().rows.begin;
    for (std::size_t row = tail.begin(); row < tail.end(); ++row) {
      const double height = tail.bottom(row) - tail.top(row);
      const double wanted = tail.bottom(row) - lift + (tail.beginsBranch(row) ? roomForBranch * height : 0);
      if (wanted <= limit(last, right)) continue;
      const std::size_t begin = std::max(tail.firstOf(row), first + 1);
      const double x = right + m.columnGap * m_ruler.em();
      if (begin > row || !isFree({x, last.y, last.width, limit(last, x + last.width)})) continue;
      begins.push_back(rows[begin].node);
      first = begin;
      right = x + last.width;
      lift = tail.top(begin) - last.y - stubsAbove(rows, begin);
    }
    return begins;
  }

  /// The first tree at the end of a column that reaches below the sheet, and where there is room for it at
  /// the right of the wall.
  std::optional<Overflow> overflow() const {
    for (std::size_t s = 0; s < m_plan.sections.size(); ++s) {
      if (m_plan.sections[s].isTree) continue;
      for (std::size_t c = 0; c < m_plan.sections[s].columns.size(); ++c) {
        if (auto found = overflowOf(s, c)) return found;
      }
    }
    return std::nullopt;
  }

 private:
  const Memory& m_memory;
  const WallCards& m_cards;
  const WallPlan& m_plan;
  const CardRuler& m_ruler;
  const std::vector<Rect>& m_taken;
  double m_gap;
  const RecalledWall& m_wall;

  std::optional<Overflow> overflowOf(std::size_t s, std::size_t c) const {
    const WallRows& rows = m_cards.rows[s];
    const PlannedColumn& column = m_plan.sections[s].columns[c];
    const double most = limit(column.room, m_plan.size.width);
    const Tail tail(m_memory, rows, m_plan, column);
    for (std::size_t row = tail.begin(); row < tail.end(); ++row) {
      const bool isWhole =
          rows[row].parent == nowhere || m_memory.kept(rows[rows[row].parent].node) != nullptr;
      if (!isWhole || row == column.rows.begin || rows[row].end > tail.end()) continue;
      const double bottom = tail.bottom(rows[row].end - 1);
      if (bottom <= most) continue;
      const Size size{column.room.width, bottom - tail.top(row) + 2 * m_ruler.em()};
      return Overflow{{s, c, rows[row].node}, roomAtTheRight(size)};
    }
    return std::nullopt;
  }

  /// Below the heads, beside all columns, or beside what stands there already.
  Point roomAtTheRight(Size size) const {
    double right = 0;
    double top = std::numeric_limits<double>::infinity();
    for (std::size_t s = 0; s < m_plan.sections.size(); ++s) {
      for (const PlannedColumn& column : m_plan.sections[s].columns) {
        if (m_cards.sections[s].isIsland) continue;
        right = std::max(right, column.room.right());
        top = std::min(top, column.room.y);
      }
    }
    std::vector<Rect> taken = m_taken;
    taken.insert(taken.end(), m_plan.islands.begin(), m_plan.islands.end());
    for (const std::size_t head : m_cards.heads) taken.push_back(m_plan.rects[head]);
    for (const PartPlace& part : m_memory.places().parts) {
      if (!isThis(part)) taken.push_back(fromHere(part));
    }
    const TakenRoom room(std::move(taken), {});
    Point at;
    for (double x = right + m.columnGap * m_ruler.em();; x += size.width + m.columnGap * m_ruler.em()) {
      at = room.below({x, top}, size, m_ruler.gap(m.rowGap));
      if (at.y == top || at.y + size.height <= limit({x, top, size.width, 0}, x + size.width)) return at;
    }
  }

  double stubsAbove(const WallRows& rows, std::size_t row) const {
    return static_cast<double>(depthOf(rows, row)) * 2 * m_ruler.em();
  }

  bool isThis(const PartPlace& part) const { return part.at == m_wall.at; }

  Rect fromHere(const PartPlace& part) const {
    return {part.at.x - m_wall.at.x, part.at.y - m_wall.at.y, part.size.width, part.size.height};
  }

  /// How far down a column may reach when the wall ends at `right`.
  double limit(const Rect& column, double right) const {
    const Places& places = m_memory.places();
    const double margin = places.origin.x;
    const double width = places.sheet.width - 2 * margin;
    const double height = places.sheet.height - places.origin.y - margin - m_wall.at.y;
    double most = height * std::max(1.0, right / width);
    for (const PartPlace& part : places.parts) {
      const Rect rect = fromHere(part);
      const bool isBelow = !isThis(part) && rect.y > column.y && rect.x < right && column.x < rect.right();
      if (isBelow) most = std::min(most, rect.y - m_gap);
    }
    return most;
  }

  bool isFree(const Rect& room) const {
    for (const PlannedSection& section : m_plan.sections) {
      for (const PlannedColumn& column : section.columns) {
        if (column.room.overlaps(room)) return false;
      }
    }
    const auto isIn = [&](const Rect& rect) { return rect.overlaps(room); };
    const auto& parts = m_memory.places().parts;
    return std::none_of(m_plan.islands.begin(), m_plan.islands.end(), isIn) &&
           std::none_of(m_taken.begin(), m_taken.end(), isIn) &&
           std::none_of(m_cards.heads.begin(), m_cards.heads.end(),
                        [&](std::size_t head) { return isIn(m_plan.rects[head]); }) &&
           std::none_of(parts.begin(), parts.end(),
                        [&](const PartPlace& part) { return !isThis(part) && isIn(fromHere(part)); });
  }
};

}  // namespace

std::optional<Overflow> overflowOf(const Memory& memory, const WallCards& cards, const WallPlan& plan,
                                   const CardRuler& ruler, const std::vector<Rect>& taken, double gap,
                                   const RecalledWall& wall) {
  return Growth(memory, cards, plan, ruler, taken, gap, wall).overflow();
}

bool openColumns(const Memory& memory, const WallCards& cards, const WallPlan& plan, const CardRuler& ruler,
                 const std::vector<Rect>& taken, double gap, RecalledWall& wall) {
  const Growth growth(memory, cards, plan, ruler, taken, gap, wall);
  for (std::size_t s = plan.sections.size(); s-- > 0;) {
    const std::vector<std::size_t> begins = growth.columnsFor(s);
    if (begins.empty()) continue;
    RecalledSection& section = wall.sections[s];
    section.opened = begins;
    section.place.variants.resize(section.place.variants.size() + begins.size(),
                                  section.place.variants.back());
    return true;
  }
  return false;
}

}  // namespace ekd::layout
