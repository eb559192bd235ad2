// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/base/ports.hpp"
#include "libekd/edit/editor.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>

/// Edits that take several changes. All of them work on an open Editor; when one fails, return its failure
/// from the body of the edit, and everything is undone.
///
/// What the method thinks of a model is not checked here: ask explain() first where a person should hear it.
/// A verb refuses only what would leave the hierarchy without meaning, such as a goal under itself.
namespace ekd {

/// An index behind the last sibling.
inline constexpr std::size_t atEnd = static_cast<std::size_t>(-1);

/// Adds `element` (with a new identity when it has none) at `index` among the children of `parent`, or at the
/// top when `parent` is none.
Result<ElementId> createUnder(Editor& editor, IdSource& ids, Element element, ElementId parent,
                              std::size_t index = atEnd);

/// Makes `child` stand at `index` among the children of `parent`, wherever it stood before; its relation to
/// the old parent goes. A joint as `parent` means: as an arm of it. A refining joint that loses its last arm
/// goes too. ErrorCode::notAllowed when standing there has no meaning (see hierarchyRelation()) or `parent`
/// stands under `child`.
Status place(Editor& editor, IdSource& ids, ElementId child, ElementId parent, std::size_t index = atEnd);

/// Takes `child` to the top of the hierarchy: the relation that is its place goes. Nothing happens at the
/// top.
Status unplace(Editor& editor, ElementId child);

/// Moves `child` to `index` among its siblings; it stays at its joint, if it stands at one.
Status reorder(Editor& editor, ElementId child, std::size_t index);

/// Ties `source` to `target`. When they are tied so already (in either direction for a symmetric relation),
/// gives that relation and changes nothing.
Result<RelationId> relate(Editor& editor, IdSource& ids, ElementId source, RelationKind kind,
                          ElementId target);

/// Makes `id` an element of another kind. Every relation stays; those that say where it or its children stand
/// become what the place means for the new kind. A pinned number that the new kind has already becomes an
/// earlier number. Joints become joints only, and other elements no joints.
Status retype(Editor& editor, ElementId id, ElementKind kind);

/// Puts a new joint between `parent` and those of its `children`: at least two elements that stand under it
/// or have the same relation to it. What their relations carry is kept. Gives the joint.
Result<ElementId> groupChildren(Editor& editor, IdSource& ids, ElementId parent,
                                std::span<const ElementId> children, ElementKind jointKind);

/// The opposite: the arms of a refining, ISA or PartOf joint become relations to what it led to, in the same
/// order, and the joint goes. Notes at the joint move there too.
Status ungroup(Editor& editor, ElementId joint);

/// Makes one element of two that mean the same. Relations, unresolved relations and views that name
/// `absorbed` name `kept` then; relations that would be there twice, or lead from `kept` to itself, go.
/// Relations in the bin lead to `kept` then. Children of `absorbed` come behind those of `kept`. Whatever
/// `kept` does not say it takes over: texts, aliases, tags, attributes, provenance. Other labels become
/// aliases, other descriptions are appended, the number becomes an earlier one; of two values of one
/// attribute the one of `kept` stays.
Status mergeInto(Editor& editor, ElementId kept, ElementId absorbed);

/// Makes two elements of one that says two things: its text in `language` becomes `first`, and a new element
/// of its kind, standing and certainty with the text `second` stands behind it, with the same relations to
/// others. What stands under it stays. Gives the new element.
Result<ElementId> splitElement(Editor& editor, IdSource& ids, ElementId id, const std::string& language,
                               const std::string& first, const std::string& second);

/// Pins `number`, or with an empty one lets the number follow the hierarchy again. The number pinned before
/// becomes an earlier number.
Status renumberPinned(Editor& editor, ElementId id, const std::string& number);

/// renumberPinned() with an empty number for everything that stands under `root`, and for `root` itself.
Status followHierarchy(Editor& editor, ElementId root);

}  // namespace ekd
