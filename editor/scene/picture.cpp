// SPDX-License-Identifier: MIT
#include "editor/scene/picture.hpp"

#include "editor/scene/qt_shapes.hpp"

#include <QLineF>
#include <algorithm>
#include <limits>

namespace ekd::editor {
namespace {

constexpr double lineRoom = 2;  // points around a line: half its width, and air

double distance(QPointF point, QPointF from, QPointF to) {
  const QPointF along = to - from;
  const double length = QPointF::dotProduct(along, along);
  const double share =
      length == 0 ? 0 : std::clamp(QPointF::dotProduct(point - from, along) / length, 0.0, 1.0);
  return QLineF(point, from + share * along).length();
}

double distance(QPointF point, const layout::Wire& wire) {
  double least = std::numeric_limits<double>::max();
  for (std::size_t i = 1; i < wire.points.size(); ++i)
    least = std::min(least, distance(point, toQt(wire.points[i - 1]), toQt(wire.points[i])));
  return least;
}

}  // namespace

Picture::Picture(layout::Drawing drawing) : m_drawing(std::move(drawing)), m_measures(m_drawing) {
  index();
}

void Picture::index() {
  m_boxes.clear();
  for (std::size_t i = 0; i < m_drawing.boxes.size(); ++i) {
    if (m_drawing.boxes[i].element) m_boxes[m_drawing.boxes[i].element].push_back(i);
  }
}

QRectF Picture::bounds() const {
  QRectF bounds;
  for (const layout::Box& frame : m_drawing.frames) bounds |= toQt(frame.rect);
  for (const layout::Box& box : m_drawing.boxes) bounds |= toQt(box.rect);
  for (const layout::Wire& wire : m_drawing.wires) {
    for (const layout::Point& point : wire.points) {
      if (bounds.contains(toQt(point))) continue;
      bounds |= QRectF(toQt(point) - QPointF(lineRoom, lineRoom), QSizeF(2 * lineRoom, 2 * lineRoom));
    }
  }
  return bounds;
}

std::span<const std::size_t> Picture::boxesOf(ElementId element) const {
  const auto it = m_boxes.find(element);
  return it == m_boxes.end() ? std::span<const std::size_t>() : std::span(it->second);
}

std::optional<QRectF> Picture::rectOf(ElementId element) const {
  const auto boxes = boxesOf(element);
  return boxes.empty() ? std::nullopt : std::optional(toQt(box(boxes[0]).rect));
}

std::size_t Picture::occurrence(std::size_t box) const {
  const auto boxes = boxesOf(m_drawing.boxes[box].element);
  return static_cast<std::size_t>(std::find(boxes.begin(), boxes.end(), box) - boxes.begin());
}

std::optional<std::size_t> Picture::boxAt(QPointF point) const {
  for (std::size_t i = m_drawing.boxes.size(); i-- > 0;) {
    if (m_drawing.boxes[i].element && toQt(m_drawing.boxes[i].rect).contains(point)) return i;
  }
  return std::nullopt;
}

std::optional<std::size_t> Picture::wireAt(QPointF point, double reach) const {
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < m_drawing.wires.size(); ++i) {
    const layout::Wire& wire = m_drawing.wires[i];
    if (!wire.relation || !m_measures.wireBounds[i].contains(point)) continue;
    const double away = distance(point, wire);
    if (away > reach) continue;
    reach = away;
    found = i;
  }
  return found;
}

std::vector<std::size_t> Picture::boxesIn(const QRectF& rect) const {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < m_drawing.boxes.size(); ++i) {
    if (m_drawing.boxes[i].element && toQt(m_drawing.boxes[i].rect).intersects(rect)) found.push_back(i);
  }
  return found;
}

std::optional<std::size_t> Picture::nearest(QPointF point,
                                            const std::function<bool(std::size_t)>& isAskedFor) const {
  std::optional<std::size_t> found;
  double least = std::numeric_limits<double>::max();
  for (std::size_t i = 0; i < m_drawing.boxes.size(); ++i) {
    if (!m_drawing.boxes[i].element) continue;
    const double away = QLineF(toQt(m_drawing.boxes[i].rect.centre()), point).length();
    if (away >= least || !isAskedFor(i)) continue;
    least = away;
    found = i;
  }
  return found;
}

void Picture::add(layout::Box box) {
  if (box.element) m_boxes[box.element].push_back(m_drawing.boxes.size());
  m_drawing.boxes.push_back(std::move(box));
}

void Picture::add(layout::Wire wire) {
  m_measures.wireBounds.push_back(boundsOf(wire));
  m_drawing.wires.push_back(std::move(wire));
}

void Picture::replace(std::size_t index, layout::Box box) {
  m_drawing.boxes.replace(index, std::move(box));
}

void Picture::restyle(std::size_t wire, layout::Wire as) {
  m_measures.wireBounds[wire] = boundsOf(as);
  m_drawing.wires.replace(wire, std::move(as));
}

void Picture::remove(ElementId element, std::span<const RelationId> relations) {
  m_drawing.boxes.eraseIf([&](const layout::Box& box) { return box.element == element; });
  for (const RelationId relation : relations) remove(relation);
  index();
}

void Picture::remove(RelationId relation) {
  const auto& wires = m_drawing.wires;
  auto& bounds = m_measures.wireBounds;
  std::size_t kept = 0;
  for (std::size_t i = 0; i < wires.size(); ++i) {
    if (wires[i].relation != relation) bounds[kept++] = bounds[i];
  }
  bounds.resize(kept);
  m_drawing.wires.eraseIf([&](const layout::Wire& wire) { return wire.relation == relation; });
}

}  // namespace ekd::editor
