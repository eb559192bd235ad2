// SPDX-License-Identifier: MIT
#include "libekd/layout/pen.hpp"

#include "libekd/layout/wording.hpp"

#include <algorithm>

namespace ekd::layout {
namespace {

constexpr double fading = 0.65;
constexpr double bendRadius = 3;
constexpr Colour fadedText{0x55, 0x55, 0x55};

bool isFaded(const Element& element) {
  return element.standing == Standing::rejected || element.standing == Standing::parked;
}

}  // namespace

void Pen::card(std::size_t node, const Rect& rect, double textScale, double lineWidth) {
  const Node& card = m_forest.nodes[node];
  const Element& element = m_content.element(card.element);
  const ElementStyle& style = styleOf(element.kind);
  Box box;
  box.element = element.id;
  box.rect = rect;
  box.shape = style.shape;
  box.fill = style.fill;
  box.stroke = style.stroke;
  if (lineWidth > 0) box.stroke.width = lineWidth;
  if (element.certainty == Certainty::possible) box.stroke.style = LineStyle::dashed;
  if (isFaded(element)) {
    box.fill = faded(box.fill, fading);
    box.stroke.colour = faded(box.stroke.colour, 0.5);
  }
  box.title = m_content.heading(card.element);
  box.description = describe(m_content, card.element);
  if (isJoint(element.kind)) {
    TextRun word = m_setter.line(info(element.kind).label.in(m_content.language()), {});
    word.baseline = {rect.right() + 0.35 * word.size, rect.centre().y + 0.36 * word.size};
    word.italic = false;
    m_painting.drawing.texts.push_back(std::move(word));
  } else {
    SetCard set = m_setter.scaled(textScale).set(card.text, style, rect.width);
    const bool centred = style.shape == Shape::ellipse || style.shape == Shape::terminator;
    stretch(set, rect.height, centred);
    box.headerHeight = set.headerHeight;
    for (TextRun& run : set.texts) {
      run.baseline.x += rect.x;
      run.baseline.y += rect.y;
      if (isFaded(element)) run.colour = fadedText;
    }
    box.texts = std::move(set.texts);
  }
  m_painting.drawing.boxes.push_back(std::move(box));
  m_painting.places[node] = rect;
}

void Pen::stub(std::size_t node, const Rect& rect) {
  const Node& card = m_forest.nodes[node];
  const ElementStyle& style = styleOf(m_content.element(card.element).kind);
  Box box;
  box.rect = rect;
  box.shape = Shape::rectangle;
  box.fill = faded(style.fill, fading);
  box.stroke = {fadedText, 0.5, LineStyle::dotted};
  box.title = m_content.heading(card.element);
  SetCard set = m_setter.set(stubText(m_content, card), styleOf(ElementKind::argument), rect.width);
  for (TextRun& run : set.texts) {
    run.baseline.x += rect.x;
    run.baseline.y += rect.y;
  }
  box.texts = std::move(set.texts);
  m_painting.drawing.boxes.push_back(std::move(box));
}

void Pen::ties(std::size_t node, const std::vector<Point>& points, double gap) {
  const Node& card = m_forest.nodes[node];
  const double middle = (static_cast<double>(card.ties.size()) - 1) / 2;
  for (std::size_t i = 0; i < card.ties.size(); ++i) {
    const double away = gap * (static_cast<double>(i) - middle);
    std::vector<Point> line = points;
    for (std::size_t p = 0; p < line.size(); ++p) {
      // The ends stay on the borders of their cards.
      const std::size_t other = p == 0 ? 1 : p - 1;
      const bool isEnd = p == 0 || p + 1 == line.size();
      const bool isUpright = points[p].x == points[other].x;
      if (!isEnd || isUpright) line[p].x += away;
      if (!isEnd || !isUpright) line[p].y += away;
    }
    if (m_content.model().sourceSlot(card.ties[i]) != card.element) std::reverse(line.begin(), line.end());
    wire(card.ties[i], std::move(line));
  }
}

void Pen::wire(Slot relation, std::vector<Point> points) {
  const Relation& link = m_content.model().relation(relation);
  const RelationStyle& style = styleOf(link.kind);
  Wire wire;
  wire.relation = link.id;
  wire.points = std::move(points);
  wire.cornerRadius = bendRadius;
  wire.stroke = style.stroke;
  if (link.certainty == Certainty::possible) wire.stroke.style = LineStyle::dashed;
  wire.head = style.head;
  wire.title = sentence(m_content, relation);
  m_painting.drawing.wires.push_back(std::move(wire));
}

}  // namespace ekd::layout
