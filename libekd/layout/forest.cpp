// SPDX-License-Identifier: MIT
#include "libekd/layout/forest.hpp"

#include "libekd/layout/disjoint_sets.hpp"
#include "libekd/layout/flows.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

namespace ekd::layout {
namespace {

constexpr int actorRootRank = 92;
constexpr int deepestTree = 9;
constexpr std::size_t largestGuest = 8;    // cards of a tree that stands beside another card
constexpr std::size_t largestBranch = 60;  // cards of a tree that cannot be torn: a column has to hold it
constexpr std::size_t tearableLevels = 2;  // from the top of a tree on
constexpr int anyRank = 100;               // and above: only for what found no other place

/// A way for an element to get its place on the sheet.
struct Candidate {
  int rank = 0;
  std::size_t hostPosition = 0;
  Slot relation = 0;
  Slot host = 0;
  Post post = Post::below;
  auto key() const { return std::tie(rank, hostPosition, relation); }
};

class Planter {
 public:
  Planter(const Content& content, ActorsStand actors, const Places* earlier)
      : m_content(content), m_model(content.model()), m_actors(actors), m_earlier(earlier) {}

  Forest plant() {
    findNetworks();
    findRepeatedActors();
    findCandidates();
    makeNodes();
    placeActors();
    addNetworks();
    sortGuests();
    addTies();
    findFlows(m_content, m_forest);
    return std::move(m_forest);
  }

 private:
  const Content& m_content;
  const Model& m_model;
  ActorsStand m_actors;
  const Places* m_earlier;
  Forest m_forest;
  std::vector<std::size_t> m_network;                // by position; nowhere for what is in none
  std::vector<bool> m_isRepeated;                    // by position
  std::vector<std::vector<Candidate>> m_candidates;  // by position
  std::vector<std::size_t> m_node;                   // by position; nowhere for repeated actors
  std::map<std::pair<std::size_t, Slot>, std::size_t> m_actorNodes;  // by block and actor

  const Element& element(Slot slot) const { return m_content.element(slot); }
  ElementKind kind(Slot slot) const { return element(slot).kind; }
  std::size_t position(Slot slot) const { return m_content.position(slot); }
  Slot source(Slot relation) const { return m_model.sourceSlot(relation); }
  Slot target(Slot relation) const { return m_model.targetSlot(relation); }
  RelationKind kindOf(Slot relation) const { return m_model.relation(relation).kind; }

