// SPDX-License-Identifier: MIT
#include "libekd/layout/notation/paint.hpp"

#include "libekd/layout/notation/outline.hpp"
#include "libekd/layout/notation/wire_path.hpp"

#include <unordered_map>

namespace ekd::layout {
namespace {

constexpr Stroke noStroke{{}, 0, LineStyle::solid};

Path headerLine(const Box& box) {
  const double y = box.rect.y + box.headerHeight;
  return Path().move({box.rect.x, y}).line({box.rect.right(), y});
}

void paintHead(const Wire& wire, const WirePath& path, Colour background, Canvas& canvas) {
  Stroke stroke = wire.stroke;
  stroke.style = LineStyle::solid;
  if (path.headFill) {
    canvas.path(path.head, wire.stroke.colour, noStroke);
    return;
  }
  canvas.path(path.head, path.headHollow ? std::optional(background) : std::nullopt, stroke);
}

Path patchBehind(const TextRun& run) {
  constexpr double margin = 1;
  double left = run.baseline.x - margin;
  if (run.anchor == Anchor::middle) left -= run.width / 2;
  if (run.anchor == Anchor::end) left -= run.width;
  // Ascent and descent of DejaVu Sans, in sizes.
  const Rect patch{left, run.baseline.y - 0.93 * run.size, run.width + 2 * margin, 1.17 * run.size};
  return outlineOf(Shape::rectangle, patch).body;
}

void paintShape(const Box& box, Canvas& canvas, bool isDivided) {
  const Outline outline = outlineOf(box.shape, box.rect);
  const auto fill = box.filled ? std::optional(box.fill) : std::nullopt;
  if (!outline.shadow.empty()) canvas.path(outline.shadow, box.stroke.colour, noStroke);
  canvas.path(outline.body, fill, box.stroke);
  if (isDivided && box.headerHeight > 0) canvas.path(headerLine(box), std::nullopt, box.stroke);
  if (!outline.details.empty()) canvas.path(outline.details, std::nullopt, box.stroke);
}

class Walk {
 public:
  Walk(const Drawing& drawing, Canvas& canvas) : m_drawing(drawing), m_canvas(canvas) {}

  void all() {
    for (const Box& frame : m_drawing.frames) draw(frame);
    for (const Wire& wire : m_drawing.wires) draw(wire);
    for (const Box& box : m_drawing.boxes) draw(box);
    for (const TextRun& run : m_drawing.texts) m_canvas.text(run);
  }

 private:
  void draw(const Box& box) {
    m_canvas.beginGroup(box.element ? unique("e-" + box.element.hex()) : std::string(), box.narration->title,
                        box.narration->description);
    paint(box, m_canvas);
    m_canvas.endGroup();
  }

  void draw(const Wire& wire) {
    m_canvas.beginGroup(wire.relation ? unique("r-" + wire.relation.hex()) : std::string(),
                        wire.narration->title, {});
    paint(wire, m_drawing.background, m_canvas);
    m_canvas.endGroup();
  }

  std::string unique(std::string id) {
    const int seen = ++m_seen[id];
    return seen == 1 ? id : id + "-" + std::to_string(seen);
  }

  const Drawing& m_drawing;
  Canvas& m_canvas;
  std::unordered_map<std::string, int> m_seen;
};

}  // namespace

void paintShape(const Box& box, Canvas& canvas) {
  paintShape(box, canvas, false);
}

void paint(const Box& box, Canvas& canvas) {
  paintShape(box, canvas, true);
  for (const TextRun& run : box.texts) canvas.text(run);
}

void paint(const Wire& wire, Colour background, Canvas& canvas) {
  const WirePath path = pathOf(wire);
  if (!path.line.empty()) canvas.path(path.line, std::nullopt, wire.stroke);
  if (!path.head.empty()) paintHead(wire, path, background, canvas);
  for (const TextRun& run : *wire.labels) {
    canvas.path(patchBehind(run), background, noStroke);
    canvas.text(run);
  }
}

void paint(const Drawing& drawing, Canvas& canvas) {
  Walk(drawing, canvas).all();
}

}  // namespace ekd::layout
