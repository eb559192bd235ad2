// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/validate/issue_store.hpp"

namespace ekd {

/// Where a check puts what it found. The validator says who the owner is before each call; a Tracker names
/// the owner itself.
class Findings {
 public:
  Findings(IssueStore& store, const Rule& rule, const Owner& owner = {})
      : m_store(store), m_rule(&rule), m_owner(owner) {}

  /// An issue about the owner of this call, who must be among the subjects (for a pair: a relation of it).
  void report(Subjects subjects) { m_store.add(m_owner, Issue{m_rule, std::move(subjects)}); }

  /// For trackers: an issue about an owner that has none yet.
  void add(const Owner& owner, Subjects subjects) { m_store.add(owner, Issue{m_rule, std::move(subjects)}); }
  /// For trackers, in update(): sets or takes back the issue of one owner.
  void replace(const Owner& owner, Subjects subjects) {
    m_store.remove(m_rule, owner);
    m_store.add(owner, Issue{m_rule, std::move(subjects)});
  }
  /// For trackers, in update(): whether there is an issue about this owner.
  bool has(const Owner& owner) { return m_store.has(m_rule, owner); }
  void retract(const Owner& owner) { m_store.remove(m_rule, owner); }
  /// For trackers: takes back every issue of the rule.
  void retractAll() { m_store.removeAll(m_rule); }

 private:
  IssueStore& m_store;
  const Rule* m_rule;
  Owner m_owner;
};

}  // namespace ekd
