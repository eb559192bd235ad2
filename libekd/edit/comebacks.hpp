// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/edit/change.hpp"

#include <set>
#include <vector>

namespace ekd {

/// For each of the steps, the elements that it takes out of the model and that a later step of the same
/// modelling session puts back with the same identity: what was cut and pasted. What went to the bin is not
/// among them; that was deleted and brought back.
std::vector<std::set<ElementId>> comebacksOf(const std::vector<Transaction>& steps);

}  // namespace ekd
