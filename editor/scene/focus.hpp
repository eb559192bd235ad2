// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/model/model.hpp"

#include <vector>

namespace ekd::editor {

enum class FocusOn : unsigned char {
  branch,         ///< what stands below, and what is tied to that
  neighbourhood,  ///< what is related, through joints too
};

/// What stays clear when the rest fades. Sorted.
std::vector<ElementId> focused(const Model& model, ElementId element, FocusOn on);

}  // namespace ekd::editor
