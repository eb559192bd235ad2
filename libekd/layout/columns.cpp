// SPDX-License-Identifier: MIT
#include "libekd/layout/columns.hpp"

#include <algorithm>
#include <numeric>

namespace ekd::layout {
namespace {

// Heights are sums of doubles: two that ought to be equal may differ in the last bits.
constexpr double tolerance = 1e-6;

Columns fill(std::span<const double> heights, double limit, double gap) {
  Columns columns;
  double height = 0;
  for (std::size_t i = 0; i < heights.size(); ++i) {
    if (i == 0 || height + gap + heights[i] > limit + tolerance) {
      columns.begin.push_back(i);
      height = heights[i];
    } else {
      height += gap + heights[i];
    }
    columns.height = std::max(columns.height, height);
  }
  return columns;
}

}  // namespace

Columns stackInColumns(std::span<const double> heights, std::size_t count, double gap) {
  if (heights.empty()) return {};
  count = std::max<std::size_t>(count, 1);
  double low = *std::max_element(heights.begin(), heights.end());
  double high = std::accumulate(heights.begin(), heights.end(), gap * static_cast<double>(heights.size()));
  Columns best = fill(heights, high, gap);
  for (int step = 0; step < 40 && high - low > tolerance; ++step) {
    const double middle = (low + high) / 2;
    Columns columns = fill(heights, middle, gap);
    if (columns.begin.size() <= count) {
      high = columns.height;
      best = std::move(columns);
    } else {
      low = middle;
    }
  }
  return best;
}

}  // namespace ekd::layout