  bool isSoftNetworkRelation(Slot relation) const {
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

  void findNetworks() {
    const std::size_t count = m_content.elements().size();
    DisjointSets sets(count);
    std::vector<bool> isHard(count);
    for (const Slot relation : m_content.relations()) {
      const std::size_t a = position(source(relation));
      const std::size_t b = position(target(relation));
      const bool hard =
          a != b && isNetworkRelation(kindOf(relation), kind(source(relation)), kind(target(relation)));
      if (hard) isHard[a] = isHard[b] = true;
      if (hard || isSoftNetworkRelation(relation)) sets.join(a, b);
    }
    std::vector<bool> isNetwork(count);
    for (std::size_t i = 0; i < count; ++i) {
      if (isHard[i]) isNetwork[sets.find(i)] = true;
    }
    m_network.assign(count, nowhere);
    std::map<std::size_t, std::size_t> numbers;
    for (std::size_t i = 0; i < count; ++i) {
      const std::size_t set = sets.find(i);
      if (isNetwork[set]) m_network[i] = numbers.try_emplace(set, numbers.size()).first->second;
    }
    m_forest.networks.resize(numbers.size());
  }

  bool isViewRoot(Slot slot) const {
    return std::find(m_content.roots().begin(), m_content.roots().end(), slot) != m_content.roots().end();
  }

  bool isActorTie(Slot relation) const {
    return isResponsibility(kindOf(relation)) && isActor(kind(source(relation))) &&
           !isActor(kind(target(relation)));
  }

  void findRepeatedActors() {
    m_isRepeated.assign(m_content.elements().size(), false);
    if (m_actors == ActorsStand::once) return;
    for (const Slot relation : m_content.relations()) {
      if (isActorTie(relation) && !isViewRoot(source(relation)))
        m_isRepeated[position(source(relation))] = true;
    }
  }

  void addCandidate(Slot guest, Slot host, Slot relation, int rank, Post post) {
    const std::size_t at = position(guest);
    if (rank > 0 && isViewRoot(guest)) return;
    if (guest == host || m_isRepeated[at] || m_network[at] != nowhere) return;
    // An actor that is drawn again and again can carry nothing.
    if (m_isRepeated[position(host)]) return;
    // The word of a joint stands beside it.
    if (isJoint(kind(host))) post = Post::below;
    m_candidates[at].push_back({rank, position(host), relation, host, post});
  }

  void findCandidates() {
    m_candidates.resize(m_content.elements().size());
    for (const Slot relation : m_content.relations()) {
      const Slot from = source(relation);
      const Slot to = target(relation);
      if (m_model.relation(relation).order) {
        addCandidate(from, to, relation, 0, Post::below);
        continue;
      }
      if (isActorTie(relation) && isViewRoot(from)) {
        addCandidate(to, from, relation, actorRootRank, Post::below);
        continue;
      }
      if (isActorTie(relation) && m_actors == ActorsStand::once) continue;
      const auto hosting = hostingOf(kindOf(relation), kind(from), kind(to));
      // What something realises and nothing else carries stands with it.
      if (kindOf(relation) == RelationKind::realises)
        addCandidate(to, from, relation, anyRank + 2, Post::beside);
      if (mayStandBeside(kind(from), kind(to))) addCandidate(from, to, relation, anyRank, Post::beside);
      if (mayStandBeside(kind(to), kind(from))) addCandidate(to, from, relation, anyRank + 1, Post::beside);
      if (!hosting) continue;
      if (hosting->guestIsSource) {
        addCandidate(from, to, relation, hosting->rank, hosting->post);
      } else {
        addCandidate(to, from, relation, hosting->rank, hosting->post);
      }
    }
    for (auto& list : m_candidates) {
      std::sort(list.begin(), list.end(),
                [](const Candidate& a, const Candidate& b) { return a.key() < b.key(); });
    }
    preferMiddleHosts();
  }

  /// What may stand anywhere stands with the middle one of what it has to do with, which is nearest to all
  /// the others; or stays where it was.
  void preferMiddleHosts() {
    for (std::size_t i = 0; i < m_candidates.size(); ++i) {
      auto& list = m_candidates[i];
      if (list.empty() || list.front().rank < anyRank) continue;
      const auto end = std::find_if(list.begin(), list.end(), [&](const Candidate& candidate) {
        return candidate.rank != list.front().rank;
      });
      const std::size_t last = hostBefore(i);
      auto chosen = std::find_if(list.begin(), end,
                                 [&](const Candidate& candidate) { return candidate.hostPosition == last; });
      if (chosen == end) chosen = list.begin() + (end - list.begin() - 1) / 2;
      std::rotate(list.begin(), chosen, chosen + 1);
    }
  }

  /// The position of the element on which one hung in the earlier drawing.
  std::size_t hostBefore(std::size_t position) const {
    if (m_earlier == nullptr) return nowhere;
    const CardPlace* place = findPlace(*m_earlier, {element(m_content.elements()[position]).id, {}});
    if (place == nullptr) return nowhere;
    for (const Candidate& candidate : m_candidates[position]) {
      if (element(candidate.host).id == place->host) return candidate.hostPosition;
    }
    return nowhere;
  }

  bool standsUnder(std::size_t node, std::size_t other) const {
    for (std::size_t at = node; at != nowhere; at = m_forest.nodes[at].host) {
      if (at == other) return true;
    }
    return false;
  }

  void makeNodes() {
    const auto& elements = m_content.elements();
    m_node.assign(elements.size(), nowhere);
    std::vector<bool> hasPlaced(elements.size());
    for (const auto& list : m_candidates) {
      if (!list.empty() && list.front().rank == 0) hasPlaced[list.front().hostPosition] = true;
    }
    for (std::size_t i = 0; i < elements.size(); ++i) {
      if (m_isRepeated[i]) continue;
      m_node[i] = m_forest.nodes.size();
      Node node;
      node.element = elements[i];
      m_forest.nodes.push_back(std::move(node));
    }
    for (const bool lastResort : {false, true}) {
      for (std::size_t i = 0; i < elements.size(); ++i) {
        if (!m_isRepeated[i] && m_forest.nodes[m_node[i]].host == nowhere) host(i, hasPlaced[i], lastResort);
      }
    }
    cutDeepTrees();
    cutLargeTrees();
    for (std::size_t i = 0; i < m_forest.nodes.size(); ++i) {
      const std::size_t at = position(m_forest.nodes[i].element);
      if (m_forest.nodes[i].host == nowhere && m_network[at] == nowhere) m_forest.tops.push_back(i);
    }
  }

  void host(std::size_t position, bool hasPlaced, bool lastResort) {
    const std::size_t guest = m_node[position];
    const Node& node = m_forest.nodes[guest];
    // What carries others itself does not go to the first best.
    if (lastResort && !(node.below.empty() && node.beside.empty())) return;
    for (const Candidate& candidate : m_candidates[position]) {
      if ((candidate.rank >= anyRank) != lastResort) continue;
      if (candidate.post == Post::beside && hasPlaced) continue;
      const std::size_t host = m_node[candidate.hostPosition];
      if (standsUnder(host, guest)) continue;
      attach(guest, host, candidate.post);
      return;
    }
  }

  /// What stands too deep to be read begins a tree of its own.
  void cutDeepTrees() {
    std::vector<std::pair<std::size_t, int>> open;  // nodes and their depths
    for (std::size_t i = 0; i < m_forest.nodes.size(); ++i) {
      if (m_forest.nodes[i].host == nowhere) open.emplace_back(i, 0);
    }
    while (!open.empty()) {
      const auto [at, depth] = open.back();
      open.pop_back();
      for (auto* list : {&m_forest.nodes[at].below, &m_forest.nodes[at].beside}) {
        const bool isDeepest = depth == deepestTree;
        for (const std::size_t guest : *list) {
          if (isDeepest) m_forest.nodes[guest].host = nowhere;
          open.emplace_back(guest, isDeepest ? 0 : depth + 1);
        }
        if (isDeepest) list->clear();
      }
    }
  }

  /// What is too large to be read in its place, or to fit there, begins a tree of its own.
  void cutLargeTrees() {
    std::vector<std::size_t> order;  // hosts before their guests
    std::vector<std::size_t> level(m_forest.nodes.size());
    std::vector<std::size_t> size(m_forest.nodes.size(), 1);
    for (std::size_t i = 0; i < m_forest.nodes.size(); ++i) {
      if (m_forest.nodes[i].host == nowhere) order.push_back(i);
    }
    for (std::size_t i = 0; i < order.size(); ++i) {
      const Node& node = m_forest.nodes[order[i]];
      for (const auto* guests : {&node.below, &node.beside}) {
        for (const std::size_t guest : *guests) level[guest] = level[order[i]] + 1;
        order.insert(order.end(), guests->begin(), guests->end());
      }
    }
    for (auto it = order.rbegin(); it != order.rend(); ++it) {
      Node& node = m_forest.nodes[*it];
      if (node.host == nowhere) continue;
      const bool isTooLarge = node.post == Post::beside
                                  ? size[*it] > largestGuest
                                  : size[*it] > largestBranch && level[*it] >= tearableLevels;
      if (wasCut(*it).value_or(isTooLarge)) {
        detach(*it);
      } else {
        size[node.host] += size[*it];
      }
    }
  }

  /// Whether a card was cut from the one on which it hangs; nothing when it did not hang there.
  std::optional<bool> wasCut(std::size_t node) const {
    if (m_earlier == nullptr) return std::nullopt;
    const CardPlace* place = findPlace(*m_earlier, {element(m_forest.nodes[node].element).id, {}});
    const ElementId host = element(m_forest.nodes[m_forest.nodes[node].host].element).id;
    if (place != nullptr && place->host == host) return false;
    if (place != nullptr && place->cutFrom == host) return true;
    return std::nullopt;
  }

  void detach(std::size_t guest) {
    Node& node = m_forest.nodes[guest];
    node.cutFrom = node.host;
    Node& host = m_forest.nodes[node.host];
    std::erase(node.post == Post::below ? host.below : host.beside, guest);
    node.host = nowhere;
    node.post = Post::below;
  }

  void attach(std::size_t guest, std::size_t host, Post post) {
    m_forest.nodes[guest].host = host;
    m_forest.nodes[guest].post = post;
    auto& list = post == Post::below ? m_forest.nodes[host].below : m_forest.nodes[host].beside;
    list.push_back(guest);
  }

  void placeActors() {
    // By what they answer for, in the order of the sheet, so that an actor stands with the first of its ties.
    std::vector<std::tuple<std::size_t, std::size_t, Slot>> ties;
    for (const Slot relation : m_content.relations()) {
      if (isActorTie(relation) && m_isRepeated[position(source(relation))])
        ties.emplace_back(position(target(relation)), position(source(relation)), relation);
    }
    std::sort(ties.begin(), ties.end());
    for (const auto& [targetPosition, sourcePosition, relation] : ties) {
      const std::size_t host = m_node[targetPosition];
      const std::size_t block = m_actors == ActorsStand::oncePerGoal ? host : blockOf(m_forest, host);
      const Slot actor = source(relation);
      const auto [it, isNew] = m_actorNodes.try_emplace({block, actor}, m_forest.nodes.size());
      if (!isNew) continue;
      Node node;
      node.element = actor;
      node.block = block;
      m_forest.nodes.push_back(std::move(node));
      attach(it->second, host, isJoint(kind(m_forest.nodes[host].element)) ? Post::below : Post::beside);
    }
  }

  void addNetworks() {
    for (std::size_t i = 0; i < m_network.size(); ++i) {
      if (m_network[i] == nowhere || m_node[i] == nowhere) continue;
      m_forest.nodes[m_node[i]].network = m_network[i];
      m_forest.networks[m_network[i]].push_back(m_node[i]);
    }
  }

  /// Joints have no place of their own in the order of the model: they stand where the first of their arms
  /// does.
  std::size_t reading(std::size_t node) const {
    const Node& card = m_forest.nodes[node];
    std::size_t first = position(card.element);
    if (!isJoint(kind(card.element))) return first;
    for (const std::size_t arm : card.below) first = std::min(first, position(m_forest.nodes[arm].element));
    return first;
  }

  void sortGuests() {
    const auto besideKey = [this](std::size_t node) {
      return std::tuple(besideRank(kind(m_forest.nodes[node].element)),
                        position(m_forest.nodes[node].element));
    };
    for (Node& node : m_forest.nodes) {
      std::sort(node.below.begin(), node.below.end(),
                [this](std::size_t a, std::size_t b) { return reading(a) < reading(b); });
      std::sort(node.beside.begin(), node.beside.end(),
                [&](std::size_t a, std::size_t b) { return besideKey(a) < besideKey(b); });
    }
  }

  void addTies() {
    for (const Slot relation : m_content.relations()) {
      const std::size_t sourceNode = nodeOfEnd(relation, source(relation), target(relation));
      const std::size_t targetNode = nodeOfEnd(relation, target(relation), source(relation));
      if (sourceNode == nowhere || targetNode == nowhere) continue;
      Node& from = m_forest.nodes[sourceNode];
      Node& to = m_forest.nodes[targetNode];
      if (from.host == targetNode) {
        from.ties.push_back(relation);
      } else if (to.host == sourceNode) {
        to.ties.push_back(relation);
      } else {
        const bool inNetwork =
            networkOf(sourceNode) != nowhere && networkOf(sourceNode) == networkOf(targetNode);
        (inNetwork ? m_forest.networkTies : m_forest.ties).push_back({relation, sourceNode, targetNode});
      }
    }
  }

  /// The network in which a card stands, itself or by what it belongs to.
  std::size_t networkOf(std::size_t node) const {
    while (m_forest.nodes[node].host != nowhere) node = m_forest.nodes[node].host;
    return m_forest.nodes[node].network;
  }

  /// The card of `end` that a relation with `other` leads to. A repeated actor has one in the block of what
  /// it answers for; for its other relations it has none.
  std::size_t nodeOfEnd(Slot relation, Slot end, Slot other) const {
    if (!m_isRepeated[position(end)]) return m_node[position(end)];
    if (!isActorTie(relation)) return nowhere;
    const std::size_t host = m_node[position(other)];
    const std::size_t block = m_actors == ActorsStand::oncePerGoal ? host : blockOf(m_forest, host);
    const auto it = m_actorNodes.find({block, end});
    return it == m_actorNodes.end() ? nowhere : it->second;
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
