// SPDX-License-Identifier: MIT
#include "libekd/layout/network/network.hpp"

#include "libekd/layout/lines/pen.hpp"
#include "libekd/layout/wall/wall_measures.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace ekd::layout {
namespace {

// Sizes of the text.
constexpr double widestCard = 17;
constexpr double cardRatio = 3;  // as wide as high
constexpr double widestLabel = 11;
constexpr double nodeGap = 1.6;
constexpr double rankGap = 3;
constexpr double labelRankGap = 1.9;    // on both sides of a label
constexpr double cardinalityAt = 0.85;  // from the end of a line

/// Whether the end that a relation points to stands first: what is part of another stands below it.
bool isUpwards(const Relation& relation, ElementKind source, ElementKind target) {
  if (relation.order) return true;
  switch (relation.kind) {
    case RelationKind::isA:
    case RelationKind::partOf:
      return true;
    case RelationKind::arm:
      return !isNetworkRelation(relation.kind, source, target);
    default:
      return false;
  }
}

bool isFinite(Point point) {
  return std::isfinite(point.x) && std::isfinite(point.y);
}

Rect rectAt(Point centre, Size size) {
  return {centre.x - size.width / 2, centre.y - size.height / 2, size.width, size.height};
}

}  // namespace

Network::Network(const Content& content, const Forest& forest, const std::vector<std::size_t>& cards,
                 const std::vector<Tie>& ties, const CardSetter& setter)
    : m_content(content), m_forest(forest), m_setter(setter) {
  for (const std::size_t card : cards) addCards(card);
  for (const std::size_t card : m_cards) {
    const Node& node = forest.nodes[card];
    if (node.host == nowhere) continue;
    for (const Slot relation : node.ties) {
      const bool guestIsSource = content.model().sourceSlot(relation) == node.element;
      addArc(relation, guestIsSource ? card : node.host, guestIsSource ? node.host : card);
    }
  }
  for (const Tie& tie : ties) {
    if (m_boxOf.contains(tie.source) && m_boxOf.contains(tie.target))
      addArc(tie.relation, tie.source, tie.target);
  }
}

Size Network::sizeOf(const CardText& text, const ElementStyle& style) const {
  const double most = widestCard * m_setter.textSize();
  const double least = m_setter.narrowestWidth(text, style, most);
  const double width = std::max(least, m_setter.balancedWidth(text, style, most, cardRatio));
  return {width, m_setter.height(text, style, width)};
}

void Network::addCards(std::size_t node) {
  const Node& card = m_forest.nodes[node];
  const ElementKind kind = m_content.element(card.element).kind;
  m_boxOf[node] = m_cards.size();
  m_cards.push_back(node);
  const double em = m_setter.textSize();
  if (isJoint(kind)) {
    m_sizes.push_back({wallMeasures.jointSide * em, wallMeasures.jointSide * em});
  } else {
    Size& known = card.card->measures(em, m_setter.isDense()).inNetwork;
    if (known.width == 0) known = sizeOf(card.text(), styleOf(kind));
    m_sizes.push_back(known);
  }
  for (const std::size_t guest : card.beside) addCards(guest);
  for (const std::size_t child : card.below) addCards(child);
}

std::string Network::labelOf(Slot relation) const {
  const Relation& link = m_content.model().relation(relation);
  if (link.kind != RelationKind::relates && link.kind != RelationKind::link) return {};
  if (const std::string* name = findAttribute(link.details->attributes, "name")) return *name;
  return std::string(textFor(link.details->descriptions, m_content.language()));
}

void Network::addArc(Slot relation, std::size_t source, std::size_t target) {
  if (source == target) return;
  const auto kind = [this](std::size_t node) { return m_content.element(m_forest.nodes[node].element).kind; };
  Arc arc;
  arc.relation = relation;
  arc.isReversed = isUpwards(m_content.model().relation(relation), kind(source), kind(target));
  arc.tail = m_boxOf[arc.isReversed ? target : source];
  arc.head = m_boxOf[arc.isReversed ? source : target];
  if (const std::string label = labelOf(relation); !label.empty()) {
    CardText text;
    text.body = label;
    const ElementStyle plain{ElementKind::idea, Shape::rectangle, white, {}, black};
    const double width = m_setter.balancedWidth(text, plain, widestLabel * m_setter.textSize(), cardRatio);
    arc.label = m_cards.size() + m_labels.size();  // the cards are all there before the first arc
    m_labels.push_back(m_setter.set(text, plain, width));
    m_sizes.push_back(m_labels.back().size);
  }
  m_arcs.push_back(arc);
}

BlockGraph Network::graph(Direction direction) const {
  BlockGraph graph;
  graph.direction = direction;
  graph.nodeGap = nodeGap * m_setter.textSize();
  graph.rankGap = (m_labels.empty() ? rankGap : labelRankGap) * m_setter.textSize();
  graph.boxes = m_sizes;
  for (const Arc& arc : m_arcs) {
    if (arc.label == nowhere) {
      graph.arcs.push_back({arc.tail, arc.head});
    } else {
      graph.arcs.push_back({arc.tail, arc.label});
      graph.arcs.push_back({arc.label, arc.head});
    }
  }
  return graph;
}

