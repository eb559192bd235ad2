// SPDX-License-Identifier: MIT
#include "libekd/layout/wall/wall_head.hpp"

#include "libekd/layout/notation/style.hpp"
#include "libekd/layout/wall/wall_measures.hpp"

#include <algorithm>

namespace ekd::layout {
namespace {

constexpr const WallMeasures& m = wallMeasures;
constexpr double headRatio = 6;        // as wide as high
constexpr double widestHead = 42;      // sizes of the text
constexpr double headShare = 0.36;     // of the width, with guests
constexpr double narrowestGuest = 12;  // sizes of the text
constexpr double widestGuest = 34;     // sizes of the text
constexpr double guestGap = 1.2;       // between the guests of a row
constexpr double lineRoom = 1.1;       // above a row, for the line that joins it to the head

}  // namespace

double HeadPlacer::place(std::size_t head, double left, double right, double y, double scale) {
  const CardSetter large = m_ruler.setter().scaled(scale);
  const Node& node = m_forest.nodes[head];
  const ElementStyle& style = styleOf(m_content.element(node.element).kind);
  const auto& guests = node.beside;
  if (isJoint(m_content.element(node.element).kind)) {
    const double middle = (left + right) / 2;
    m_trees.placeCard(head, middle - m.jointSide * em() / 2, y, middle);
    m_plan.trunks[head] = middle;
    return m_plan.rects[head].bottom();
  }
  const double width =
      guests.empty()
          ? large.balancedWidth(node.text(), style, std::min(right - left, widestHead * em()), headRatio)
          : headShare * (right - left);
  const double x = guests.empty() ? left + (right - left - width) / 2 : left;
  m_ownHeight = large.height(node.text(), style, width);
  m_plan.rects[head] = {x, y, width, m_ownHeight};
  m_plan.trunks[head] = x + width / 2;
  if (guests.empty()) return m_plan.rects[head].bottom();

  const double room = right - m_plan.rects[head].right() - m.besideGap * em();
  double narrowest = narrowestGuest * em();
  for (const std::size_t guest : guests) narrowest = std::max(narrowest, m_ruler.needs(guest).under);
  const auto most =
      static_cast<std::size_t>(std::max(1.0, (room + guestGap * em()) / (narrowest + guestGap * em())));
  std::size_t best = 1;
  double lowest = placeRows(head, right, 1);
  for (std::size_t columns = 2; columns <= std::min(most, guests.size()); ++columns) {
    const double bottom = placeRows(head, right, columns);
    // Straight lines from a single column read better, unless it is a good deal higher.
    if (bottom - y < (lowest - y) * 0.85) {
      best = columns;
      lowest = bottom;
    }
  }
  return placeRows(head, right, best);
}

double HeadPlacer::placeRows(std::size_t head, double right, std::size_t columns) {
  const auto& guests = m_forest.nodes[head].beside;
  Rect& rect = m_plan.rects[head];
  rect.height = m_ownHeight;
  const double left = rect.right() + m.besideGap * em();
  const double gap = guestGap * em();
  const double width =
      std::min((right - left + gap) / static_cast<double>(columns) - gap, widestGuest * em());
  double y = rect.y;
  double bottom = rect.y;
  double lastLine = rect.y;
  for (std::size_t i = 0; i < guests.size(); ++i) {
    const std::size_t column = i % columns;
    if (column == 0) {
      y = i == 0 ? rect.y : bottom + m_ruler.gap(m.stackGap);
      if (columns > 1) y += lineRoom * em();
    }
    const double x = left + static_cast<double>(column) * (width + gap);
    bottom = std::max(bottom, m_trees.placeGuest(guests[i], x, y, x + width));
    lastLine = columns > 1 ? y - lineRoom / 2 * em() : m_trees.lineOf(guests[i]);
    m_plan.guestLines[guests[i]] = lastLine;
  }
  rect.height = std::max(rect.height, lastLine + 0.6 * em() - rect.y);
  return std::max(bottom, rect.bottom());
}

}  // namespace ekd::layout
