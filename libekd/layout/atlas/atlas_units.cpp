// SPDX-License-Identifier: MIT
#include "libekd/layout/atlas/atlas_units.hpp"

#include <algorithm>
#include <limits>
#include <tuple>
#include <unordered_set>

namespace ekd::layout {
namespace {

constexpr std::size_t everything = std::numeric_limits<std::size_t>::max();

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
    for (const std::size_t guest : host.beside) addTree(guest);
  }
  void take(Slot element) {
    if (m_taken.insert(element).second) m_unit.elements.push_back(element);
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

AtlasUnit AtlasUnits::tree(std::size_t top) const {
  return crown(top, everything);
}

std::vector<AtlasUnit> AtlasUnits::all() const {
  std::vector<AtlasUnit> units;
  for (const std::size_t top : m_forest.tops) {
    units.push_back(tree(top));
    units.back().isLoose = m_forest.nodes[top].below.empty() && !isAboutGoals(units.back());
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
  std::stable_sort(units.begin(), units.end(), [](const AtlasUnit& a, const AtlasUnit& b) {
    return std::tie(a.isLoose, a.kind) < std::tie(b.isLoose, b.kind);
  });
  return units;
}

/// Whether a goal is among its elements or related to one of them.
bool AtlasUnits::isAboutGoals(const AtlasUnit& unit) const {
  const Model& model = m_content.model();
  const auto isGoal = [&](Slot slot) { return model.elementKind(slot) == ElementKind::goal; };
  return std::any_of(unit.elements.begin(), unit.elements.end(), [&](Slot slot) {
    const auto outgoing = model.outgoing(slot);
    const auto incoming = model.incoming(slot);
    return isGoal(slot) ||
           std::any_of(outgoing.begin(), outgoing.end(),
                       [&](Slot relation) { return isGoal(model.targetSlot(relation)); }) ||
           std::any_of(incoming.begin(), incoming.end(),
                       [&](Slot relation) { return isGoal(model.sourceSlot(relation)); });
  });
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
