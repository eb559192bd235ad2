// SPDX-License-Identifier: MIT
#include "libekd/validate/near_wordings.hpp"

#include "libekd/text/hash.hpp"

#include <algorithm>

namespace ekd {
namespace {

void sortUnique(std::vector<std::uint32_t>& indexes) {
  std::sort(indexes.begin(), indexes.end());
  indexes.erase(std::unique(indexes.begin(), indexes.end()), indexes.end());
}

}  // namespace

std::string_view NearWordings::wordingOf(const CheckContext& context, Slot slot, std::string& scratch) const {
  if (context.model().elementKind(slot) != ElementKind::goal) return {};
  return m_abbreviations.expand(context.foldedLabel(slot, scratch), scratch);
}

void NearWordings::full(const CheckContext& context, Findings& findings) {
  m_abbreviations.full(context);
  m_entries.clear();
  m_freeEntries.clear();
  m_bySignature.clear();
  m_byText.clear();
  m_byGoal.reset();
  reserve(context.model());
  std::vector<NearPair> pairs;
  std::vector<Index> near;
  std::string scratch;
  const auto& elements = context.model().elements();
  for (Slot slot = 0; slot < elements.slotEnd(); ++slot) {
    if (context.model().elementKind(slot) != ElementKind::goal || elements.isFree(slot)) continue;
    const std::string_view wording = wordingOf(context, slot, scratch);
    if (wording.empty()) continue;
    const std::uint64_t text = text::hashOf(wording);
    const auto known = find(text);
    const Index entry = known ? *known : add(context, text, wording);
    join(entry, elements[slot].id);
    if (known) continue;
    near.clear();
    addSignatures(entry, near);
    keepNear(entry, near);
    for (const Index earlier : near) pairs.push_back({entry, earlier});
  }
  reportAll(pairs, findings);
}

void NearWordings::reserve(const Model& model) {
  constexpr std::size_t usualSignatures = 10;
  std::size_t goals = 0;
  for (Slot slot = 0; slot < model.elements().slotEnd(); ++slot)
    goals += model.elementKind(slot) == ElementKind::goal ? 1 : 0;
  m_entries.reserve(goals);
  m_byText.reserve(goals);
  m_bySignature.reserve(usualSignatures * goals);
}

/// Each pair comes once; it matters to the one of the two that speaks later.
void NearWordings::reportAll(std::vector<NearPair>& pairs, Findings& findings) const {
  for (NearPair& pair : pairs) {
    if (m_entries[pair.later].goals.front() < m_entries[pair.earlier].goals.front())
      std::swap(pair.later, pair.earlier);
  }
  std::sort(pairs.begin(), pairs.end(),
            [](const NearPair& a, const NearPair& b) { return a.later < b.later; });
  std::vector<Index> near;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    near.push_back(pairs[i].earlier);
    if (i + 1 < pairs.size() && pairs[i + 1].later == pairs[i].later) continue;
    if (auto subjects = issueOf(pairs[i].later, near))
      findings.add(Owner::of(m_entries[pairs[i].later].goals.front()), std::move(*subjects));
    near.clear();
  }
}

std::optional<NearWordings::Index> NearWordings::find(std::uint64_t text) const {
  std::optional<Index> found;
  m_byText.forEach(text, [&](Index entry) { found = entry; });
  return found;
}

NearWordings::Index NearWordings::add(const CheckContext& context, std::uint64_t text,
                                      std::string_view wording) {
  Index index = static_cast<Index>(m_entries.size());
  if (m_freeEntries.empty()) {
    m_entries.emplace_back();
  } else {
    index = m_freeEntries.back();
    m_freeEntries.pop_back();
  }
  m_byText.add(text, index);
  m_entries[index] = {text, text::fingerprintOf(wording, context.document.metadata.language), {}};
  return index;
}

/// Appends the entries that have one of the signatures already.
void NearWordings::addSignatures(Index entry, std::vector<Index>& alike) {
  for (const std::uint64_t signature : text::signaturesOf(m_entries[entry].print)) {
    m_bySignature.add(signature, entry, [&](Index other) { alike.push_back(other); });
  }
}

