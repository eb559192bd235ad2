// SPDX-License-Identifier: MIT
#include "libekd/layout/parts/keeper.hpp"

#include <algorithm>

namespace ekd::layout {

double Keeper::keep(std::size_t node, double y) const {
  const CardPlace* place = m_memory.kept(node);
  if (place == nullptr || place->column != m_column) return y;
  return std::max(y, place->rect.y - m_part.y - m_at.y);
}

double Keeper::clear(const Rect& rect, double gap) const {
  Rect moved{rect.x + m_at.x, rect.y + m_at.y, rect.width, rect.height};
  for (bool isClear = false; !isClear;) {
    isClear = true;
    for (const Rect& taken : m_taken) {
      if (!taken.overlaps(moved)) continue;
      moved.y = taken.bottom() + gap;
      isClear = false;
    }
  }
  return moved.y - m_at.y;
}

}  // namespace ekd::layout
