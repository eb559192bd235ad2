// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/base/id.hpp"
#include "libekd/metamodel/kinds.hpp"
#include "libekd/model/element.hpp"
#include "libekd/model/provenance.hpp"
#include "libekd/model/text.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ekd {

/// Which elements a view shows. Every part that is given narrows the set; an empty query is the whole model,
/// and one that only has `elements` is these.
struct ViewQuery {
  std::vector<ElementId>
      roots;  ///< these, what stands below them, and what is tied to those (actors, problems ...)
  std::optional<int> depth;         ///< levels below the roots; nothing means all
  std::vector<ElementKind> kinds;   ///< sorted; only these kinds
  std::vector<ElementId> actors;    ///< only what these actors have to do with, and the actors themselves
  std::vector<std::string> tags;    ///< sorted; only elements with one of these tags
  std::vector<Standing> standings;  ///< sorted; only elements of one of these
  std::vector<SessionId> sessions;  ///< sorted; only what comes from one of these meetings
  std::string text;                 ///< only elements with each of these words in a label or alias, or of a
                                    ///< number that begins so; what stands above them is shown, too
  bool unanswered = false;  ///< only what nobody answers for (see howAnswered()): of what somebody can
                            ///< be busy with, or of `kinds` that are all else; and what is above
  std::vector<ElementId> elements;  ///< sorted; shown as well, whatever the rest says
  bool operator==(const ViewQuery&) const = default;
};

/// A diagram: a query and how to draw its answer. Refers to elements by identity and never copies their text.
struct View {
  ViewId id;
  std::string key;  ///< short stable name for the command line and for file names; unique where given
  Texts titles;
  ViewQuery query;
  std::string language;  ///< of the labels; empty means "as asked, else the document's"
  Attributes settings;   ///< for the drawing: direction, actors once or per goal ...
  Extras extras;
  bool operator==(const View&) const = default;
};

/// As queries call a standing: nameOf(), but "unset" for none.
std::string_view nameInQuery(Standing standing);
std::optional<Standing> standingFromQuery(std::string_view name);

}  // namespace ekd