void NearWordings::release(Index index) {
  for (const std::uint64_t signature : text::signaturesOf(m_entries[index].print))
    m_bySignature.remove(signature, index);
  m_byText.remove(m_entries[index].text, index);
  m_entries[index] = {};
  m_freeEntries.push_back(index);
}

void NearWordings::collectGoals() {
  m_byGoal.emplace();
  for (Index entry = 0; entry < m_entries.size(); ++entry) {
    for (const ElementId goal : m_entries[entry].goals) m_byGoal->emplace(goal, entry);
  }
}

void NearWordings::join(Index entry, ElementId goal) {
  auto& goals = m_entries[entry].goals;
  goals.insert(std::lower_bound(goals.begin(), goals.end(), goal), goal);
  if (m_byGoal) (*m_byGoal)[goal] = entry;
}

void NearWordings::leave(Index entry, ElementId goal) {
  auto& goals = m_entries[entry].goals;
  goals.erase(std::lower_bound(goals.begin(), goals.end(), goal));
  m_byGoal->erase(goal);
  if (goals.empty()) release(entry);
}

void NearWordings::collectNear(Index index, std::vector<Index>& near) const {
  near.clear();
  for (const std::uint64_t signature : text::signaturesOf(m_entries[index].print)) {
    m_bySignature.forEach(signature, [&](Index other) { near.push_back(other); });
  }
  keepNear(index, near);
}

void NearWordings::keepNear(Index index, std::vector<Index>& candidates) const {
  sortUnique(candidates);
  const auto& print = m_entries[index].print;
  std::erase_if(candidates,
                [&](Index other) { return other == index || !text::areNear(print, m_entries[other].print); });
}

std::optional<Subjects> NearWordings::issueOf(Index index, std::span<const Index> near) const {
  const Entry& entry = m_entries[index];
  const ElementId speaker = entry.goals.front();
  ElementId best;
  double similarity = 0;
  for (const Index other : near) {
    const ElementId candidate = m_entries[other].goals.front();
    const double here = text::similarity(entry.print, m_entries[other].print);
    const bool isBetter = here > similarity || (here == similarity && candidate < best);
    if (candidate < speaker && isBetter) {
      best = candidate;
      similarity = here;
    }
  }
  return best ? std::optional(Subjects{speaker, best}) : std::nullopt;
}

void NearWordings::update(const CheckContext& context, const Touched& touched, Findings& findings) {
  if (m_abbreviations.update(context, touched)) {
    for (const Entry& entry : m_entries) {
      if (!entry.goals.empty()) findings.retract(Owner::of(entry.goals.front()));
    }
    return full(context, findings);
  }
  if (!m_byGoal) collectGoals();
  std::vector<Index> near;
  std::vector<Index> affected;
  std::string scratch;
  const auto affect = [&](Index entry) {
    if (!m_entries[entry].goals.empty()) findings.retract(Owner::of(m_entries[entry].goals.front()));
    affected.push_back(entry);
    affected.insert(affected.end(), near.begin(), near.end());
  };
  for (const TouchedElement& element : touched.changes->elements) {
    if (!element.labels && !element.kind) continue;
    const Slot* now = context.model().elements().slotOf(element.id);
    const auto wording = now != nullptr ? wordingOf(context, *now, scratch) : std::string_view();
    const std::uint64_t text = text::hashOf(wording);
    const auto known = m_byGoal->find(element.id);
    const std::optional<Index> before =
        known == m_byGoal->end() ? std::nullopt : std::optional(known->second);
    if (before ? !wording.empty() && m_entries[*before].text == text : wording.empty()) continue;
    if (before) {
      collectNear(*before, near);
      affect(*before);
      leave(*before, element.id);
    }
    if (wording.empty()) continue;
    const auto same = find(text);
    const Index after = same ? *same : add(context, text, wording);
    if (same) {
      collectNear(after, near);
    } else {
      near.clear();
      addSignatures(after, near);
      keepNear(after, near);
    }
    affect(after);
    join(after, element.id);
  }
  sortUnique(affected);
  for (const Index entry : affected) {
    if (m_entries[entry].goals.empty()) continue;
    const Owner owner = Owner::of(m_entries[entry].goals.front());
    findings.retract(owner);
    collectNear(entry, near);
    if (auto subjects = issueOf(entry, near)) findings.add(owner, std::move(*subjects));
  }
}

}  // namespace ekd
