// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/draw.hpp"
#include "libekd/layout/forest.hpp"

namespace ekd::layout {

/// "2.1, 2.3, 7": with three or more in a row as "7.1–7.4". `slots` in the order of the model.
std::string listOf(const Content& content, const std::vector<Slot>& slots);

/// "p. 7"
std::string pageWord(std::size_t page, std::string_view language);

/// Tells ties in words on one of their cards instead of drawing them.
void writeReferences(const Content& content, Forest& forest, const std::vector<Tie>& ties);

/// Tells on cards where to read on; on one of the cards of an element that has several.
void writePageReferences(const Content& content, Forest& forest,
                         const std::vector<PageReference>& references);

}  // namespace ekd::layout
