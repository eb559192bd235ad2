// SPDX-License-Identifier: MIT
#include "libekd/layout/columns.hpp"
#include "libekd/layout/wall.hpp"
#include "libekd/layout/wall_measures.hpp"

#include <algorithm>
#include <cmath>

namespace ekd::layout {
namespace {

constexpr double headRatio = 6;  // as wide as high
constexpr const WallMeasures& m = wallMeasures;

/// Lays out one wall in one shape.
class Planner {
 public:
  Planner(const Content& content, const Forest& forest, const CardSetter& setter, const WallShape& shape,
          bool hasGuests)
      : m_content(content), m_forest(forest), m_setter(setter), m_shape(shape), m_hasGuests(hasGuests) {
    m_plan.shape = shape;
    m_plan.rects.resize(forest.nodes.size());
    m_plan.trunks.resize(forest.nodes.size());
    m_plan.besideLines.resize(forest.nodes.size());
  }

  WallPlan plan(std::size_t head, const std::vector<std::size_t>& blocks) {
    const double em = m_setter.textSize();
    const bool hasHead = head != nowhere;
    const double columnWidth = (m_shape.width - m.columnGap * em * static_cast<double>(m_shape.columns - 1)) /
                               static_cast<double>(m_shape.columns);
    const double lane = hasHead ? m.trunkRoom * em : 0;
    std::vector<double> heights;
    for (const std::size_t block : blocks) heights.push_back(placeBlock(block, lane, columnWidth));
    const Columns columns = stackInColumns(heights, m_shape.columns, m.blockGap * em);
    double top = 0;
    if (hasHead) {
      placeHead(head);
      top = headBottom(head) + m.headGap * em;
      m_plan.bus = top - 0.8 * em;
      if (blocks.empty()) top = headBottom(head);
    }
    double bottom = top;
    for (std::size_t c = 0; c < columns.begin.size(); ++c) {
      const double x = static_cast<double>(c) * (columnWidth + m.columnGap * em);
      const std::size_t end = c + 1 < columns.begin.size() ? columns.begin[c + 1] : blocks.size();
      double y = top;
      m_plan.columnTrunks.push_back(x + 0.4 * em);
      for (std::size_t b = columns.begin[c]; b < end; ++b) {
        m_plan.columnOf.push_back(c);
        shift(blocks[b], x, y);
        bottom = std::max(bottom, y + heights[b]);
        y += heights[b] + m.blockGap * em;
      }
    }
    m_plan.size = {m_shape.width, bottom};
    return std::move(m_plan);
  }

 private:
  const Content& m_content;
  const Forest& m_forest;
  const CardSetter& m_setter;
  WallShape m_shape;
  bool m_hasGuests;
  WallPlan m_plan;

  const Node& node(std::size_t index) const { return m_forest.nodes[index]; }
  const ElementStyle& style(std::size_t index) const {
    return styleOf(m_content.element(node(index).element).kind);
  }
  bool isJointNode(std::size_t index) const { return isJoint(m_content.element(node(index).element).kind); }
  double em() const { return m_setter.textSize(); }

  /// Sets the rectangle of a card from its left, top and right; gives its bottom.
  double placeCard(std::size_t index, double x, double y, double right) {
    if (isJointNode(index)) {
      m_plan.rects[index] = {x, y, m.jointSide * em(), m.jointSide * em()};
    } else {
      const SetCard card = m_setter.set(node(index).text, style(index), right - x);
      m_plan.rects[index] = {x, y, card.size.width, card.size.height};
    }
    m_plan.trunks[index] = m_plan.rects[index].x + m.trunkInset * em();
    return m_plan.rects[index].bottom();
  }

  /// A card that stands beside another, and under it all that belongs to it.
  double placeGuest(std::size_t index, double x, double y, double right) {
    double bottom = placeCard(index, x, y, right);
    for (const auto* list : {&node(index).beside, &node(index).below}) {
      for (const std::size_t guest : *list)
        bottom = placeGuest(guest, x + m.besideIndent * em(), bottom + m.stackGap * em(), right);
    }
    return bottom;
  }

  double placeGuests(std::size_t host, double x, double right) {
    const Rect& rect = m_plan.rects[host];
    double y = rect.y;
    double lastLine = rect.y;
    for (const std::size_t guest : node(host).beside) {
      const double bottom = placeGuest(guest, x, y, right);
      lastLine = lineOf(guest);
      y = bottom + m.stackGap * em();
    }
    // The host reaches down to the line of its last guest, so that every line is straight.
    Rect& stretched = m_plan.rects[host];
    stretched.height = std::max(stretched.height, lastLine + 0.6 * em() - stretched.y);
    return std::max(y - m.stackGap * em(), stretched.bottom());
  }

  double lineOf(std::size_t index) const {
    const Rect& rect = m_plan.rects[index];
    return rect.y + std::min(rect.height / 2, 0.3 * em() + m_setter.lineHeight() / 2);
  }

  struct Lanes {
    double hostRight = 0;
    double guestLeft = 0;
    double right = 0;
  };

  double placeTree(std::size_t index, double x, double y, const Lanes& lanes) {
    const bool wide = !m_hasGuests || (m_shape.wideHosts && node(index).beside.empty());
    double bottom = placeCard(index, x, y, wide ? lanes.right : lanes.hostRight);
    if (!node(index).beside.empty()) bottom = placeGuests(index, lanes.guestLeft, lanes.right);
    const auto& below = node(index).below;
    const bool onTrunk = below.size() == 1 && isJointNode(below[0]) && !isJointNode(index);
    const double joint = m.jointSide * em();
    for (const std::size_t child : below) {
      if (onTrunk) {
        bottom = placeTree(child, m_plan.trunks[index] - joint / 2, bottom + m.rowGap * em(), lanes);
      } else {
        bottom = placeTree(child, x + m.indent * em(), bottom + m.rowGap * em(), lanes);
      }
    }
    return bottom;
  }

