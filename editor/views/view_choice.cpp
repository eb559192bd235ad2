// SPDX-License-Identifier: MIT
#include "editor/views/view_choice.hpp"

#include "editor/views/view_bar.hpp"
#include "libekd/query/find.hpp"
#include "libekd/query/refinement.hpp"

#include <algorithm>

namespace ekd::editor {
namespace {

/// The goals that stand under nothing, as people list them: 1 before 2 before "GG".
std::vector<ElementId> topGoals(const SessionBridge& bridge) {
  const Model& model = bridge.model();
  std::vector<Slot> slots;
  for (Slot slot = 0; slot < model.elements().slotEnd(); ++slot) {
    if (!model.elements().isFree(slot) && model.elementKind(slot) == ElementKind::goal &&
        !parentOf(model, slot))
      slots.push_back(slot);
  }
  sortForReading(model, bridge.numbering(), slots);
  std::vector<ElementId> goals;
  for (const Slot slot : slots) goals.push_back(model.element(slot).id);
  return goals;
}

}  // namespace

View firstView(const SessionBridge& bridge) {
  const auto views = viewsByTitle(bridge);
  if (views.empty()) return {};
  for (const ElementId goal : topGoals(bridge)) {
    for (const View* view : views) {
      if (view->query.roots == std::vector{goal}) return *view;
    }
  }
  return *views.front();
}

View branchOf(const SessionBridge& bridge, ElementId root) {
  View view;
  view.query.roots = {root};
  const auto& views = bridge.document().views;
  const auto known = std::find_if(views.begin(), views.end(),
                                  [&](const auto& entry) { return entry.second.query == view.query; });
  if (known != views.end()) return known->second;
  view.language = bridge.language();
  return view;
}

ElementId branchRootFor(const Model& model, ElementId card) {
  const Slot* slot = model.elements().slotOf(card);
  if (slot == nullptr) return {};
  if (isActor(model.elementKind(*slot))) return card;
  bool hasBranch = false;
  forEachBelow(model, *slot, [&](Slot) { hasBranch = true; });
  if (hasBranch) return card;
  if (const auto parent = parentOf(model, *slot)) return model.element(*parent).id;
  ElementId above = card;
  forEachAbove(model, *slot, [&](Slot other) { above = model.element(other).id; });
  return above;
}

ElementId subjectOf(const Model& model, const ViewQuery& query) {
  if (!query.roots.empty()) return query.roots.front();
  std::vector<ElementId> projects;
  for (const ElementId id : query.elements) {
    const Element* element = model.find(id);
    if (element != nullptr && element->kind == ElementKind::project) projects.push_back(id);
  }
  return projects.size() == 1 ? projects.front() : ElementId{};
}

}  // namespace ekd::editor
