// SPDX-License-Identifier: MIT
#pragma once

#include "editor/scene/glyph_cache.hpp"
#include "editor/scene/scene_colours.hpp"
#include "libekd/layout/notation/paint.hpp"

class QPainter;
class QPen;

namespace ekd::editor {

QPen penFor(const layout::Stroke& stroke, const QColor& colour);

/// Draws on a QPainter whose unit is a point. Upright and level lines are moved to whole pixels, so that they
/// are crisp on a projector.
class QtCanvas : public layout::Canvas {
 public:
  QtCanvas(QPainter& painter, const SceneColours& colours, GlyphCache& glyphs, bool withText);

  void beginGroup(std::string_view, std::string_view, std::string_view) override {}
  void endGroup() override {}
  void path(const layout::Path& path, std::optional<layout::Colour> fill,
            const layout::Stroke& stroke) override;
  void text(const layout::TextRun& run) override;

 private:
  void paintRectangle(const layout::Rect& rect, std::optional<layout::Colour> fill,
                      const layout::Stroke& stroke);
  layout::Path onPixels(const layout::Path& path) const;

  QPainter& m_painter;
  const SceneColours& m_colours;
  GlyphCache& m_glyphs;
  bool m_withText;
  double m_scale;  ///< pixels a point
};

}  // namespace ekd::editor
