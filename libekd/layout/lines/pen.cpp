// SPDX-License-Identifier: MIT
#include "libekd/layout/lines/pen.hpp"

#include "libekd/layout/notation/dress.hpp"
#include "libekd/layout/notation/round_shape.hpp"
#include "libekd/layout/notation/shape_border.hpp"
#include "libekd/layout/words/wording.hpp"

#include <algorithm>

namespace ekd::layout {

/// What it is called is known from the last drawing, unless something of it changed.
Box Pen::dressed(std::size_t node, const Rect& rect) const {
  const Slot element = m_forest.nodes[node].element;
  Box box = layout::dressed(m_content.element(element), rect);
  box.number = m_content.number(element);
  if (!m_content.isNarrated()) return box;
  const DrawnCard& drawn = m_forest.nodes[node].card->drawn();
  const bool isKnown = drawn.edition != 0 && drawn.edition == m_content.edition(element);
  if (isKnown && isNarratedAsAsked(drawn.box->narration)) {
    box.narration = drawn.box->narration;
  } else {
    box.narration.edit() = {m_content.heading(element), m_narrator.describe(element)};
    box.narration.edit().description.shrink_to_fit();  // there are many of them
  }
  return box;
}

void Pen::write(SetCard set, double scale, Box& box) const {
  box.headerHeight = set.headerHeight * scale;
  for (TextRun& run : set.texts) {
    run.baseline = {box.rect.x + run.baseline.x * scale, box.rect.y + run.baseline.y * scale};
    run.size *= scale;
    run.width *= scale;
  }
  box.texts = std::move(set.texts);
}

/// From one drawing to the next, nearly all cards stay the same, and where they are.
bool Pen::putAgain(std::size_t node, const Rect& rect, const DrawnCard::Look& look) {
  const Node& card = m_forest.nodes[node];
  const DrawnCard& drawn = card.card->drawn();
  if (drawn.edition == 0 || drawn.edition != m_content.edition(card.element) || !(drawn.look == look) ||
      !(drawn.box->rect == rect) || !isNarratedAsAsked(drawn.box->narration))
    return false;
  share(node, drawn.box);
  return true;
}

void Pen::put(std::size_t node, const DrawnCard::Look& look, Box box) {
  const Node& card = m_forest.nodes[node];
  if (isFaded(m_content.element(card.element))) {
    for (TextRun& run : box.texts) run.colour = fadedText;
  }
  box.texts.shrink_to_fit();
  for (TextRun& run : box.texts) run.text.shrink_to_fit();
  DrawnCard& drawn = card.card->drawn();
  drawn = {std::make_shared<const Box>(std::move(box)), m_content.edition(card.element), look};
  share(node, drawn.box);
}

void Pen::share(std::size_t node, std::shared_ptr<const Box> box) {
  m_painting.places[node] = box->rect;
  m_painting.drawing.boxes.share(std::move(box));
}

void Pen::card(std::size_t node, const Rect& rect, double textScale, double lineWidth) {
  const Node& card = m_forest.nodes[node];
  const ElementKind kind = m_content.kind(card.element);
  const ElementStyle& style = styleOf(kind);
  if (isJoint(kind)) {
    TextRun word = m_setter.line(info(kind).label.in(m_content.language()), {});
    word.baseline = {rect.right() + 0.35 * word.size, rect.centre().y + 0.36 * word.size};
    m_painting.drawing.texts.push_back(std::move(word));
  }
  const DrawnCard::Look look{m_setter.textSize(), textScale, 1, rect.width, lineWidth, m_setter.isDense()};
  if (putAgain(node, rect, look)) return;
  card.card->keepMeasures(m_setter.textSize(), m_setter.isDense(), rect.width);
  Box box = dressed(node, rect);
  if (lineWidth > 0) box.stroke.width = lineWidth;
  if (!isJoint(kind)) {
    SetCard set = m_setter.scaled(textScale).set(card.text(), style, rect.width);
    stretch(set, rect.height, isRound(style.shape));
    write(std::move(set), 1, box);
  }
  put(node, look, std::move(box));
}

void Pen::scaledCard(std::size_t node, const Rect& rect, double scale, Point origin) {
  const Node& card = m_forest.nodes[node];
  const ElementKind kind = m_content.kind(card.element);
  const Rect place{origin.x + rect.x * scale, origin.y + rect.y * scale, rect.width * scale,
                   rect.height * scale};
  const DrawnCard::Look look{m_setter.textSize(), 1, scale, rect.width, 0, m_setter.isDense()};
  if (putAgain(node, place, look)) return;
  Box box = dressed(node, place);
  if (!isJoint(kind)) write(m_setter.set(card.text(), styleOf(kind), rect.width), scale, box);
  put(node, look, std::move(box));
}

void Pen::stub(std::size_t node, const Rect& rect) {
  const Node& card = m_forest.nodes[node];
  const ElementStyle& style = styleOf(m_content.kind(card.element));
  Box box;
  box.rect = rect;
  box.shape = Shape::rectangle;
  box.fill = faded(style.fill, fading);
  box.stroke = {fadedText, 0.5, LineStyle::dotted};
  box.number = m_content.number(card.element);
  if (m_content.isNarrated()) box.narration.edit().title = m_content.heading(card.element);
  write(m_setter.set(stubText(m_content, card), styleOf(ElementKind::argument), rect.width), 1, box);
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
    const bool isSource = m_content.model().sourceSlot(card.ties[i]) == card.element;
    if (!isSource) std::reverse(line.begin(), line.end());
    wire(card.ties[i], isSource ? node : card.host, isSource ? card.host : node, std::move(line));
  }
}

Point Pen::onCard(std::size_t node, Point end) const {
  const Shape shape = styleOf(m_content.kind(m_forest.nodes[node].element)).shape;
  const Rect& rect = m_painting.places[node];
  return rect.width > 0 ? onOutline(shape, rect, end) : end;
}

/// A line that runs as it ran, between the same cards, is shared with the last drawing.
void Pen::wire(Slot relation, std::size_t source, std::size_t target, std::vector<Point> points) {
  points.front() = onCard(source, points.front());
  points.back() = onCard(target, points.back());
  // A newer edition is newer than all others: when either end has one, this does, too.
  const std::uint64_t edition = std::max(m_content.edition(m_forest.nodes[source].element),
                                         m_content.edition(m_forest.nodes[target].element));
  CardMemo::DrawnWire unknown;
  CardMemo::DrawnWire& drawn = m_painting.memo == nullptr ? unknown : m_painting.memo->wire(relation);
  const bool isKnown =
      edition != 0 && drawn.wire && drawn.edition == edition && isNarratedAsAsked(drawn.wire->narration);
  if (!isKnown || drawn.wire->points != points) {
    Wire wire = layout::dressed(m_content.model().relation(relation), std::move(points));
    if (isKnown) {
      wire.narration = drawn.wire->narration;
    } else if (m_content.isNarrated()) {
      wire.narration.edit().title = m_narrator.sentence(relation);
      wire.narration.edit().title.shrink_to_fit();
    }
    drawn = {std::make_shared<const Wire>(std::move(wire)), edition};
  }
  m_painting.drawing.wires.share(drawn.wire);
}

}  // namespace ekd::layout
