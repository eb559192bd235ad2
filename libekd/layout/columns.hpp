// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace ekd::layout {

/// Things stacked in columns without changing their order: the first column takes the first ones.
struct Columns {
  std::vector<std::size_t>
      begin;          ///< index of the first thing of each column; never more than were asked for
  double height = 0;  ///< of the highest column
};

/// At most `count` columns, the highest of them as low as possible. `gap` lies between two things.
Columns stackInColumns(std::span<const double> heights, std::size_t count, double gap);

}  // namespace ekd::layout
