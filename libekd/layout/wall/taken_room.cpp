// SPDX-License-Identifier: MIT
#include "libekd/layout/wall/taken_room.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace ekd::layout {
namespace {

// A point by which the sheet grows is as bad as so many between a newcomer and where it belongs.
constexpr double growthWeight = 3;

}  // namespace

Point TakenRoom::below(Point at, Size size, double gap) const {
  for (bool isClear = false; !isClear;) {
    isClear = true;
    for (const Rect& rect : m_rects) {
      const Rect kept{rect.x - gap, rect.y - gap, rect.width + 2 * gap, rect.height + 2 * gap};
      if (!kept.overlaps({at.x, at.y, size.width, size.height})) continue;
      at.y = kept.bottom();
      isClear = false;
    }
  }
  return at;
}

Point TakenRoom::near(Point wish, const std::vector<double>& lefts, double top, Size size, double gap) const {
  Point best;
  double least = std::numeric_limits<double>::infinity();
  for (const double left : lefts) {
    const Point at = below({left, top}, size, gap);
    const double growth =
        std::max(0.0, at.y + size.height - m_sheet.height) + std::max(0.0, at.x + size.width - m_sheet.width);
    const double cost = std::abs(at.x - wish.x) + std::abs(at.y - wish.y) + growthWeight * growth;
    if (cost >= least) continue;
    least = cost;
    best = at;
  }
  return best;
}

}  // namespace ekd::layout
