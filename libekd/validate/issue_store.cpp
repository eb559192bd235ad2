// SPDX-License-Identifier: MIT
#include "libekd/validate/issue_store.hpp"

#include <algorithm>
#include <functional>
#include <utility>

namespace ekd {
namespace {

std::uint64_t mix(std::uint64_t hash, std::uint64_t value) {
  hash = (hash ^ value) * 0x9E3779B97F4A7C15ULL;
  return hash ^ (hash >> 32U);
}

}  // namespace

std::size_t IssueStore::KeyHash::operator()(const Key& key) const noexcept {
  std::uint64_t hash = std::hash<const void*>{}(key.rule) + static_cast<std::uint64_t>(key.owner.type);
  hash = mix(mix(hash, key.owner.first.high), key.owner.first.low);
  return mix(mix(hash, key.owner.second.high), key.owner.second.low);
}

std::size_t IssueStore::SubjectHash::operator()(const Subject& subject) const noexcept {
  return mix(mix(static_cast<std::uint64_t>(subject.type), subject.id.high), subject.id.low);
}

void IssueStore::clear() {
  m_entries.clear();
  m_free.clear();
  m_byOwner.clear();
  m_bySubject.clear();
  m_indexed = false;
}

void IssueStore::add(const Owner& owner, Issue issue) {
  Index at = static_cast<Index>(m_entries.size());
  if (m_free.empty()) {
    m_entries.push_back({owner, std::move(issue)});
  } else {
    at = m_free.back();
    m_free.pop_back();
    m_entries[at] = {owner, std::move(issue)};
  }
  if (m_indexed) indexEntry(at);
}

void IssueStore::indexEntry(Index at) {
  const Entry& entry = m_entries[at];
  m_byOwner[Key{entry.issue.rule, entry.owner}] = at;
  for (const Subject& subject : entry.issue.subjects) m_bySubject[subject].push_back(at);
}

void IssueStore::index() {
  if (m_indexed) return;
  m_byOwner.reserve(m_entries.size());
  m_bySubject.reserve(m_entries.size());
  m_indexed = true;
  for (Index at = 0; at < m_entries.size(); ++at) indexEntry(at);
}

void IssueStore::remove(const Rule* rule, const Owner& owner) {
  index();
  const auto found = m_byOwner.find(Key{rule, owner});
  if (found == m_byOwner.end()) return;
  const Index at = found->second;
  m_byOwner.erase(found);
  for (const Subject& subject : m_entries[at].issue.subjects) {
    const auto list = m_bySubject.find(subject);
    auto& indexes = list.value();
    indexes.erase(std::find(indexes.begin(), indexes.end(), at));
    if (indexes.empty()) m_bySubject.erase(list);
  }
  m_entries[at] = {};
  m_free.push_back(at);
}

void IssueStore::removeAll(const Rule* rule) {
  for (std::size_t at = 0; at < m_entries.size(); ++at) {
    if (m_entries[at].issue.rule == rule) remove(rule, m_entries[at].owner);
  }
}

bool IssueStore::has(const Rule* rule, const Owner& owner) {
  index();
  return m_byOwner.contains(Key{rule, owner});
}

std::vector<Issue> IssueStore::sorted() const {
  std::vector<Issue> issues;
  issues.reserve(size());
  for (const Entry& entry : m_entries) {
    if (entry.issue.rule != nullptr) issues.push_back(entry.issue);
  }
  std::sort(issues.begin(), issues.end());
  return issues;
}

void IssueStore::collectAbout(Subject subject, std::vector<Key>& keys) {
  index();
  const auto found = m_bySubject.find(subject);
  if (found == m_bySubject.end()) return;
  for (const Index at : found->second) keys.push_back({m_entries[at].issue.rule, m_entries[at].owner});
}

}  // namespace ekd
