// SPDX-License-Identifier: MIT
#include "libekd/layout/wall/wall.hpp"

#include "libekd/layout/wall/wall_measures.hpp"
#include "libekd/layout/wall/wall_planner.hpp"

#include <algorithm>

namespace ekd::layout {

Wall::Wall(const Content& content, const Forest& forest, std::vector<std::size_t> heads,
           std::vector<WallSection> sections, bool isBoard)
    : m_content(content),
      m_forest(forest),
      m_cards{std::move(heads), std::move(sections), {}},
      m_isBoard(isBoard) {
  std::vector<bool> apart(forest.nodes.size());
  for (const WallSection& section : m_cards.sections) {
    for (const std::size_t block : section.blocks) apart[block] = section.isIsland;
  }
  for (const WallSection& section : m_cards.sections) {
    const double indent = section.stub == nowhere ? 0 : wallMeasures.indent;
    m_cards.rows.push_back(rowsOf(content, forest, section.blocks, apart, indent));
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
  const bool hasHead = !m_cards.heads.empty();
  for (const WallSection& section : m_cards.sections) {
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

std::size_t Wall::mostColumns(Tearing tearing) const {
  std::size_t count = 0;
  for (std::size_t s = 0; s < m_cards.sections.size(); ++s)
    count += std::max<std::size_t>(unitsOf(m_forest, m_cards.rows[s], tearing).size(), 1);
  return std::max<std::size_t>(count, 1);
}

WallPlan Wall::plan(CardRuler& ruler, const WallShape& shape) const {
  return WallPlanner(m_content, m_forest, ruler, shape, m_hasGuests, m_cards).plan();
}

WallPlan Wall::planAgain(CardRuler& ruler, const WallShape& shape, const RecalledWall& recalled,
                         Keeper& keeper) const {
  // Room for guests is where there was some.
  const bool hasRoom = std::any_of(shape.styles.begin(), shape.styles.end(), [](const ColumnStyle& style) {
    return style.hostShare < 1 && !style.guestsUnder;
  });
  return WallPlanner(m_content, m_forest, ruler, shape, hasRoom, m_cards).planAgain(recalled, keeper);
}

void Wall::numberRow(std::size_t node, std::uint32_t column, std::vector<std::uint32_t>& columns) const {
  columns[node] = column;
  for (const std::size_t guest : m_forest.nodes[node].beside) number(guest, column, columns);
}

void Wall::number(std::size_t block, std::uint32_t column, std::vector<std::uint32_t>& columns) const {
  numberRow(block, column, columns);
  for (const std::size_t child : m_forest.nodes[block].below) number(child, column, columns);
}

void Wall::remember(const WallPlan& plan, PartPlace& place, std::vector<std::uint32_t>& columns,
                    std::uint32_t& column) const {
  const auto idOf = [this](std::size_t node) { return m_content.element(m_forest.nodes[node].element).id; };
  place.kind = PartKind::wall;
  for (const std::size_t head : m_cards.heads) place.heads.push_back(idOf(head));
  place.columnWidth = plan.shape.columnWidth;
  place.columns = plan.columns;
  place.maySplit = plan.shape.tearing != Tearing::never;
  place.left = plan.left;
  place.styles = plan.shape.styles;
  for (std::size_t s = 0; s < m_cards.sections.size(); ++s) {
    const WallSection& section = m_cards.sections[s];
    const PlannedSection& planned = plan.sections[s];
    place.sections.push_back(planned.place);
    place.sections.back().title = section.title;
    if (section.head != nowhere) {
      place.sections.back().head = idOf(section.head);
      columns[section.head] = column;
      if (planned.isTree) number(section.head, column, columns);
    }
    for (std::size_t c = 0; c < planned.columns.size(); ++c) {
      const RowRange& range = planned.columns[c].rows;
      for (std::size_t row = range.begin; row < range.end; ++row)
        numberRow(m_cards.rows[s][row].node, column + static_cast<std::uint32_t>(c), columns);
    }
    column += static_cast<std::uint32_t>(planned.place.variants.size());
  }
}

}  // namespace ekd::layout
