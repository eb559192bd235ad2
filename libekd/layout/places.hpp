// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/base/id.hpp"
#include "libekd/layout/geometry.hpp"

#include <compare>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

namespace ekd::layout {

/// What a part of the sheet may give up to get onto it, each more than the one before.
enum class Manner : std::uint8_t {
  plain,
  torn,   ///< a block may go on in the next column
  dense,  ///< and labels begin behind their headings
};

/// How the cards of one column share its width.
struct ColumnStyle {
  double hostShare = 1;      ///< of the width, for the cards that others stand beside; 1 where none does
  bool wideHosts = false;    ///< cards that nothing stands beside take the whole width
  bool guestsUnder = false;  ///< what would stand beside a card stands below it
  bool operator==(const ColumnStyle&) const = default;
};

/// One of the cards of an element. An actor has one in every block in which it answers for something.
struct CardKey {
  ElementId element;
  ElementId block;  ///< at the top of that block; none for an element with one card
  auto operator<=>(const CardKey&) const = default;
};

inline constexpr std::uint32_t noColumn = std::numeric_limits<std::uint32_t>::max();

/// Where a card stood. Lengths in points, from the top left of what the parts of the sheet share: below the
/// title, inside the margin.
struct CardPlace {
  CardKey card;
  ElementId host;     ///< the card on which it hung; none at the top of a tree
  ElementId cutFrom;  ///< on which it would have hung if that had not been too large
  Rect rect;
  std::uint32_t column = noColumn;  ///< counted through all parts; none outside of columns
  bool operator==(const CardPlace&) const = default;
};

/// Columns side by side that had a head of their own, or none.
struct SectionPlace {
  ElementId head;
  std::string title;  ///< of a section without a head, where it has one
  double x = 0;       ///< from the left of the part
  double y = 0;       ///< from its top
  std::size_t shelf = 0;
  bool isBelow = false;               ///< it stands below the section before it, not beside it
  bool isIsland = false;              ///< it stands by itself, with what found no room where it belongs
  std::vector<std::size_t> variants;  ///< by column: which of the part's styles it has
  bool operator==(const SectionPlace&) const = default;
};

/// A card that somebody put where it stands. It stays there, and what hangs on it with it; everything else
/// leaves it room.
struct Pin {
  CardKey card;
  Point at;   ///< its top left, from where all places count
  Size room;  ///< that it had with what hangs on it: as wide it is arranged first
  bool operator==(const Pin&) const = default;
};

enum class PartKind : std::uint8_t { wall, flow, networks };

/// How a part of the sheet was arranged. Parts stood one below the other.
struct PartPlace {
  PartKind kind = PartKind::wall;
  CardKey pinned;                ///< the card on which all of it hangs, if that is pinned
  std::vector<ElementId> heads;  ///< of a wall; of a flow its head, or all of its steps
  Point at;
  Size size;
  double columnWidth = 0;  ///< of a wall, in points; of a flow that of all its columns
  std::size_t columns = 1;
  bool maySplit = false;
  double left = 0;                  ///< of a wall: room for the line that leads to lower shelves
  std::vector<ColumnStyle> styles;  ///< that its columns choose from
  std::vector<SectionPlace> sections;
  bool operator==(const PartPlace&) const = default;
};

/// How a drawing was made: all that is needed to draw a changed model so that what did not change stays where
/// it was.
struct Places {
  Size sheet;
  double text = 0;  ///< its size
  Manner manner = Manner::plain;
  Point origin;  ///< in the drawing, of all places; another title may move it
  std::vector<PartPlace> parts;
  std::vector<CardPlace> cards;   ///< sorted by card
  std::vector<RelationId> drawn;  ///< sorted; across the sheet
  std::vector<RelationId> told;   ///< sorted; in words instead
  bool operator==(const Places&) const = default;
};

/// Nothing for a card that was not drawn.
const CardPlace* findPlace(const Places& places, const CardKey& card);

}  // namespace ekd::layout
