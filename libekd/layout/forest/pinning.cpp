// SPDX-License-Identifier: MIT
#include "libekd/layout/forest/pinning.hpp"

#include "libekd/layout/forest/memory.hpp"

#include <algorithm>
#include <map>

namespace ekd::layout {
namespace {

class Taker {
 public:
  Taker(const Content& content, Forest& forest) : m_content(content), m_forest(forest) {}

  void take(std::size_t top, const Pin& pin) {
    Node& card = m_forest.nodes[top];
    if (card.host != nowhere) {
      Node& host = m_forest.nodes[card.host];
      std::erase(host.below, top);
      std::erase(host.beside, top);
      for (const Slot relation : card.ties) {
        const bool isSource = m_content.model().sourceSlot(relation) == card.element;
        m_forest.ties.push_back({relation, isSource ? top : card.host, isSource ? card.host : top});
      }
      card.ties.clear();
    }
    card.host = nowhere;
    card.post = Post::below;
    if (card.network != nowhere) std::erase(m_forest.networks[card.network], top);
    card.network = nowhere;
    std::erase(m_forest.tops, top);
    takeOutOfFlows(top);
    takeTies(m_forest.networkTies, top);
    m_forest.pinned.push_back({top, pin});
  }

 private:
  const Content& m_content;
  Forest& m_forest;

  bool standsUnder(std::size_t node, std::size_t top) const {
    for (std::size_t at = node; at != nowhere; at = m_forest.nodes[at].host) {
      if (at == top) return true;
    }
    return false;
  }

  /// Ties that lead out of the tree of `top` run across.
  void takeTies(std::vector<Tie>& ties, std::size_t top) {
    std::erase_if(ties, [&](const Tie& tie) {
      const bool leads = standsUnder(tie.source, top) || standsUnder(tie.target, top);
      if (leads) m_forest.ties.push_back(tie);
      return leads;
    });
  }

  void takeOutOfFlows(std::size_t top) {
    for (Flow& flow : m_forest.flows) {
      if (flow.head == top) flow.head = nowhere;
      if (std::erase(flow.steps, top) > 0) takeTies(flow.ties, top);
    }
    std::erase_if(m_forest.flows, [&](const Flow& flow) {
      if (flow.steps.empty() && flow.head != nowhere) m_forest.tops.push_back(flow.head);
      return flow.steps.empty();
    });
  }
};

}  // namespace

void takeOutPinned(const Content& content, Forest& forest, const std::vector<Pin>& pins) {
  std::map<CardKey, const Pin*> wanted;
  for (const Pin& pin : pins) wanted[pin.card] = &pin;
  Taker taker(content, forest);
  std::vector<CardKey> keys;
  for (std::size_t i = 0; i < forest.nodes.size(); ++i) keys.push_back(cardKey(content, forest, i));
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const auto pin = wanted.find(keys[i]);
    if (pin != wanted.end()) taker.take(i, *pin->second);
  }
  std::erase_if(forest.networks, [](const auto& network) { return network.empty(); });
  for (std::size_t n = 0; n < forest.networks.size(); ++n) {
    for (const std::size_t card : forest.networks[n]) forest.nodes[card].network = n;
  }
}

std::vector<ElementId> elementsOfPinned(const Content& content, const Forest& forest) {
  std::vector<ElementId> elements;
  std::vector<std::size_t> open;
  for (const PinnedTree& tree : forest.pinned) open.push_back(tree.top);
  while (!open.empty()) {
    const Node& node = forest.nodes[open.back()];
    open.pop_back();
    if (node.block == nowhere) elements.push_back(content.element(node.element).id);
    open.insert(open.end(), node.below.begin(), node.below.end());
    open.insert(open.end(), node.beside.begin(), node.beside.end());
  }
  std::sort(elements.begin(), elements.end());
  return elements;
}

bool isPinnedTie(const Forest& forest, const Tie& tie) {
  return std::any_of(forest.pinned.begin(), forest.pinned.end(), [&](const PinnedTree& tree) {
    return tree.top == tie.source || tree.top == tie.target;
  });
}

}  // namespace ekd::layout
