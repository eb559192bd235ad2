// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/validate/check_context.hpp"
#include "libekd/validate/issue_store.hpp"
#include "libekd/validate/rule_list.hpp"
#include "libekd/validate/tracker.hpp"

#include <array>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace ekd {

/// Keeps the issues of one document current. After full(), an update() for every commit of its Session gives
/// the same issues as full() would, at a cost that depends on what the commit touched.
///
/// Opinions only: nothing here changes a document or stops anybody from changing it.
class Validator {
 public:
  /// Runs those of `rules` that are active in the profile.
  explicit Validator(Profile profile = Profile::field, std::span<const Rule* const> rules = allRules());

  void full(const Document& document);
  /// `document` is the one given before, as it is after the edit that `changes` sums up.
  void update(const Document& document, const ChangeSet& changes);

  /// Sorted: the same for the same document, always.
  std::vector<Issue> issues() const { return m_store.sorted(); }
  std::size_t issueCount() const { return m_store.size(); }
  Profile profile() const { return m_profile; }

 private:
  struct ElementCheck {
    const Rule* rule;
    Reach reach;
  };
  struct EndCheck {
    const Rule* rule;
    KindSet ends;
  };
  struct Tracked {
    const Rule* rule;
    std::unique_ptr<Tracker> tracker;
  };
  struct Pair {
    Slot first;
    Slot second;
    auto operator<=>(const Pair&) const = default;
  };

  void reserve(std::span<const Rule* const> rules);
  void plan(const Rule& rule);
  void checkAllPairs(const CheckContext& context);
  void checkPair(const CheckContext& context, Pair pair, bool again);
  void dropOwned(const CheckContext& context, Subject subject, std::vector<Pair>& pairs);
  void updateElements(const CheckContext& context, const Touched& touched);
  void updateRelations(const CheckContext& context, const Touched& touched);
  void updateEnds(const CheckContext& context, Slot element);
  void updatePairs(const CheckContext& context, const Touched& touched, std::vector<Pair> pairs);

  Profile m_profile;
  std::array<std::vector<ElementCheck>, elementKindCount> m_elementChecks;
  std::array<std::vector<const Rule*>, relationKindCount> m_relationChecks;
  std::array<std::vector<EndCheck>, relationKindCount> m_endChecks;
  KindSet m_ends;
  std::vector<const Rule*> m_pairChecks;
  std::vector<Tracked> m_trackers;

  std::string m_language;
  IssueStore m_store;
  std::vector<IssueStore::Key> m_scratch;
};

/// The issues of a document, once.
std::vector<Issue> validate(const Document& document, Profile profile = Profile::field,
                            std::span<const Rule* const> rules = allRules());

}  // namespace ekd
