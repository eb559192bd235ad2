// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/capture/notes/notes_reading.hpp"

namespace ekd::notes {

/// Takes what elements say in the words of the capture line out of their texts: `@name role` becomes a stated
/// tie, a relation and a number at the end (", hinders 6.6") a link to an element of the text, or else of
/// `vocabulary`, which may be null. A whole line of a description counts like the text. Of elements about
/// whose kind nothing else is said, the relation says it: what hinders a goal is a problem.
void takeSaidWords(NotesReading& reading, const Vocabulary* vocabulary);

}  // namespace ekd::notes
