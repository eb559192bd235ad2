// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cmath>
#include <limits>

namespace ekd::layout {

/// Widths in points, `from` included and `to` not, for which something stays as it was found to be. Whoever
/// compares a width with a limit takes away the widths for which the answer would be another.
struct WidthRange {
  double from = -std::numeric_limits<double>::infinity();
  double to = std::numeric_limits<double>::infinity();

  bool holds(double width) const { return width >= from && width < to; }
  /// Whether so much has room in `width`.
  bool fits(double needed, double width) {
    const bool has = needed <= width;
    if (has) {
      from = std::max(from, needed);
    } else {
      to = std::min(to, needed);
    }
    return has;
  }
  /// Nothing is known of other widths.
  void only(double width) {
    from = width;
    to = std::nextafter(width, std::numeric_limits<double>::infinity());
  }
};

}  // namespace ekd::layout
