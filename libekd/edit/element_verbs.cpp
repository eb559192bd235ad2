// SPDX-License-Identifier: MIT
#include "libekd/edit/verb_parts.hpp"
#include "libekd/edit/verbs.hpp"
#include "libekd/metamodel/table.hpp"
#include "libekd/query/hierarchy.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace ekd {
namespace {

using namespace verb_parts;

/// Places at the element whose meaning depends on its kind, with what they mean for the new kind.
std::vector<std::pair<RelationId, RelationKind>> changedPlaces(const Model& model, ElementId id,
                                                               ElementKind kind) {
  std::vector<std::pair<RelationId, RelationKind>> changed;
  const auto consider = [&](const Relation& relation, ElementKind child, ElementKind parent,
                            ElementKind newChild, ElementKind newParent) {
    if (!relation.order || hierarchyRelation(child, parent) != relation.kind) return;
    const auto meaning = hierarchyRelation(newChild, newParent);
    if (meaning && *meaning != relation.kind) changed.emplace_back(relation.id, *meaning);
  };
  const ElementKind old = model.find(id)->kind;
  for (const Slot slot : model.outgoing(id)) {
    const Relation& relation = model.relation(slot);
    const ElementKind parent = model.find(relation.target)->kind;
    consider(relation, old, parent, kind, parent);
  }
  for (const Slot slot : model.incoming(id)) {
    const Relation& relation = model.relation(slot);
    const ElementKind child = model.find(relation.source)->kind;
    consider(relation, child, old, child, kind);
  }
  return changed;
}

/// Two relations that have come to say the same stay two; the place goes to the one that had the meaning.
Status changeMeaning(Editor& editor, RelationId place, RelationKind meaning) {
  const Relation old = *editor.model().find(place);
  const Relation* same = findRelation(editor.model(), old.source, meaning, old.target);
  if (same == nullptr || same->source != old.source)
    return editor.modify(place, [&](Relation& relation) { relation.kind = meaning; });
  const RelationId carrier = same->id;
  auto status = editor.modify(place, [](Relation& relation) { relation.order.reset(); });
  if (!status) return status;
  return editor.modify(carrier, [&](Relation& relation) { relation.order = old.order; });
}

std::vector<ElementId> subtree(const Model& model, ElementId root) {
  std::vector<ElementId> found{root};
  std::vector<bool> seen(model.elements().slotEnd(), false);
  seen[*model.elements().slotOf(root)] = true;
  for (std::size_t i = 0; i < found.size(); ++i) {
    for (const Slot child : childrenOf(model, *model.elements().slotOf(found[i]))) {
      if (!seen[child]) found.push_back(model.element(child).id);
      seen[child] = true;
    }
  }
  return found;
}

}  // namespace

Result<RelationId> relate(Editor& editor, IdSource& ids, ElementId source, RelationKind kind,
                          ElementId target) {
  for (const ElementId id : {source, target}) {
    if (auto status = expectElement(editor.model(), id); !status)
      return tl::unexpected<Error>(status.error());
  }
  if (source == target) return failure(ErrorCode::notAllowed, "an element cannot be tied to itself");
  if (const Relation* same = findRelation(editor.model(), source, kind, target)) return same->id;
  Relation relation;
  relation.id = ids.make<RelationId>();
  relation.kind = kind;
  relation.source = source;
  relation.target = target;
  const RelationId id = relation.id;
  if (auto status = editor.add(std::move(relation)); !status) return tl::unexpected<Error>(status.error());
  return id;
}

Status retype(Editor& editor, ElementId id, ElementKind kind) {
  if (auto status = expectElement(editor.model(), id); !status) return status;
  const ElementKind old = editor.model().find(id)->kind;
  if (old == kind) return {};
  if (isJoint(old) != isJoint(kind))
    return failure(ErrorCode::notAllowed, "joints become joints only, and other elements no joints");
  for (const auto& [place, meaning] : changedPlaces(editor.model(), id, kind)) {
    if (auto status = changeMeaning(editor, place, meaning); !status) return status;
  }
  const std::string number = editor.model().find(id)->number;
  const bool taken = !number.empty() && numberIsTaken(editor.model(), kind, number);
  return editor.modify(id, [&](Element& element) {
    element.kind = kind;
    if (taken) retireNumber(element);
  });
}

Status renumberPinned(Editor& editor, ElementId id, const std::string& number) {
  return editor.modify(id, [&](Element& element) {
    if (element.number == number) return;
    retireNumber(element);
    element.number = number;
    const auto& earlier = element.details->earlierNumbers;
    if (!number.empty() && std::find(earlier.begin(), earlier.end(), number) != earlier.end())
      std::erase(element.details.edit().earlierNumbers, number);
  });
}

Status followHierarchy(Editor& editor, ElementId root) {
  if (auto status = expectElement(editor.model(), root); !status) return status;
  for (const ElementId id : subtree(editor.model(), root)) {
    if (auto status = renumberPinned(editor, id, {}); !status) return status;
  }
  return {};
}

}  // namespace ekd
