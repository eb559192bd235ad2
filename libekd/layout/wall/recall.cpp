// SPDX-License-Identifier: MIT
#include "libekd/layout/wall/recall.hpp"

#include <algorithm>

namespace ekd::layout {
namespace {

class Recaller {
 public:
  Recaller(const Content& content, const Forest& forest, const Memory& memory, const PartPlace& part,
           std::uint32_t firstColumn)
      : m_content(content), m_forest(forest), m_memory(memory), m_isApart(forest.nodes.size()) {
    for (const SectionPlace& place : part.sections) {
      auto& sections = place.isIsland ? m_islands : m_sections;
      sections.push_back({{nowhere, {}, place.title, place.isIsland}, place, firstColumn, {}});
      firstColumn += static_cast<std::uint32_t>(place.variants.size());
    }
  }

  std::vector<RecalledSection> recall(std::vector<std::size_t> blocks) {
    setApart(blocks, nowhere);
    std::erase_if(blocks, [this](std::size_t block) { return m_isApart[block]; });
    std::vector<double> wishes;
    std::vector<double> weights;
    for (const std::size_t block : blocks) {
      wishes.push_back(wishOf(block));
      weights.push_back(m_memory.weight(block));
    }
    const std::vector<bool> stays = inSequence(wishes, weights);
    std::vector<RecalledSection> result;
    std::size_t taken = 0;  // sections of m_sections
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      if (stays[i]) {
        const auto section = static_cast<std::size_t>(wishes[i]);
        for (; taken <= section; ++taken) result.push_back(m_sections[taken]);
        add(blocks[i], result.back());
      } else {
        addNew(blocks[i], taken, result);
      }
    }
    for (; taken < m_sections.size(); ++taken) result.push_back(m_sections[taken]);
    for (RecalledSection& island : m_islands) {
      if (!island.section.blocks.empty()) result.push_back(std::move(island));
    }
    for (RecalledSection& section : result)
      section.columns =
          recallColumnsOf(m_forest, m_memory, section.section, section.place, section.firstColumn);
    return result;
  }

 private:
  const Content& m_content;
  const Forest& m_forest;
  const Memory& m_memory;
  std::vector<RecalledSection> m_sections;
  std::vector<RecalledSection> m_islands;
  std::vector<bool> m_isApart;  // by node: whether it is a block of an island

  /// The island on which a card stood that may stay there.
  std::size_t islandOf(std::size_t node) const {
    const CardPlace* place = m_memory.kept(node);
    if (place == nullptr) return nowhere;
    for (std::size_t i = 0; i < m_islands.size(); ++i) {
      if (m_islands[i].firstColumn == place->column) return i;
    }
    return nowhere;
  }

  /// What stood on islands stays there, and what is new joins the sibling before it.
  void setApart(const std::vector<std::size_t>& siblings, std::size_t hostIsland) {
    std::size_t last = hostIsland;
    for (const std::size_t node : siblings) {
      if (m_memory.kept(node) != nullptr) last = islandOf(node);
      if (last != nowhere && last != hostIsland) {
        m_isApart[node] = true;
        m_islands[last].section.blocks.push_back(node);
        m_islands[last].section.stub = m_forest.nodes[node].host;
      }
      setApart(m_forest.nodes[node].below, last);
    }
  }

  ElementId idOf(std::size_t node) const { return m_content.element(m_forest.nodes[node].element).id; }

  double wishOf(std::size_t block) const {
    for (std::size_t s = 0; s < m_sections.size(); ++s) {
      if (m_sections[s].place.head && m_sections[s].place.head == idOf(block)) return static_cast<double>(s);
    }
    const CardPlace* place = m_memory.kept(block);
    if (place == nullptr || place->column == noColumn) return -1;
    for (std::size_t s = 0; s < m_sections.size(); ++s) {
      const RecalledSection& section = m_sections[s];
      const bool isIn = place->column >= section.firstColumn &&
                        place->column < section.firstColumn + section.place.variants.size();
      // What had a head and has none any more belongs to no one else.
      if (isIn && (!section.place.head || isGone(section.place.head))) return static_cast<double>(s);
    }
    return -1;
  }

  bool isGone(ElementId element) const {
    const Slot* slot = m_content.model().elements().slotOf(element);
    return slot == nullptr || !m_content.shows(*slot);
  }

  void add(std::size_t block, RecalledSection& section) {
    if (section.place.head && section.place.head == idOf(block)) {
      section.section.head = block;
      section.section.blocks = m_forest.nodes[block].below;
      std::erase_if(section.section.blocks, [this](std::size_t child) { return m_isApart[child]; });
    } else {
      section.section.blocks.push_back(block);
    }
  }

