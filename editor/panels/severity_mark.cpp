// SPDX-License-Identifier: MIT
#include "editor/panels/severity_mark.hpp"

#include "editor/app/theme.hpp"

#include <QCoreApplication>
#include <QPainter>
#include <QPalette>
#include <QPolygonF>

namespace ekd::editor {

QString wordFor(Severity severity) {
  const auto say = [](const char* text) { return QCoreApplication::translate("ekd::editor::issues", text); };
  switch (severity) {
    case Severity::error:
      return say("Error");
    case Severity::warning:
      return say("Warning");
    case Severity::info:
      break;
  }
  return say("Hint");
}

QColor colourFor(Severity severity, const QPalette& palette) {
  const bool dark = isDark(palette);
  switch (severity) {
    case Severity::error:
      return dark ? QColor(0xFF8A80) : QColor(0xB3261E);
    case Severity::warning:
      return dark ? QColor(0xF0B46A) : QColor(0x9A5B00);
    case Severity::info:
      break;
  }
  return dark ? QColor(0x82B4F0) : QColor(0x1F5FA8);
}

void paintSeverity(QPainter& painter, const QRectF& rect, Severity severity, const QPalette& palette) {
  const QColor colour = colourFor(severity, palette);
  const QColor ink = isDark(palette) ? QColor(0x1A1A1A) : QColor(Qt::white);
  const qreal side = rect.width();
  const QPointF centre = rect.center();
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  const QPen stroke(ink, side * 0.13, Qt::SolidLine, Qt::RoundCap);
  painter.setPen(Qt::NoPen);
  painter.setBrush(colour);
  switch (severity) {
    case Severity::error: {
      painter.drawRoundedRect(rect, side * 0.2, side * 0.2);
      painter.setPen(stroke);
      const qreal arm = side * 0.2;
      painter.drawLine(centre + QPointF(-arm, -arm), centre + QPointF(arm, arm));
      painter.drawLine(centre + QPointF(-arm, arm), centre + QPointF(arm, -arm));
      break;
    }
    case Severity::warning:
      painter.drawPolygon(QPolygonF({{centre.x(), rect.top()}, rect.bottomRight(), rect.bottomLeft()}));
      painter.setPen(stroke);
      painter.drawLine(centre + QPointF(0, -side * 0.1), centre + QPointF(0, side * 0.14));
      painter.drawPoint(centre + QPointF(0, side * 0.34));
      break;
    case Severity::info:
      painter.setBrush(Qt::NoBrush);
      painter.setPen(QPen(colour, side * 0.12));
      painter.drawEllipse(rect.adjusted(side * 0.08, side * 0.08, -side * 0.08, -side * 0.08));
      painter.setPen(QPen(colour, side * 0.14, Qt::SolidLine, Qt::RoundCap));
      painter.drawLine(centre + QPointF(0, -side * 0.02), centre + QPointF(0, side * 0.2));
      painter.drawPoint(centre + QPointF(0, -side * 0.22));
      break;
  }
  painter.restore();
}

}  // namespace ekd::editor
