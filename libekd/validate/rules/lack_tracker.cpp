// SPDX-License-Identifier: MIT
#include "libekd/validate/rules/lack_tracker.hpp"

#include "libekd/query/hierarchy.hpp"
#include "libekd/query/visit_queue.hpp"

#include <algorithm>

namespace ekd::rules {

void LackTracker::full(const CheckContext& context, Findings& findings) {
  m_states.reset();
  m_having = 0;
  m_lacking = 0;
  if (cannotBeSaid(context)) return;
  std::vector<ElementId> lacking;
  context.forEachOf(m_lack.kinds, [&](Slot slot) {
    const State state = stateOf(context, slot);
    count(state, 1);
    if (state == State::lacks) lacking.push_back(context.element(slot).id);
  });
  if (!isSaid(context)) return;
  for (const ElementId id : lacking) findings.add(Owner::of(id), {id});
}

void LackTracker::update(const CheckContext& context, const Touched& touched, Findings& findings) {
  if (!concernsUs(context, touched)) return;
  if (!m_states) {
    findings.retractAll();
    m_states.emplace();
    m_having = 0;
    m_lacking = 0;
    context.forEachOf(m_lack.kinds,
                      [&](Slot slot) { set(context.element(slot).id, stateOf(context, slot)); });
    if (isSaid(context)) reportAll(findings);
    return;
  }
  const bool wasSaid = isSaid(context);
  for (const TouchedElement& element : touched.changes->elements) {
    if (!element.existence && !element.kind) continue;
    set(element.id, State::unasked);
    findings.retract(Owner::of(element.id));
  }
  std::vector<Slot> news;
  const auto look = [&](Slot slot) {
    if (set(context.element(slot).id, stateOf(context, slot))) news.push_back(slot);
  };
  if (m_lack.throughHierarchy) {
    for (const Slot slot : affectedTrees(context, touched)) look(slot);
  } else {
    for (const TouchedSlot& at : touched.elements) {
      if (m_lack.kinds.contains(context.model().elementKind(at.slot))) look(at.slot);
    }
  }
  if (wasSaid != isSaid(context)) {
    findings.retractAll();
    if (!wasSaid) reportAll(findings);
    return;
  }
  for (const Slot slot : news) {
    const ElementId id = context.element(slot).id;
    findings.retract(Owner::of(id));
    const auto state = m_states->find(id);
    if (wasSaid && state != m_states->end() && state->second == State::lacks)
      findings.add(Owner::of(id), {id});
  }
}

/// Whether any of the kinds was touched, or something is gone that may have been of them.
bool LackTracker::concernsUs(const CheckContext& context, const Touched& touched) const {
  const auto& elements = touched.elements;
  const auto& changes = touched.changes->elements;
  return std::any_of(elements.begin(), elements.end(),
                     [&](const TouchedSlot& at) {
                       return m_lack.kinds.contains(context.model().elementKind(at.slot));
                     }) ||
         std::any_of(changes.begin(), changes.end(), [&](const TouchedElement& element) {
           return (element.existence || element.kind) && (!m_states || m_states->contains(element.id));
         });
}

LackTracker::State LackTracker::stateOf(const CheckContext& context, Slot slot) const {
  if (isDropped(context.element(slot))) return State::unasked;
  if (m_lack.concerns != nullptr && !m_lack.concerns(context, slot)) return State::unasked;
  if (m_lack.hasIt(context, slot)) return State::has;
  return m_lack.throughHierarchy ? stateInHierarchy(context, slot) : State::lacks;
}

LackTracker::State LackTracker::stateInHierarchy(const CheckContext& context, Slot slot) const {
  if (isCovered(context, slot)) return State::has;
  const auto parent = above(context.model(), slot);
  return parent && !isDropped(context.element(*parent)) && !isCovered(context, *parent) ? State::lacksBelow
                                                                                        : State::lacks;
}

/// What the element stands under, among the kinds of the rule.
std::optional<Slot> LackTracker::above(const Model& model, Slot slot) const {
  const auto parent = parentOf(model, slot);
  return parent && m_lack.kinds.contains(model.elementKind(*parent)) ? parent : std::nullopt;
}

/// It, what it stands under or what stands under it has it.
bool LackTracker::isCovered(const CheckContext& context, Slot slot) const {
  VisitQueue way(slot);
  for (auto parent = above(context.model(), slot); parent && way.add(*parent);
       parent = above(context.model(), *parent)) {
  }
  const auto up = way.slots();
  if (std::any_of(up.begin(), up.end(), [&](Slot at) { return m_lack.hasIt(context, at); })) return true;
  std::vector<Slot> tree;
  addTree(context.model(), slot, tree);
  return std::any_of(tree.begin(), tree.end(), [&](Slot at) { return m_lack.hasIt(context, at); });
}

/// Appends the element and everything of the kinds under it.
void LackTracker::addTree(const Model& model, Slot slot, std::vector<Slot>& slots) const {
  VisitQueue found(slot);
  for (std::size_t next = 0; next < found.size(); ++next) {
    for (const Slot child : childrenOf(model, found[next])) {
      if (m_lack.kinds.contains(model.elementKind(child))) found.add(child);
    }
  }
  slots.insert(slots.end(), found.slots().begin(), found.slots().end());
}

/// Everything that shares a top with what was touched.
std::vector<Slot> LackTracker::affectedTrees(const CheckContext& context, const Touched& touched) const {
  const Model& model = context.model();
  std::vector<Slot> slots;
  for (const TouchedSlot& at : touched.elements) {
    if (!m_lack.kinds.contains(model.elementKind(at.slot))) continue;
    VisitQueue way(at.slot);
    for (auto parent = above(model, at.slot); parent && way.add(*parent); parent = above(model, *parent)) {
    }
    addTree(model, way.slots().back(), slots);
  }
  std::sort(slots.begin(), slots.end());
  slots.erase(std::unique(slots.begin(), slots.end()), slots.end());
  return slots;
}

Asked LackTracker::asked(const CheckContext& context) const {
  return context.profile == Profile::field ? m_lack.inField : m_lack.otherwise;
}

/// Nobody has it, for there is nothing to have, and it is asked only where somebody does.
bool LackTracker::cannotBeSaid(const CheckContext& context) const {
  const KindSet needs = m_lack.needs;
  return asked(context) != Asked::always && !needs.empty() && context.byKind != nullptr &&
         std::all_of(needs.begin(), needs.end(),
                     [&](ElementKind kind) { return context.byKind->of(kind).empty(); });
}

bool LackTracker::isSaid(const CheckContext& context) const {
  switch (asked(context)) {
    case Asked::always:
      return true;
    case Asked::whereAny:
      return m_having > 0;
    case Asked::whereMost:
      return m_having > 0 && m_having >= m_lacking;
  }
  return false;
}

void LackTracker::count(State state, int by) {
  if (state == State::has) m_having += by;
  if (state == State::lacks || state == State::lacksBelow) m_lacking += by;
}

bool LackTracker::set(ElementId id, State state) {
  const auto known = m_states->find(id);
  const State before = known == m_states->end() ? State::unasked : known->second;
  if (state == before) return false;
  count(before, -1);
  count(state, 1);
  if (state == State::unasked) {
    m_states->erase(known);
  } else {
    (*m_states)[id] = state;
  }
  return true;
}

void LackTracker::reportAll(Findings& findings) const {
  for (const auto& [id, state] : *m_states) {
    if (state == State::lacks) findings.add(Owner::of(id), {id});
  }
}

}  // namespace ekd::rules
