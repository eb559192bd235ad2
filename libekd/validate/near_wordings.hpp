// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/text/fingerprint.hpp"
#include "libekd/validate/abbreviations.hpp"
#include "libekd/validate/tracker.hpp"

#include <optional>
#include <string_view>
#include <vector>

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
  using Index = std::uint32_t;
  static constexpr Index none = static_cast<Index>(-1);

  /// One wording and the goals that have it.
  struct Entry {
    std::uint64_t text = 0;
    text::Fingerprint print;
    std::vector<ElementId> goals;  // sorted; none: free
  };
  /// A signature leads to a chain of the entries that have it.
  struct Link {
    Index entry = none;
    Index next = none;
  };

  std::string wordingOf(const CheckContext& context, const Element& element) const;
  Index entryFor(const CheckContext& context, std::string_view wording);
  void join(Index entry, ElementId goal);
  void leave(Index entry, ElementId goal);
  void release(Index entry);
  std::vector<Index> nearTo(Index entry) const;
  std::optional<Subjects> issueOf(Index entry) const;

  Abbreviations m_abbreviations;
  std::vector<Entry> m_entries;
  std::vector<Index> m_freeEntries;
  std::vector<Link> m_links;
  std::vector<Index> m_freeLinks;
  tsl::robin_map<std::uint64_t, Index> m_chains;  // signature -> first link
  tsl::robin_map<std::uint64_t, Index> m_byText;
  tsl::robin_map<ElementId, Index, IdHash> m_byGoal;
};

}  // namespace ekd
