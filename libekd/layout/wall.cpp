// SPDX-License-Identifier: MIT
#include "libekd/layout/wall.hpp"

#include "libekd/layout/wall_measures.hpp"
#include "libekd/layout/wall_planner.hpp"

#include <algorithm>

namespace ekd::layout {

Wall::Wall(const Content& content, const Forest& forest, std::vector<std::size_t> heads,
           std::vector<WallSection> sections, bool isBoard)
    : m_content(content),
      m_forest(forest),
      m_heads(std::move(heads)),
      m_sections(std::move(sections)),
      m_isBoard(isBoard) {
  for (const WallSection& section : m_sections) {
    for (const std::size_t block : section.blocks) lookAtGuests(block);
  }
}

void Wall::lookAtGuests(std::size_t node) {
  for (const std::size_t guest : m_forest.nodes[node].beside) {
    m_hasGuests = true;
    const ElementKind kind = m_content.element(m_forest.nodes[guest].element).kind;
    m_mayHangGuests = m_mayHangGuests && !isActor(kind);
  }
  for (const std::size_t child : m_forest.nodes[node].below) lookAtGuests(child);
}

template <class Look>
void Wall::forEachBlock(Look look) const {
  const bool hasHead = !m_heads.empty();
  for (const WallSection& section : m_sections) {
    for (const std::size_t block : section.blocks) look(block, hasHead || section.head != nowhere);
  }
}

double Wall::narrowestColumn(CardRuler& ruler, bool guestsUnder) const {
  double narrowest = 0;
  forEachBlock([&](std::size_t block, bool hangs) {
    const BlockNeeds& needs = ruler.needs(block);
    const double own = guestsUnder ? needs.under : needs.host + needs.guest;
    narrowest = std::max(narrowest, own + (hangs ? wallMeasures.trunkRoom * ruler.em() : 0));
  });
  return narrowest;
}

std::size_t Wall::mostColumns(bool maySplit) const {
  std::size_t count = 0;
  for (const WallSection& section : m_sections) {
    count += std::max<std::size_t>(section.blocks.size(), 1);
    if (!maySplit) continue;
    for (const std::size_t block : section.blocks) count += m_forest.nodes[block].below.size() / 2;
  }
  return std::max<std::size_t>(count, 1);
}

WallPlan Wall::plan(CardRuler& ruler, const WallShape& shape) const {
  return WallPlanner(m_content, m_forest, ruler, shape, m_hasGuests, m_heads, m_sections).plan();
}

}  // namespace ekd::layout
