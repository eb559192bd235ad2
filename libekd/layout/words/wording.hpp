// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/cards/card_memo.hpp"
#include "libekd/layout/words/references.hpp"

#include <string>
#include <vector>

namespace ekd::layout {

/// What an element is to the one at the other end: "hinders", "performs (?)" for its source, "hindered by"
/// for its target.
std::string roleOf(const Content& content, Slot relation, bool ofSource);

/// "hinders" for the source of such relations, "hindered by" for their targets.
std::string_view roleWord(const Content& content, RelationKind kind, bool ofSource);
/// The number, or the heading of what has none.
std::string shortName(const Content& content, Slot element);

/// What stands above the drawing: the title of the view, else its only root, else the title of the document.
std::string titleOf(const Request& request, const Content& content);

/// Writes what stands on each card: heading, roles, label, references. Labels that would fill a sheet are
/// shortened; a note says which. With `memo`, cards on which the same stands as in former drawings are those.
void writeCards(const Content& content, Forest& forest, const References& references, CardMemo* memo,
                std::vector<std::string>& notes);

/// What stands on the stub of a card: its heading, and that it goes on.
CardText stubText(const Content& content, const Node& node);

/// Whether a kind is named by its short name where there is little room.
bool isLongName(ElementKind kind, std::string_view language);

/// Words about the drawing itself.
namespace words {
inline constexpr Bilingual possible{"only possible", "tikai iespējams"};
inline constexpr Bilingual possibleMark{"(?) only possible", "(?) tikai iespējams"};
inline constexpr Bilingual steps{"its steps, in a frame", "tā soļi, rāmī"};
inline constexpr Bilingual continued{"continued", "turpinājums"};
inline constexpr Bilingual inFavour{"For", "Par"};
inline constexpr Bilingual against{"Against", "Pret"};
inline constexpr Bilingual nothing{"Nothing to show.", "Nav ko rādīt."};
inline constexpr Bilingual untitled{"Model", "Modelis"};
}  // namespace words

}  // namespace ekd::layout
