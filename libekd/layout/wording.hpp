// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/forest.hpp"

#include <string>
#include <vector>

namespace ekd::layout {

/// "Problem 3 hinders Goal 2.1"
std::string sentence(const Content& content, Slot relation);

/// For screen readers: the label in full, the status, and every shown relation in words.
std::string describe(const Content& content, Slot element);

/// What stands on each card: heading, roles, label. Labels that would fill a sheet are shortened; a note says
/// which.
void writeCards(const Content& content, Forest& forest, std::vector<std::string>& notes);

/// Tells a tie in words on one of its cards instead of drawing it.
void writeReferences(const Content& content, Forest& forest, const std::vector<Tie>& ties);

/// Words about the drawing itself.
namespace words {
inline constexpr Bilingual possible{"only possible", "tikai iespējams"};
inline constexpr Bilingual possibleMark{"(?) only possible", "(?) tikai iespējams"};
inline constexpr Bilingual rejected{"rejected", "noraidīts"};
inline constexpr Bilingual parked{"parked", "atlikts"};
inline constexpr Bilingual nothing{"Nothing to show.", "Nav ko rādīt."};
inline constexpr Bilingual untitled{"Model", "Modelis"};
}  // namespace words

}  // namespace ekd::layout
