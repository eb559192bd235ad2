// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/wall/wall_islands.hpp"

#include <optional>

namespace ekd::layout {

/// Opens columns at the right of a wall that was planned again, for what came to the end of its last column
/// and finds no room there any more: people go on at the right when they reach the bottom of a wall. What
/// stood stays where it is. The more columns there are, the higher they may be, in the ratio of the sheet.
/// `taken` is to be left free, from the top left of the wall; `gap` lies between parts. Says whether `wall`
/// is to be planned once more.
bool openColumns(const Memory& memory, const WallCards& cards, const WallPlan& plan, const CardRuler& ruler,
                 const std::vector<Rect>& taken, double gap, RecalledWall& wall);

/// A tree that came to the end of a column and finds no room there, and where it may stand instead.
struct Overflow {
  Newcomer newcomer;
  Point at;
};

/// The same for columns that have others at their right: there what is too much stands by itself, at the
/// right of the wall.
std::optional<Overflow> overflowOf(const Memory& memory, const WallCards& cards, const WallPlan& plan,
                                   const CardRuler& ruler, const std::vector<Rect>& taken, double gap,
                                   const RecalledWall& wall);

}  // namespace ekd::layout
