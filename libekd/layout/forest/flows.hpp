// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/forest/forest.hpp"

namespace ekd::layout {

/// Takes what follows one another in time out of the trees of a forest: the steps of a process, and processes
/// at the top. Steps that branch or join stay where they are.
void findFlows(const Content& content, Forest& forest);

}  // namespace ekd::layout
