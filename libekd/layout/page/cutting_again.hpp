// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/forest/memory.hpp"
#include "libekd/layout/page/cutting.hpp"

namespace ekd::layout {

/// A part, and how it stood before; nothing for a new one.
struct PartAgain {
  std::unique_ptr<Part> part;
  const PartPlace* earlier = nullptr;
  const PinnedTree* pinned = nullptr;  ///< it stands where that is pinned
};

/// Cuts a forest as it was cut before. What is new joins what stands before it in the sequence of the model,
/// or comes last.
std::vector<PartAgain> cutAgain(const Content& content, const Forest& forest, const LaidNetworks& networks,
                                const Memory& memory);

}  // namespace ekd::layout
