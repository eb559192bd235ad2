// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/cards/card.hpp"
#include "libekd/layout/lines/painting.hpp"
#include "libekd/layout/parts/keeper.hpp"
#include "libekd/layout/parts/skyline.hpp"

#include <memory>
#include <vector>

namespace ekd::layout {

/// Sizes of the text, between parts of a sheet.
inline constexpr double partGap = 2.2;

/// A part of the sheet with an arrangement of its own: a wall, a network, a flow. Parts stand one below the
/// other; small ones also where those above them leave room.
class Part {
 public:
  virtual ~Part() = default;
  /// Arranges everything for text of the setter's size in the best way that is no wider than `width` and no
  /// higher than `height`, or as low as possible where none is. The arrangement may be wider than asked when
  /// nothing narrower is possible.
  virtual Size arrange(const CardSetter& setter, Size room, Manner manner) = 0;
  /// Arranges everything as it stood before, so that what did not change stays where it was. `taken` has to
  /// stay free, from the top left of the part. Only for a part that was told how it stood.
  virtual Size arrangeAgain(const CardSetter& setter, const Memory& memory,
                            const std::vector<Rect>& taken) = 0;
  /// How it is arranged; gives each card that stands in a column its number in `columns`, by node, counting
  /// on from `column`.
  virtual void remember(PartPlace& place, std::vector<std::uint32_t>& columns,
                        std::uint32_t& column) const = 0;
  /// Where a card stands in the last arrangement, from the top left of the part; empty where it cannot say.
  virtual Rect rectOf(std::size_t) const { return {}; }
  /// Of the last arrangement.
  virtual Size size() const = 0;
  /// Whether some of it stands by itself, where other parts leave room: it is arranged again when these
  /// stand.
  virtual bool hasIslands() const { return false; }
  /// Whether it may stand beside or below others wherever there is room.
  virtual bool mayStandAside() const { return false; }
  /// Covers what the last arrangement takes of the sheet when its top left corner is at `at`.
  virtual void cover(Skyline& skyline, Point at) const {
    skyline.cover({at.x, at.y, size().width, size().height});
  }
  /// Draws the last arrangement, its top left corner at `origin`.
  virtual void paint(const CardSetter& setter, Point origin, Painting& painting) const = 0;
};

using Parts = std::vector<std::unique_ptr<Part>>;

}  // namespace ekd::layout
