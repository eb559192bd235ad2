// SPDX-License-Identifier: MIT
#include "editor/scene/focus.hpp"

#include "libekd/query/view_members.hpp"

#include <algorithm>
#include <set>

namespace ekd::editor {
namespace {

void takeAround(const Model& model, Slot slot, std::set<Slot>& taken) {
  const auto take = [&](Slot other) {
    if (!taken.insert(other).second) return;
    if (isJoint(model.element(other).kind)) takeAround(model, other, taken);
  };
  for (const Slot relation : model.outgoing(slot)) take(model.targetSlot(relation));
  for (const Slot relation : model.incoming(slot)) take(model.sourceSlot(relation));
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
  std::set<Slot> taken{*slot};
  takeAround(model, *slot, taken);
  return idsOf(model, taken);
}

}  // namespace ekd::editor
