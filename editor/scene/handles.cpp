// SPDX-License-Identifier: MIT
#include "editor/scene/handles.hpp"

#include <algorithm>
#include <string>

namespace ekd::editor {
namespace {

constexpr double smallestCard = 14;  // pixels high
constexpr double side = 16;
constexpr double gap = 1;   // between the two
constexpr double away = 3;  // clear of the frame around a card that is selected

QRectF handleAt(double left, double middle, double width = side) {
  return {left, middle - side / 2, width, side};
}

/// Of the sign and the digits of a number in bold.
double widthFor(std::size_t hidden) {
  constexpr double letter = 0.55 * side;
  return hidden == 0 ? side : side + letter * static_cast<double>(std::to_string(hidden).size());
}

}  // namespace

bool hasHandles(const QRectF& card) {
  return card.height() >= smallestCard && card.width() >= smallestCard;
}

bool isAtHandles(const Handles& handles, QPointF at) {
  const auto withWay = [](const QRectF& handle) { return handle.adjusted(-away - 1, 0, 0, 0); };
  return withWay(handles.link).contains(at) || withWay(handles.fold).contains(at);
}

Handles handlesOf(const QRectF& card, std::size_t hidden) {
  const double left = card.right() + away;
  const double fold = card.bottom();
  return {handleAt(left, std::min(card.center().y(), fold - side - gap)),
          handleAt(left, fold, widthFor(hidden))};
}

}  // namespace ekd::editor
