// SPDX-License-Identifier: MIT
#include "libekd/layout/wall/card_ruler.hpp"

#include "libekd/layout/wall/wall_measures.hpp"
#include "libekd/layout/words/wording.hpp"

#include <algorithm>

namespace ekd::layout {
namespace {

constexpr const WallMeasures& m = wallMeasures;
constexpr double jointWordGap = 0.5;  // sizes of the text, on both sides together

constexpr std::ptrdiff_t mostHeights = 32;  // of one card
constexpr std::size_t mostLanes = 3;

/// How a line looks on the way it shares with others. The head counts only where it ends at the host.
struct LineLook {
  Stroke stroke;
  Arrowhead head = Arrowhead::none;
  bool operator==(const LineLook&) const = default;
};

LineLook lookOf(const Content& content, const Node& card) {
  if (card.ties.empty()) return {};
  const Slot relation = card.ties.front();
  const RelationStyle& style = styleOf(content.model().relation(relation).kind);
  LineLook look{style.stroke, style.head};
  if (content.model().sourceSlot(relation) != card.element) {
    look.head = Arrowhead::none;
    look.stroke.width = 0;
  }
  return look;
}

}  // namespace

double CardRuler::lookUpHeight(std::size_t node, double width) {
  auto& heights = measures(node).heights;
  for (const CardHeight& known : heights) {
    if (!known.widths.holds(width)) continue;
    m_last[node] = known;
    return known.height;
  }
  // Cards with round ends have another height for every width.
  if (heights.size() == mostHeights) heights.erase(heights.begin(), heights.begin() + mostHeights / 2);
  heights.push_back(m_setter.heightAround(m_forest.nodes[node].text(), styleOfNode(node), width));
  m_last[node] = heights.back();
  return heights.back().height;
}

void CardRuler::findLanes() {
  m_lanes.resize(m_forest.nodes.size());
  std::vector<LineLook> looks;
  for (const Node& host : m_forest.nodes) {
    looks.clear();
    for (const std::size_t child : host.below) {
      const LineLook look = lookOf(m_content, m_forest.nodes[child]);
      const auto found = std::find(looks.begin(), looks.end(), look);
      const auto lane = static_cast<std::size_t>(found - looks.begin());
      if (found == looks.end()) looks.push_back(look);
      m_lanes[child] = static_cast<std::uint8_t>(std::min(lane, mostLanes - 1));
    }
  }
}

double CardRuler::stubHeight(std::size_t node, double width) const {
  const CardText text = stubText(m_content, m_forest.nodes[node]);
  return m_setter.height(text, styleOf(ElementKind::argument), width);
}

const BlockNeeds& CardRuler::needs(std::size_t block) {
  const auto [it, isNew] = m_needs.try_emplace(block);
  if (!isNew) return it->second;
  addNeeds(block, 0, it->second);
  it->second.under = std::max(it->second.under, it->second.host);
  if (it->second.guest > 0) it->second.guest += m.besideGap * em();
  return it->second;
}

double CardRuler::narrowest(std::size_t node) {
  // The word of a joint stands beside it.
  const ElementKind kind = m_content.kind(m_forest.nodes[node].element);
  if (ekd::isJoint(kind)) {
    const std::string_view word = info(kind).label.in(m_content.language());
    return (m.jointSide + jointWordGap) * em() + m_setter.line(word, {}).width;
  }
  double& narrowest = measures(node).narrowest;
  if (narrowest < 0)
    narrowest = m_setter.narrowestWidth(m_forest.nodes[node].text(), styleOfNode(node), m.longestWord * em());
  return narrowest;
}

void CardRuler::addNeeds(std::size_t index, double indent, BlockNeeds& needs) {
  const Node& node = m_forest.nodes[index];
  needs.host = std::max(needs.host, indent + narrowest(index));
  for (const std::size_t guest : node.beside) addGuestNeeds(guest, 0, indent, needs);
  for (const std::size_t child : node.below) addNeeds(child, indent + m.indent * em(), needs);
}

void CardRuler::addGuestNeeds(std::size_t index, double indent, double hostIndent, BlockNeeds& needs) {
  const Node& node = m_forest.nodes[index];
  const double step = m.besideIndent * em();
  const double need = indent + narrowest(index);
  needs.guest = std::max(needs.guest, need);
  needs.under = std::max(needs.under, hostIndent + step + need);
  for (const auto* list : {&node.beside, &node.below}) {
    for (const std::size_t guest : *list) addGuestNeeds(guest, indent + step, hostIndent, needs);
  }
}

}  // namespace ekd::layout
