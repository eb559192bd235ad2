// SPDX-License-Identifier: MIT
#include "libekd/layout/forest/planting.hpp"

#include "libekd/layout/forest/disjoint_sets.hpp"

namespace ekd::layout {

Planting::Planting(const Content& content, ActorsStand actors) : m_content(content), m_actors(actors) {
  findNetworks();
  findRepeatedActors();
}

/// What such a relation joins belongs to a network when something else makes it one.
bool Planting::joinsSoftly(Slot relation) const {
  switch (kindOf(relation)) {
    case RelationKind::isA:
    case RelationKind::partOf:
    case RelationKind::arm:
    case RelationKind::hasAttribute:
    case RelationKind::synonymOf:
      return !isActor(kind(source(relation))) && !isActor(kind(target(relation)));
    default:
      return false;
  }
}

void Planting::findNetworks() {
  DisjointSets sets(count());
  std::vector<bool> isHard(count());
  for (const Slot relation : m_content.relations()) {
    const std::size_t a = position(source(relation));
    const std::size_t b = position(target(relation));
    const bool hard =
        a != b && isNetworkRelation(kindOf(relation), kind(source(relation)), kind(target(relation)));
    if (hard) isHard[a] = isHard[b] = true;
    if (hard || joinsSoftly(relation)) sets.join(a, b);
  }
  std::vector<std::size_t> numbers(count(), nowhere);  // by the first of a set
  std::vector<bool> isNetwork(count());
  for (std::size_t i = 0; i < count(); ++i) {
    if (isHard[i]) isNetwork[sets.find(i)] = true;
  }
  m_network.assign(count(), nowhere);
  for (std::size_t i = 0; i < count(); ++i) {
    const std::size_t set = sets.find(i);
    if (!isNetwork[set]) continue;
    if (numbers[set] == nowhere) numbers[set] = m_networkCount++;
    m_network[i] = numbers[set];
  }
}

void Planting::findRepeatedActors() {
  m_isRepeated.assign(count(), false);
  if (m_actors == ActorsStand::once) return;
  for (const Slot relation : m_content.relations()) {
    if (isActorTie(relation) && !isViewRoot(source(relation)))
      m_isRepeated[position(source(relation))] = true;
  }
}

}  // namespace ekd::layout
