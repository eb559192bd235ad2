// SPDX-License-Identifier: MIT
#include "libekd/layout/notation/dress.hpp"

#include "libekd/layout/notation/style.hpp"

#include <utility>

namespace ekd::layout {

bool isFaded(const Element& element) {
  return element.standing == Standing::rejected || element.standing == Standing::parked;
}

Box dressed(const Element& element, const Rect& rect) {
  const ElementStyle& style = styleOf(element.kind);
  Box box;
  box.element = element.id;
  box.rect = rect;
  box.shape = style.shape;
  box.fill = style.fill;
  box.stroke = style.stroke;
  if (element.certainty == Certainty::possible) box.stroke.style = LineStyle::dashed;
  if (isFaded(element)) {
    box.fill = faded(box.fill, fading);
    box.stroke.colour = faded(box.stroke.colour, 0.5);
  }
  return box;
}

Wire dressed(const Relation& relation, std::vector<Point> points) {
  constexpr double bendRadius = 3;
  const RelationStyle& style = styleOf(relation.kind);
  Wire wire;
  wire.relation = relation.id;
  wire.points = std::move(points);
  wire.cornerRadius = bendRadius;
  wire.stroke = style.stroke;
  if (relation.certainty == Certainty::possible) wire.stroke.style = LineStyle::dashed;
  wire.head = style.head;
  return wire;
}

}  // namespace ekd::layout
