// SPDX-License-Identifier: MIT
#include "bench/naive_view.hpp"

#include <QFont>
#include <QGraphicsPathItem>
#include <QGraphicsRectItem>
#include <QGraphicsSimpleTextItem>
#include <QPainterPath>
#include <QPen>
#include <QScrollBar>

namespace ekd::bench {
namespace {

QColor colour(layout::Colour from) {
  return {from.red, from.green, from.blue};
}

void addText(const layout::TextRun& run, QGraphicsItem* parent, QGraphicsScene& scene) {
  auto* const item = new QGraphicsSimpleTextItem(QString::fromStdString(run.text), parent);
  if (parent == nullptr) scene.addItem(item);
  QFont font(QStringLiteral("DejaVu Sans"));
  font.setPointSizeF(run.size);
  font.setBold(run.bold);
  font.setItalic(run.italic);
  item->setFont(font);
  item->setBrush(colour(run.colour));
  item->setScale(run.width / std::max(1.0, item->boundingRect().width()));
  double left = run.baseline.x;
  if (run.anchor == layout::Anchor::middle) left -= run.width / 2;
  if (run.anchor == layout::Anchor::end) left -= run.width;
  item->setPos(left, run.baseline.y - 0.93 * run.size);
}

}  // namespace

NaiveView::NaiveView(const layout::Drawing& drawing) {
  for (const layout::Wire& wire : drawing.wires) {
    QPainterPath path;
    for (std::size_t i = 0; i < wire.points.size(); ++i) {
      const QPointF at(wire.points[i].x, wire.points[i].y);
      if (i == 0) {
        path.moveTo(at);
      } else {
        path.lineTo(at);
      }
    }
    m_scene.addPath(path, QPen(colour(wire.stroke.colour), wire.stroke.width));
  }
  for (const layout::Box& box : drawing.boxes) {
    auto* const item =
        m_scene.addRect(box.rect.x, box.rect.y, box.rect.width, box.rect.height,
                        QPen(colour(box.stroke.colour), box.stroke.width), QBrush(colour(box.fill)));
    for (const layout::TextRun& run : box.texts) addText(run, item, m_scene);
  }
  for (const layout::TextRun& run : drawing.texts) addText(run, nullptr, m_scene);
  setRenderHint(QPainter::Antialiasing);
  setScene(&m_scene);
  // Room to move, whatever is shown.
  const QRectF all = m_scene.itemsBoundingRect();
  setSceneRect(all.adjusted(-all.width(), -all.height(), all.width(), all.height()));
}

void NaiveView::showWhole() {
  fitInView(m_scene.itemsBoundingRect(), Qt::KeepAspectRatio);
}

void NaiveView::showNatural(QPointF middle) {
  resetTransform();
  scale(96.0 / 72, 96.0 / 72);
  centerOn(middle);
}

void NaiveView::moveBy(int pixels) {
  horizontalScrollBar()->setValue(horizontalScrollBar()->value() + pixels);
}

void NaiveView::zoomBy(double factor) {
  scale(factor, factor);
}

}  // namespace ekd::bench
