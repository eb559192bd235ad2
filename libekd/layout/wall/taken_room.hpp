// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/geometry.hpp"

#include <vector>

namespace ekd::layout {

/// What stands on a sheet and must not be covered. Lengths in points, from the top left of the part at hand.
class TakenRoom {
 public:
  TakenRoom(std::vector<Rect> rects, Size sheet) : m_rects(std::move(rects)), m_sheet(sheet) {}

  /// The first place from `at` downwards where something of this size stands clear of everything by `gap`.
  Point below(Point at, Size size, double gap) const;
  /// The best place for something new: from `top` downwards at one of `lefts`, near `wish`, and where the
  /// sheet need not grow.
  Point near(Point wish, const std::vector<double>& lefts, double top, Size size, double gap) const;

 private:
  std::vector<Rect> m_rects;
  Size m_sheet;
};

}  // namespace ekd::layout
