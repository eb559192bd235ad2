// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/base/ports.hpp"
#include "libekd/capture/capture_line.hpp"
#include "libekd/edit/editor.hpp"
#include "libekd/edit/verbs.hpp"

#include <string>
#include <vector>

namespace ekd {

/// Where the next card goes, and what it is unless its line says otherwise.
struct CapturePlace {
  ElementKind kind = ElementKind::idea;
  std::string side;  ///< of an argument: "for", "against" or not said
  ElementId parent;  ///< none: the top
  std::size_t index = atEnd;
  std::string language;  ///< of the text; also of the notes below
  Provenance provenance;
};

/// A relation that the line asked for.
struct CapturedTie {
  RelationId relation;
  bool isNew = true;  ///< else it was there as it is
};

struct CaptureOutcome {
  ElementId element;               ///< the card that was made; none for a line about cards that are there
  std::vector<ElementId> created;  ///< the card and the actors that were not there yet
  std::vector<CapturedTie> ties;
  std::vector<std::string> notes;  ///< one sentence for every relation that the method does not know
};

/// Puts an understood line into the model: makes a card, or says what the line says of its subjects. Under a
/// parent where it cannot stand (a problem under a goal) a card is tied to it with the usual relation for the
/// two kinds instead. Relations that the method does not know are made all the same and noted.
Result<CaptureOutcome> applyCapture(Editor& editor, IdSource& ids, const CaptureLine& line,
                                    const CapturePlace& place);

}  // namespace ekd
