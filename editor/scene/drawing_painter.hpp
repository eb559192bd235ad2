// SPDX-License-Identifier: MIT
#pragma once

#include "editor/scene/far_headings.hpp"
#include "editor/scene/glyph_cache.hpp"
#include "editor/scene/scene_colours.hpp"
#include "libekd/layout/drawing.hpp"

#include <QPointF>
#include <QRectF>
#include <vector>

class QPainter;

namespace ekd::editor {

/// What is different from the finished drawing at this moment. Vectors may be empty: nothing is different.
struct PaintState {
  std::vector<QPointF> offsets;  ///< by box, in points: where it is painted while it moves to its place
  std::vector<bool> fadedBoxes;
  std::vector<bool> fadedWires;
  double wireOpacity = 1;
};

/// What every frame needs to know of a drawing and would be too slow to find out.
struct DrawingMeasures {
  DrawingMeasures() = default;
  explicit DrawingMeasures(const layout::Drawing& drawing);

  double textSize = 9;             ///< that most of the text has, in points
  std::vector<QRectF> wireBounds;  ///< what each wire covers, its head included
  FarHeadings headings;
};

/// What a wire covers, its head included, in points.
QRectF boundsOf(const layout::Wire& wire);

/// How much of a drawing can be told apart at a scale.
enum class Detail : unsigned char {
  far,     ///< plain boxes, thin lines
  middle,  ///< outlines and numbers
  close,   ///< everything
};

/// `textSize` is that of most of the text, in points; `scale` pixels a point, device pixels counted.
Detail detailAt(double scale, double textSize);

/// Paints a drawing on the screen: the same shapes, lines and words as in SVG and PDF, since all of them come
/// from layout::paint(); from far away only what can be seen.
class DrawingPainter {
 public:
  DrawingPainter(const layout::Drawing& drawing, const DrawingMeasures& measures, const SceneColours& colours,
                 GlyphCache& glyphs, const PaintState& state);

  /// What is in `exposed` (points). The painter's unit is a point.
  void paint(QPainter& painter, const QRectF& exposed) const;

  /// Boxes and wires as dots and hairlines, whatever the scale: for an overview.
  void paintFar(QPainter& painter, const QRectF& exposed) const;

 private:
  void paintFrames(QPainter& painter, const QRectF& exposed, Detail detail) const;
  void paintWires(QPainter& painter, const QRectF& exposed, Detail detail) const;
  void paintFarWires(QPainter& painter, const QRectF& exposed) const;
  void paintBoxes(QPainter& painter, const QRectF& exposed, Detail detail) const;
  void paintFarBox(QPainter& painter, const layout::Box& box, const QRectF& rect, double scale) const;
  void paintTexts(QPainter& painter, const QRectF& exposed) const;
  QPointF offset(std::size_t box) const;

  const layout::Drawing& m_drawing;
  const DrawingMeasures& m_measures;
  const SceneColours& m_colours;
  GlyphCache& m_glyphs;
  const PaintState& m_state;
};

}  // namespace ekd::editor
