// SPDX-License-Identifier: MIT
#include "libekd/validate/rules/group_tracker.hpp"

namespace ekd::rules {

void GroupTracker::full(const CheckContext& context, Findings& findings) {
  m_members.clear();
  context.forEachOf(m_kinds, [&](Slot slot) {
    if (m_belongs(context, slot)) m_members.insert(context.element(slot).id);
  });
  report(findings);
}

void GroupTracker::update(const CheckContext& context, const Touched& touched, Findings& findings) {
  bool isNews = false;
  for (const TouchedElement& element : touched.changes->elements) {
    const Element* now = context.model().find(element.id);
    if (now == nullptr || !m_kinds.contains(now->kind)) isNews |= m_members.erase(element.id) > 0;
  }
  for (const TouchedSlot& at : touched.elements) {
    const Element& element = context.element(at.slot);
    if (!m_kinds.contains(element.kind)) continue;
    isNews |=
        m_belongs(context, at.slot) ? m_members.insert(element.id).second : m_members.erase(element.id) > 0;
  }
  if (!isNews) return;
  findings.retractAll();
  report(findings);
}

void GroupTracker::report(Findings& findings) const {
  constexpr std::uint64_t theOnlyOne = 1;
  if (m_members.size() >= m_least)
    findings.add(Owner::group(theOnlyOne), {m_members.begin(), m_members.end()});
}

}  // namespace ekd::rules
