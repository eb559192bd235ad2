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

/// Joints may be arms of joints (XOR under AND); a chain of more leads nowhere.
constexpr int deepestNesting = 64;

/// The arm by which a joint refines something: its first to an element or, without one, its first to a joint.
/// As each joint has at most one, following them back never meets a joint twice.
std::optional<Slot> refiningArm(const Model& model, Slot joint) {
  std::optional<Slot> toJoint;
  for (const Slot slot : model.outgoing(joint)) {
    if (model.relationKind(slot) != RelationKind::arm) continue;
    if (!isJoint(model.elementKind(model.targetSlot(slot)))) return slot;
    if (!toJoint) toJoint = slot;
  }
  return toJoint;
}

/// Appends the joints whose refining arm leads to `target`.
void collectJoints(const Model& model, Slot target, std::vector<Slot>& joints) {
  for (const Slot slot : model.incoming(target)) {
    const Slot source = model.sourceSlot(slot);
    if (model.relationKind(slot) == RelationKind::arm && isJoint(model.elementKind(source)) &&
        refiningArm(model, source) == slot)
      joints.push_back(source);
  }
}

void collectPlaced(const Model& model, Slot target, std::vector<Placed>& placed) {
  for (const Slot slot : model.incoming(target)) {
    if (!model.isPlace(slot)) continue;
    const Relation& relation = model.relation(slot);
    placed.push_back({*relation.order, relation.id, model.sourceSlot(slot)});
  }
}

}  // namespace

std::optional<Slot> placeSlotOf(const Model& model, Slot element) {
  for (const Slot slot : model.outgoing(element)) {
    if (model.isPlace(slot)) return slot;
  }
  return std::nullopt;
}

const Relation* placeOf(const Model& model, Slot element) {
  const auto slot = placeSlotOf(model, element);
  return slot ? &model.relation(*slot) : nullptr;
}

std::optional<Slot> parentOf(const Model& model, Slot element) {
  const auto place = placeSlotOf(model, element);
  return place ? parentAt(model, *place) : std::nullopt;
}

std::optional<Slot> parentAt(const Model& model, Slot place) {
  const Slot target = model.targetSlot(place);
  const auto parent = isJoint(model.elementKind(target)) ? refinedBy(model, target) : target;
  return parent == model.sourceSlot(place) ? std::nullopt : parent;
}

std::optional<Slot> refinedBy(const Model& model, Slot joint) {
  Slot at = joint;
  for (int level = 0; level < deepestNesting; ++level) {
    const auto arm = refiningArm(model, at);
    if (!arm) return std::nullopt;
    at = model.targetSlot(*arm);
    if (!isJoint(model.elementKind(at))) return at;
  }
  return std::nullopt;
}

std::vector<Slot> jointsOf(const Model& model, Slot parent) {
  std::vector<Slot> joints;
  collectJoints(model, parent, joints);
  std::size_t levelEnd = joints.size();
  std::size_t next = 0;
  for (int level = 1; level < deepestNesting && next < joints.size(); ++level) {
    for (; next < levelEnd; ++next) collectJoints(model, joints[next], joints);
    levelEnd = joints.size();
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
    if (!isJoint(model.elementKind(child.element)) && parentOf(model, child.element) == parent)
      children.push_back(child.element);
  }
  return children;
}

}  // namespace ekd
