// SPDX-License-Identifier: MIT
#pragma once

#include "formats/drawing/pango_text.hpp"
#include "libekd/layout/notation/paint.hpp"

#include <cairo.h>

namespace ekd::drawing {

/// Draws on a Cairo context whose unit is a point.
class CairoCanvas : public layout::Canvas {
 public:
  enum class TextAs : std::uint8_t {
    glyphs,  ///< stays text: for PDF
    shapes,  ///< for images: glyphs would be moved to whole pixels, and words would look uneven
  };

  CairoCanvas(cairo_t* context, TextAs textAs);

  void beginGroup(std::string_view, std::string_view, std::string_view) override {}
  void endGroup() override {}
  void path(const layout::Path& path, std::optional<layout::Colour> fill,
            const layout::Stroke& stroke) override;
  void text(const layout::TextRun& run) override;

 private:
  void setColour(layout::Colour colour);
  void trace(const layout::Path& path);

  cairo_t* m_context;
  TextAs m_textAs;
  PangoText m_text;
};

}  // namespace ekd::drawing
