// SPDX-License-Identifier: MIT
#include "libekd/layout/wall/tree_painter.hpp"

#include "libekd/layout/notation/round_shape.hpp"
#include "libekd/layout/wall/wall_measures.hpp"

#include <algorithm>

namespace ekd::layout {
namespace {

constexpr const WallMeasures& m = wallMeasures;

}  // namespace

Rect TreePainter::rect(std::size_t index) const {
  Rect moved = m_plan.rects[index];
  moved.x += m_origin.x;
  moved.y += m_origin.y;
  return moved;
}

double TreePainter::lineOf(std::size_t index) const {
  const Rect card = rect(index);
  if (isRound(shapeOf(index))) return card.centre().y;
  return card.y + std::min(card.height / 2, 0.3 * em() + m_setter.lineHeight() / 2);
}

void TreePainter::top(std::size_t index) {
  m_pen.card(index, rect(index));
  for (const std::size_t beside : node(index).beside) {
    guest(beside);
    if (m_plan.guestsUnder[index]) {
      hangBelow(beside, index);
    } else {
      const double y = lineOf(beside);
      m_pen.ties(beside, {{rect(beside).x, y}, {rect(index).right(), y}}, m.tieGap * em());
    }
  }
}

void TreePainter::tree(std::size_t index) {
  top(index);
  for (const std::size_t child : node(index).below) {
    tree(child);
    hangBelow(child, index);
  }
}

void TreePainter::guest(std::size_t index) {
  m_pen.card(index, rect(index));
  for (const auto* list : {&node(index).beside, &node(index).below}) {
    for (const std::size_t other : *list) {
      guest(other);
      hangBelow(other, index);
    }
  }
}

void TreePainter::head(std::size_t index, double textScale, double lineWidth) {
  m_pen.card(index, rect(index), textScale, lineWidth);
  for (const std::size_t beside : node(index).beside) {
    guest(beside);
    const double y = m_plan.guestLines[beside] + m_origin.y;
    const Rect card = rect(beside);
    const Point end{rect(index).right(), y};
    if (y < card.y) {
      const double x = card.x + 1.5 * em();
      m_pen.ties(beside, {{x, card.y}, {x, y}, end}, m.tieGap * em());
    } else {
      m_pen.ties(beside, {{card.x, y}, end}, m.tieGap * em());
    }
  }
}

void TreePainter::hangBelow(std::size_t child, std::size_t host) {
  hang(child, trunk(host) + m_plan.lanes[child], rect(host).bottom());
}

void TreePainter::hang(std::size_t child, double x, double bottom) {
  const Rect card = rect(child);
  if (card.x < x && x < card.right()) {
    m_pen.ties(child, {{x, card.y}, {x, bottom}}, m.tieGap * em());
  } else {
    m_pen.ties(child, {{card.x, lineOf(child)}, {x, lineOf(child)}, {x, bottom}}, 0);
  }
}

}  // namespace ekd::layout
