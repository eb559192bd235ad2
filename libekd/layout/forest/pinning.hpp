// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/forest/forest.hpp"

#include <vector>

namespace ekd::layout {

/// Takes the cards that are pinned out of the trees, networks and flows of a forest, with what hangs on them.
/// What joined them to those runs across the sheet then.
void takeOutPinned(const Content& content, Forest& forest, const std::vector<Pin>& pins);

/// The elements of pinned cards and of what hangs on them, sorted, but for actors that are drawn elsewhere
/// too.
std::vector<ElementId> elementsOfPinned(const Content& content, const Forest& forest);

/// Ties that end at a pinned card.
bool isPinnedTie(const Forest& forest, const Tie& tie);

}  // namespace ekd::layout
