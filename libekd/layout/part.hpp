// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/card.hpp"
#include "libekd/layout/painting.hpp"

#include <memory>
#include <vector>

namespace ekd::layout {

/// What a part may give up to get onto the sheet, each more than the one before.
enum class Manner : unsigned char {
  plain,
  torn,   ///< a block may go on in the next column
  dense,  ///< and labels begin behind their headings
};

/// A part of the sheet with an arrangement of its own: a wall, a network, a flow. Parts stand one below the
/// other.
class Part {
 public:
  virtual ~Part() = default;
  /// Arranges everything for text of the setter's size in the best way that is no wider than `width` and no
  /// higher than `height`, or as low as possible where none is. The arrangement may be wider than asked when
  /// nothing narrower is possible.
  virtual Size arrange(const CardSetter& setter, Size room, Manner manner) = 0;
  /// Of the last arrangement.
  virtual Size size() const = 0;
  /// Draws the last arrangement, its top left corner at `origin`.
  virtual void paint(const CardSetter& setter, Point origin, Painting& painting) const = 0;
};

using Parts = std::vector<std::unique_ptr<Part>>;

}  // namespace ekd::layout
