// SPDX-License-Identifier: MIT
#include "libekd/edit/verb_parts.hpp"
#include "libekd/edit/verbs.hpp"
#include "libekd/metamodel/table.hpp"
#include "libekd/query/hierarchy.hpp"

#include <algorithm>
#include <set>
#include <vector>

namespace ekd {
namespace {

using namespace verb_parts;

/// The relation by which `child` belongs to `parent`: its place there, through a joint or not, else a direct
/// one of the same meaning.
const Relation* belonging(const Model& model, ElementId child, ElementId parent) {
  const Relation* current = placeOf(model, *model.elements().slotOf(child));
  if (current != nullptr && familyOf(model, current->target) == parent) return current;
  const auto kind = hierarchyRelation(model.find(child)->kind, model.find(parent)->kind);
  return kind ? findRelation(model, child, *kind, parent) : nullptr;
}

Result<std::vector<RelationId>> belongings(const Model& model, ElementId parent,
                                           std::span<const ElementId> children) {
  std::vector<RelationId> found;
  for (const ElementId child : std::set<ElementId>(children.begin(), children.end())) {
    if (auto status = expectElement(model, child); !status) return tl::unexpected<Error>(status.error());
    const Relation* relation = child == parent ? nullptr : belonging(model, child, parent);
    if (relation == nullptr || isJoint(model.find(child)->kind))
      return failure(ErrorCode::notAllowed, "only what belongs to the same element can be grouped");
    found.push_back(relation->id);
  }
  if (found.size() < 2) return failure(ErrorCode::notAllowed, "a group has at least two members");
  return found;
}

Result<ElementId> addJoint(Editor& editor, IdSource& ids, ElementKind kind, ElementId parent) {
  Element joint;
  joint.id = ids.make<ElementId>();
  joint.kind = kind;
  const ElementId id = joint.id;
  if (auto status = editor.add(std::move(joint)); !status) return tl::unexpected<Error>(status.error());
  Relation arm;
  arm.id = ids.make<RelationId>();
  arm.kind = RelationKind::arm;
  arm.source = id;
  arm.target = parent;
  if (auto status = editor.add(std::move(arm)); !status) return tl::unexpected<Error>(status.error());
  return id;
}

std::vector<RelationId> incomingOf(const Model& model, ElementId id) {
  std::vector<RelationId> relations;
  for (const Slot slot : model.incoming(id)) relations.push_back(model.relation(slot).id);
  return relations;
}

/// What a relation that led to a joint means when it leads to where the joint led.
RelationKind withoutJoint(const Model& model, const Relation& relation, ElementId target) {
  if (relation.kind != RelationKind::arm) return relation.kind;
  return hierarchyRelation(model.find(relation.source)->kind, model.find(target)->kind)
      .value_or(RelationKind::link);
}

}  // namespace

Result<ElementId> groupChildren(Editor& editor, IdSource& ids, ElementId parent,
                                std::span<const ElementId> children, ElementKind jointKind) {
  if (auto status = expectElement(editor.model(), parent); !status)
    return tl::unexpected<Error>(status.error());
  if (!groups(jointKind) || isJoint(editor.model().find(parent)->kind))
    return failure(ErrorCode::notAllowed, "a group needs a joint that refines, and an element above it");
  const auto relations = belongings(editor.model(), parent, children);
  if (!relations) return tl::unexpected<Error>(relations.error());
  const auto joint = addJoint(editor, ids, jointKind, parent);
  if (!joint) return joint;
  for (const RelationId id : *relations) {
    const Relation old = *editor.model().find(id);
    if (auto status = redirect(editor, id, old.source, RelationKind::arm, *joint); !status)
      return tl::unexpected<Error>(status.error());
    if (auto status = dissolveIfEmpty(editor, old.target); !status)
      return tl::unexpected<Error>(status.error());
  }
  return joint;
}

Status ungroup(Editor& editor, ElementId joint) {
  if (auto status = expectElement(editor.model(), joint); !status) return status;
  if (!groups(editor.model().find(joint)->kind))
    return failure(ErrorCode::notAllowed, "only a joint that refines can be taken apart");
  const auto target = armTarget(editor.model(), joint);
  if (!target) return failure(ErrorCode::notAllowed, "the joint refines nothing");
  for (const RelationId id : incomingOf(editor.model(), joint)) {
    const Relation old = *editor.model().find(id);
    const RelationKind kind = withoutJoint(editor.model(), old, *target);
    if (auto status = redirect(editor, id, old.source, kind, *target); !status) return status;
  }
  return editor.remove(joint);
}

}  // namespace ekd
