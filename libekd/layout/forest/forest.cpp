// SPDX-License-Identifier: MIT
#include "libekd/layout/forest/forest.hpp"

#include "libekd/layout/content/place_finder.hpp"
#include "libekd/layout/forest/actor_cards.hpp"
#include "libekd/layout/forest/candidates.hpp"
#include "libekd/layout/forest/flows.hpp"
#include "libekd/layout/forest/tree_cutting.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <tuple>
#include <unordered_map>

namespace ekd::layout {
namespace {

class Planter {
 public:
  Planter(const Content& content, ActorsStand actors, const Places* earlier)
      : m_content(content), m_planting(content, actors) {
    if (earlier != nullptr) m_earlier.emplace(content, *earlier);
  }

  Forest plant() {
    makeNodes();
    hostNodes();
    cutTrees(m_content, m_forest, m_earlier ? &*m_earlier : nullptr);
    findTops();
    const ActorCards actors(m_planting, m_node, m_forest);
    findFirstCards();
    addNetworks();
    sortGuests();
    addTies(actors);
    findFlows(m_content, m_forest);
    return std::move(m_forest);
  }

 private:
  const Content& m_content;
  Planting m_planting;
  std::optional<PlaceFinder> m_earlier;
  Forest m_forest;
  std::vector<std::size_t> m_node;                     // by position; nowhere for repeated actors
  std::unordered_map<Slot, std::size_t> m_firstCards;  // of repeated actors

  std::size_t position(Slot element) const { return m_content.position(element); }
  std::size_t positionOf(std::size_t node) const { return position(m_forest.nodes[node].element); }

  void makeNodes() {
    const auto& elements = m_content.elements();
    m_node.assign(elements.size(), nowhere);
    m_forest.nodes.reserve(elements.size());
    for (std::size_t i = 0; i < elements.size(); ++i) {
      if (m_planting.isRepeated(elements[i])) continue;
      m_node[i] = m_forest.nodes.size();
      m_forest.nodes.emplace_back().element = elements[i];
    }
  }

  ElementId hostBefore(Slot element) const {
    const CardPlace* place = m_earlier ? m_earlier->find(element) : nullptr;
    return place == nullptr ? ElementId{} : place->host;
  }

  void hostNodes() {
    const Candidates candidates(m_planting, [this](Slot element) { return hostBefore(element); });
    std::vector<bool> hasPlaced(m_node.size());
    for (std::size_t i = 0; i < m_node.size(); ++i) {
      const auto list = candidates.of(i);
      if (!list.empty() && list.front().rank == Candidates::placeRank)
        hasPlaced[list.front().hostPosition] = true;
    }
    // Places first: whatever else relates a card to what stands under it, the hierarchy is not turned round.
    for (const Ranks& ranks :
         {Ranks{0, Candidates::placeRank}, Ranks{Candidates::placeRank + 1, Candidates::anyRank - 1},
          Ranks{Candidates::anyRank, std::numeric_limits<int>::max()}}) {
      for (std::size_t i = 0; i < m_node.size(); ++i) {
        if (m_node[i] != nowhere && m_forest.nodes[m_node[i]].host == nowhere)
          host(m_node[i], candidates.of(i), hasPlaced[i], ranks);
      }
    }
  }

  struct Ranks {
    int least = 0;
    int most = 0;
  };

  void host(std::size_t guest, std::span<const Candidate> candidates, bool hasPlaced, const Ranks& ranks) {
    const Node& node = m_forest.nodes[guest];
    // What carries others itself does not go to the first best.
    if (ranks.least >= Candidates::anyRank && !(node.below.empty() && node.beside.empty())) return;
    for (const Candidate& candidate : candidates) {
      if (candidate.rank < ranks.least || candidate.rank > ranks.most) continue;
      // What carries a branch of its own has no room beside another card; a problem with its causes hangs
      // below.
      const RelationKind kind = m_planting.kindOf(candidate.relation);
      const bool mayHang = candidate.post == Post::below || kind == RelationKind::hinders;
      if (hasPlaced && !mayHang) continue;
      const std::size_t host = m_node[candidate.hostPosition];
      if (standsUnder(host, guest)) continue;
      attach(m_forest, guest, host, hasPlaced ? Post::below : candidate.post);
      return;
    }
  }

  bool standsUnder(std::size_t node, std::size_t other) const {
    for (std::size_t at = node; at != nowhere; at = m_forest.nodes[at].host) {
      if (at == other) return true;
    }
    return false;
  }

