// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <vector>

namespace ekd::layout {

/// One column of things stacked without changing their order.
struct Column {
  std::size_t begin = 0;    ///< the first thing in it
  std::size_t end = 0;      ///< behind the last one
  std::size_t variant = 0;  ///< how the things in it are set
  double height = 0;
  bool operator==(const Column&) const = default;
};

struct Columns {
  std::vector<Column> columns;
  double height = 0;  ///< of the highest
};

/// What is to be stacked. Lengths in points.
struct Stack {
  /// `heights[v][i]` is the height of thing i in variant v.
  std::vector<std::vector<double>> heights;
  std::vector<double> gaps;    ///< above each thing that is not the first of its column
  std::vector<double> starts;  ///< above each thing that is the first of its column
  /// How deep something is torn apart when a column begins with a thing. Columns rather end a little earlier.
  std::vector<std::size_t> depths;

  std::size_t size() const { return gaps.size(); }
};

/// At most `count` columns, the highest of them as low as possible. Each column takes its things in one of
/// the variants; of two that are equally low the first is taken.
Columns stackInColumns(const Stack& stack, std::size_t count);

}  // namespace ekd::layout
