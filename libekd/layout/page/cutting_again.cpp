// SPDX-License-Identifier: MIT
#include "libekd/layout/page/cutting_again.hpp"

#include "libekd/layout/network/network_part.hpp"
#include "libekd/layout/page/flow_part.hpp"
#include "libekd/layout/wall/recall.hpp"
#include "libekd/layout/wall/wall_part.hpp"

#include <algorithm>

namespace ekd::layout {
namespace {

class CutterAgain {
 public:
  CutterAgain(const Content& content, const Forest& forest, const LaidNetworks& networks,
              const Memory& memory)
      : m_content(content), m_forest(forest), m_networks(networks), m_memory(memory), m_left(forest.tops) {
    for (const Flow& flow : forest.flows) m_flows.push_back(&flow);
  }

  std::vector<PartAgain> cut() {
    takeHeads();
    std::uint32_t column = 0;
    for (const PartPlace& place : m_memory.places().parts) {
      if (place.pinned.element) {
        addPinned(place, column);
      } else if (place.kind == PartKind::wall) {
        place.heads.empty() ? addHeadless(place, column) : addHeaded(place, column);
      } else if (place.kind == PartKind::flow) {
        addFlow(place);
      } else {
        addNetworks(&place);
      }
      for (const SectionPlace& section : place.sections)
        column += static_cast<std::uint32_t>(section.variants.size());
    }
    addNewPinned();
    if (!m_left.empty()) m_parts.push_back({headlessPart(m_content, m_forest, m_left), nullptr, nullptr});
    for (const Flow* flow : m_flows)
      m_parts.push_back({std::make_unique<FlowPart>(m_content, m_forest, *flow), nullptr, nullptr});
    addNetworks(nullptr);
    return std::move(m_parts);
  }

 private:
  const Content& m_content;
  const Forest& m_forest;
  const LaidNetworks& m_networks;
  const Memory& m_memory;
  std::vector<std::size_t> m_left;   // tops that are in no part yet
  std::vector<const Flow*> m_flows;  // likewise
  std::vector<std::size_t> m_heads;  // tops that have a part of their own, by wall with heads; or nowhere
  std::size_t m_nextHead = 0;
  std::vector<std::size_t> m_taken;  // tops of pinned trees
  bool m_hasNetworks = false;
  std::vector<PartAgain> m_parts;

  const Node& node(std::size_t index) const { return m_forest.nodes[index]; }
  ElementId idOf(std::size_t index) const { return m_content.element(node(index).element).id; }

  /// Before any other wall could take them.
  void takeHeads() {
    for (const PartPlace& place : m_memory.places().parts) {
      if (place.kind != PartKind::wall || place.heads.empty() || place.pinned.element) continue;
      const auto top = std::find_if(m_left.begin(), m_left.end(),
                                    [&](std::size_t at) { return idOf(at) == place.heads[0]; });
      m_heads.push_back(top == m_left.end() ? nowhere : *top);
      if (top != m_left.end()) m_left.erase(top);
    }
  }

  /// In the columns that it had since it is pinned.
  void addPinned(const PartPlace& place, std::uint32_t column) {
    for (const PinnedTree& tree : m_forest.pinned) {
      if (cardKey(m_content, m_forest, tree.top) != place.pinned) continue;
      m_taken.push_back(tree.top);
      addWall(place, {}, recallSections(m_content, m_forest, m_memory, place, column, {tree.top}));
      m_parts.back().pinned = &tree;
    }
  }

  void addNewPinned() {
    for (const PinnedTree& tree : m_forest.pinned) {
      if (std::find(m_taken.begin(), m_taken.end(), tree.top) != m_taken.end()) continue;
      m_parts.push_back({headlessPart(m_content, m_forest, {tree.top}), nullptr, &tree});
    }
  }

  void addHeaded(const PartPlace& place, std::uint32_t column) {
    const std::size_t top = m_heads[m_nextHead++];
    if (top == nowhere) return;
    std::vector<std::size_t> heads{top};
    while (heads.size() < place.heads.size()) {
      const auto& below = node(heads.back()).below;
      if (below.size() != 1 || idOf(below[0]) != place.heads[heads.size()]) break;
      heads.push_back(below[0]);
    }
    const auto& blocks = node(heads.back()).below;
    const bool isBoard = m_content.element(node(heads.back()).element).kind == ElementKind::project;
    if (heads.size() < place.heads.size()) {
      m_parts.push_back({headedPart(m_content, m_forest, top), nullptr, nullptr});
    } else if (isBoard) {
      addBoard(place, column, heads);
    } else {
      addWall(place, heads, recallSections(m_content, m_forest, m_memory, place, column, blocks));
    }
  }

  void addWall(const PartPlace& place, const std::vector<std::size_t>& heads,
               std::vector<RecalledSection> sections) {
    m_parts.push_back({std::make_unique<WallPart>(m_content, m_forest, place, heads, std::move(sections)),
                       &place, nullptr});
  }

  /// A board keeps its sections as long as they are the same.
  void addBoard(const PartPlace& place, std::uint32_t column, const std::vector<std::size_t>& heads) {
    const std::vector<WallSection> sections = boardSections(m_content, m_forest, node(heads.back()).below);
    std::vector<RecalledSection> recalled;
    bool isSame = sections.size() == place.sections.size();
    for (std::size_t s = 0; isSame && s < sections.size(); ++s) {
      const SectionPlace& was = place.sections[s];
      const ElementId head = sections[s].head == nowhere ? ElementId{} : idOf(sections[s].head);
      isSame = head == was.head && sections[s].title == was.title;
      recalled.push_back(
          {sections[s], was, column, recallColumnsOf(m_forest, m_memory, sections[s], was, column)});
      column += static_cast<std::uint32_t>(was.variants.size());
    }
    if (isSame) {
      addWall(place, heads, std::move(recalled));
    } else {
      m_parts.push_back({headedPart(m_content, m_forest, heads[0]), nullptr, nullptr});
    }
  }

  void addHeadless(const PartPlace& place, std::uint32_t column) {
    if (m_left.empty()) return;
    addWall(place, {}, recallSections(m_content, m_forest, m_memory, place, column, m_left));
    m_left.clear();
  }

  void addFlow(const PartPlace& place) {
    const auto isIt = [&](const Flow* flow) {
      const auto is = [&](std::size_t card) {
        return std::find(place.heads.begin(), place.heads.end(), idOf(card)) != place.heads.end();
      };
      if (flow->head != nowhere) return is(flow->head);
      return std::any_of(flow->steps.begin(), flow->steps.end(), is);
    };
    const auto flow = std::find_if(m_flows.begin(), m_flows.end(), isIt);
    if (flow == m_flows.end()) return;
    m_parts.push_back({std::make_unique<FlowPart>(m_content, m_forest, **flow, &place), &place, nullptr});
    m_flows.erase(flow);
  }

  void addNetworks(const PartPlace* place) {
    if (m_hasNetworks || m_networks.networks.empty()) return;
    m_hasNetworks = true;
    m_parts.push_back(
        {std::make_unique<NetworkPart>(m_networks.networks, m_networks.textSize, place), place, nullptr});
  }
};

}  // namespace

std::vector<PartAgain> cutAgain(const Content& content, const Forest& forest, const LaidNetworks& networks,
                                const Memory& memory) {
  return CutterAgain(content, forest, networks, memory).cut();
}

}  // namespace ekd::layout