bool Network::accepts(const BlockGraph& graph, const BlockLayout& layout) const {
  if (layout.centres.size() != graph.boxes.size() || layout.routes.size() != graph.arcs.size()) return false;
  if (!std::isfinite(layout.size.width) || !std::isfinite(layout.size.height)) return false;
  if (!std::all_of(layout.centres.begin(), layout.centres.end(), isFinite)) return false;
  for (const auto& route : layout.routes) {
    if (route.size() < 2 || !std::all_of(route.begin(), route.end(), isFinite)) return false;
  }
  constexpr double slack = 0.5;  // points
  const Rect all{-slack, -slack, layout.size.width + 2 * slack, layout.size.height + 2 * slack};
  std::vector<Rect> rects;
  for (std::size_t i = 0; i < graph.boxes.size(); ++i) {
    const Rect rect = rectAt(layout.centres[i], graph.boxes[i]);
    if (rect.x < all.x || rect.y < all.y || rect.right() > all.right() || rect.bottom() > all.bottom())
      return false;
    rects.push_back({rect.x + slack, rect.y + slack, rect.width - 2 * slack, rect.height - 2 * slack});
  }
  std::sort(rects.begin(), rects.end(), [](const Rect& a, const Rect& b) { return a.x < b.x; });
  for (std::size_t i = 0; i < rects.size(); ++i) {
    for (std::size_t j = i + 1; j < rects.size() && rects[j].x < rects[i].right(); ++j) {
      if (rects[i].overlaps(rects[j])) return false;
    }
  }
  // Siblings of one rank stand in the order of the model.
  std::map<std::pair<std::size_t, double>, double> last;
  for (const Arc& arc : m_arcs) {
    if (!m_content.model().relation(arc.relation).order) continue;
    const Point at = layout.centres[arc.head];
    const bool isDown = graph.direction == Direction::down;
    const double rank = std::round(isDown ? at.y : at.x);
    const double place = isDown ? at.x : at.y;
    const auto [it, isNew] = last.try_emplace({arc.tail, rank}, place);
    if (!isNew && place < it->second) return false;
    it->second = place;
  }
  return true;
}

void Network::take(Direction direction, BlockLayout layout) {
  m_layouts.push_back({direction, std::move(layout)});
}

std::vector<Size> Network::sizes() const {
  std::vector<Size> sizes;
  for (const Laid& laid : m_layouts) sizes.push_back(laid.layout.size);
  return sizes;
}

std::vector<Rect> Network::rects(std::size_t which) const {
  std::vector<Rect> rects;
  for (std::size_t i = 0; i < m_cards.size(); ++i)
    rects.push_back(rectAt(m_layouts[which].layout.centres[i], m_sizes[i]));
  return rects;
}

void Network::paint(std::size_t which, double scale, Point origin, Painting& painting) const {
  const BlockLayout& layout = m_layouts[which].layout;
  Pen pen(m_content, m_forest, m_setter, painting);
  for (std::size_t i = 0; i < m_cards.size(); ++i) {
    const Rect rect = rectAt(layout.centres[i], m_sizes[i]);
    pen.scaledCard(m_cards[i], rect, scale, origin);
  }
  std::size_t route = 0;
  for (const Arc& arc : m_arcs) {
    paintArc(arc, route, layout, scale, origin, painting);
    route += arc.label == nowhere ? 1 : 2;
  }
}

void Network::paintArc(const Arc& arc, std::size_t index, const BlockLayout& layout, double scale,
                       Point origin, Painting& painting) const {
  std::vector<Point> points = layout.routes[index];
  if (arc.label != nowhere) {
    const auto& rest = layout.routes[index + 1];
    points.insert(points.end(), rest.begin(), rest.end());
  }
  for (Point& point : points) point = {origin.x + point.x * scale, origin.y + point.y * scale};
  if (arc.isReversed) std::reverse(points.begin(), points.end());
  const std::size_t source = m_cards[arc.isReversed ? arc.head : arc.tail];
  const std::size_t target = m_cards[arc.isReversed ? arc.tail : arc.head];
  Pen(m_content, m_forest, m_setter, painting).wire(arc.relation, source, target, std::move(points));
  auto& wires = painting.drawing.wires;
  std::vector<TextRun> labels;
  if (arc.label != nowhere) {
    const Rect rect = rectAt(layout.centres[arc.label], m_sizes[arc.label]);
    for (TextRun run : m_labels[arc.label - m_cards.size()].texts) {
      run.anchor = Anchor::middle;  // on the line
      run.baseline = {origin.x + rect.centre().x * scale, origin.y + (rect.y + run.baseline.y) * scale};
      run.size *= scale;
      run.width *= scale;
      labels.push_back(std::move(run));
    }
  }
  addCardinalities(arc, scale, wires.back().points, labels);
  if (!labels.empty())
    wires.change(wires.size() - 1, [&](Wire& wire) { wire.labels.edit() = std::move(labels); });
}

void Network::addCardinalities(const Arc& arc, double scale, const std::vector<Point>& points,
                               std::vector<TextRun>& labels) const {
  const Relation& link = m_content.model().relation(arc.relation);
  const auto& attributes = link.details->attributes;
  const auto add = [&](const char* name, Point end, Point next) {
    const std::string* value = findAttribute(attributes, name);
    const double length = std::hypot(next.x - end.x, next.y - end.y);
    TextRun run = m_setter.scaled(scale).line(value == nullptr ? std::string() : *value, {});
    const double away = cardinalityAt * run.size;
    if (value == nullptr || length < 1.5 * away) return;
    run.anchor = Anchor::middle;
    run.baseline = {end.x + (next.x - end.x) * away / length,
                    end.y + (next.y - end.y) * away / length + 0.36 * run.size};
    labels.push_back(std::move(run));
  };
  const std::size_t last = points.size() - 1;
  add("cardinality_source", points[0], points[1]);
  add("cardinality_target", points[last], points[last - 1]);
}

}  // namespace ekd::layout
