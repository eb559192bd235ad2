// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/geometry.hpp"

#include <cmath>
#include <cstddef>
#include <vector>

namespace ekd::layout {

/// How far down a sheet is covered, from its left to its right: where something has room below what stands
/// there already. Measured in strips, each covered as far as anything in it.
class Skyline {
 public:
  explicit Skyline(double width) : Skyline(width, width) {}
  /// Of a sheet of which things are placed only in the first `used` points of its width.
  Skyline(double width, double used);

  void cover(const Rect& rect);
  /// The lowest point that is covered within `gap` of what lies between `left` and `left + width`.
  double under(double left, double width, double gap) const;
  /// The highest place for something of this size, with `gap` around it; of several the leftmost. What is
  /// wider than the sheet goes below everything.
  Point place(Size size, double gap) const;
  double bottom() const { return m_bottom; }
  /// The nearest place at the left of `x` at which a strip begins: moved by so much, everything covers the
  /// same.
  double alignedLeft(double x) const { return std::floor(x / m_strip) * m_strip; }

 private:
  std::size_t stripOf(double x) const;

  double m_used;
  double m_strip;
  double m_bottom = 0;
  std::vector<double> m_covered;
};

}  // namespace ekd::layout
