// SPDX-License-Identifier: MIT
#include "libekd/query/refinement.hpp"

namespace ekd {

bool isBelow(const Model& model, Slot slot) {
  const RelationKind kind = model.relationKind(slot);
  const ElementKind source = model.elementKind(model.sourceSlot(slot));
  const ElementKind target = model.elementKind(model.targetSlot(slot));
  if (isJoint(source) || isJoint(target)) return false;
  if (model.isPlace(slot)) return true;
  return kind == RelationKind::partOf || kind == RelationKind::isA ||
         (kind == RelationKind::supports && ofOneKind(source, target));
}

}  // namespace ekd
