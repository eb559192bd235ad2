// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/forest/forest.hpp"
#include "libekd/query/trace.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace ekd::layout {

/// What all who plant a forest ask of its content.
class Planting {
 public:
  Planting(const Content& content, ActorsStand actors);

  const Content& content() const { return m_content; }
  std::size_t count() const { return m_content.elements().size(); }
  ActorsStand actors() const { return m_actors; }

  ElementKind kind(Slot element) const { return m_content.kind(element); }
  std::size_t position(Slot element) const { return m_content.position(element); }
  Slot source(Slot relation) const { return m_content.model().sourceSlot(relation); }
  Slot target(Slot relation) const { return m_content.model().targetSlot(relation); }
  RelationKind kindOf(Slot relation) const { return m_content.model().relationKind(relation); }

  bool isViewRoot(Slot element) const {
    const auto& roots = m_content.roots();
    return std::find(roots.begin(), roots.end(), element) != roots.end();
  }
  /// What an actor answers for.
  bool isActorTie(Slot relation) const {
    return isInvolvement(m_content.model(), relation) && !isActor(kind(target(relation)));
  }

  /// Whether an actor is drawn again and again.
  bool isRepeated(Slot element) const { return m_isRepeated[position(element)]; }
  /// The number of the network in which an element stands; nowhere for what is in none.
  std::size_t network(Slot element) const { return m_network[position(element)]; }
  std::size_t networkCount() const { return m_networkCount; }

 private:
  bool joinsSoftly(Slot relation) const;
  void findNetworks();
  void findRepeatedActors();

  const Content& m_content;
  ActorsStand m_actors;
  std::vector<std::size_t> m_network;  // by position
  std::size_t m_networkCount = 0;
  std::vector<bool> m_isRepeated;  // by position
};

}  // namespace ekd::layout
