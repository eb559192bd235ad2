// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/parts/keeper.hpp"
#include "libekd/layout/wall/wall_planner.hpp"

#include <optional>
#include <vector>

namespace ekd::layout {

/// A tree that has come to a column of a wall since that was arranged.
struct Newcomer {
  std::size_t section = 0;
  std::size_t column = 0;  ///< of the section
  std::size_t node = nowhere;
};

/// A newcomer because of which a card that might stay, or another part of the sheet, would move by more than
/// `limit` points; the highest in its column. None that a sibling follows which stays: siblings keep their
/// sequence. `gap` lies between parts.
std::optional<Newcomer> newcomerInTheWay(const Forest& forest, const Memory& memory, const WallCards& cards,
                                         const RecalledWall& wall, const WallPlan& plan, double limit,
                                         double gap);

/// Takes a newcomer out of its column, onto an island: where there is room near its column, or `at` a place.
/// Those that hang on the same card share one.
void setApart(const Forest& forest, const Newcomer& newcomer, const WallPlan& plan, RecalledWall& wall,
              std::optional<Point> at = std::nullopt);

}  // namespace ekd::layout
