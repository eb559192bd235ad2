// SPDX-License-Identifier: MIT
#include "formats/drawing/cairo_canvas.hpp"

#include "formats/drawing/visible_text.hpp"

#include <array>
#include <hb-ot.h>

namespace ekd::drawing {

using layout::Path;

namespace {

/// Emoji in colours, and the boxes that stand for letters which no font has.
bool hasGlyphsWithoutShape(PangoLayoutLine* line) {
  for (const GSList* at = line->runs; at != nullptr; at = at->next) {
    const auto* run = static_cast<const PangoLayoutRun*>(at->data);
    hb_face_t* face = hb_font_get_face(pango_font_get_hb_font(run->item->analysis.font));
    if (hb_ot_color_has_png(face) || hb_ot_color_has_layers(face) || hb_ot_color_has_svg(face)) return true;
    for (int i = 0; i < run->glyphs->num_glyphs; ++i) {
      if ((run->glyphs->glyphs[i].glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0) return true;
    }
  }
  return false;
}

}  // namespace

CairoCanvas::CairoCanvas(cairo_t* context, TextAs textAs) : m_context(context), m_textAs(textAs) {
  cairo_set_line_join(m_context, CAIRO_LINE_JOIN_ROUND);
  m_text.drawOn(m_context);
}

void CairoCanvas::setColour(layout::Colour colour) {
  cairo_set_source_rgb(m_context, colour.red / 255.0, colour.green / 255.0, colour.blue / 255.0);
}

void CairoCanvas::trace(const Path& path) {
  cairo_new_path(m_context);
  for (const Path::Step& step : path.steps) {
    switch (step.verb) {
      case Path::Verb::move:
        cairo_move_to(m_context, step.to.x, step.to.y);
        break;
      case Path::Verb::line:
        cairo_line_to(m_context, step.to.x, step.to.y);
        break;
      case Path::Verb::curve:
        cairo_curve_to(m_context, step.firstControl.x, step.firstControl.y, step.secondControl.x,
                       step.secondControl.y, step.to.x, step.to.y);
        break;
      case Path::Verb::close:
        cairo_close_path(m_context);
        break;
    }
  }
}

void CairoCanvas::path(const Path& path, std::optional<layout::Colour> fill, const layout::Stroke& stroke) {
  trace(path);
  if (fill) {
    setColour(*fill);
    cairo_fill_preserve(m_context);
  }
  if (stroke.width > 0) {
    constexpr std::array dashes{5.0, 3.0};
    constexpr std::array dots{1.2, 2.4};
    const bool dashed = stroke.style == layout::LineStyle::dashed;
    const int parts = stroke.style == layout::LineStyle::solid ? 0 : 2;
    cairo_set_dash(m_context, dashed ? dashes.data() : dots.data(), parts, 0);
    cairo_set_line_width(m_context, stroke.width);
    setColour(stroke.colour);
    cairo_stroke_preserve(m_context);
  }
  cairo_new_path(m_context);
}

void CairoCanvas::text(const layout::TextRun& run) {
  const std::string shown = visibleText(run.text);
  if (shown.empty() || run.size <= 0) return;
  PangoLayoutLine* line =
      pango_layout_get_line_readonly(m_text.layout(shown, {run.size, run.bold, run.italic}), 0);
  PangoRectangle logical;
  pango_layout_line_get_extents(line, nullptr, &logical);
  const double natural = pango_units_to_double(logical.width);
  // A font other than the one that was measured with must not make the text leave its box.
  const bool squeezed = run.width > 0 && natural > run.width + 0.5;
  const double width = squeezed ? run.width : natural;
  double x = run.baseline.x;
  if (run.anchor == layout::Anchor::middle) x -= width / 2;
  if (run.anchor == layout::Anchor::end) x -= width;

  cairo_save(m_context);
  cairo_translate(m_context, x, run.baseline.y);
  if (squeezed) cairo_scale(m_context, width / natural, 1);
  setColour(run.colour);
  cairo_move_to(m_context, 0, 0);
  if (m_textAs == TextAs::glyphs || hasGlyphsWithoutShape(line)) {
    pango_cairo_show_layout_line(m_context, line);
  } else {
    pango_cairo_layout_line_path(m_context, line);
    cairo_fill(m_context);
  }
  cairo_new_path(m_context);
  cairo_restore(m_context);
}

}  // namespace ekd::drawing
