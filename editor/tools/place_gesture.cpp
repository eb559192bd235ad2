// SPDX-License-Identifier: MIT
#include "editor/tools/place_gesture.hpp"

#include "editor/scene/qt_shapes.hpp"
#include "editor/tools/bubble.hpp"
#include "libekd/edit/verbs.hpp"

#include <QLineF>
#include <QPainter>
#include <algorithm>

namespace ekd::editor {

PlaceGesture::PlaceGesture(DiagramView& view, QPointF at)
    : m_view(view), m_elements(view.bridge().selection().elements()), m_start(at), m_at(at) {}

bool PlaceGesture::isMeant() const {
  constexpr double least = 6;  // pixels: a trembling hand moves nothing
  return QLineF(m_start, m_at).length() >= least;
}

void PlaceGesture::move(QPointF at, Qt::KeyboardModifiers) {
  m_at = at;
  m_target = m_view.picture().boxAt(m_view.camera().toScene(at));
  if (!m_target) return;
  const ElementId target = m_view.picture().box(*m_target).element;
  if (std::find(m_elements.begin(), m_elements.end(), target) != m_elements.end()) m_target.reset();
}

void PlaceGesture::finish(QPointF at, Qt::KeyboardModifiers modifiers) {
  move(at, modifiers);
  const bool isOnEmptyGround = !m_view.picture().boxAt(m_view.camera().toScene(at));
  if (!isMeant() || (!m_target && !isOnEmptyGround)) return;
  const ElementId target = m_target ? m_view.picture().box(*m_target).element : ElementId{};
  SessionBridge& bridge = m_view.bridge();
  const QString name = target ? DiagramView::tr("Move under %1").arg(bridge.heading(target))
                              : DiagramView::tr("Move to the top");
  bridge.edit(name, [&](Editor& editor) -> Status {
    for (const ElementId id : m_elements) {
      const Status placed = target ? place(editor, bridge.ids(), id, target) : unplace(editor, id);
      if (!placed) return placed;
    }
    return {};
  });
}

QString PlaceGesture::words() const {
  if (!m_target) return DiagramView::tr("To the top");
  return DiagramView::tr("Under %1").arg(m_view.bridge().heading(m_view.picture().box(*m_target).element));
}

void PlaceGesture::paint(QPainter& painter) const {
  if (!isMeant()) return;
  const QColor colour = m_view.colours().good();
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(colour, 1, Qt::DashLine));
  for (const ElementId id : m_elements) {
    for (const std::size_t box : m_view.picture().boxesOf(id))
      painter.drawRect(m_view.windowRect(box).translated(m_at - m_start));
  }
  painter.setPen(QPen(colour, 3));
  if (m_target) painter.drawRoundedRect(m_view.windowRect(*m_target).adjusted(-3, -3, 3, 3), 3, 3);
  paintBubble(painter, words(), m_at + QPointF(14, 18), m_view.viewport()->rect(), colour, m_view.palette());
}

}  // namespace ekd::editor
