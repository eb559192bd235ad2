// SPDX-License-Identifier: MIT
#include "formats/drawing/pango_text.hpp"

#include <cmath>

namespace ekd::drawing {

PangoText::PangoText() : m_fonts(pango_cairo_font_map_new()) {
  pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(m_fonts.get()), 72);
  m_context.reset(pango_font_map_create_context(m_fonts.get()));
  pango_context_set_round_glyph_positions(m_context.get(), FALSE);
  pango_context_set_language(m_context.get(), pango_language_from_string("en"));
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options(m_context.get(), options);
  cairo_font_options_destroy(options);

  m_layout.reset(pango_layout_new(m_context.get()));
  PangoAttrList* attributes = pango_attr_list_new();
  pango_attr_list_insert(attributes, pango_attr_insert_hyphens_new(FALSE));
  pango_layout_set_attributes(m_layout.get(), attributes);
  pango_attr_list_unref(attributes);
}

const PangoFontDescription* PangoText::description(const layout::Font& font) {
  auto& known = m_descriptions[font];
  if (!known) {
    known.reset(pango_font_description_new());
    pango_font_description_set_family_static(known.get(), "DejaVu Sans");
    pango_font_description_set_absolute_size(known.get(), std::round(font.size * PANGO_SCALE));
    pango_font_description_set_weight(known.get(), font.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_font_description_set_style(known.get(), font.italic ? PANGO_STYLE_OBLIQUE : PANGO_STYLE_NORMAL);
  }
  return known.get();
}

PangoLayout* PangoText::layout(std::string_view text, const layout::Font& font) {
  pango_layout_set_width(m_layout.get(), -1);
  pango_layout_set_font_description(m_layout.get(), description(font));
  pango_layout_set_text(m_layout.get(), text.data(), static_cast<int>(text.size()));
  return m_layout.get();
}

layout::FontHeights PangoText::heights(const layout::Font& font) {
  PangoFontMetrics* metrics = pango_context_get_metrics(m_context.get(), description(font), nullptr);
  const layout::FontHeights heights{pango_units_to_double(pango_font_metrics_get_ascent(metrics)),
                                    pango_units_to_double(pango_font_metrics_get_descent(metrics))};
  pango_font_metrics_unref(metrics);
  return heights;
}

void PangoText::drawOn(cairo_t* context) {
  pango_cairo_update_context(context, m_context.get());
  pango_layout_context_changed(m_layout.get());
}

}  // namespace ekd::drawing
