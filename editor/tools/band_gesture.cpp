// SPDX-License-Identifier: MIT
#include "editor/tools/band_gesture.hpp"

#include <QPainter>
#include <algorithm>

namespace ekd::editor {

BandGesture::BandGesture(DiagramView& view, QPointF at, bool adds) : m_view(view), m_start(at), m_at(at) {
  if (adds) m_before = view.bridge().selection().elements();
}

void BandGesture::move(QPointF at, Qt::KeyboardModifiers) {
  m_at = at;
  const QRectF band = QRectF(m_view.camera().toScene(m_start), m_view.camera().toScene(m_at)).normalized();
  std::vector<ElementId> elements = m_before;
  for (const std::size_t box : m_view.picture().boxesIn(band)) {
    const ElementId element = m_view.picture().box(box).element;
    if (std::find(elements.begin(), elements.end(), element) == elements.end()) elements.push_back(element);
  }
  m_view.bridge().selection().set(std::move(elements));
}

void BandGesture::paint(QPainter& painter) const {
  QColor colour = m_view.colours().highlight();
  painter.setPen(QPen(colour, 1));
  colour.setAlpha(40);
  painter.setBrush(colour);
  painter.drawRect(QRectF(m_start, m_at).normalized());
}

}  // namespace ekd::editor
