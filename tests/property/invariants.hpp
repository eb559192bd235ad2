// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/edit/change_set.hpp"
#include "libekd/model/document.hpp"

namespace ekd::property {

/// What holds for every document whatever was done to it: both ends of a relation exist, adjacency is what
/// the relations say, an element has one place, lists are sorted, numbers are the same however they are
/// asked for. Throws Broken.
void checkStructure(const Document& document);

/// `changes` tells exactly what is different between the two, or more. Throws Broken.
void checkChangeSet(const Document& before, const Document& after, const ChangeSet& changes);

}  // namespace ekd::property