  void addNew(std::size_t block, std::size_t& taken, std::vector<RecalledSection>& result) {
    const bool isFirst = result.empty() && !m_sections.empty() && !m_sections[0].place.head;
    if (isFirst) result.push_back(m_sections[taken++]);
    if (!result.empty() && (!result.back().place.head || isGone(result.back().place.head))) {
      result.back().section.blocks.push_back(block);
      return;
    }
    RecalledSection fresh;
    fresh.section.blocks.push_back(block);
    fresh.firstColumn = newColumn;
    fresh.place.variants = {0};
    if (!result.empty()) {
      fresh.place = {{}, {}, result.back().place.x, 0, result.back().place.shelf, true, false, {0}};
    } else if (!m_sections.empty()) {
      fresh.place = {{}, {}, m_sections[0].place.x, 0, m_sections[0].place.shelf, false, false, {0}};
      m_sections[0].place.isBelow = true;
    }
    result.push_back(std::move(fresh));
  }
};

/// Numbers of the columns of a section, counted through all parts.
struct ColumnNumbers {
  std::uint32_t first = 0;
  std::size_t count = 0;
};

/// The column of the section in which a card stood that may stay; negative for others.
double columnWish(const Memory& memory, std::size_t node, const ColumnNumbers& columns) {
  const CardPlace* stood = memory.kept(node);
  if (stood == nullptr || stood->column < columns.first || stood->column - columns.first >= columns.count)
    return -1;
  return static_cast<double>(stood->column - columns.first);
}

/// The last column of the section in which anything of a tree stood.
double lastColumn(const Forest& forest, const Memory& memory, std::size_t top, const ColumnNumbers& columns) {
  double last = columnWish(memory, top, columns);
  for (const std::size_t child : forest.nodes[top].below)
    last = std::max(last, lastColumn(forest, memory, child, columns));
  return last;
}

/// Which columns from `own` to `most` the rows of a block stand in.
std::vector<std::size_t> columnsOfBlock(const Memory& memory, const ColumnNumbers& columns,
                                        const WallRows& rows, std::size_t block, std::size_t own,
                                        std::size_t most) {
  std::vector<ColumnWish> wishes;
  for (std::size_t row = block; row < rows[block].end; ++row) {
    const double column = columnWish(memory, rows[row].node, columns);
    wishes.push_back({column, column});
  }
  // A block that is new here comes as a whole.
  if (wishes[0].begin != static_cast<double>(own)) return std::vector<std::size_t>(wishes.size(), own);
  return recallColumns(wishes, own, most);
}

}  // namespace

std::vector<Column> recallRows(const Memory& memory, const RecalledSection& recalled, const WallRows& rows) {
  const std::size_t count = recalled.place.variants.size() - recalled.opened.size();
  const ColumnNumbers numbers{recalled.firstColumn, count};
  std::vector<std::size_t> places;
  for (std::size_t b = 0; b < recalled.columns.size(); ++b) {
    const std::size_t most = b + 1 < recalled.columns.size() ? recalled.columns[b + 1] : count - 1;
    const std::vector<std::size_t> own =
        columnsOfBlock(memory, numbers, rows, places.size(), recalled.columns[b], most);
    places.insert(places.end(), own.begin(), own.end());
  }
  std::size_t opened = 0;
  for (std::size_t row = 0; row < places.size(); ++row) {
    if (opened < recalled.opened.size() && rows[row].node == recalled.opened[opened]) ++opened;
    if (opened > 0) places[row] = count - 1 + opened;
  }
  std::vector<Column> columns;
  std::size_t row = 0;
  for (std::size_t c = 0; c < recalled.place.variants.size(); ++c) {
    columns.push_back({row, row, recalled.place.variants[c], 0});
    while (row < places.size() && places[row] == c) ++row;
    columns.back().end = row;
  }
  return columns;
}

std::vector<std::size_t> recallColumnsOf(const Forest& forest, const Memory& memory,
                                         const WallSection& section, const SectionPlace& place,
                                         std::uint32_t firstColumn) {
  std::vector<ColumnWish> wishes;
  const ColumnNumbers numbers{firstColumn, place.variants.size()};
  for (const std::size_t block : section.blocks)
    wishes.push_back({columnWish(memory, block, numbers), lastColumn(forest, memory, block, numbers)});
  return recallColumns(wishes, 0, place.variants.size() - 1);
}

std::vector<std::size_t> recallColumns(const std::vector<ColumnWish>& wishes, std::size_t least,
                                       std::size_t most) {
  std::vector<double> possible;
  for (const ColumnWish& wish : wishes) {
    const bool isPossible =
        wish.begin >= static_cast<double>(least) && wish.begin <= static_cast<double>(most);
    possible.push_back(isPossible ? wish.begin : -1);
  }
  const std::vector<bool> stays = inSequence(possible, std::vector<double>(possible.size(), 1));
  const auto first = static_cast<std::size_t>(std::find(stays.begin(), stays.end(), true) - stays.begin());
  std::vector<std::size_t> columns;
  std::size_t column = first < stays.size() ? static_cast<std::size_t>(possible[first]) : least;
  for (std::size_t i = 0; i < wishes.size(); ++i) {
    const bool isAhead = stays[i] && possible[i] >= static_cast<double>(column);
    if (isAhead) column = static_cast<std::size_t>(possible[i]);
    columns.push_back(column);
    // What comes behind a block that goes on in the next column comes there.
    if (isAhead) column = std::clamp(static_cast<std::size_t>(wishes[i].end), column, most);
  }
  return columns;
}

std::vector<RecalledSection> recallSections(const Content& content, const Forest& forest,
                                            const Memory& memory, const PartPlace& part,
                                            std::uint32_t firstColumn,
                                            const std::vector<std::size_t>& blocks) {
  return Recaller(content, forest, memory, part, firstColumn).recall(blocks);
}

}  // namespace ekd::layout
