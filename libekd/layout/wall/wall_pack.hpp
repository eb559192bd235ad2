// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/wall/columns.hpp"

#include <cstddef>
#include <vector>

namespace ekd::layout {

/// How high a section is in one column, two columns ... `byCount[k - 1]` is the best stack of k columns;
/// `heights` are those of the whole section, its head included, and never grow with k.
struct SectionSizes {
  std::vector<Columns> byCount;
  std::vector<double> heights;
};

/// Sections side by side.
struct Shelf {
  std::size_t begin = 0;  ///< the first section on it
  std::size_t end = 0;
  std::vector<std::size_t> counts;  ///< columns, by section of the shelf
  double height = 0;
};

/// Puts sections on shelves of `columns` columns, in their order, so that the shelves together are as low as
/// possible; `gap` lies between two shelves.
std::vector<Shelf> putOnShelves(const std::vector<SectionSizes>& sections, std::size_t columns, double gap);

}  // namespace ekd::layout
