// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/forest/memory.hpp"

#include <vector>

namespace ekd::layout {

/// Keeps the cards of one part where they stood, as far as those above them leave room: nothing moves up into
/// a place that became free. And it keeps them off what was put on the sheet by hand.
class Keeper {
 public:
  /// `part` is where the part stood. `taken` are rectangles to leave free, from the top left of the part.
  Keeper(const Memory& memory, Point part, std::vector<Rect> taken)
      : m_memory(memory), m_part(part), m_taken(std::move(taken)) {}

  const Memory& memory() const { return m_memory; }
  Point part() const { return m_part; }
  const std::vector<Rect>& taken() const { return m_taken; }

  /// Cards are placed in coordinates that begin at `at` in the part, and in this column.
  void enter(Point at, std::uint32_t column) {
    m_at = at;
    m_column = column;
  }
  std::uint32_t column() const { return m_column; }

  /// Where a card may stand that would stand at `y` if there had been nothing before.
  double keep(std::size_t node, double y) const;
  /// The first height from `rect.y` on at which a rectangle covers nothing that has to stay free, with `gap`
  /// below that.
  double clear(const Rect& rect, double gap) const;

 private:
  const Memory& m_memory;
  Point m_part;
  std::vector<Rect> m_taken;
  Point m_at;
  std::uint32_t m_column = noColumn;
};

}  // namespace ekd::layout
