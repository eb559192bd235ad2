// SPDX-License-Identifier: MIT
#include "libekd/query/trace.hpp"

#include "libekd/query/refinement.hpp"
#include "libekd/query/visit_queue.hpp"

#include <algorithm>
#include <tuple>

namespace ekd {
namespace {

/// No organisation and no plan has more levels; without a limit a chain of 100,000 would cost its square.
constexpr int farthestLevel = 64;

/// Breadth first from `start` for `farthestLevel` levels. `expand(slot, visit)` calls `visit` for the next
/// ones; the start itself is not in the result.
template <class Expand>
std::vector<Slot> levelsFrom(Slot start, Expand expand) {
  VisitQueue met(start);
  std::size_t next = 0;
  for (int level = 0; level < farthestLevel && next < met.size(); ++level) {
    const std::size_t levelEnd = met.size();
    for (; next < levelEnd; ++next) expand(met[next], [&](Slot slot) { met.add(slot); });
  }
  return {met.slots().begin() + 1, met.slots().end()};
}

}  // namespace

bool isInvolvement(const Model& model, Slot relation) {
  return isResponsibility(model.relationKind(relation)) &&
         isActor(model.elementKind(model.sourceSlot(relation)));
}

Trace::Trace(const Model& model, std::span<const Slot> gone)
    : m_model(model), m_isGone(model.elements().slotEnd()) {
  for (const Slot actor : gone) m_isGone[actor] = true;
  collectTies();
  collectSources();
}

void Trace::collectTies() {
  const Slot end = m_model.elements().slotEnd();
  m_tiesBegin.reserve(end + 1);
  for (Slot target = 0; target < end; ++target) {
    m_tiesBegin.push_back(static_cast<std::uint32_t>(m_ties.size()));
    for (const Slot relation : m_model.incoming(target)) {
      if (isTie(relation)) m_ties.push_back(relation);
    }
  }
  m_tiesBegin.push_back(static_cast<std::uint32_t>(m_ties.size()));
}

void Trace::collectSources() {
  const Slot end = m_model.elements().slotEnd();
  struct Handed {
    Slot target;
    Slot source;
  };
  std::vector<Handed> handed;
  for (Slot source = 0; source < end; ++source) {
    if (ties(source).empty()) continue;
    const auto below = levelsFrom(source, [&](Slot slot, auto visit) {
      if (slot == source || ties(slot).empty()) forEachBelow(m_model, slot, visit);
    });
    for (const Slot target : below) handed.push_back({target, source});
  }
  std::sort(handed.begin(), handed.end(), [&](const Handed& a, const Handed& b) {
    return std::tie(a.target, m_model.element(a.source).id) <
           std::tie(b.target, m_model.element(b.source).id);
  });
  m_sourcesBegin.assign(end + 1, 0);
  m_sources.reserve(handed.size());
  for (const Handed& one : handed) {
    ++m_sourcesBegin[one.target + 1];
    m_sources.push_back(one.source);
  }
  for (std::size_t i = 1; i < m_sourcesBegin.size(); ++i) m_sourcesBegin[i] += m_sourcesBegin[i - 1];
}

std::vector<Slot> Trace::superiors(Slot actor) const {
  return levelsFrom(actor, [&](Slot slot, auto visit) {
    forEachAbove(m_model, slot, [&](Slot above) {
      if (isActor(m_model.element(above).kind)) visit(above);
    });
  });
}

std::vector<Slot> Trace::subordinates(Slot actor) const {
  return levelsFrom(actor, [&](Slot slot, auto visit) {
    forEachBelow(m_model, slot, [&](Slot below) {
      if (isActor(m_model.element(below).kind)) visit(below);
    });
  });
}

void Trace::addInvolvements(Slot target, Slot tiedTarget, std::vector<Involvement>& result) const {
  for (const Slot tie : ties(tiedTarget)) {
    const Relation& relation = m_model.relation(tie);
    const Slot tied = m_model.sourceSlot(tie);
    Involvement involvement{target, tied, relation.kind, relation.certainty, tiedTarget, tied, tie};
    result.push_back(involvement);
    for (const Slot superior : superiors(tied)) {
      involvement.actor = superior;
      result.push_back(involvement);
    }
  }
}

std::vector<Involvement> Trace::of(Slot target) const {
  std::vector<Involvement> result;
  addInvolvements(target, target, result);
  for (const Slot source : inheritsFrom(target)) addInvolvements(target, source, result);
  sort(result);
  return result;
}

std::vector<Involvement> Trace::byActor(Slot actor) const {
  std::vector<Slot> actors = subordinates(actor);
  actors.insert(actors.begin(), actor);
  std::vector<Involvement> result;
  for (const Slot tied : actors) {
    for (const Slot tie : m_model.outgoing(tied)) {
      if (!isTie(tie)) continue;
      const Relation& relation = m_model.relation(tie);
      const Slot target = m_model.targetSlot(tie);
      result.push_back({target, actor, relation.kind, relation.certainty, target, tied, tie});
    }
  }
  sort(result);
  return result;
}

void Trace::sort(std::vector<Involvement>& involvements) const {
  const auto key = [&](const Involvement& one) {
    return std::tuple(one.isInherited(), one.isRolledUp(), one.role, one.certainty,
                      m_model.element(one.actor).id, m_model.element(one.target).id,
                      m_model.relation(one.relation).id);
  };
  std::sort(involvements.begin(), involvements.end(),
            [&](const Involvement& a, const Involvement& b) { return key(a) < key(b); });
}

}  // namespace ekd
