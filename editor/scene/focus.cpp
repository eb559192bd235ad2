// SPDX-License-Identifier: MIT
#include "editor/scene/focus.hpp"

#include "libekd/query/view_members.hpp"

#include <algorithm>
#include <set>
#include <vector>

namespace ekd::editor {
namespace {

/// What is related to the element, if need be by way of joints.
std::set<Slot> around(const Model& model, Slot start) {
  std::set<Slot> taken{start};
  std::vector<Slot> next{start};
  const auto take = [&](Slot other) {
    if (taken.insert(other).second && isJoint(model.element(other).kind)) next.push_back(other);
  };
  while (!next.empty()) {
    const Slot slot = next.back();
    next.pop_back();
    for (const Slot relation : model.outgoing(slot)) take(model.targetSlot(relation));
    for (const Slot relation : model.incoming(slot)) take(model.sourceSlot(relation));
  }
  return taken;
}

std::vector<ElementId> idsOf(const Model& model, const auto& slots) {
  std::vector<ElementId> ids;
  for (const Slot slot : slots) ids.push_back(model.element(slot).id);
  std::sort(ids.begin(), ids.end());
  return ids;
}

}  // namespace

std::vector<ElementId> focused(const Model& model, ElementId element, FocusOn on) {
  const Slot* slot = model.elements().slotOf(element);
  if (slot == nullptr) return {};
  if (on == FocusOn::branch) {
    ViewQuery query;
    query.roots = {element};
    return idsOf(model, viewMembers(model, query).elements);
  }
  return idsOf(model, around(model, *slot));
}

}  // namespace ekd::editor
