// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/query/hierarchy_index.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace ekd {

/// The numbers people see. An element shows the number that is pinned to it. Without one it gets the number
/// of its parent, a dot and one more than the sibling of its kind before it; elements at the top, which have
/// no order, are counted for each kind by ascending identity. Numbers that are pinned to an element of the
/// same kind are left out. Joints have no number, nor has what stands in a circle of the hierarchy or below
/// one.
///
/// Below 32 levels the numbers in between are written as "…", so that a chain of 100,000 elements takes no
/// gigabytes.
class Numbering {
 public:
  /// All numbers of a model at once: O(N log N). Valid until the next edit.
  explicit Numbering(const Model& model) : Numbering(model, HierarchyIndex(model)) {}
  Numbering(const Model& model, const HierarchyIndex& hierarchy);

  /// Empty when the element has none.
  std::string_view of(Slot element) const { return m_numbers[element]; }

 protected:
  std::vector<std::string> m_numbers;  // by slot
};

/// The number of one element: the same text as Numbering gives, without the memory. Looks at the elements of
/// the kinds on the way up, so use Numbering for more than a few.
std::string numberOf(const Model& model, Slot element);

}  // namespace ekd
