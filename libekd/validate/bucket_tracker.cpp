// SPDX-License-Identifier: MIT
#include "libekd/validate/bucket_tracker.hpp"

#include "libekd/text/hash.hpp"

#include <algorithm>

namespace ekd {
namespace {

void sortUnique(std::vector<std::uint64_t>& keys) {
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
}

}  // namespace

std::uint64_t BucketTracker::hashOf(ElementKind kind, std::string_view text) {
  return hashOf(kind, text::hashOf(text));
}

std::uint64_t BucketTracker::hashOf(ElementKind kind, std::uint64_t textHash) {
  const std::uint64_t hash = textHash + static_cast<std::uint64_t>(kind);
  return hash == 0 ? 1 : hash;
}

void BucketTracker::full(const CheckContext& context, Findings& findings) {
  m_members.clear();
  m_free.clear();
  m_byKey.clear();
  m_byId.reset();
  const auto& elements = context.model().elements();
  std::vector<std::uint64_t> shared;
  for (Slot slot = 0; slot < elements.slotEnd(); ++slot) {
    if (elements.isFree(slot)) continue;
    const std::uint64_t key = keyOf(context, slot);
    if (key == 0) continue;
    bool isFirst = true;
    m_byKey.forEach(key, [&](Index) { isFirst = false; });
    if (!isFirst) shared.push_back(key);
    insert(key, elements[slot].id);
  }
  sortUnique(shared);
  for (const std::uint64_t key : shared) {
    Subjects sharing = subjects(key);
    if (isTold(context, sharing)) findings.add(Owner::group(key), std::move(sharing));
  }
}

void BucketTracker::restart(const CheckContext& context, Findings& findings) {
  std::vector<std::uint64_t> keys;
  for (const Member& member : m_members) keys.push_back(member.key);
  sortUnique(keys);
  for (const std::uint64_t key : keys) findings.retract(Owner::group(key));
  full(context, findings);
}

void BucketTracker::update(const CheckContext& context, const Touched& touched, Findings& findings) {
  if (!m_byId) collectIds();
  std::vector<std::uint64_t> changed;
  for (const TouchedElement& element : touched.changes->elements) {
    if (!element.fields && !(readsLinks() && element.links)) continue;
    const Slot* now = context.model().elements().slotOf(element.id);
    const std::uint64_t key = now != nullptr ? keyOf(context, *now) : 0;
    move(element.id, key, changed);
    if (readsLinks() && key != 0) changed.push_back(key);
  }
  sortUnique(changed);
  for (const std::uint64_t key : changed) {
    if (Subjects sharing = subjects(key); sharing.size() > 1 && isTold(context, sharing)) {
      findings.replace(Owner::group(key), std::move(sharing));
    } else {
      findings.retract(Owner::group(key));
    }
  }
}

BucketTracker::Index BucketTracker::insert(std::uint64_t key, ElementId element) {
  Index at = static_cast<Index>(m_members.size());
  if (m_free.empty()) {
    m_members.push_back({key, element});
  } else {
    at = m_free.back();
    m_free.pop_back();
    m_members[at] = {key, element};
  }
  m_byKey.add(key, at);
  return at;
}

void BucketTracker::collectIds() {
  m_byId.emplace().reserve(m_members.size());
  for (Index at = 0; at < m_members.size(); ++at) m_byId->emplace(m_members[at].element, at);
}

void BucketTracker::move(ElementId id, std::uint64_t key, std::vector<std::uint64_t>& changed) {
  const auto known = m_byId->find(id);
  const std::uint64_t before = known == m_byId->end() ? 0 : m_members[known->second].key;
  if (before == key) return;
  if (before != 0) {
    const Index at = known->second;
    m_byKey.remove(before, at);
    m_members[at] = {};
    m_free.push_back(at);
    m_byId->erase(known);
    changed.push_back(before);
  }
  if (key == 0) return;
  m_byId->emplace(id, insert(key, id));
  changed.push_back(key);
}

Subjects BucketTracker::subjects(std::uint64_t key) const {
  Subjects sorted;
  m_byKey.forEach(key, [&](Index at) { sorted.push_back(m_members[at].element); });
  std::sort(sorted.begin(), sorted.end());
  return sorted;
}

}  // namespace ekd
