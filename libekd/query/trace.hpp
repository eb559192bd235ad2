// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/model/model.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace ekd {

/// One answer to "who does what for this": an actor, the role it has, and where that is said.
struct Involvement {
  Slot target = 0;  ///< the goal, process ... that is asked about
  Slot actor = 0;
  RelationKind role = RelationKind::isResponsibleFor;
  Certainty certainty = Certainty::stated;
  Slot tiedTarget = 0;  ///< what the relation ends at: `target`, or something above it
  Slot tiedActor = 0;   ///< where the relation starts: `actor`, or a part or a kind of it
  Slot relation = 0;

  bool isInherited() const { return tiedTarget != target; }
  bool isRolledUp() const { return tiedActor != actor; }
  bool isDirect() const { return !isInherited() && !isRolledUp(); }
  bool operator==(const Involvement&) const = default;
};

/// Whether a relation says that an actor does something for something: one that isResponsibility() names, and
/// that an actor has.
bool isInvolvement(const Model& model, Slot relation);

/// Who does what for what: the relations that isInvolvement() names, how they reach down from
/// a goal to the goals below it, and how they reach up from a part or a kind of an actor to the whole.
///
/// What is inherited comes from the nearest above, on each way up, to which anybody is tied: a goal with
/// people of its own passes on those, not the ones from further above. Both directions are followed for 64
/// levels; circles do no harm. Made in O(N) plus what is inherited; valid until the next edit.
class Trace {
 public:
  explicit Trace(const Model& model) : Trace(model, {}) {}

  /// As if nobody had tied the actors `gone` to anything.
  Trace(const Model& model, std::span<const Slot> gone);

  /// Everything about one target: first what is direct, then rolled up, inherited, both; each by role, then
  /// stated before possible, then by identity of actor and relation.
  std::vector<Involvement> of(Slot target) const;

  /// Everything an actor has to do with, directly or through its parts and kinds, without what is inherited.
  /// In the same order, targets by identity. Nothing of those that are gone.
  std::vector<Involvement> byActor(Slot actor) const;

  /// The relations from actors that end at `target`, by ascending identity.
  std::span<const Slot> ties(Slot target) const { return slice(m_ties, m_tiesBegin, target); }

  /// The nearest above `target` with ties, by ascending identity.
  std::span<const Slot> inheritsFrom(Slot target) const { return slice(m_sources, m_sourcesBegin, target); }

  /// What `actor` is a part or a kind of, directly or at several removes, the nearest first.
  std::vector<Slot> superiors(Slot actor) const;

  /// The parts and kinds of `actor`, directly or at several removes, the nearest first.
  std::vector<Slot> subordinates(Slot actor) const;

 private:
  using Offsets = std::vector<std::uint32_t>;
  static std::span<const Slot> slice(const std::vector<Slot>& slots, const Offsets& begin, Slot target) {
    return std::span(slots).subspan(begin[target], begin[target + 1] - begin[target]);
  }
  void collectTies();
  void collectSources();
  void addInvolvements(Slot target, Slot tiedTarget, std::vector<Involvement>& result) const;
  void sort(std::vector<Involvement>& involvements) const;

  bool isTie(Slot relation) const {
    return isInvolvement(m_model, relation) && !m_isGone[m_model.sourceSlot(relation)];
  }

  const Model& m_model;
  std::vector<bool> m_isGone;  // by slot of the actor
  Offsets m_tiesBegin;         // by slot of the target
  std::vector<Slot> m_ties;
  Offsets m_sourcesBegin;  // by slot of the target
  std::vector<Slot> m_sources;
};

}  // namespace ekd
