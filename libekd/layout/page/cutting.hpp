// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/forest/forest.hpp"
#include "libekd/layout/network/network_layout.hpp"
#include "libekd/layout/parts/part.hpp"
#include "libekd/layout/wall/wall_shape.hpp"

namespace ekd::layout {

/// Cuts a forest into parts that mean something to people: a wall for each tree that is large enough, one for
/// what is left, one part for each flow and one for the networks. `forest` has to outlive them. When several
/// arrangements make sense, the one that reads best comes first.
std::vector<Parts> cutIntoParts(const Content& content, const Forest& forest, const LaidNetworks& networks);

/// The wall of a tree, and that of trees without a head in common. `cutIntoParts` is made of them.
std::unique_ptr<Part> headedPart(const Content& content, const Forest& forest, std::size_t top);
std::unique_ptr<Part> headlessPart(const Content& content, const Forest& forest,
                                   const std::vector<std::size_t>& tops);
/// The sections of the board of a project.
std::vector<WallSection> boardSections(const Content& content, const Forest& forest,
                                       const std::vector<std::size_t>& blocks);

}  // namespace ekd::layout
