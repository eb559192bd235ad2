// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/text/fingerprint.hpp"
#include "libekd/validate/abbreviations.hpp"
#include "libekd/validate/key_chains.hpp"
#include "libekd/validate/tracker.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <boost/container/small_vector.hpp>
#include <tsl/robin_map.h>

namespace ekd {

/// Finds goals that say nearly the same. Goals with one and the same wording count as one, the one with the
/// smallest identity speaks for them. Each wording is reported with the most similar one that speaks before
/// it, so that a cluster of n near wordings gives n - 1 issues at most and not one for every two.
class NearWordings : public Tracker {
 public:
  void full(const CheckContext& context, Findings& findings) override;
  void update(const CheckContext& context, const Touched& touched, Findings& findings) override;

 private:
  using Index = KeyChains::Index;

  /// One wording and the goals that have it.
  struct Entry {
    std::uint64_t text = 0;
    text::Fingerprint print;
    boost::container::small_vector<ElementId, 1> goals;  // sorted; none: free
  };
  struct NearPair {
    Index later;
    Index earlier;
  };

  /// Refers to `scratch` or to the texts of the full run.
  std::string_view wordingOf(const CheckContext& context, Slot slot, std::string& scratch) const;
  void reserve(const Model& model);
  std::optional<Index> find(std::uint64_t text) const;
  Index add(const CheckContext& context, std::uint64_t text, std::string_view wording);
  void addSignatures(Index entry, std::vector<Index>& alike);
  void keepNear(Index entry, std::vector<Index>& candidates) const;
  void collectGoals();
  void join(Index entry, ElementId goal);
  void leave(Index entry, ElementId goal);
  void release(Index entry);
  void collectNear(Index entry, std::vector<Index>& near) const;
  std::optional<Subjects> issueOf(Index entry, std::span<const Index> near) const;
  void reportAll(std::vector<NearPair>& pairs, Findings& findings) const;

  Abbreviations m_abbreviations;
  std::vector<Entry> m_entries;
  std::vector<Index> m_freeEntries;
  KeyChains m_bySignature;
  KeyChains m_byText;
  /// The entry of each goal. Only updates ask for it, so the first of them makes it.
  std::optional<tsl::robin_map<ElementId, Index, IdHash>> m_byGoal;
};

}  // namespace ekd
