// SPDX-License-Identifier: MIT
#include "libekd/layout/wall/columns.hpp"

#include <algorithm>

namespace ekd::layout {
namespace {

// Heights are sums of doubles: two that ought to be equal may differ in the last bits.
constexpr double tolerance = 1e-6;

// Of the height of a column: so much may stay free for something to be torn less deep.
constexpr double worthLess = 0.06;

/// As many things as one of the variants holds below `limit`, one at least.
Column fillVariant(const Stack& stack, std::size_t begin, std::size_t variant, double limit) {
  const auto& heights = stack.heights[variant];
  Column column{begin, begin + 1, variant, stack.starts[begin] + heights[begin]};
  Column best = column;
  const auto isBetter = [&](const Column& longer) {
    return longer.end == stack.size() || best.height < (1 - worthLess) * limit ||
           stack.depths[longer.end] <= stack.depths[best.end];
  };
  while (column.end < stack.size() &&
         column.height + stack.gaps[column.end] + heights[column.end] <= limit + tolerance) {
    column.height += stack.gaps[column.end] + heights[column.end];
    ++column.end;
    if (isBetter(column)) best = column;
  }
  return best;
}

/// The column that starts at `begin`.
Column fillOne(const Stack& stack, std::size_t begin, double limit) {
  Column best;
  for (std::size_t variant = 0; variant < stack.heights.size(); ++variant) {
    const Column column = fillVariant(stack, begin, variant, limit);
    const bool fits = column.height <= limit + tolerance;
    const bool bestFits = best.height <= limit + tolerance;
    if (variant == 0 || (fits && !bestFits) || (fits == bestFits && column.end > best.end) ||
        (fits == bestFits && column.end == best.end && column.height < best.height - tolerance))
      best = column;
  }
  return best;
}

Columns fill(const Stack& stack, double limit) {
  Columns result;
  for (std::size_t begin = 0; begin < stack.size();) {
    result.columns.push_back(fillOne(stack, begin, limit));
    result.height = std::max(result.height, result.columns.back().height);
    begin = result.columns.back().end;
  }
  return result;
}

/// Whether `count` columns are enough, without saying which.
bool fits(const Stack& stack, double limit, std::size_t count, double& height) {
  height = 0;
  std::size_t used = 0;
  for (std::size_t begin = 0; begin < stack.size(); ++used) {
    if (used == count) return false;
    const Column column = fillOne(stack, begin, limit);
    height = std::max(height, column.height);
    begin = column.end;
  }
  return true;
}

}  // namespace

Columns stackInColumns(const Stack& stack, std::size_t count) {
  if (stack.heights.empty() || stack.size() == 0) return {};
  count = std::max<std::size_t>(count, 1);
  double low = 0;   // lower than this no column with the highest thing can be
  double high = 0;  // all in one column
  for (std::size_t i = 0; i < stack.size(); ++i) {
    double lowest = stack.heights.front()[i];
    for (const auto& heights : stack.heights) lowest = std::min(lowest, heights[i]);
    low = std::max(low, lowest);
    high += stack.heights.front()[i] + std::max(stack.gaps[i], stack.starts[i]);
  }
  double bestLimit = high;
  double height = 0;
  if (fits(stack, high, stack.size(), height)) high = std::min(high, height);
  for (int step = 0; step < 24 && high - low > 0.05; ++step) {
    const double middle = (low + high) / 2;
    if (fits(stack, middle, count, height)) {
      high = std::min(middle, height);
      bestLimit = middle;
    } else {
      low = middle;
    }
  }
  // What was reached is the limit: with more room than they need, columns would end earlier than they have
  // to.
  return fill(stack, fits(stack, high, count, height) ? high : bestLimit);
}

}  // namespace ekd::layout
