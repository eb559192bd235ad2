// SPDX-License-Identifier: MIT
#include "libekd/layout/wall/wall_tree.hpp"

#include "libekd/layout/notation/round_shape.hpp"
#include "libekd/layout/notation/style.hpp"
#include "libekd/layout/wall/wall_measures.hpp"

#include <algorithm>

namespace ekd::layout {
namespace {

constexpr const WallMeasures& m = wallMeasures;

}  // namespace

void TreePlacer::assignLanes(std::size_t host) {
  for (const std::size_t child : node(host).below)
    m_plan.lanes[child] = static_cast<double>(m_ruler.lane(child)) * m.laneGap * em();
}

double TreePlacer::lineOf(std::size_t index) const {
  const Rect& rect = m_plan.rects[index];
  if (isRound(styleOf(m_content.element(node(index).element).kind).shape)) return rect.centre().y;
  return rect.y + std::min(rect.height / 2, 0.3 * em() + m_ruler.setter().lineHeight() / 2);
}

void TreePlacer::shift(std::size_t index, double dx, double dy) {
  Rect& rect = m_plan.rects[index];
  rect.x += dx;
  rect.y += dy;
  m_plan.trunks[index] += dx;
  for (const std::size_t guest : node(index).beside) shift(guest, dx, dy);
  for (const std::size_t child : node(index).below) shift(child, dx, dy);
}

double TreePlacer::placeCard(std::size_t index, double x, double y, double right) {
  if (isJointNode(index)) {
    m_plan.rects[index] = {x, y, m.jointSide * em(), m.jointSide * em()};
  } else {
    m_plan.rects[index] = {x, y, right - x, m_ruler.height(index, right - x)};
  }
  if (m_keeper != nullptr)
    m_plan.rects[index].y = m_keeper->clear(m_plan.rects[index], m_ruler.gap(m.rowGap));
  m_plan.trunks[index] = m_plan.rects[index].x + m.trunkInset * em();
  m_plan.guestsUnder[index] = false;
  return m_plan.rects[index].bottom();
}

double TreePlacer::placeGuest(std::size_t index, double x, double y, double right) {
  double bottom = placeCard(index, x, y, right);
  m_plan.guestsUnder[index] = true;
  for (const auto* list : {&node(index).beside, &node(index).below}) {
    for (const std::size_t guest : *list) {
      const double top = kept(guest, bottom + m_ruler.gap(m.stackGap));
      bottom = placeGuest(guest, x + m.besideIndent * em(), top, right);
    }
  }
  return bottom;
}

double TreePlacer::placeGuests(std::size_t host, double x, double right) {
  double y = m_plan.rects[host].y;
  double lastLine = y;
  for (const std::size_t guest : node(host).beside) {
    const double bottom = placeGuest(guest, x, kept(guest, y), right);
    lastLine = lineOf(guest);
    y = bottom + m_ruler.gap(m.stackGap);
  }
  // The host reaches down to the line of its last guest, so that every line is straight.
  Rect& rect = m_plan.rects[host];
  rect.height = std::max(rect.height, lastLine + 0.6 * em() - rect.y);
  return std::max(y - m_ruler.gap(m.stackGap), rect.bottom());
}

double TreePlacer::placeRow(std::size_t index, double x, double y, const Lanes& lanes) {
  double bottom = placeOnce(index, x, y, lanes);
  // A card that had to grow down to its last guest may have grown over something.
  while (m_keeper != nullptr) {
    const double clear = m_keeper->clear(m_plan.rects[index], m_ruler.gap(m.rowGap));
    if (clear <= m_plan.rects[index].y) break;
    bottom = placeOnce(index, x, clear, lanes);
  }
  assignLanes(index);
  return bottom;
}

double TreePlacer::placeOnce(std::size_t index, double x, double y, const Lanes& lanes) {
  const auto& guests = node(index).beside;
  // The head of a section may have guests where its blocks have none.
  const bool under = lanes.guestsUnder || !m_hasGuests;
  const bool wide = under || (lanes.wideHosts && guests.empty());
  double bottom = placeCard(index, x, y, wide ? lanes.right : lanes.hostRight);
  if (under && !guests.empty()) {
    m_plan.guestsUnder[index] = true;
    for (const std::size_t guest : guests) {
      const double top = kept(guest, bottom + m_ruler.gap(m.stackGap));
      bottom = placeGuest(guest, x + m.besideIndent * em(), top, lanes.right);
    }
  } else if (!guests.empty()) {
    bottom = placeGuests(index, lanes.guestLeft, lanes.right);
  }
  return bottom;
}

double TreePlacer::placeTree(std::size_t index, double x, double y, const Lanes& lanes) {
  double bottom = placeRow(index, x, y, lanes);
  const auto& below = node(index).below;
  const bool onTrunk = below.size() == 1 && isJointNode(below[0]) && !isJointNode(index);
  for (const std::size_t child : below) {
    const double left = onTrunk ? m_plan.trunks[index] - m.jointSide * em() / 2 : x + m.indent * em();
    bottom = placeTree(child, left, kept(child, bottom + m_ruler.gap(m.rowGap)), lanes);
  }
  return bottom;
}

TreePlacer::Lanes TreePlacer::lanesOf(double left, double right, const ColumnStyle& style) const {
  Lanes lanes;
  lanes.right = right;
  lanes.hostRight = m_hasGuests ? left + (right - left) * style.hostShare : right;
  lanes.guestLeft = lanes.hostRight + m.besideGap * em();
  lanes.wideHosts = style.wideHosts;
  lanes.guestsUnder = style.guestsUnder;
  return lanes;
}

double TreePlacer::place(std::size_t block, double left, double right, const ColumnStyle& style) {
  return placeTree(block, left, 0, lanesOf(0, right, style));
}

}  // namespace ekd::layout
