// SPDX-License-Identifier: MIT
#include "editor/scene/drawing_painter.hpp"

#include "editor/scene/qt_canvas.hpp"
#include "editor/scene/qt_shapes.hpp"

#include <QPainter>
#include <algorithm>
#include <map>

namespace ekd::editor {
namespace {

constexpr double smallestReadable = 5;    // pixels: below that, text is a grey bar
constexpr double smallestOutlined = 1.2;  // pixels of text: below that, nothing can be told apart
constexpr double smallestShaped = 14;     // pixels high: below that, every card is a rectangle
constexpr double fadedOpacity = 0.18;

bool isSet(const std::vector<bool>& flags, std::size_t index) {
  return index < flags.size() && flags[index];
}

QColor blended(const QColor& from, const QColor& to, float share) {
  const auto part = [share](float a, float b) { return a + share * (b - a); };
  return QColor::fromRgbF(part(from.redF(), to.redF()), part(from.greenF(), to.greenF()),
                          part(from.blueF(), to.blueF()));
}

/// Sets the opacity and puts it back.
class Opacity {
 public:
  Opacity(QPainter& painter, double opacity) : m_painter(painter), m_before(painter.opacity()) {
    if (opacity != m_before) painter.setOpacity(m_before * opacity);
  }
  ~Opacity() {
    if (m_painter.opacity() != m_before) m_painter.setOpacity(m_before);
  }
  Opacity(const Opacity&) = delete;
  Opacity& operator=(const Opacity&) = delete;

