// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/model/model.hpp"

namespace ekd::rules {

/// Whether an information or material set goes into the process, or comes out of it: directly, or through
/// splits and joins.
bool takesIn(const Model& model, Slot process);
bool givesOut(const Model& model, Slot process);

}  // namespace ekd::rules
