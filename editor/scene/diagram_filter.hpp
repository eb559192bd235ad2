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
  std::string text;                 ///< every word occurs in a label or alias, or the number begins so

  bool isEmpty() const { return *this == DiagramFilter(); }
  bool operator==(const DiagramFilter&) const = default;
};

/// The view with what of the filter its query can say.
View narrowed(const View& view, const DiagramFilter& filter);

/// Whether narrowed() says all of it: a query knows neither status nor words.
bool canBeKept(const DiagramFilter& filter);

/// Elements of a view that its query shows and the filter leaves out, for their status and text. What stands
/// above something that fits stays, so that one sees where that belongs. Sorted.
std::vector<ElementId> leftOut(const Model& model, const View& view, const DiagramFilter& filter);

}  // namespace ekd::editor
