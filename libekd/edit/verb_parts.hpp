// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/edit/editor.hpp"

#include <cstdint>
#include <optional>
#include <vector>

/// What the verbs have in common. Only the sources of libekd/edit include this.
namespace ekd::verb_parts {

/// Joints that say together how children make up their parent; splits and joins are control flow.
bool groups(ElementKind kind);

/// Where the arm of a joint leads, preferably to an element, else to another joint. Nothing for a joint that
/// leads nowhere.
std::optional<ElementId> armTarget(const Model& model, ElementId joint);

/// `parent`, or what it refines when it is a joint: where siblings are counted.
ElementId familyOf(const Model& model, ElementId parent);

/// Whether `element` is `ancestor` or stands somewhere under it. Ends in circles too.
bool isWithin(const Model& model, ElementId element, ElementId ancestor);

/// The relations by which the children of `parent` stand there, in order, without that of `except`.
std::vector<RelationId> placesUnder(const Model& model, ElementId parent, ElementId except = {});

/// An order between the siblings at `index` - 1 and `index`. Siblings are renumbered only when no number is
/// left there.
Result<std::int64_t> orderAt(Editor& editor, const std::vector<RelationId>& siblings, std::size_t index);

/// The same for `count` that come there one behind the other, in ascending order.
Result<std::vector<std::int64_t>> ordersAt(Editor& editor, const std::vector<RelationId>& siblings,
                                           std::size_t index, std::size_t count);

/// Makes the orders of these places ascend as they are listed, and changes as few as it must at the end.
Status keepSequence(Editor& editor, const std::vector<RelationId>& places);

/// The relation of this kind from `source` to `target`, or the other way round when it is symmetric.
const Relation* findRelation(const Model& model, ElementId source, RelationKind kind, ElementId target);

/// Removes a grouping joint that no arm leads to and where nothing stands, and those it was the last arm of.
Status dissolveIfEmpty(Editor& editor, ElementId joint);

/// Gives the relation other ends and another kind, and keeps what else it says. When there is such a relation
/// already, or the ends are the same, it goes instead; the one that stays takes over what it does not say
/// itself, and the order.
Status redirect(Editor& editor, RelationId id, ElementId source, RelationKind kind, ElementId target);

Status expectElement(const Model& model, ElementId id);

/// Adds the texts of languages that `kept` does not have, and appends those that differ.
void mergeTexts(Texts& kept, const Texts& absorbed);
/// Adds the attributes that `kept` does not have.
void mergeAttributes(Attributes& kept, const Attributes& absorbed);

/// Whether the number is pinned to an element of this kind.
bool numberIsTaken(const Model& model, ElementKind kind, const std::string& number);
/// Remembers a number that the element no longer has.
void retireNumber(Element& element);

}  // namespace ekd::verb_parts
