// SPDX-License-Identifier: MIT
#include "libekd/query/refinement.hpp"

namespace ekd {

bool ofOneKind(ElementKind a, ElementKind b) {
  return a == b || (isActor(a) && isActor(b));
}

bool isBelow(const Model& model, Slot slot) {
  const Relation& relation = model.relation(slot);
  const ElementKind source = model.element(model.sourceSlot(slot)).kind;
  const ElementKind target = model.element(model.targetSlot(slot)).kind;
  if (isJoint(source) || isJoint(target)) return false;
  if (relation.order) return true;
  return relation.kind == RelationKind::partOf || relation.kind == RelationKind::isA ||
         (relation.kind == RelationKind::supports && ofOneKind(source, target));
}

}  // namespace ekd
