// SPDX-License-Identifier: MIT
#pragma once

namespace ekd::layout {

/// Distances on a wall, in sizes of its text.
struct WallMeasures {
  double trunkRoom = 1.3;     ///< from the left of a column to its blocks
  double trunkAt = 0.35;      ///< from the left of a column to the line on which its blocks hang
  double trunkInset = 0.65;   ///< from the left of a card to the line that leaves it downwards
  double indent = 1.5;        ///< from a card to what stands below it
  double besideGap = 2.1;     ///< from a card to what stands beside it
  double besideIndent = 1.3;  ///< from a card that stands beside another to what belongs to it
  double rowGap = 0.6;        ///< above a card that stands below another
  double blockGap = 0.8;
  double stackGap = 0.4;  ///< between cards beside the same one
  double columnGap = 1.4;
  double headGap = 1.8;     ///< between the head and the columns
  double busRise = 0.75;    ///< from the columns up to the line they hang on
  double shelfGap = 2.4;    ///< between sections below one another
  double longestWord = 12;  ///< longer ones are broken
  double jointSide = 1.4;
  double laneGap = 0.4;  ///< between lines of different kinds that hang below the same card
  double tieGap = 0.5;   ///< between lines that join the same two cards
};

inline constexpr WallMeasures wallMeasures;

/// The text of the head is larger than that of the other cards.
inline constexpr double wallHeadScale = 1.15;

}  // namespace ekd::layout
