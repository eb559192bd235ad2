// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/capture/notes/notes_reading.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace ekd::notes {

/// A line that makes no card and says who acts for cards with numbers: "@council performs 1.2".
struct AboutLine {
  std::string text;
  std::size_t line = 0;  ///< index of NotesReading::lines
};
/// Whether or not anything has the numbers. `vocabulary` may be null.
bool isAboutCards(std::string_view text, const Vocabulary* vocabulary);

/// Takes what elements say in the words of the capture line out of their texts: `@name role` becomes a stated
/// tie, a relation and a number at the end (", hinders 6.6") a link to an element of the text, or else of
/// `vocabulary`, which may be null. A whole line of a description counts like the text. Of elements about
/// whose kind nothing else is said, the relation says it: what hinders a goal is a problem. Lines about cards
/// become ties and links.
void takeSaidWords(NotesReading& reading, const std::vector<AboutLine>& aboutLines,
                   const Vocabulary* vocabulary);

}  // namespace ekd::notes
