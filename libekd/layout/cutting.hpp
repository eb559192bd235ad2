// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/forest.hpp"
#include "libekd/layout/layout_engine.hpp"
#include "libekd/layout/part.hpp"

namespace ekd::layout {

/// Cuts a forest into parts that mean something to people: a wall for each tree that is large enough, one for
/// what is left, and one part for each network. `forest` has to outlive them. When several arrangements make
/// sense, the one that reads best comes first.
std::vector<Parts> cutIntoParts(const Content& content, const Forest& forest, LayoutEngine& engine);

}  // namespace ekd::layout