  void findTops() {
    for (std::size_t i = 0; i < m_forest.nodes.size(); ++i) {
      const Node& node = m_forest.nodes[i];
      if (node.host == nowhere && m_planting.network(node.element) == nowhere) m_forest.tops.push_back(i);
    }
  }

  void findFirstCards() {
    for (std::size_t i = 0; i < m_forest.nodes.size(); ++i) {
      if (m_forest.nodes[i].block != nowhere) m_firstCards.try_emplace(m_forest.nodes[i].element, i);
    }
  }

  void addNetworks() {
    m_forest.networks.resize(m_planting.networkCount());
    const auto& elements = m_content.elements();
    for (std::size_t i = 0; i < elements.size(); ++i) {
      const std::size_t network = m_planting.network(elements[i]);
      if (network == nowhere || m_node[i] == nowhere) continue;
      m_forest.nodes[m_node[i]].network = network;
      m_forest.networks[network].push_back(m_node[i]);
    }
  }

  /// Joints have no place of their own in the order of the model: they stand where the first of their arms
  /// does.
  std::size_t reading(std::size_t node) const {
    const Node& card = m_forest.nodes[node];
    std::size_t first = position(card.element);
    if (!isJoint(m_content.kind(card.element))) return first;
    for (const std::size_t arm : card.below) first = std::min(first, positionOf(arm));
    return first;
  }

  void sortGuests() {
    const auto besideKey = [this](std::size_t node) {
      return std::tuple(besideRank(m_content.kind(m_forest.nodes[node].element)), positionOf(node));
    };
    for (Node& node : m_forest.nodes) {
      std::sort(node.below.begin(), node.below.end(),
                [this](std::size_t a, std::size_t b) { return reading(a) < reading(b); });
      std::sort(node.beside.begin(), node.beside.end(),
                [&](std::size_t a, std::size_t b) { return besideKey(a) < besideKey(b); });
    }
  }

  void addTies(const ActorCards& actors) {
    for (const Slot relation : m_content.relations()) {
      const Slot from = m_planting.source(relation);
      const Slot to = m_planting.target(relation);
      const std::size_t source = nodeOfEnd(actors, from, to);
      const std::size_t target = nodeOfEnd(actors, to, from);
      if (source == nowhere || target == nowhere) continue;
      if (m_forest.nodes[source].host == target) {
        m_forest.nodes[source].ties.push_back(relation);
      } else if (m_forest.nodes[target].host == source) {
        m_forest.nodes[target].ties.push_back(relation);
      } else {
        const bool inNetwork = networkOf(source) != nowhere && networkOf(source) == networkOf(target);
        (inNetwork ? m_forest.networkTies : m_forest.ties).push_back({relation, source, target});
      }
    }
  }

  /// The network in which a card stands, itself or by what it belongs to.
  std::size_t networkOf(std::size_t node) const {
    while (m_forest.nodes[node].host != nowhere) node = m_forest.nodes[node].host;
    return m_forest.nodes[node].network;
  }

  /// The card of `end` that a relation with `other` leads to: of a repeated actor the one in the same block,
  /// else its first.
  std::size_t nodeOfEnd(const ActorCards& actors, Slot end, Slot other) const {
    if (!m_planting.isRepeated(end)) return m_node[position(end)];
    const std::size_t there = m_node[position(other)];
    const std::size_t beside = there == nowhere ? nowhere : actors.find(end, there);
    return beside != nowhere ? beside : m_firstCards.at(end);
  }
};

}  // namespace

ActorsStand actorsStand(const View& view) {
  const std::string* setting = findAttribute(view.settings, "actors");
  if (setting != nullptr && *setting == "goal") return ActorsStand::oncePerGoal;
  if (setting != nullptr && *setting == "once") return ActorsStand::once;
  return ActorsStand::oncePerBlock;
}

Forest plant(const Content& content, ActorsStand actors, const Places* earlier) {
  return Planter(content, actors, earlier).plant();
}

std::size_t blockOf(const Forest& forest, std::size_t node) {
  std::size_t at = node;
  while (true) {
    const std::size_t host = forest.nodes[at].host;
    if (host == nowhere || forest.nodes[host].host == nowhere) {
      // What stands beside the top belongs to the top itself.
      if (host != nowhere && forest.nodes[at].post == Post::beside) return host;
      return at;
    }
    at = host;
  }
}

}  // namespace ekd::layout
