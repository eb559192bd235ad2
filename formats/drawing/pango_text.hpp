// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/text_measurer.hpp"

#include <map>
#include <memory>
#include <string_view>

#include <pango/pangocairo.h>

namespace ekd::drawing {

struct GObjectUnref {
  void operator()(void* object) const { g_object_unref(object); }
};
struct FontDescriptionFree {
  void operator()(PangoFontDescription* description) const { pango_font_description_free(description); }
};

/// Pango set up so that text has the same size on a screen, on paper and at any scale: one unit is one point,
/// nothing is hinted or rounded, and the language of the process plays no part. To be used in one thread.
class PangoText {
 public:
  PangoText();

  /// A layout that holds `text`, unwrapped; valid until the next call.
  PangoLayout* layout(std::string_view text, const layout::Font& font);
  layout::FontHeights heights(const layout::Font& font);
  /// To be called when the transformation of the context that is drawn on has changed.
  void drawOn(cairo_t* context);

 private:
  const PangoFontDescription* description(const layout::Font& font);

  std::unique_ptr<PangoFontMap, GObjectUnref> m_fonts;
  std::unique_ptr<PangoContext, GObjectUnref> m_context;
  std::unique_ptr<PangoLayout, GObjectUnref> m_layout;
  std::map<layout::Font, std::unique_ptr<PangoFontDescription, FontDescriptionFree>> m_descriptions;
};

}  // namespace ekd::drawing
