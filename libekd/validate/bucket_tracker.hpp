// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/validate/key_chains.hpp"
#include "libekd/validate/tracker.hpp"

#include <cstdint>
#include <optional>
#include <vector>

#include <tsl/robin_map.h>

namespace ekd {

/// For rules about elements that share something: one issue for all that do, so that ten equal texts are one
/// finding and not forty-five.
class BucketTracker : public Tracker {
 public:
  void full(const CheckContext& context, Findings& findings) override;
  void update(const CheckContext& context, const Touched& touched, Findings& findings) override;

 protected:
  /// A 64-bit hash of what the element shares with others, or 0 when it takes no part. Reads the fields of
  /// the element; of anything else, restart() after it changed. Two different things with one hash would be
  /// reported as one; among 100,000 elements that happens once in more than a billion documents.
  virtual std::uint64_t keyOf(const CheckContext& context, Slot element) const = 0;

  /// Whether sharing a key is worth a finding. May read the links of the elements if readsLinks().
  virtual bool isTold(const CheckContext&, const Subjects&) const { return true; }
  virtual bool readsLinks() const { return false; }

  static std::uint64_t hashOf(ElementKind kind, std::string_view text);
  static std::uint64_t hashOf(ElementKind kind, std::uint64_t textHash);

  /// Takes everything back and starts over, when what keyOf() reads besides the element has changed.
  void restart(const CheckContext& context, Findings& findings);

 private:
  using Index = KeyChains::Index;
  struct Member {
    std::uint64_t key = 0;  // 0: free
    ElementId element;
  };
  Index insert(std::uint64_t key, ElementId element);
  void collectIds();
  void move(ElementId id, std::uint64_t key, std::vector<std::uint64_t>& changed);
  Subjects subjects(std::uint64_t key) const;

  std::vector<Member> m_members;
  std::vector<Index> m_free;
  KeyChains m_byKey;
  /// Only updates ask for it, so the first of them makes it.
  std::optional<tsl::robin_map<ElementId, Index, IdHash>> m_byId;
};

}  // namespace ekd
