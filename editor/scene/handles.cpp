// SPDX-License-Identifier: MIT
#include "editor/scene/handles.hpp"

#include <algorithm>

namespace ekd::editor {
namespace {

constexpr double smallestCard = 14;  // pixels high
constexpr double side = 16;
constexpr double gap = 1;   // between the two
constexpr double away = 3;  // clear of the frame around a card that is selected

QRectF handleAt(double left, double middle) {
  return {left, middle - side / 2, side, side};
}

}  // namespace

bool hasHandles(const QRectF& card) {
  return card.height() >= smallestCard && card.width() >= smallestCard;
}

bool isAtHandles(const QRectF& card, QPointF at) {
  const Handles handles = handlesOf(card);
  const auto withWay = [](const QRectF& handle) { return handle.adjusted(-away - 1, 0, 0, 0); };
  return hasHandles(card) && (withWay(handles.link).contains(at) || withWay(handles.fold).contains(at));
}

Handles handlesOf(const QRectF& card) {
  const double left = card.right() + away;
  const double fold = card.bottom();
  return {handleAt(left, std::min(card.center().y(), fold - side - gap)), handleAt(left, fold)};
}

}  // namespace ekd::editor
