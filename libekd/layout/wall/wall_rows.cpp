// SPDX-License-Identifier: MIT
#include "libekd/layout/wall/wall_rows.hpp"

#include "libekd/layout/wall/wall_measures.hpp"

#include <algorithm>

namespace ekd::layout {
namespace {

constexpr const WallMeasures& m = wallMeasures;
// What has fewer cards directly below it stays together, unless it is large.
constexpr std::size_t smallestSplit = 5;
// Of what is torn apart, so many cards stay with its top card and so many go on at least.
constexpr std::size_t leastKept = 2;

class RowWriter {
 public:
  RowWriter(const Content& content, const Forest& forest, const std::vector<bool>& apart, WallRows& rows)
      : m_content(content), m_forest(forest), m_apart(apart), m_rows(rows) {}

  void add(std::size_t node, std::size_t block, std::size_t parent, std::size_t place, double indent) {
    const std::size_t own = m_rows.size();
    m_rows.push_back({node, block, parent, place, 0, indent});
    const auto& below = m_forest.nodes[node].below;
    for (std::size_t i = 0; i < below.size(); ++i) {
      if (m_apart.empty() || !m_apart[below[i]]) add(below[i], block, own, i, indent + stepTo(node));
    }
    m_rows[own].end = m_rows.size();
  }

 private:
  const Content& m_content;
  const Forest& m_forest;
  const std::vector<bool>& m_apart;
  WallRows& m_rows;

  bool isJointNode(std::size_t node) const {
    return isJoint(m_content.element(m_forest.nodes[node].element).kind);
  }

  /// A joint that holds everything below a card stands on its line.
  double stepTo(std::size_t node) const {
    const auto& below = m_forest.nodes[node].below;
    const bool onTrunk = below.size() == 1 && isJointNode(below[0]) && !isJointNode(node);
    return onTrunk ? m.trunkInset - m.jointSide / 2 : m.indent;
  }
};

bool mayBeginColumn(const Forest& forest, const WallRows& rows, std::size_t at, Tearing tearing) {
  const WallRow& row = rows[at];
  if (row.parent == nowhere) return true;
  if (tearing == Tearing::never) return false;
  const WallRow& parent = rows[row.parent];
  const std::size_t siblings = forest.nodes[parent.node].below.size();
  const bool isDirect = parent.parent == nowhere;
  if (isDirect && siblings >= smallestSplit && row.place >= leastKept && row.place + leastKept <= siblings)
    return true;
  return tearing == Tearing::anywhere && row.place > 0 && at - row.parent > leastKept &&
         parent.end - at >= leastKept;
}

}  // namespace

WallRows rowsOf(const Content& content, const Forest& forest, const std::vector<std::size_t>& blocks,
                const std::vector<bool>& apart, double indent) {
  WallRows rows;
  RowWriter writer(content, forest, apart, rows);
  for (const std::size_t block : blocks) writer.add(block, block, nowhere, 0, indent);
  return rows;
}

std::vector<RowRange> unitsOf(const Forest& forest, const WallRows& rows, Tearing tearing) {
  std::vector<RowRange> units;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (mayBeginColumn(forest, rows, i, tearing)) units.push_back({i, i});
    units.back().end = i + 1;
  }
  return units;
}

std::size_t tearDepth(const WallRows& rows, std::size_t row) {
  std::size_t depth = 0;
  for (std::size_t at = rows[row].parent; at != nowhere && rows[at].parent != nowhere; at = rows[at].parent)
    ++depth;
  return depth;
}

std::vector<std::size_t> stubsOf(const WallRows& rows, RowRange column) {
  std::vector<std::size_t> stubs;
  if (column.begin >= column.end) return stubs;
  std::size_t next = column.begin;  // the first row of the column that is not below the last stub
  for (std::size_t at = rows[column.begin].parent; at != nowhere; at = rows[at].parent) {
    if (next < std::min(rows[at].end, column.end)) stubs.push_back(at);
    next = rows[at].end;
  }
  std::reverse(stubs.begin(), stubs.end());
  return stubs;
}

}  // namespace ekd::layout