 private:
  QPainter& m_painter;
  double m_before;
};

QRectF boundsOf(const layout::TextRun& run) {
  double left = run.baseline.x;
  if (run.anchor == layout::Anchor::middle) left -= run.width / 2;
  if (run.anchor == layout::Anchor::end) left -= run.width;
  return {left, run.baseline.y - run.size, run.width, 1.3 * run.size};
}

double commonTextSize(const layout::Drawing& drawing) {
  std::map<double, std::size_t> counts;
  for (const layout::Box& box : drawing.boxes) {
    for (const layout::TextRun& run : box.texts) ++counts[run.size];
  }
  const auto most = std::max_element(counts.begin(), counts.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == counts.end() ? 9 : most->first;
}

}  // namespace

QRectF boundsOf(const layout::Wire& wire) {
  constexpr double head = 8;  // points
  if (wire.points.empty()) return {};
  QRectF bounds(toQt(wire.points[0]), QSizeF(0, 0));
  for (const layout::Point point : wire.points) {
    bounds.setLeft(std::min(bounds.left(), point.x));
    bounds.setRight(std::max(bounds.right(), point.x));
    bounds.setTop(std::min(bounds.top(), point.y));
    bounds.setBottom(std::max(bounds.bottom(), point.y));
  }
  for (const layout::TextRun& run : *wire.labels) bounds |= boundsOf(run);
  return bounds.adjusted(-head, -head, head, head);
}

DrawingMeasures::DrawingMeasures(const layout::Drawing& drawing)
    : textSize(commonTextSize(drawing)), headings(drawing) {
  for (const layout::Wire& wire : drawing.wires) wireBounds.push_back(boundsOf(wire));
}

Detail detailAt(double scale, double textSize) {
  const double pixels = scale * textSize;
  if (pixels < smallestOutlined) return Detail::far;
  return pixels < smallestReadable ? Detail::middle : Detail::close;
}

DrawingPainter::DrawingPainter(const layout::Drawing& drawing, const DrawingMeasures& measures,
                               const SceneColours& colours, GlyphCache& glyphs, const PaintState& state)
    : m_drawing(drawing), m_measures(measures), m_colours(colours), m_glyphs(glyphs), m_state(state) {}

QPointF DrawingPainter::offset(std::size_t box) const {
  return box < m_state.offsets.size() ? m_state.offsets[box] : QPointF();
}

void DrawingPainter::paint(QPainter& painter, const QRectF& exposed) const {
  const Detail detail = detailAt(painter.deviceTransform().m11(), m_measures.textSize);
  if (detail == Detail::far) {
    paintFar(painter, exposed);
    return;
  }
  painter.setRenderHint(QPainter::Antialiasing, detail == Detail::close);
  paintFrames(painter, exposed, detail);
  if (detail == Detail::middle) {
    paintFarWires(painter, exposed);
  } else {
    paintWires(painter, exposed, detail);
  }
  painter.setRenderHint(QPainter::Antialiasing, true);
  paintBoxes(painter, exposed, detail);
  if (detail == Detail::close) paintTexts(painter, exposed);
}

void DrawingPainter::paintFar(QPainter& painter, const QRectF& exposed) const {
  painter.setRenderHint(QPainter::Antialiasing, false);
  paintFrames(painter, exposed, Detail::far);
  paintFarWires(painter, exposed);
  paintBoxes(painter, exposed, Detail::far);
}

void DrawingPainter::paintFrames(QPainter& painter, const QRectF& exposed, Detail detail) const {
  QtCanvas canvas(painter, m_colours, m_glyphs, detail == Detail::close);
  for (const layout::Box& frame : m_drawing.frames) {
    if (toQt(frame.rect).intersects(exposed)) layout::paint(frame, canvas);
  }
}

void DrawingPainter::paintWires(QPainter& painter, const QRectF& exposed, Detail detail) const {
  QtCanvas canvas(painter, m_colours, m_glyphs, detail == Detail::close);
  for (std::size_t i = 0; i < m_drawing.wires.size(); ++i) {
    if (!m_measures.wireBounds[i].intersects(exposed)) continue;
    const Opacity opacity(painter, m_state.wireOpacity * (isSet(m_state.fadedWires, i) ? fadedOpacity : 1));
    layout::paint(m_drawing.wires[i], m_drawing.background, canvas);
  }
}

void DrawingPainter::paintFarWires(QPainter& painter, const QRectF& exposed) const {
  // One call to Qt a colour: a pen set is dearer than a line. And of opaque ones: lines that shine through
  // are handed to threads by Qt piece by piece, which takes several times longer.
  std::map<QRgb, QList<QLineF>> lines;
  for (std::size_t i = 0; i < m_drawing.wires.size(); ++i) {
    const layout::Wire& wire = m_drawing.wires[i];
    if (isSet(m_state.fadedWires, i) || !m_measures.wireBounds[i].intersects(exposed)) continue;
    QList<QLineF>& group = lines[m_colours.line(wire.stroke.colour).rgb()];
    for (std::size_t p = 1; p < wire.points.size(); ++p)
      group.append(QLineF(toQt(wire.points[p - 1]), toQt(wire.points[p])));
  }
  const auto share = static_cast<float>(0.6 * m_state.wireOpacity);
  for (const auto& [colour, group] : lines) {
    painter.setPen(QPen(blended(m_colours.ground(), QColor::fromRgb(colour), share), 0));
    painter.drawLines(group);
  }
}

void DrawingPainter::paintBoxes(QPainter& painter, const QRectF& exposed, Detail detail) const {
  const double scale = painter.deviceTransform().m11();
  const auto styles = detail == Detail::middle ? m_measures.headings.stylesAt(scale) : FarHeadings::Styles();
  for (std::size_t i = 0; i < m_drawing.boxes.size(); ++i) {
    const layout::Box& box = m_drawing.boxes[i];
    const QPointF away = offset(i);
    const QRectF rect = toQt(box.rect).translated(away);
    if (!rect.intersects(exposed)) continue;
    const Opacity opacity(painter, isSet(m_state.fadedBoxes, i) ? fadedOpacity : 1);
    if (detail == Detail::far || (detail == Detail::middle && rect.height() * scale < smallestShaped)) {
      paintFarBox(painter, box, rect, scale);
      if (detail == Detail::far) continue;
    }
    painter.translate(away);
    QtCanvas canvas(painter, m_colours, m_glyphs, detail == Detail::close);
    if (detail == Detail::close) {
      layout::paint(box, canvas);
    } else {
      if (rect.height() * scale >= smallestShaped) layout::paintShape(box, canvas);
      if (const auto heading = FarHeadings::headingOf(box, styles, scale))
        m_glyphs.paint(painter, *heading, m_colours(heading->colour));
    }
    painter.translate(-away);
  }
}

void DrawingPainter::paintFarBox(QPainter& painter, const layout::Box& box, const QRectF& rect,
                                 double scale) const {
  constexpr double smallestFramed = 4;  // pixels
  const QColor line = m_colours.line(box.stroke.colour);
  const QColor fill = box.filled ? m_colours(box.fill) : m_colours.ground();
  // White cards have to stand out from white ground, frame or none.
  const bool isFramed = rect.height() * scale >= smallestFramed;
  painter.fillRect(rect, isFramed ? blended(fill, line, 0.5F) : blended(fill, line, 0.2F));
  if (!isFramed) return;
  const double pixel = 1 / scale;
  painter.fillRect(rect.adjusted(pixel, pixel, -pixel, -pixel), fill);
}

void DrawingPainter::paintTexts(QPainter& painter, const QRectF& exposed) const {
  const Opacity opacity(painter, m_state.wireOpacity);
  for (const layout::TextRun& run : m_drawing.texts) {
    if (boundsOf(run).intersects(exposed)) m_glyphs.paint(painter, run, m_colours(run.colour));
  }
}

}  // namespace ekd::editor
