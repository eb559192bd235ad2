// SPDX-License-Identifier: MIT
#include "libekd/layout/atlas_units.hpp"

#include <algorithm>
#include <limits>
#include <unordered_set>

namespace ekd::layout {
namespace {

constexpr std::size_t everything = std::numeric_limits<std::size_t>::max();
// Cards of a tree that is too large to stand beside another card.
constexpr std::size_t largeTree = 8;

/// Calls `each(node, level)` for a tree without what stands beside; it says whether to go on below the node.
/// A forest may be as deep as a model, so this does not recurse.
template <class Each>
void walk(const Forest& forest, std::size_t top, Each each) {
  std::vector<std::pair<std::size_t, std::size_t>> stack{{top, 0}};
  while (!stack.empty()) {
    const auto [node, level] = stack.back();
    stack.pop_back();
    if (!each(node, level)) continue;
    const auto& below = forest.nodes[node].below;
    for (auto it = below.rbegin(); it != below.rend(); ++it) stack.emplace_back(*it, level + 1);
  }
}

}  // namespace

/// Collects the elements of nodes, each once.
class AtlasUnits::Collector {
 public:
  explicit Collector(const AtlasUnits& units) : m_units(units) {}

  void addTree(std::size_t top, std::size_t depth = everything) {
    walk(m_units.m_forest, top, [&](std::size_t node, std::size_t level) {
      const Node& here = m_units.m_forest.nodes[node];
      take(here.element);
      if (level == depth && !here.below.empty()) {
        m_unit.cutOff.push_back(here.element);
        return false;
      }
      addGuests(here);
      return true;
    });
  }
  void addGuests(const Node& host) {
    for (const std::size_t guest : host.beside) {
      const Slot element = m_units.m_forest.nodes[guest].element;
      if (!m_units.isOnItsOwn(guest)) {
        addTree(guest);
      } else if (take(element)) {
        m_unit.cutOff.push_back(element);
      }
    }
  }
  bool take(Slot element) {
    const bool isNew = m_taken.insert(element).second;
    if (isNew) m_unit.elements.push_back(element);
    return isNew;
  }
  AtlasUnit unit(std::optional<std::size_t> top) {
    m_unit.top = top;
    m_unit.kind = m_units.m_content.element(m_unit.elements.front()).kind;
    if (isActor(m_unit.kind)) m_unit.kind = ElementKind::actor;
    return std::move(m_unit);
  }

 private:
  const AtlasUnits& m_units;
  AtlasUnit m_unit;
  std::unordered_set<Slot> m_taken;
};

AtlasUnits::AtlasUnits(const Forest& forest, const Content& content)
    : m_forest(forest), m_content(content), m_treeSize(forest.nodes.size(), 1) {
  std::vector<std::size_t> order;  // hosts before their guests
  for (std::size_t i = 0; i < forest.nodes.size(); ++i) {
    if (forest.nodes[i].host == nowhere) order.push_back(i);
  }
  for (std::size_t i = 0; i < order.size(); ++i) {
    const Node& node = forest.nodes[order[i]];
    order.insert(order.end(), node.below.begin(), node.below.end());
    order.insert(order.end(), node.beside.begin(), node.beside.end());
  }
  for (auto it = order.rbegin(); it != order.rend(); ++it) {
    if (forest.nodes[*it].host != nowhere) m_treeSize[forest.nodes[*it].host] += m_treeSize[*it];
  }
}

bool AtlasUnits::isOnItsOwn(std::size_t guest) const {
  return m_forest.nodes[guest].post == Post::beside && m_treeSize[guest] >= largeTree;
}

AtlasUnit AtlasUnits::tree(std::size_t top) const {
  return crown(top, everything);
}

std::vector<AtlasUnit> AtlasUnits::all() const {
  std::vector<AtlasUnit> units;
  for (const std::size_t top : m_forest.tops) units.push_back(tree(top));
  for (std::size_t i = 0; i < m_forest.nodes.size(); ++i) {
    if (m_forest.nodes[i].host != nowhere && isOnItsOwn(i)) units.push_back(tree(i));
  }
  for (const Flow& flow : m_forest.flows) {
    Collector collector(*this);
    if (flow.head != nowhere) collector.addTree(flow.head);
    for (const std::size_t step : flow.steps) collector.addTree(step);
    units.push_back(collector.unit(std::nullopt));
  }
  for (const auto& network : m_forest.networks) {
    if (network.empty()) continue;
    Collector collector(*this);
    for (const std::size_t node : network) collector.addTree(node);
    units.push_back(collector.unit(std::nullopt));
  }
  std::stable_sort(units.begin(), units.end(),
                   [](const AtlasUnit& a, const AtlasUnit& b) { return a.kind < b.kind; });
  return units;
}

AtlasUnit AtlasUnits::crown(std::size_t top, std::size_t depth) const {
  Collector collector(*this);
  collector.addTree(top, depth);
  return collector.unit(top);
}

AtlasUnit AtlasUnits::crownOfSome(std::size_t top, std::size_t begin, std::size_t end) const {
  Collector collector(*this);
  const Node& node = m_forest.nodes[top];
  collector.take(node.element);
  if (begin == 0) collector.addGuests(node);
  for (std::size_t i = begin; i < end; ++i) collector.addTree(node.below[i], 0);
  return collector.unit(top);
}

std::vector<AtlasUnit> AtlasUnits::below(std::size_t top, std::size_t depth) const {
  std::vector<AtlasUnit> units;
  walk(m_forest, top, [&](std::size_t node, std::size_t level) {
    if (level < depth) return true;
    if (!m_forest.nodes[node].below.empty()) units.push_back(tree(node));
    return false;
  });
  return units;
}

std::size_t AtlasUnits::depthOf(std::size_t top) const {
  std::size_t deepest = 0;
  walk(m_forest, top, [&](std::size_t, std::size_t level) {
    deepest = std::max(deepest, level);
    return true;
  });
  return deepest;
}

}  // namespace ekd::layout
