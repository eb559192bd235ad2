// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/forest/forest.hpp"

namespace ekd::layout {

class PlaceFinder;

/// Makes what stands too deep or is too large to be read in its place the top of a tree of its own. What was
/// cut before is cut again, and what was not is not, where `earlier` knows.
void cutTrees(const Content& content, Forest& forest, const PlaceFinder* earlier);

/// Makes a card that hangs on none hang on another.
void attach(Forest& forest, std::size_t guest, std::size_t host, Post post);

}  // namespace ekd::layout
