// SPDX-License-Identifier: MIT
#include "libekd/layout/parts/skyline.hpp"

#include <algorithm>

namespace ekd::layout {
namespace {

constexpr std::size_t strips = 256;
constexpr double slack = 0.01;  // points

}  // namespace

Skyline::Skyline(double width, double used)
    : m_used(used), m_strip(std::max(1.0, width) / static_cast<double>(strips)), m_covered(strips) {}

std::size_t Skyline::stripOf(double x) const {
  return static_cast<std::size_t>(std::clamp(x / m_strip, 0.0, static_cast<double>(strips - 1)));
}

void Skyline::cover(const Rect& rect) {
  if (rect.width <= 0) return;
  const std::size_t last = stripOf(rect.right() - slack);
  for (std::size_t i = stripOf(rect.x + slack); i <= last; ++i)
    m_covered[i] = std::max(m_covered[i], rect.bottom());
  m_bottom = std::max(m_bottom, rect.bottom());
}

double Skyline::under(double left, double width, double gap) const {
  const auto first = m_covered.begin() + static_cast<std::ptrdiff_t>(stripOf(left - gap));
  const auto last = m_covered.begin() + static_cast<std::ptrdiff_t>(stripOf(left + width + gap));
  return *std::max_element(first, last + 1);
}

Point Skyline::place(Size size, double gap) const {
  const auto below = [&](double covered) { return covered > 0 ? covered + gap : 0; };
  Point best{0, below(m_bottom)};
  for (std::size_t i = 0; i < strips; ++i) {
    const double left = static_cast<double>(i) * m_strip;
    if (left + size.width > m_used + slack) break;
    const double top = below(under(left, size.width, gap));
    if (top < best.y - slack) best = {left, top};
  }
  return best;
}

}  // namespace ekd::layout
