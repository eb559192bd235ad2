// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/cards/card.hpp"
#include "libekd/layout/forest/forest.hpp"
#include "libekd/layout/lines/painting.hpp"

#include <vector>

namespace ekd::layout {

/// The ties of a forest that are worth a line of their own: all of them where they are few. The others are
/// told in words.
std::vector<Tie> tiesToDraw(const Content& content, const Forest& forest);

/// The relation stands in words on one of the cards already.
bool isToldAsRole(const Content& content, const Forest& forest, const Tie& tie);

/// Draws ties around everything that stands on the painting; gives those for which there was no good way.
std::vector<Tie> drawTies(const Content& content, const Forest& forest, const std::vector<Tie>& ties,
                          const CardSetter& setter, Painting& painting);

}  // namespace ekd::layout
