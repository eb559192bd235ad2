// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/base/ports.hpp"
#include "libekd/edit/editor.hpp"

#include <span>
#include <vector>

namespace ekd {

/// A part of a document as a document of its own, to be carried elsewhere: the elements named and what stands
/// under them, with the relations among them. Relations to what stays behind wait in Document::unresolved, so
/// that they are found again where the other end is; the places of the uppermost elements are left out.
Document fragmentOf(const Document& document, std::span<const ElementId> elements);

struct InsertedFragment {
  std::vector<ElementId> top;  ///< the uppermost elements, in their order
  std::size_t dropped = 0;     ///< relations whose other end is not in this document
};

/// Puts a fragment under `parent` (none: at the top), behind what is there. What has an identity that is
/// there already, or in the bin, gets a new one, so that pasting twice gives two; anything else keeps its
/// own, so that what was cut is the same when it is pasted. What cannot stand under `parent` is tied to it
/// with the usual relation for the two kinds, if there is one.
Result<InsertedFragment> insertFragment(Editor& editor, IdSource& ids, const Document& fragment,
                                        ElementId parent);

}  // namespace ekd
