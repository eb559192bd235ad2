// SPDX-License-Identifier: MIT
#include "editor/scene/overlay_painter.hpp"

#include "editor/panels/severity_mark.hpp"

#include <QFont>
#include <QPainter>
#include <algorithm>
#include <array>

namespace ekd::editor {

OverlayPainter::OverlayPainter(QPainter& painter, const SceneColours& colours)
    : m_painter(painter), m_colours(colours) {
  m_painter.setRenderHint(QPainter::Antialiasing);
}

void OverlayPainter::selected(const QRectF& card, bool isCurrent) {
  QColor glow = m_colours.highlight();
  glow.setAlpha(70);
  m_painter.setBrush(Qt::NoBrush);
  if (isCurrent) {
    m_painter.setPen(QPen(glow, 7));
    m_painter.drawRoundedRect(card.adjusted(-3, -3, 3, 3), 5, 5);
  }
  m_painter.setPen(QPen(m_colours.highlight(), 2.5));
  m_painter.drawRoundedRect(card.adjusted(-2.5, -2.5, 2.5, 2.5), 3, 3);
}

void OverlayPainter::hovered(const QRectF& card) {
  QColor colour = m_colours.highlight();
  colour.setAlpha(140);
  m_painter.setBrush(Qt::NoBrush);
  m_painter.setPen(QPen(colour, 1.5));
  m_painter.drawRoundedRect(card.adjusted(-2, -2, 2, 2), 3, 3);
}

void OverlayPainter::linkHandle(const QRectF& handle) {
  m_painter.setPen(QPen(m_colours.ground(), 1.5));
  m_painter.setBrush(m_colours.highlight());
  m_painter.drawEllipse(handle);
  const QPointF middle = handle.center();
  const double arm = 0.24 * handle.width();
  m_painter.setPen(QPen(m_colours.ground(), 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  m_painter.drawLine(middle - QPointF(arm, 0), middle + QPointF(arm, 0));
  m_painter.drawLine(middle + QPointF(arm, 0), middle + QPointF(0, -arm));
  m_painter.drawLine(middle + QPointF(arm, 0), middle + QPointF(0, arm));
}

void OverlayPainter::pinned(const QRectF& card) {
  constexpr double least = 24;  // pixels: on smaller cards the mark would hide them
  if (card.width() < least) return;
  constexpr double radius = 3.5;
  m_painter.setPen(QPen(m_colours.ground(), 1));
  m_painter.setBrush(m_colours.highlight());
  m_painter.drawEllipse(card.topRight() + QPointF(-2 * radius, 0), radius, radius);
}

void OverlayPainter::marked(const QRectF& card, Severity severity, const QPalette& palette) {
  constexpr std::array styles{Qt::DotLine, Qt::DashLine, Qt::SolidLine};
  constexpr std::array widths{1.4, 2.0, 3.0};
  constexpr double tall = 20;  // pixels: on lower cards a frame as strong as that would hide them
  const auto grave = static_cast<std::size_t>(severity);
  const double width = std::max(1.0, widths[grave] * std::min(1.0, card.height() / tall));
  m_painter.setBrush(Qt::NoBrush);
  m_painter.setPen(QPen(colourFor(severity, palette), width, styles[grave], Qt::FlatCap, Qt::MiterJoin));
  m_painter.drawRect(card.adjusted(-width / 2, -width / 2, width / 2, width / 2));
  const double side = std::clamp(0.5 * card.height(), 7.0, 16.0);
  if (card.width() < 2 * side || (severity == Severity::info && card.height() < tall)) return;
  const QRectF badge(card.right() - side / 2, card.top() - side / 2, side, side);
  m_painter.setPen(Qt::NoPen);
  m_painter.setBrush(m_colours.ground());
  m_painter.drawEllipse(badge.adjusted(-1, -1, 1, 1));
  paintSeverity(m_painter, badge, severity, palette);
}

void OverlayPainter::crossedOut(const QRectF& card) {
  QColor ink = m_colours(layout::Colour{0, 0, 0});
  ink.setAlpha(150);
  m_painter.setPen(QPen(ink, 1.2));
  m_painter.drawLine(card.topLeft(), card.bottomRight());
  m_painter.drawLine(card.bottomLeft(), card.topRight());
}

void OverlayPainter::foldHandle(const QRectF& handle, std::size_t hidden) {
  QFont font = m_painter.font();
  font.setPixelSize(std::max(7, static_cast<int>(0.7 * handle.height())));
  font.setBold(true);
  m_painter.setFont(font);
  const QString words = hidden == 0 ? QStringLiteral("−") : QStringLiteral("+%1").arg(hidden);
  m_painter.setPen(QPen(m_colours.highlight(), 1.5));
  m_painter.setBrush(hidden == 0 ? m_colours.ground() : m_colours.highlight());
  m_painter.drawRoundedRect(handle, handle.height() / 2, handle.height() / 2);
  m_painter.setPen(hidden == 0 ? m_colours.highlight() : m_colours.ground());
  m_painter.drawText(handle, Qt::AlignCenter, words);
}

}  // namespace ekd::editor
