// SPDX-License-Identifier: MIT
#include "editor/scene/qt_canvas.hpp"

#include "editor/scene/qt_shapes.hpp"

#include <QPainter>
#include <QPen>
#include <algorithm>
#include <cmath>

namespace ekd::editor {
namespace {

/// Of upright and level lines, and curves between them: a card, or a wire with rounded bends.
bool isSquare(const layout::Path& path) {
  using Verb = layout::Path::Verb;
  layout::Point at;
  bool hasLine = false;
  for (const auto& step : path.steps) {
    if (step.verb == Verb::close) continue;
    if (step.verb == Verb::line) {
      if (std::abs(step.to.x - at.x) > 1e-6 && std::abs(step.to.y - at.y) > 1e-6) return false;
      hasLine = true;
    }
    at = step.to;
  }
  return hasLine;
}

}  // namespace

QPen penFor(const layout::Stroke& stroke, const QColor& colour) {
  QPen pen(colour, stroke.width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
  if (stroke.style == layout::LineStyle::solid) return pen;
  // In points, as every output has them; Qt counts in widths of the pen.
  const bool isDotted = stroke.style == layout::LineStyle::dotted;
  pen.setDashPattern({(isDotted ? 1.2 : 5) / stroke.width, (isDotted ? 2.4 : 3) / stroke.width});
  return pen;
}

QtCanvas::QtCanvas(QPainter& painter, const SceneColours& colours, GlyphCache& glyphs, bool withText)
    : m_painter(painter),
      m_colours(colours),
      m_glyphs(glyphs),
      m_withText(withText),
      m_scale(painter.deviceTransform().m11()) {}

layout::Path QtCanvas::onPixels(const layout::Path& path) const {
  const QTransform& transform = m_painter.deviceTransform();
  const auto snap = [](double value, double scale, double shift) {
    return (std::floor(value * scale + shift) + 0.5 - shift) / scale;
  };
  const auto snapped = [&](layout::Point point) {
    return layout::Point{snap(point.x, transform.m11(), transform.dx()),
                         snap(point.y, transform.m22(), transform.dy())};
  };
  layout::Path out = path;
  for (auto& step : out.steps) {
    step.to = snapped(step.to);
    step.firstControl = snapped(step.firstControl);
    step.secondControl = snapped(step.secondControl);
  }
  return out;
}

void QtCanvas::path(const layout::Path& path, std::optional<layout::Colour> fill,
                    const layout::Stroke& stroke) {
  if (stroke.width > 0) {
    QPen pen = penFor(stroke, m_colours.line(stroke.colour));
    if (stroke.width * m_scale < 1) pen.setWidthF(1 / m_scale);
    m_painter.setPen(pen);
  } else {
    m_painter.setPen(Qt::NoPen);
  }
  m_painter.setBrush(fill ? QBrush(m_colours(*fill)) : QBrush(Qt::NoBrush));
  m_painter.drawPath(toQt(isSquare(path) ? onPixels(path) : path));
}

void QtCanvas::text(const layout::TextRun& run) {
  if (m_withText) m_glyphs.paint(m_painter, run, m_colours(run.colour));
}

}  // namespace ekd::editor
