// SPDX-License-Identifier: MIT
#include "libekd/layout/forest/tree_cutting.hpp"

#include "libekd/layout/content/place_finder.hpp"

#include <algorithm>
#include <optional>

namespace ekd::layout {
namespace {

constexpr int deepestTree = 9;
constexpr std::size_t largestGuest = 8;    // cards of a tree that stands beside another card
constexpr std::size_t largestBranch = 60;  // cards of a tree that cannot be torn: a column has to hold it
constexpr std::size_t tearableLevels = 2;  // from the top of a tree on

class Cutter {
 public:
  Cutter(const Content& content, Forest& forest, const PlaceFinder* earlier)
      : m_content(content), m_forest(forest), m_earlier(earlier) {}

  void cutDeepTrees() {
    std::vector<std::pair<std::size_t, int>> open;  // nodes and their depths
    for (std::size_t i = 0; i < m_forest.nodes.size(); ++i) {
      if (node(i).host == nowhere) open.emplace_back(i, 0);
    }
    while (!open.empty()) {
      const auto [at, depth] = open.back();
      open.pop_back();
      for (auto* list : {&node(at).below, &node(at).beside}) {
        const bool isDeepest = depth == deepestTree;
        for (const std::size_t guest : *list) {
          if (isDeepest) node(guest).host = nowhere;
          open.emplace_back(guest, isDeepest ? 0 : depth + 1);
        }
        if (isDeepest) list->clear();
      }
    }
  }

  void cutLargeTrees() {
    std::vector<std::size_t> level(m_forest.nodes.size());
    const std::vector<std::size_t> order = hostsFirst(level);
    std::vector<std::size_t> size(m_forest.nodes.size(), 1);
    for (auto it = order.rbegin(); it != order.rend(); ++it) {
      const Node& card = node(*it);
      if (card.host == nowhere) continue;
      const bool isTooLarge = card.post == Post::beside
                                  ? size[*it] > largestGuest
                                  : size[*it] > largestBranch && level[*it] >= tearableLevels;
      if (wasCut(*it).value_or(isTooLarge)) {
        detach(*it);
      } else {
        size[card.host] += size[*it];
      }
    }
  }

 private:
  const Content& m_content;
  Forest& m_forest;
  const PlaceFinder* m_earlier;

  Node& node(std::size_t index) { return m_forest.nodes[index]; }
  ElementId idOf(std::size_t index) { return m_content.element(node(index).element).id; }

  /// All nodes, hosts before their guests, and how deep they stand.
  std::vector<std::size_t> hostsFirst(std::vector<std::size_t>& level) {
    std::vector<std::size_t> order;
    order.reserve(m_forest.nodes.size());
    for (std::size_t i = 0; i < m_forest.nodes.size(); ++i) {
      if (node(i).host == nowhere) order.push_back(i);
    }
    for (std::size_t i = 0; i < order.size(); ++i) {
      for (const auto* guests : {&node(order[i]).below, &node(order[i]).beside}) {
        for (const std::size_t guest : *guests) level[guest] = level[order[i]] + 1;
        order.insert(order.end(), guests->begin(), guests->end());
      }
    }
    return order;
  }

  /// Whether a card was cut from the one on which it hangs; nothing when it did not hang there.
  std::optional<bool> wasCut(std::size_t index) {
    if (m_earlier == nullptr) return std::nullopt;
    const CardPlace* place = m_earlier->find(node(index).element);
    if (place == nullptr) return std::nullopt;
    const ElementId host = idOf(node(index).host);
    if (place->host == host) return false;
    if (place->cutFrom == host) return true;
    return std::nullopt;
  }

  void detach(std::size_t guest) {
    Node& card = node(guest);
    card.cutFrom = card.host;
    Node& host = node(card.host);
    std::erase(card.post == Post::below ? host.below : host.beside, guest);
    card.host = nowhere;
    card.post = Post::below;
  }
};

}  // namespace

void cutTrees(const Content& content, Forest& forest, const PlaceFinder* earlier) {
  Cutter cutter(content, forest, earlier);
  cutter.cutDeepTrees();
  cutter.cutLargeTrees();
}

void attach(Forest& forest, std::size_t guest, std::size_t host, Post post) {
  forest.nodes[guest].host = host;
  forest.nodes[guest].post = post;
  auto& list = post == Post::below ? forest.nodes[host].below : forest.nodes[host].beside;
  list.push_back(guest);
}

}  // namespace ekd::layout
