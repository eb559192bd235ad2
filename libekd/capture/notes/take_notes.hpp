// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/base/ports.hpp"
#include "libekd/capture/notes/notes_reading.hpp"
#include "libekd/edit/editor.hpp"

#include <string>
#include <vector>

namespace ekd {

/// Where notes go.
struct NotesPlace {
  ElementId parent;       ///< what stands nowhere else stands under it; none: at the top
  std::string language;   ///< of the texts; empty: not said
  Provenance provenance;  ///< of everything that is made; the line of each is filled in
  /// Who is called so already is taken instead of made again; null: nobody is there.
  const Vocabulary* vocabulary = nullptr;
};

struct NotesOutcome {
  std::vector<ElementId> elements;  ///< by index of NotesReading::elements; none for what is not taken
  std::vector<ElementId> actors;    ///< by index of NotesReading::actors
  std::vector<std::string> notes;   ///< one sentence for every relation that the method does not know
  std::vector<int> noteLines;       ///< the line of each
};

/// Puts what was read into a document: the body of one transaction. An actor who is there already gets what
/// the text says of it besides, and stays where it stands. What may not stand under an element (a
/// problem under a goal) is tied to it with the usual relation for the two kinds. Elements that are not taken
/// leave their children to their own parent. Identities come from `ids` in the order of the text.
Result<NotesOutcome> takeNotes(Editor& editor, IdSource& ids, const NotesReading& reading,
                               const NotesPlace& place = {});

}  // namespace ekd
