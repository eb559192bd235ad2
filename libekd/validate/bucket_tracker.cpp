// SPDX-License-Identifier: MIT
#include "libekd/validate/bucket_tracker.hpp"

#include <algorithm>
#include <functional>

namespace ekd {

std::uint64_t BucketTracker::hashOf(ElementKind kind, std::string_view text) {
  const std::uint64_t hash = std::hash<std::string_view>{}(text) + static_cast<std::uint64_t>(kind);
  return hash == 0 ? 1 : hash;
}

void BucketTracker::full(const CheckContext& context, Findings& findings) {
  m_keys.clear();
  m_members.clear();
  const auto& elements = context.model().elements();
  for (Slot slot = 0; slot < elements.slotEnd(); ++slot) {
    if (elements.isFree(slot)) continue;
    const std::uint64_t key = keyOf(context, elements[slot]);
    if (key == 0) continue;
    m_keys[elements[slot].id] = key;
    m_members[key].push_back(elements[slot].id);
  }
  for (const auto& [key, members] : m_members) {
    if (members.size() > 1) findings.add(Owner::group(key), subjects(members));
  }
}

void BucketTracker::restart(const CheckContext& context, Findings& findings) {
  for (const auto& [key, members] : m_members) findings.retract(Owner::group(key));
  full(context, findings);
}

void BucketTracker::update(const CheckContext& context, const Touched& touched, Findings& findings) {
  std::vector<std::uint64_t> changed;
  for (const TouchedElement& element : touched.changes->elements) {
    if (!element.fields) continue;
    const Element* now = context.model().find(element.id);
    move(element.id, now ? keyOf(context, *now) : 0, changed);
  }
  std::sort(changed.begin(), changed.end());
  changed.erase(std::unique(changed.begin(), changed.end()), changed.end());
  for (const std::uint64_t key : changed) {
    const auto bucket = m_members.find(key);
    if (bucket != m_members.end() && bucket->second.size() > 1) {
      findings.replace(Owner::group(key), subjects(bucket->second));
    } else {
      findings.retract(Owner::group(key));
    }
  }
}

void BucketTracker::move(ElementId id, std::uint64_t key, std::vector<std::uint64_t>& changed) {
  const auto known = m_keys.find(id);
  const std::uint64_t before = known == m_keys.end() ? 0 : known->second;
  if (before == key) return;
  if (before != 0) {
    leave(id, before);
    changed.push_back(before);
  }
  if (key == 0) {
    m_keys.erase(id);
    return;
  }
  m_keys[id] = key;
  m_members[key].push_back(id);
  changed.push_back(key);
}

void BucketTracker::leave(ElementId id, std::uint64_t key) {
  const auto bucket = m_members.find(key);
  Members& members = bucket.value();
  members.erase(std::find(members.begin(), members.end(), id));
  if (members.empty()) m_members.erase(bucket);
}

Subjects BucketTracker::subjects(const Members& members) {
  Subjects sorted;
  sorted.reserve(members.size());
  for (const ElementId member : members) sorted.push_back(member);
  std::sort(sorted.begin(), sorted.end());
  return sorted;
}

}  // namespace ekd
