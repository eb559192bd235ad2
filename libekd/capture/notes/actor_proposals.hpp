// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/capture/notes/notes_reading.hpp"

namespace ekd::notes {

/// Finds who does what in the sentences of every element, and fills NotesReading::actors and ties. Names that
/// differ only in their inflection, in the order of their words or by an abbreviation that the text explains
/// are one actor.
void proposeActors(NotesReading& reading, const Vocabulary* vocabulary);

}  // namespace ekd::notes
