// SPDX-License-Identifier: MIT
#include "editor/scene/overview_map.hpp"

#include "editor/scene/diagram_view.hpp"

#include <QMouseEvent>
#include <QPainter>
#include <algorithm>

namespace ekd::editor {
namespace {

constexpr QSize largest(240, 160);
constexpr int rim = 4;      // pixels around the drawing
constexpr int corner = 12;  // pixels from the corner of the diagram

}  // namespace

OverviewMap::OverviewMap(DiagramView& view) : QWidget(&view), m_view(view) {
  setObjectName(QStringLiteral("overview"));
  setAccessibleName(tr("Overview map"));
  setCursor(Qt::PointingHandCursor);
  hide();
}

double OverviewMap::scale() const {
  const QSizeF drawing = m_view.camera().content().size();
  if (drawing.isEmpty()) return 1;
  return std::min((width() - 2 * rim) / drawing.width(), (height() - 2 * rim) / drawing.height());
}

QPointF OverviewMap::toMap(QPointF scenePoint) const {
  return (scenePoint - m_view.camera().content().topLeft()) * scale() + QPointF(rim, rim);
}

void OverviewMap::settle() {
  const QSizeF drawing = m_view.camera().content().size();
  if (drawing.isEmpty()) return;
  const QSizeF room = QSizeF(largest).boundedTo(QSizeF(m_view.size()) / 3);
  const QSize size = (drawing.scaled(room, Qt::KeepAspectRatio) + QSizeF(2 * rim, 2 * rim)).toSize();
  QRect place({}, size);
  place.moveBottomRight(m_view.viewport()->geometry().bottomRight() - QPoint(corner, corner));
  setGeometry(place);
}

void OverviewMap::setWanted(bool isWanted) {
  m_isWanted = isWanted;
  follow();
}

void OverviewMap::follow() {
  const QRectF content = m_view.camera().content();
  const bool isAllSeen = m_view.camera().visible().contains(content) || m_view.camera().isOnlyCovered();
  setVisible(m_isWanted && !content.isEmpty() && !isAllSeen);
  update();
}

void OverviewMap::forget() {
  m_picture = {};
  update();
}

QPixmap OverviewMap::painted() const {
  QPixmap picture(size() * devicePixelRatioF());
  picture.setDevicePixelRatio(devicePixelRatioF());
  picture.fill(m_view.colours().ground());
  QPainter painter(&picture);
  painter.translate(toMap({0, 0}));
  painter.scale(scale(), scale());
  m_view.paintFar(painter);
  return picture;
}

void OverviewMap::paintEvent(QPaintEvent*) {
  if (m_picture.size() != size() * devicePixelRatioF()) m_picture = painted();
  QPainter painter(this);
  painter.drawPixmap(0, 0, m_picture);
  const QRectF seen = m_view.camera().visible();
  const QRectF frame = QRectF(toMap(seen.topLeft()), toMap(seen.bottomRight())).intersected(rect());
  QColor colour = m_view.colours().highlight();
  painter.setPen(QPen(colour, 1.5));
  colour.setAlpha(35);
  painter.setBrush(colour);
  painter.drawRect(frame.adjusted(0.75, 0.75, -0.75, -0.75));
  painter.setBrush(Qt::NoBrush);
  painter.setPen(palette().color(QPalette::Mid));
  painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void OverviewMap::mousePressEvent(QMouseEvent* event) {
  goTo(event->position());
}

void OverviewMap::mouseMoveEvent(QMouseEvent* event) {
  if (event->buttons() & Qt::LeftButton) goTo(event->position());
}

void OverviewMap::goTo(QPointF at) {
  const QPointF point = (at - QPointF(rim, rim)) / scale() + m_view.camera().content().topLeft();
  m_view.camera().keep(point, QRectF(m_view.viewport()->rect()).center());
}

}  // namespace ekd::editor
