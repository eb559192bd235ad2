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

/// The rectangle that a path is, if it is nothing else.
std::optional<layout::Rect> rectangleOf(const layout::Path& path) {
  using Verb = layout::Path::Verb;
  const auto& steps = path.steps;
  if (steps.size() != 5 || steps[0].verb != Verb::move || steps[4].verb != Verb::close) return std::nullopt;
  for (std::size_t i = 1; i < 4; ++i) {
    if (steps[i].verb != Verb::line) return std::nullopt;
  }
  const layout::Point from = steps[0].to;
  const layout::Point to = steps[2].to;
  const bool isLevel =
      steps[1].to == layout::Point{to.x, from.y} && steps[3].to == layout::Point{from.x, to.y};
  if (!isLevel) return std::nullopt;
  return layout::Rect{from.x, from.y, to.x - from.x, to.y - from.y};
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
  const auto rectangle = rectangleOf(path);
  if (rectangle && stroke.style == layout::LineStyle::solid && rectangle->width > 0) {
    paintRectangle(*rectangle, fill, stroke);
    return;
  }
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

/// Most cards are rectangles, and five fills of whole pixels cost a fraction of a path that is stroked.
void QtCanvas::paintRectangle(const layout::Rect& rect, std::optional<layout::Colour> fill,
                              const layout::Stroke& stroke) {
  const QTransform& device = m_painter.deviceTransform();
  const auto left = std::floor(rect.x * device.m11() + device.dx());
  const auto top = std::floor(rect.y * device.m22() + device.dy());
  const auto right = std::floor(rect.right() * device.m11() + device.dx()) + 1;
  const auto bottom = std::floor(rect.bottom() * device.m22() + device.dy()) + 1;
  const auto toPoints = [&](double x0, double y0, double x1, double y1) {
    return QRectF((x0 - device.dx()) / device.m11(), (y0 - device.dy()) / device.m22(),
                  (x1 - x0) / device.m11(), (y1 - y0) / device.m22());
  };
  const bool isSmooth = m_painter.testRenderHint(QPainter::Antialiasing);
  m_painter.setRenderHint(QPainter::Antialiasing, false);
  if (fill) m_painter.fillRect(toPoints(left, top, right, bottom), m_colours(*fill));
  if (stroke.width > 0) {
    const QColor colour = m_colours.line(stroke.colour);
    const double line = std::max(1.0, std::round(stroke.width * m_scale));
    const double outer = std::floor(line / 2);  // on both sides of the border
    const double inner = line - outer;
    m_painter.fillRect(toPoints(left - outer, top - outer, right + outer, top + inner), colour);
    m_painter.fillRect(toPoints(left - outer, bottom - inner, right + outer, bottom + outer), colour);
    m_painter.fillRect(toPoints(left - outer, top + inner, left + inner, bottom - inner), colour);
    m_painter.fillRect(toPoints(right - inner, top + inner, right + outer, bottom - inner), colour);
  }
  m_painter.setRenderHint(QPainter::Antialiasing, isSmooth);
}

void QtCanvas::text(const layout::TextRun& run) {
  if (m_withText) m_glyphs.paint(m_painter, run, m_colours(run.colour));
}

}  // namespace ekd::editor
