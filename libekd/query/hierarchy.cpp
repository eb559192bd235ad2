// SPDX-License-Identifier: MIT
#include "libekd/query/hierarchy.hpp"

#include <algorithm>
#include <tuple>

namespace ekd {
namespace {

struct Placed {
  std::int64_t order;
  RelationId relation;
  Slot element;
};

void collectPlaced(const Model& model, Slot target, std::vector<Placed>& placed) {
  for (const Slot slot : model.incoming(target)) {
    const Relation& relation = model.relation(slot);
    if (relation.order) placed.push_back({*relation.order, relation.id, model.sourceSlot(slot)});
  }
}

}  // namespace

const Relation* placeOf(const Model& model, Slot element) {
  for (const Slot slot : model.outgoing(element)) {
    if (model.relation(slot).order) return &model.relation(slot);
  }
  return nullptr;
}

std::optional<Slot> parentOf(const Model& model, Slot element) {
  const Relation* place = placeOf(model, element);
  if (place == nullptr) return std::nullopt;
  const Slot target = *model.elements().slotOf(place->target);
  const auto parent = isJoint(model.element(target).kind) ? refinedBy(model, target) : target;
  return parent == element ? std::nullopt : parent;
}

std::optional<Slot> refinedBy(const Model& model, Slot joint) {
  for (const Slot slot : model.outgoing(joint)) {
    const Slot refined = model.targetSlot(slot);
    if (model.relation(slot).kind == RelationKind::arm && !isJoint(model.element(refined).kind))
      return refined;
  }
  return std::nullopt;
}

std::vector<Slot> jointsOf(const Model& model, Slot parent) {
  std::vector<Slot> joints;
  for (const Slot slot : model.incoming(parent)) {
    const Slot source = model.sourceSlot(slot);
    if (model.relation(slot).kind == RelationKind::arm && isJoint(model.element(source).kind))
      joints.push_back(source);
  }
  return joints;
}

std::vector<Slot> childrenOf(const Model& model, Slot parent) {
  std::vector<Placed> placed;
  collectPlaced(model, parent, placed);
  for (const Slot joint : jointsOf(model, parent)) collectPlaced(model, joint, placed);
  std::sort(placed.begin(), placed.end(), [](const Placed& a, const Placed& b) {
    return std::tie(a.order, a.relation) < std::tie(b.order, b.relation);
  });
  std::vector<Slot> children;
  children.reserve(placed.size());
  for (const Placed& child : placed) {
    // a joint that was given an order by a foreign file stands nowhere; its arms do
    if (!isJoint(model.element(child.element).kind) && parentOf(model, child.element) == parent)
      children.push_back(child.element);
  }
  return children;
}

}  // namespace ekd
