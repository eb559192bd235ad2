// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/drawing.hpp"

#include <cstddef>
#include <optional>
#include <unordered_map>
#include <vector>

namespace ekd::editor {

/// Headings of cards ("Goal 2.1") where the text cannot be read any more: larger than they are, and all cards
/// of one kind and level in one size, so that no card shouts because it has more room than its neighbours.
/// Where the whole heading has no room, the number alone stands.
class FarHeadings {
 public:
  FarHeadings() = default;
  explicit FarHeadings(const layout::Drawing& drawing);

  /// How the headings of a kind and level are written.
  struct Style {
    bool isWhole = false;  ///< not the number alone
    double size = 0;       ///< points
  };
  using Styles = std::unordered_map<std::size_t, Style>;
  /// At a scale, in pixels a point.
  Styles stylesAt(double scale) const;

  /// The heading of a card as it is painted; none where there is no room for it, or none at all.
  static std::optional<layout::TextRun> headingOf(const layout::Box& box, const Styles& styles, double scale);

 private:
  /// The largest sizes, in points, at which headings have room in their cards; ascending.
  struct Rooms {
    std::vector<double> whole;
    std::vector<double> number;
  };
  std::unordered_map<std::size_t, Rooms> m_rooms;  ///< by kind and level
};

}  // namespace ekd::editor
