// SPDX-License-Identifier: MIT
#include "editor/scene/handles.hpp"

#include <algorithm>

namespace ekd::editor {
namespace {

constexpr double smallestCard = 14;  // pixels high
constexpr double largest = 16;

QRectF square(QPointF middle, double side) {
  return {middle.x() - side / 2, middle.y() - side / 2, side, side};
}

}  // namespace

bool hasHandles(const QRectF& card) {
  return card.height() >= smallestCard && card.width() >= smallestCard;
}

Handles handlesOf(const QRectF& card) {
  const double side = std::min(largest, 0.8 * card.height());
  return {square({card.right(), card.center().y()}, side),
          square({card.right() - side, card.bottom()}, side)};
}

}  // namespace ekd::editor
