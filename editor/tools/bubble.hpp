// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QPointF>
#include <QRectF>
#include <QString>

class QPainter;
class QPalette;

namespace ekd::editor {

/// Words beside the pointer while something is dragged, moved so that they stay inside `room`.
void paintBubble(QPainter& painter, const QString& words, QPointF at, const QRectF& room, const QColor& edge,
                 const QPalette& palette);

}  // namespace ekd::editor
