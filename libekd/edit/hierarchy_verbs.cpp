// SPDX-License-Identifier: MIT
#include "libekd/edit/verb_parts.hpp"
#include "libekd/edit/verbs.hpp"
#include "libekd/metamodel/table.hpp"
#include "libekd/query/hierarchy.hpp"

#include <algorithm>
#include <vector>

namespace ekd {
namespace {

using namespace verb_parts;

const Relation* placeOfElement(const Model& model, ElementId id) {
  return placeOf(model, *model.elements().slotOf(id));
}

/// What it means that `child` stands under `parent`, or why it cannot.
Result<RelationKind> meaningOfPlace(const Model& model, ElementId child, ElementId parent) {
  for (const ElementId id : {child, parent}) {
    if (auto status = expectElement(model, id); !status) return tl::unexpected<Error>(status.error());
  }
  const Element& below = *model.find(child);
  const Element& above = *model.find(parent);
  if (isJoint(below.kind)) return failure(ErrorCode::notAllowed, "a joint does not stand under an element");
  if (isWithin(model, familyOf(model, parent), child))
    return failure(ErrorCode::notAllowed, "an element cannot stand under itself");
  const auto kind = hierarchyRelation(below.kind, above.kind);
  if (!kind) {
    return failure(ErrorCode::notAllowed, std::string(info(below.kind).label.en) + " has no place under " +
                                              std::string(info(above.kind).label.en));
  }
  return *kind;
}

/// The relation that is to carry the new place: one to `parent` that is there already, else the old place,
/// else a new one.
Status carryPlace(Editor& editor, IdSource& ids, ElementId child, RelationKind kind, ElementId parent,
                  std::int64_t order) {
  const Relation* current = placeOfElement(editor.model(), child);
  const Relation* existing = findRelation(editor.model(), child, kind, parent);
  if (existing != nullptr && existing->source != child) existing = nullptr;
  if (existing == nullptr && current == nullptr) {
    Relation relation;
    relation.id = ids.make<RelationId>();
    relation.kind = kind;
    relation.source = child;
    relation.target = parent;
    relation.order = order;
    return editor.add(std::move(relation));
  }
  const RelationId carrier = existing != nullptr ? existing->id : current->id;
  if (current != nullptr && current->id != carrier) {
    if (auto status = editor.remove(current->id); !status) return status;
  }
  return editor.modify(carrier, [&](Relation& relation) {
    relation.kind = kind;
    relation.target = parent;
    relation.order = order;
  });
}

}  // namespace

Result<ElementId> createUnder(Editor& editor, IdSource& ids, Element element, ElementId parent,
                              std::size_t index) {
  if (!element.id) element.id = ids.make<ElementId>();
  const ElementId id = element.id;
  if (auto status = editor.add(std::move(element)); !status) return tl::unexpected<Error>(status.error());
  if (parent) {
    if (auto status = place(editor, ids, id, parent, index); !status)
      return tl::unexpected<Error>(status.error());
  }
  return id;
}

Status place(Editor& editor, IdSource& ids, ElementId child, ElementId parent, std::size_t index) {
  const auto kind = meaningOfPlace(editor.model(), child, parent);
  if (!kind) return tl::unexpected<Error>(kind.error());
  const auto siblings = placesUnder(editor.model(), familyOf(editor.model(), parent), child);
  const auto order = orderAt(editor, siblings, index);
  if (!order) return tl::unexpected<Error>(order.error());
  const Relation* current = placeOfElement(editor.model(), child);
  if (current != nullptr && current->target == parent) {
    return editor.modify(current->id, [&](Relation& relation) { relation.order = *order; });
  }
  const ElementId left = current != nullptr ? current->target : ElementId{};
  if (auto status = carryPlace(editor, ids, child, *kind, parent, *order); !status) return status;
  return dissolveIfEmpty(editor, left);
}

Status unplace(Editor& editor, ElementId child) {
  if (auto status = expectElement(editor.model(), child); !status) return status;
  const Relation* current = placeOfElement(editor.model(), child);
  if (current == nullptr) return {};
  const ElementId left = current->target;
  if (auto status = editor.remove(current->id); !status) return status;
  return left == child ? Status{} : dissolveIfEmpty(editor, left);
}

Status reorder(Editor& editor, ElementId child, std::size_t index) {
  if (auto status = expectElement(editor.model(), child); !status) return status;
  const Relation* current = placeOfElement(editor.model(), child);
  if (current == nullptr) return failure(ErrorCode::notAllowed, "the element stands at the top");
  const RelationId id = current->id;
  const auto siblings = placesUnder(editor.model(), familyOf(editor.model(), current->target), child);
  const auto order = orderAt(editor, siblings, index);
  if (!order) return tl::unexpected<Error>(order.error());
  return editor.modify(id, [&](Relation& relation) { relation.order = *order; });
}

}  // namespace ekd
