// SPDX-License-Identifier: MIT
#include "libekd/layout/forest/actor_cards.hpp"

#include "libekd/layout/forest/tree_cutting.hpp"

#include <algorithm>
#include <tuple>

namespace ekd::layout {

ActorCards::ActorCards(const Planting& planting, const std::vector<std::size_t>& nodes, Forest& forest)
    : m_planting(planting), m_forest(forest) {
  // By what they answer for, in the order of the sheet, so that an actor stands with the first of its ties.
  std::vector<std::tuple<std::size_t, std::size_t, Slot>> ties;
  for (const Slot relation : planting.content().relations()) {
    if (planting.isActorTie(relation) && planting.isRepeated(planting.source(relation)))
      ties.emplace_back(planting.position(planting.target(relation)),
                        planting.position(planting.source(relation)), relation);
  }
  std::sort(ties.begin(), ties.end());
  std::vector<Node> cards;
  for (const auto& [targetPosition, sourcePosition, relation] : ties) {
    const std::size_t host = nodes[targetPosition];
    const Slot actor = planting.source(relation);
    const std::size_t block = blockFor(host);
    const bool isNew = m_nodes.try_emplace(keyOf(actor, block), forest.nodes.size() + cards.size()).second;
    if (!isNew) continue;
    Node& card = cards.emplace_back();
    card.element = actor;
    card.block = block;
    card.host = host;
  }
  forest.nodes.reserve(forest.nodes.size() + cards.size());
  for (Node& card : cards) {
    const std::size_t host = card.host;
    forest.nodes.push_back(std::move(card));
    attach(forest, forest.nodes.size() - 1, host,
           isJoint(planting.kind(forest.nodes[host].element)) ? Post::below : Post::beside);
  }
}

std::size_t ActorCards::blockFor(std::size_t host) const {
  return m_planting.actors() == ActorsStand::oncePerGoal ? host : blockOf(m_forest, host);
}

std::size_t ActorCards::find(Slot actor, std::size_t host) const {
  const auto it = m_nodes.find(keyOf(actor, blockFor(host)));
  return it == m_nodes.end() ? nowhere : it->second;
}

}  // namespace ekd::layout
