// SPDX-License-Identifier: MIT
#pragma once

#include "editor/document/session_bridge.hpp"
#include "libekd/metamodel/spelling.hpp"

#include <QString>
#include <optional>
#include <vector>

namespace ekd::editor {

/// A relation between the card that it is asked for and another element.
struct Tie {
  ElementId source;
  RelationKind kind = RelationKind::link;
  ElementId target;
  Certainty certainty = Certainty::stated;
};

/// What the capture line would make of the text if it stood behind the card: "hinders 2.4", "@NVO performs".
/// Nothing when it makes more or less of it than one relation.
std::optional<Tie> tieAsCaptured(SessionBridge& bridge, ElementId card, const QString& typed);

/// What somebody asks for who has not typed a whole line of capture, word by word.
struct RelationWish {
  /// How well an element fits what was typed.
  enum class Fit : std::uint8_t { whole, beginning, within, similar };
  struct End {
    ElementId element;
    Fit fit = Fit::whole;
  };

  std::optional<RelationSpelling> relation;  ///< in front: "hinders ..."
  std::optional<RelationKind> role;          ///< behind a name: "... performs"
  QString roleBeginning;                     ///< of one: "... perf"
  std::vector<End> ends;                     ///< the best first; of equal ones those who act before cards
};
RelationWish understandWish(SessionBridge& bridge, ElementId card, const QString& typed);

}  // namespace ekd::editor
