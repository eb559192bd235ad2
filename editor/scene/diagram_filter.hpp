// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/model/document.hpp"

#include <string>
#include <vector>

namespace ekd::editor {

/// What of a view is looked at for the moment. Every part that is given narrows it.
struct DiagramFilter {
  std::vector<ElementKind> kinds;   ///< sorted
  std::vector<ElementId> actors;    ///< what these have to do with
  std::vector<std::string> tags;    ///< sorted; one of them
  std::vector<Standing> standings;  ///< one of them
  std::vector<SessionId> sessions;  ///< sorted; said in one of these meetings
  std::string text;                 ///< every word occurs in a label or alias, or the number begins so
  bool unanswered = false;          ///< what nobody answers for

  bool isEmpty() const { return *this == DiagramFilter(); }
  bool operator==(const DiagramFilter&) const = default;
};

/// The view as the filter narrows it: what is looked at, and what is kept when the filter is kept as a view.
View narrowed(const View& view, const DiagramFilter& filter);

}  // namespace ekd::editor