  double placeBlock(std::size_t block, double x, double columnWidth) {
    Lanes lanes;
    lanes.right = columnWidth;
    lanes.hostRight = m_hasGuests ? columnWidth * m_shape.hostShare : columnWidth;
    lanes.guestLeft = lanes.hostRight + m.besideGap * em();
    return placeTree(block, x, 0, lanes);
  }

  void shift(std::size_t index, double dx, double dy) {
    Rect& rect = m_plan.rects[index];
    rect.x += dx;
    rect.y += dy;
    m_plan.trunks[index] += dx;
    for (const std::size_t guest : node(index).beside) shift(guest, dx, dy);
    for (const std::size_t child : node(index).below) shift(child, dx, dy);
  }

  double headBottom(std::size_t head) const {
    double bottom = m_plan.rects[head].bottom();
    for (const std::size_t guest : node(head).beside) bottom = std::max(bottom, bottomOf(guest));
    return bottom;
  }

  double bottomOf(std::size_t index) const {
    double bottom = m_plan.rects[index].bottom();
    for (const auto* list : {&node(index).beside, &node(index).below}) {
      for (const std::size_t guest : *list) bottom = std::max(bottom, bottomOf(guest));
    }
    return bottom;
  }

  void placeHead(std::size_t head) {
    const CardSetter large = m_setter.scaled(wallHeadScale);
    const auto& guests = node(head).beside;
    const double most = guests.empty() ? std::min(m_shape.width, 42 * em()) : 0.36 * m_shape.width;
    const double width =
        guests.empty() ? large.balancedWidth(node(head).text, style(head), most, headRatio) : most;
    const SetCard card = large.set(node(head).text, style(head), width);
    const double x = guests.empty() ? (m_shape.width - card.size.width) / 2 : 0;
    m_plan.rects[head] = {x, 0, card.size.width, card.size.height};
    m_plan.trunks[head] = x + card.size.width / 2;
    if (!guests.empty()) placeHeadGuests(head);
  }

  /// Beside the head there is room for several columns of cards, in rows.
  void placeHeadGuests(std::size_t head) {
    const auto& guests = node(head).beside;
    const double left = m_plan.rects[head].right() + m.besideGap * em();
    std::size_t best = 1;
    double lowest = 0;
    const auto most = static_cast<std::size_t>(std::max(1.0, (m_shape.width - left) / (12 * em())));
    for (std::size_t columns = 1; columns <= std::min(most, guests.size()); ++columns) {
      const double height = placeHeadRows(head, left, columns);
      // Straight lines from a single column read better, unless it is a good deal higher.
      if (columns == 1 || height < lowest * 0.85) {
        best = columns;
        lowest = height;
      }
    }
    placeHeadRows(head, left, best);
  }

  double placeHeadRows(std::size_t head, double left, std::size_t columns) {
    const auto& guests = node(head).beside;
    const double gap = 1.2 * em();
    const double width = (m_shape.width - left + gap) / static_cast<double>(columns) - gap;
    double y = 0;
    double bottom = 0;
    double lastLine = 0;
    for (std::size_t i = 0; i < guests.size(); ++i) {
      const std::size_t column = i % columns;
      if (column == 0) {
        y = i == 0 ? 0 : bottom + m.stackGap * em();
        if (columns > 1) y += 1.1 * em();
      }
      const double x = left + static_cast<double>(column) * (width + gap);
      bottom = std::max(bottom, placeGuest(guests[i], x, y, x + width));
      m_plan.besideLines[guests[i]] = columns > 1 ? y - 0.6 * em() : lineOf(guests[i]);
      lastLine = m_plan.besideLines[guests[i]];
    }
    Rect& rect = m_plan.rects[head];
    rect.height = std::max(rect.height, lastLine + 0.6 * em());
    return bottom;
  }
};

std::size_t deepest(const Forest& forest, std::size_t node) {
  std::size_t depth = 0;
  for (const std::size_t child : forest.nodes[node].below) depth = std::max(depth, deepest(forest, child));
  return depth + 1;
}

bool anyGuests(const Forest& forest, std::size_t node) {
  if (!forest.nodes[node].beside.empty()) return true;
  const auto& below = forest.nodes[node].below;
  return std::any_of(below.begin(), below.end(), [&](std::size_t child) { return anyGuests(forest, child); });
}

}  // namespace

Wall::Wall(const Content& content, const Forest& forest, std::size_t head, std::vector<std::size_t> blocks)
    : m_content(content), m_forest(forest), m_head(head), m_blocks(std::move(blocks)) {
  for (const std::size_t block : m_blocks) {
    m_depth = std::max(m_depth, deepest(forest, block));
    m_hasGuests = m_hasGuests || anyGuests(forest, block);
  }
}

double Wall::narrowestColumn(const CardSetter& setter) const {
  const double host = m.trunkRoom + m.indent * static_cast<double>(m_depth - 1) + m.narrowestCard;
  const double guest = m_hasGuests ? m.besideGap + m.narrowestCard : 0;
  return (host + guest) * setter.textSize();
}

WallPlan Wall::plan(const CardSetter& setter, const WallShape& shape) const {
  return Planner(m_content, m_forest, setter, shape, m_hasGuests).plan(m_head, m_blocks);
}

}  // namespace ekd::layout
