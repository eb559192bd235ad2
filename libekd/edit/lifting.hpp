// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/edit/editor.hpp"

#include <set>
#include <span>

/// What becomes of the children when their parent goes into the bin. Only the sources of libekd/edit include
/// this.
namespace ekd::verb_parts {

/// What stands under an element of `gone` and is not among them comes to stand under what is above these, in
/// their place among the siblings. It gets another place for that: the one it had lies in the entry.
Status liftChildren(Editor& editor, BinId entry, const std::set<ElementId>& gone);

/// Whether `above` stands above `formerParent`. A child that is under it by now is where liftChildren() put
/// it, though something between the two may have come back since.
bool isWhereItWent(const Model& model, ElementId above, ElementId formerParent);

/// The place that `child` got when its parent went into the entry. Known from the two, so that it is found
/// again when the entry comes back.
RelationId liftedPlace(BinId entry, ElementId child);

/// Makes `place`, which is in the model, the place of its source again, at `order`. What was said since of
/// the place that the source got in the meantime is kept.
Status takeBack(Editor& editor, BinId entry, RelationId place, std::int64_t order);

}  // namespace ekd::verb_parts
