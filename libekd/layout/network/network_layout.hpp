// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/layout_engine.hpp"
#include "libekd/layout/network/network.hpp"

namespace ekd::layout {

/// Networks that are laid out, for text of `textSize` points.
struct LaidNetworks {
  std::vector<Network> networks;
  double textSize = 0;
};

/// Has the engine lay out the networks of a forest, for text that will not be smaller than `minText`.
/// `failed` gets the numbers of those for which it had no good answer; they are not among the result.
LaidNetworks layOutNetworks(const Content& content, const Forest& forest, LayoutEngine& engine,
                            Typesetter& typesetter, double minText, std::vector<std::size_t>& failed);

/// Makes ordinary tops of the cards of some networks, so that they are drawn as a wall.
void dissolveNetworks(const Content& content, Forest& forest, const std::vector<std::size_t>& numbers);

}  // namespace ekd::layout
