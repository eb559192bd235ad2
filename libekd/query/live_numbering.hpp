// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/query/numbering.hpp"

#include <array>
#include <set>
#include <span>
#include <string>
#include <vector>

#include <tsl/robin_map.h>

namespace ekd {

/// A Numbering that follows the edits of its model: always what Numbering would say, for the price of the
/// numbers that change. Only where a number is pinned or released, or a joint is touched, everything is
/// numbered anew.
class LiveNumbering : public Numbering {
  static constexpr Slot none = static_cast<Slot>(-1);

 public:
  explicit LiveNumbering(const Model& model);

  /// `touched`: every element that came, went or changed, or whose relations did, since the last time.
  void update(const Model& model, std::span<const ElementId> touched);

  /// An element that has another number since the last update, and had one before.
  struct Renumbered {
    Slot slot = none;
    std::string before;
  };
  /// By slot.
  const std::vector<Renumbered>& renumbered() const { return m_renumbered; }

 private:
  struct Root {
    ElementId id;
    Slot slot = none;
    bool operator<(const Root& other) const { return id < other.id; }
  };
  /// How an element stood when the numbers were made.
  struct Standing {
    ElementKind kind{};
    bool isPinned = false;
    bool isRoot = false;  ///< counted at the top
  };
  struct Pinned {
    std::array<std::set<std::string, std::less<>>, elementKindCount> byKind;
    bool contains(ElementKind kind, std::string_view number) const;
  };
  /// The number that an element had; empty for one that was not there.
  struct Former {
    ElementId id;
    std::string number;
  };
  class Update;

  void numberAnew(const Model& model);
  std::vector<Former> numbersOf(std::span<const ElementId> touched) const;
  void settleRenumbered(const Model& model, std::vector<Former> former);
  static Standing standingOf(const Model& model, Slot slot);

  std::vector<Standing> m_standings;  // by slot
  tsl::robin_map<ElementId, Slot, IdHash> m_slots;
  /// By kind, those that are counted at the top, by ascending identity.
  std::array<std::vector<Root>, elementKindCount> m_roots;
  Pinned m_pinned;
  std::vector<Renumbered> m_renumbered;
};

}  // namespace ekd
