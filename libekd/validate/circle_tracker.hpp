// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/query/cycles.hpp"
#include "libekd/validate/tracker.hpp"

#include <optional>
#include <vector>

#include <tsl/robin_map.h>

namespace ekd {

/// For rules about relations that lead back to where they started: one issue a circle, about the elements of
/// a shortest way round. An edit that makes no circle costs a look at what lies above it.
class CircleTracker : public Tracker {
 public:
  /// `isIssue` may leave circles to another rule; it may look at the relations between the members.
  using Filter = bool (*)(const Model& model, const std::vector<Slot>& members);
  CircleTracker(CircleKind kind, Filter isIssue) : m_kind(kind), m_isIssue(isIssue) {}

  void full(const CheckContext& context, Findings& findings) override;
  void update(const CheckContext& context, const Touched& touched, Findings& findings) override;

 private:
  using Members = std::vector<ElementId>;
  Owner ownerOf(ElementId first) const;
  std::optional<Subjects> keep(const Model& model, const std::vector<Slot>& members);
  void dissolve(ElementId member, Findings& findings, std::vector<ElementId>& loose);
  void look(const Model& model, ElementId id, Findings& findings, std::vector<ElementId>& loose);

  CircleKind m_kind;
  Filter m_isIssue;
  tsl::robin_map<ElementId, ElementId, IdHash> m_circleOf;  // member -> first member
  tsl::robin_map<ElementId, Members, IdHash> m_members;     // first member -> all
};

}  // namespace ekd
