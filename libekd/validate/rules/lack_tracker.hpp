// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/validate/rules/lack.hpp"
#include "libekd/validate/rules/support.hpp"

#include <optional>

#include <tsl/robin_map.h>

namespace ekd::rules {

/// For a Lack that is not asked of everybody: knows how many have it and how many lack it.
class LackTracker : public Tracker {
 public:
  explicit LackTracker(const Lack& lack) : m_lack(lack) {}

  void full(const CheckContext& context, Findings& findings) override;
  void update(const CheckContext& context, const Touched& touched, Findings& findings) override;

 private:
  enum class State : std::uint8_t {
    unasked,
    has,
    lacks,
    lacksBelow,  ///< as what stands above it does, which speaks for it
  };

  State stateOf(const CheckContext& context, Slot slot) const;
  State stateInHierarchy(const CheckContext& context, Slot slot) const;
  std::optional<Slot> above(const Model& model, Slot slot) const;
  bool isCovered(const CheckContext& context, Slot slot) const;
  void addTree(const Model& model, Slot slot, std::vector<Slot>& slots) const;
  std::vector<Slot> affectedTrees(const CheckContext& context, const Touched& touched) const;

  bool concernsUs(const CheckContext& context, const Touched& touched) const;
  Asked asked(const CheckContext& context) const;
  bool cannotBeSaid(const CheckContext& context) const;
  bool isSaid(const CheckContext& context) const;
  void count(State state, int by);
  /// False when that was known.
  bool set(ElementId id, State state);
  void reportAll(Findings& findings) const;

  const Lack& m_lack;
  std::int64_t m_having = 0;
  std::int64_t m_lacking = 0;
  /// Of all that are asked. Only updates ask for it, so the first of them makes it.
  std::optional<tsl::robin_map<ElementId, State, IdHash>> m_states;
};

}  // namespace ekd::rules
