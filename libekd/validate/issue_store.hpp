// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/validate/issue.hpp"

#include <cstdint>
#include <vector>

#include <tsl/robin_map.h>

namespace ekd {

/// What one call of a check is about. A rule has at most one issue about an owner.
struct Owner {
  enum class Type : std::uint8_t { element, relation, pair, group };
  Type type = Type::element;
  Bits128 first;
  Bits128 second;

  static Owner of(ElementId element) { return {Type::element, element.bits, {}}; }
  static Owner of(RelationId relation) { return {Type::relation, relation.bits, {}}; }
  /// `first` is the smaller one.
  static Owner pair(ElementId first, ElementId second) { return {Type::pair, first.bits, second.bits}; }
  /// Something of a tracker's own, such as a text that several elements share.
  static Owner group(std::uint64_t key) { return {Type::group, {0, key}, {}}; }
  bool operator==(const Owner&) const = default;
};

/// All issues of one document, found again by owner and by subject. The two indexes are made when they are
/// first asked for: who validates once does not pay for them.
class IssueStore {
 public:
  struct Entry {
    Owner owner;
    Issue issue;
  };

  void clear();
  void add(const Owner& owner, Issue issue);
  /// Nothing happens when there is none.
  void remove(const Rule* rule, const Owner& owner);
  void removeAll(const Rule* rule);
  bool has(const Rule* rule, const Owner& owner);

  std::size_t size() const { return m_entries.size() - m_free.size(); }
  /// Sorted.
  std::vector<Issue> sorted() const;
  /// Appends rule and owner of every issue about `subject`.
  struct Key {
    const Rule* rule = nullptr;
    Owner owner;
    bool operator==(const Key&) const = default;
  };
  void collectAbout(Subject subject, std::vector<Key>& keys);

 private:
  using Index = std::uint32_t;
  struct KeyHash {
    std::size_t operator()(const Key& key) const noexcept;
  };
  struct SubjectHash {
    std::size_t operator()(const Subject& subject) const noexcept;
  };
  void index();
  void indexEntry(Index at);

  std::vector<Entry> m_entries;  // a free one has no rule
  std::vector<Index> m_free;
  bool m_indexed = false;
  tsl::robin_map<Key, Index, KeyHash> m_byOwner;
  tsl::robin_map<Subject, std::vector<Index>, SubjectHash> m_bySubject;
};

}  // namespace ekd
