// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/metamodel/kind_sets.hpp"
#include "libekd/validate/tracker.hpp"

#include <set>

namespace ekd::rules {

/// For rules with one finding for all elements that have something about them, however many these are.
class GroupTracker : public Tracker {
 public:
  /// `belongs` reads fields and links of the element, links through joints too. `least`: how many make a
  /// finding.
  GroupTracker(KindSet kinds, bool (*belongs)(const CheckContext& context, Slot element), std::size_t least)
      : m_kinds(kinds), m_belongs(belongs), m_least(least) {}

  void full(const CheckContext& context, Findings& findings) override;
  void update(const CheckContext& context, const Touched& touched, Findings& findings) override;

 private:
  void report(Findings& findings) const;

  KindSet m_kinds;
  bool (*m_belongs)(const CheckContext& context, Slot element);
  std::size_t m_least;
  std::set<ElementId> m_members;
};

}  // namespace ekd::rules
