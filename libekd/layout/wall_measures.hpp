// SPDX-License-Identifier: MIT
#pragma once

namespace ekd::layout {

/// Distances on a wall, in sizes of its text.
struct WallMeasures {
  double trunkRoom = 1.5;     ///< from the left of a column to its blocks
  double trunkInset = 0.65;   ///< from the left of a card to the line that leaves it downwards
  double indent = 1.6;        ///< from a card to what stands below it
  double besideGap = 2.4;     ///< from a card to what stands beside it
  double besideIndent = 1.3;  ///< from a card that stands beside another to what belongs to it
  double rowGap = 0.7;        ///< above a card that stands below another
  double blockGap = 1.0;
  double stackGap = 0.5;  ///< between cards beside the same one
  double columnGap = 1.7;
  double headGap = 1.9;  ///< between the head and the columns
  double narrowestCard = 7.5;
  double jointSide = 1.4;
  double tieGap = 0.5;  ///< between lines that join the same two cards
};

inline constexpr WallMeasures wallMeasures;

/// The text of the head is larger than that of the other cards.
inline constexpr double wallHeadScale = 1.15;

}  // namespace ekd::layout
