// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/edit/editor.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

/// Deleting so that it comes back whole. As with the other verbs, return a failure from the body of the edit.
namespace ekd {

/// Moves the elements, every relation at them and what views say of them into a new entry `id` of the bin.
/// A joint that only they led to, or that only led to them, goes with them. Who, when and in which meeting
/// comes from the occasion of the edit. What stood under them goes to what stood above, in their place among
/// the siblings; at the top, or where it has no place above, it goes to the top.
Status moveToBin(Editor& editor, BinId id, std::span<const ElementId> elements, std::string reason = {});

/// What came back, and what could not be as it was.
struct Restored {
  std::vector<ElementId> elements;
  std::vector<ElementId> renumbered;  ///< their number is taken by now; it is an earlier number of theirs
  std::size_t givenUp =
      0;  ///< places that children had in the meantime and gave up for those they had before
  std::size_t waiting = 0;  ///< relations that come with the element that is still in the bin
  std::size_t lost = 0;     ///< relations whose other end is gone for good
};

/// Brings back the elements of an entry, or only `some` of them, with the same identities, every relation
/// whose other end is there, and as near as possible to where they stood. A relation whose other end lies in
/// another entry moves there, to come back with it. A child that is still where it went when its parent was
/// deleted goes back under it; one that stands elsewhere by now stays there. The joints at which `some`, or
/// children of them, stood come with them. An entry of which nothing is left goes.
/// ErrorCode::duplicateId when an element of this identity is in the model.
Result<Restored> restoreFromBin(Editor& editor, BinId id, std::span<const ElementId> some = {});

/// Removes an entry for good, or only `some` of its elements.
Status discardFromBin(Editor& editor, BinId id, std::span<const ElementId> some = {});

/// Removes all entries for good.
Status emptyBin(Editor& editor);

}  // namespace ekd
