// SPDX-License-Identifier: MIT
#include "libekd/validate/circle_tracker.hpp"

#include "libekd/query/visit_queue.hpp"

#include <algorithm>
#include <iterator>

namespace ekd {
namespace {

/// Everything that the element leads to and that leads back to it, by identity.
std::vector<Slot> circleAround(const Model& model, Slot element, CircleKind kind) {
  const auto search = [&](bool forwards) {
    VisitQueue found(element);
    for (std::size_t next = 0; next < found.size(); ++next) {
      for (const Slot slot : forwards ? model.outgoing(found[next]) : model.incoming(found[next])) {
        if (isAlong(model, slot, kind)) found.add(forwards ? model.targetSlot(slot) : model.sourceSlot(slot));
      }
    }
    std::vector<Slot> slots(found.slots().begin(), found.slots().end());
    std::sort(slots.begin(), slots.end());
    return slots;
  };
  const std::vector<Slot> ahead = search(true);
  const std::vector<Slot> behind = search(false);
  std::vector<Slot> members;
  std::set_intersection(ahead.begin(), ahead.end(), behind.begin(), behind.end(),
                        std::back_inserter(members));
  std::sort(members.begin(), members.end(),
            [&](Slot a, Slot b) { return model.element(a).id < model.element(b).id; });
  return members;
}

}  // namespace

Owner CircleTracker::ownerOf(ElementId first) const {
  return {Owner::Type::group, first.bits, {0, static_cast<std::uint64_t>(m_kind)}};
}

std::optional<Subjects> CircleTracker::keep(const Model& model, const std::vector<Slot>& members) {
  const ElementId first = model.element(members.front()).id;
  Members& ids = m_members[first];
  ids.clear();
  for (const Slot slot : members) {
    ids.push_back(model.element(slot).id);
    m_circleOf[ids.back()] = first;
  }
  if (!m_isIssue(model, members)) return std::nullopt;
  Subjects subjects;
  for (const Slot slot : circleThrough(model, members.front(), m_kind))
    subjects.push_back(model.element(slot).id);
  return subjects;
}

void CircleTracker::full(const CheckContext& context, Findings& findings) {
  m_circleOf.clear();
  m_members.clear();
  for (const Circle& circle : circles(context.model(), m_kind)) {
    const Owner owner = ownerOf(context.element(circle.members.front()).id);
    if (auto subjects = keep(context.model(), circle.members)) findings.add(owner, std::move(*subjects));
  }
}

void CircleTracker::update(const CheckContext& context, const Touched& touched, Findings& findings) {
  const Model& model = context.model();
  // A circle comes about by a relation that leads along it now, and ends among its members.
  std::vector<ElementId> loose;
  for (const TouchedElement& element : touched.changes->elements) {
    if (m_circleOf.contains(element.id)) loose.push_back(element.id);
  }
  for (const Slot slot : touched.relations) {
    if (!isAlong(model, slot, m_kind)) continue;
    loose.push_back(model.relation(slot).source);  // its other end is in every circle that leads along it
  }
  const std::size_t touchedEnd = loose.size();
  for (std::size_t i = 0; i < touchedEnd; ++i) dissolve(loose[i], findings, loose);
  for (std::size_t i = 0; i < loose.size(); ++i) look(model, loose[i], findings, loose);
}

/// Forgets the circle that the element was in; its members have to be looked at again.
void CircleTracker::dissolve(ElementId member, Findings& findings, std::vector<ElementId>& loose) {
  const auto found = m_circleOf.find(member);
  if (found == m_circleOf.end()) return;
  const ElementId first = found->second;
  const Members members = m_members[first];
  findings.retract(ownerOf(first));
  m_members.erase(first);
  for (const ElementId id : members) {
    m_circleOf.erase(id);
    loose.push_back(id);
  }
}

void CircleTracker::look(const Model& model, ElementId id, Findings& findings,
                         std::vector<ElementId>& loose) {
  const Slot* slot = model.elements().slotOf(id);
  if (slot == nullptr || m_circleOf.contains(id) || circleThrough(model, *slot, m_kind).empty()) return;
  const std::vector<Slot> members = circleAround(model, *slot, m_kind);
  for (const Slot member : members) dissolve(model.element(member).id, findings, loose);
  const Owner owner = ownerOf(model.element(members.front()).id);
  if (auto subjects = keep(model, members)) findings.replace(owner, std::move(*subjects));
}

}  // namespace ekd
