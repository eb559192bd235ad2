// SPDX-License-Identifier: MIT
#include "libekd/query/coverage.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace ekd {
namespace {

/// What an actor has to do with one target, whatever the number of relations.
struct Share {
  Slot actor = 0;
  Slot target = 0;
  bool isDirect = false;
  bool isResponsible = false;
  bool isStated = false;
};

bool onePair(const Share& a, const Share& b) {
  return a.actor == b.actor && a.target == b.target;
}

std::vector<Share> sharesOf(const Model& model, const Trace& trace, std::span<const Slot> targets) {
  std::vector<Share> shares;
  std::vector<std::vector<Slot>> superiors(model.elements().slotEnd());
  std::vector<char> isKnown(model.elements().slotEnd());
  for (const Slot target : targets) {
    for (const Slot tie : trace.ties(target)) {
      const Relation& relation = model.relation(tie);
      const Slot actor = model.sourceSlot(tie);
      if (isKnown[actor] == 0) superiors[actor] = trace.superiors(actor);
      isKnown[actor] = 1;
      shares.push_back({actor, target, true, relation.kind == RelationKind::isResponsibleFor,
                        relation.certainty == Certainty::stated});
      for (const Slot superior : superiors[actor]) shares.push_back({superior, target});
    }
  }
  std::sort(shares.begin(), shares.end(), [](const Share& a, const Share& b) {
    return std::tie(a.actor, a.target) < std::tie(b.actor, b.target);
  });
  return shares;
}

}  // namespace

std::string_view nameOf(Answered answered) {
  static constexpr std::array<std::string_view, 4> names{"stated", "possible", "inherited", "nobody"};
  return names[static_cast<std::size_t>(answered)];
}

Answered howAnswered(const Model& model, const Trace& trace, Slot target) {
  const auto ties = trace.ties(target);
  const bool isStated = std::any_of(
      ties.begin(), ties.end(), [&](Slot tie) { return model.relation(tie).certainty == Certainty::stated; });
  if (isStated) return Answered::stated;
  if (!ties.empty()) return Answered::possible;
  return trace.inheritsFrom(target).empty() ? Answered::nobody : Answered::inherited;
}

std::vector<CoverageBelow> coverageBelow(const Model& model, const HierarchyIndex& hierarchy,
                                         const Trace& trace, ElementKind kind) {
  std::vector<CoverageBelow> below(model.elements().slotEnd());
  const auto& topDown = hierarchy.topDown();
  for (auto slot = topDown.rbegin(); slot != topDown.rend(); ++slot) {
    const auto parent = hierarchy.parent(*slot);
    if (!parent) continue;
    const bool counts = model.elementKind(*slot) == kind;
    below[*parent].total += below[*slot].total + (counts ? 1U : 0U);
    below[*parent].answered += below[*slot].answered + (counts && !trace.ties(*slot).empty() ? 1U : 0U);
  }
  return below;
}

std::vector<ActorLoad> actorLoads(const Model& model, const Trace& trace, std::span<const Slot> targets) {
  std::vector<ActorLoad> loads;
  const std::vector<Share> shares = sharesOf(model, trace, targets);
  for (auto share = shares.begin(); share != shares.end();) {
    Share whole = *share;
    for (; share != shares.end() && onePair(*share, whole); ++share) {
      whole.isDirect |= share->isDirect;
      whole.isResponsible |= share->isResponsible;
      whole.isStated |= share->isStated;
    }
    if (loads.empty() || loads.back().actor != whole.actor) loads.push_back({whole.actor});
    ActorLoad& load = loads.back();
    ++load.rolledUp;
    load.direct += whole.isDirect ? 1U : 0U;
    load.responsible += whole.isResponsible ? 1U : 0U;
    load.onlyPossible += whole.isDirect && !whole.isStated ? 1U : 0U;
  }
  std::sort(loads.begin(), loads.end(), [&](const ActorLoad& a, const ActorLoad& b) {
    return std::tuple(b.rolledUp, b.direct, model.element(a.actor).id) <
           std::tuple(a.rolledUp, a.direct, model.element(b.actor).id);
  });
  return loads;
}

}  // namespace ekd
