// SPDX-License-Identifier: MIT
#include "editor/tools/pin_gesture.hpp"

#include "editor/tools/bubble.hpp"

#include <QLineF>
#include <QPainter>

namespace ekd::editor {

PinGesture::PinGesture(DiagramView& view, std::size_t box, QPointF at)
    : m_view(view),
      m_element(view.picture().box(box).element),
      m_occurrence(view.picture().occurrence(box)),
      m_start(at),
      m_at(at) {}

bool PinGesture::isMeant() const {
  constexpr double least = 6;  // pixels: a trembling hand moves nothing
  return QLineF(m_start, m_at).length() >= least;
}

void PinGesture::move(QPointF at, Qt::KeyboardModifiers) {
  m_at = at;
}

void PinGesture::finish(QPointF at, Qt::KeyboardModifiers) {
  m_at = at;
  const auto boxes = m_view.picture().boxesOf(m_element);
  if (!isMeant() || m_occurrence >= boxes.size()) return;
  m_view.pin(boxes[m_occurrence], m_view.camera().toScene(at) - m_view.camera().toScene(m_start));
}

void PinGesture::paint(QPainter& painter) const {
  const auto boxes = m_view.picture().boxesOf(m_element);
  if (!isMeant() || m_occurrence >= boxes.size()) return;
  const QColor colour = m_view.colours().good();
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(colour, 1, Qt::DashLine));
  painter.drawRect(m_view.windowRect(boxes[m_occurrence]).translated(m_at - m_start));
  paintBubble(painter, DiagramView::tr("Stays here until it is released"), m_at + QPointF(14, 18),
              m_view.viewport()->rect(), colour, m_view.palette());
}

}  // namespace ekd::editor
