// SPDX-License-Identifier: MIT
#include "editor/tools/bubble.hpp"

#include <QFontMetricsF>
#include <QPainter>
#include <QPalette>
#include <algorithm>

namespace ekd::editor {

void paintBubble(QPainter& painter, const QString& words, QPointF at, const QRectF& room, const QColor& edge,
                 const QPalette& palette) {
  constexpr double widest = 420;
  constexpr double margin = 7;
  if (words.isEmpty()) return;
  const QFontMetricsF metrics(painter.font());
  const double width = std::min(widest, room.width() - 4 * margin);
  const QRectF text = metrics.boundingRect({0, 0, width, 1000}, Qt::TextWordWrap, words);
  QRectF bubble = text.adjusted(-margin, -margin, margin, margin);
  bubble.moveTopLeft(at);
  bubble.moveRight(std::min(bubble.right(), room.right() - margin));
  bubble.moveBottom(std::min(bubble.bottom(), room.bottom() - margin));
  painter.setPen(QPen(edge, 1.5));
  painter.setBrush(palette.color(QPalette::ToolTipBase));
  painter.drawRoundedRect(bubble, 4, 4);
  painter.setPen(palette.color(QPalette::ToolTipText));
  painter.drawText(bubble.adjusted(margin, margin, -margin, -margin), Qt::TextWordWrap, words);
}

}  // namespace ekd::editor
