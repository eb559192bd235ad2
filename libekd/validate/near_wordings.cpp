// SPDX-License-Identifier: MIT
#include "libekd/validate/near_wordings.hpp"

#include "libekd/text/fold.hpp"

#include <algorithm>
#include <functional>

namespace ekd {
namespace {

void sortUnique(std::vector<std::uint32_t>& indexes) {
  std::sort(indexes.begin(), indexes.end());
  indexes.erase(std::unique(indexes.begin(), indexes.end()), indexes.end());
}

}  // namespace

std::string NearWordings::wordingOf(const CheckContext& context, const Element& element) const {
  if (element.kind != ElementKind::goal) return {};
  return m_abbreviations.expand(context.foldedLabel(element));
}

void NearWordings::full(const CheckContext& context, Findings& findings) {
  m_abbreviations.full(context);
  m_entries.clear();
  m_freeEntries.clear();
  m_links.clear();
  m_freeLinks.clear();
  m_chains.clear();
  m_byText.clear();
  m_byGoal.clear();
  const auto& elements = context.model().elements();
  for (Slot slot = 0; slot < elements.slotEnd(); ++slot) {
    if (elements[slot].kind != ElementKind::goal || elements.isFree(slot)) continue;
    const std::string wording = wordingOf(context, elements[slot]);
    if (!wording.empty()) join(entryFor(context, wording), elements[slot].id);
  }
  for (Index entry = 0; entry < m_entries.size(); ++entry) {
    if (auto subjects = issueOf(entry))
      findings.add(Owner::of(m_entries[entry].goals.front()), std::move(*subjects));
  }
}

NearWordings::Index NearWordings::entryFor(const CheckContext& context, std::string_view wording) {
  const std::uint64_t text = std::hash<std::string_view>{}(wording);
  const auto [known, isNew] = m_byText.emplace(text, static_cast<Index>(m_entries.size()));
  if (!isNew) return known->second;
  if (!m_freeEntries.empty()) {
    known.value() = m_freeEntries.back();
    m_freeEntries.pop_back();
  } else {
    m_entries.emplace_back();
  }
  const Index index = known->second;
  m_entries[index] = {text, text::fingerprintOf(wording, context.document.metadata.language), {}};
  for (const std::uint64_t signature : text::signaturesOf(m_entries[index].print)) {
    Index link = static_cast<Index>(m_links.size());
    if (m_freeLinks.empty()) {
      m_links.emplace_back();
    } else {
      link = m_freeLinks.back();
      m_freeLinks.pop_back();
    }
    const auto [chain, isFirst] = m_chains.emplace(signature, none);
    m_links[link] = {index, chain->second};
    chain.value() = link;
  }
  return index;
}

void NearWordings::release(Index index) {
  for (const std::uint64_t signature : text::signaturesOf(m_entries[index].print)) {
    const auto chain = m_chains.find(signature);
    Index* at = &chain.value();
    while (m_links[*at].entry != index) at = &m_links[*at].next;
    const Index link = *at;
    *at = m_links[link].next;
    m_freeLinks.push_back(link);
    if (chain->second == none) m_chains.erase(chain);
  }
  m_byText.erase(m_entries[index].text);
  m_entries[index] = {};
  m_freeEntries.push_back(index);
}

void NearWordings::join(Index entry, ElementId goal) {
  auto& goals = m_entries[entry].goals;
  goals.insert(std::lower_bound(goals.begin(), goals.end(), goal), goal);
  m_byGoal[goal] = entry;
}

void NearWordings::leave(Index entry, ElementId goal) {
  auto& goals = m_entries[entry].goals;
  goals.erase(std::lower_bound(goals.begin(), goals.end(), goal));
  m_byGoal.erase(goal);
  if (goals.empty()) release(entry);
}

std::vector<NearWordings::Index> NearWordings::nearTo(Index index) const {
  const Entry& entry = m_entries[index];
  std::vector<Index> found;
  for (const std::uint64_t signature : text::signaturesOf(entry.print)) {
    const auto chain = m_chains.find(signature);
    if (chain == m_chains.end()) continue;
    for (Index link = chain->second; link != none; link = m_links[link].next) {
      const Index other = m_links[link].entry;
      if (other != index && text::areNear(entry.print, m_entries[other].print)) found.push_back(other);
    }
  }
  sortUnique(found);
  return found;
}

std::optional<Subjects> NearWordings::issueOf(Index index) const {
  const Entry& entry = m_entries[index];
  if (entry.goals.empty()) return std::nullopt;
  const ElementId speaker = entry.goals.front();
  ElementId best;
  double similarity = 0;
  for (const Index other : nearTo(index)) {
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
  std::vector<Index> affected;
  const auto affect = [&](Index entry) {
    if (!m_entries[entry].goals.empty()) findings.retract(Owner::of(m_entries[entry].goals.front()));
    affected.push_back(entry);
    for (const Index other : nearTo(entry)) affected.push_back(other);
  };
  for (const TouchedElement& element : touched.changes->elements) {
    if (!element.labels && !element.kind) continue;
    const Element* now = context.model().find(element.id);
    const std::string wording = now != nullptr ? wordingOf(context, *now) : std::string();
    const auto known = m_byGoal.find(element.id);
    const Index before = known == m_byGoal.end() ? none : known->second;
    if (before == none && wording.empty()) continue;
    if (before != none && !wording.empty() &&
        m_entries[before].text == std::hash<std::string_view>{}(wording))
      continue;
    if (before != none) {
      affect(before);
      leave(before, element.id);
    }
    if (wording.empty()) continue;
    const Index after = entryFor(context, wording);
    affect(after);
    join(after, element.id);
  }
  sortUnique(affected);
  for (const Index entry : affected) {
    if (m_entries[entry].goals.empty()) continue;
    const Owner owner = Owner::of(m_entries[entry].goals.front());
    findings.retract(owner);
    if (auto subjects = issueOf(entry)) findings.add(owner, std::move(*subjects));
  }
}

}  // namespace ekd
