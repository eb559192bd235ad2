// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/model/document.hpp"

#include <set>
#include <vector>

namespace ekd::editor {

/// Which branches are folded away. Belongs to the window, not to the document.
class Folding {
 public:
  bool isFolded(ElementId element) const { return m_folded.contains(element); }
  bool isEmpty() const { return m_folded.empty(); }
  void set(ElementId element, bool isFolded);
  void clear() { m_folded.clear(); }
  const std::set<ElementId>& elements() const { return m_folded; }

  /// Unfolds whatever hides `element`; true when anything did.
  bool uncover(const Model& model, ElementId element);

  /// Sorted.
  std::vector<ElementId> hidden(const Model& model) const;

 private:
  std::set<ElementId> m_folded;
};

/// What goes with the branch of an element when it is folded: all that stands below it, and whatever is tied
/// to nothing but those. Sorted; without the element.
std::vector<ElementId> branchBelow(const Model& model, ElementId element);

bool hasBranch(const Model& model, ElementId element);

}  // namespace ekd::editor
