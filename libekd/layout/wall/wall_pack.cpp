// SPDX-License-Identifier: MIT
#include "libekd/layout/wall/wall_pack.hpp"

#include <algorithm>
#include <limits>

namespace ekd::layout {
namespace {

/// The highest section gets the next column as long as there is one and it helps.
Shelf fillShelf(const std::vector<SectionSizes>& sections, std::size_t begin, std::size_t end,
                std::size_t columns) {
  Shelf shelf{begin, end, std::vector<std::size_t>(end - begin, 1), 0};
  std::size_t free = columns - (end - begin);
  const auto height = [&](std::size_t i) { return sections[begin + i].heights[shelf.counts[i] - 1]; };
  while (true) {
    std::size_t highest = 0;
    for (std::size_t i = 1; i < shelf.counts.size(); ++i) {
      if (height(i) > height(highest)) highest = i;
    }
    shelf.height = height(highest);
    const auto& heights = sections[begin + highest].heights;
    std::size_t count = shelf.counts[highest];
    // A step of one column may not help where a step of two does.
    while (count < heights.size() && count - shelf.counts[highest] < free &&
           heights[count - 1] >= shelf.height) {
      ++count;
    }
    if (heights[count - 1] >= shelf.height) return shelf;
    free -= count - shelf.counts[highest];
    shelf.counts[highest] = count;
  }
}

}  // namespace

std::vector<Shelf> putOnShelves(const std::vector<SectionSizes>& sections, std::size_t columns, double gap) {
  // best[i]: the first i sections, and the shelf that ends there.
  struct Best {
    double height = std::numeric_limits<double>::infinity();
    Shelf last;
  };
  std::vector<Best> best(sections.size() + 1);
  best[0].height = 0;
  for (std::size_t end = 1; end <= sections.size(); ++end) {
    const std::size_t first = end > columns ? end - columns : 0;
    for (std::size_t begin = end; begin-- > first;) {
      Shelf shelf = fillShelf(sections, begin, end, columns);
      const double height = best[begin].height + (begin > 0 ? gap : 0) + shelf.height;
      if (height < best[end].height - 1e-6) best[end] = {height, std::move(shelf)};
    }
  }
  std::vector<Shelf> shelves;
  for (std::size_t end = sections.size(); end > 0; end = shelves.back().begin)
    shelves.push_back(std::move(best[end].last));
  std::reverse(shelves.begin(), shelves.end());
  return shelves;
}

}  // namespace ekd::layout
