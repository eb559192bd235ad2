// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/validate/touched.hpp"

namespace ekd {

/// Works out how far an edit reaches. `model` is as it is after the edit.
Touched reachOf(const Model& model, const ChangeSet& changes);

}  // namespace ekd
