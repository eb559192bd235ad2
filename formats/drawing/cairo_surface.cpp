// SPDX-License-Identifier: MIT
#include "formats/drawing/cairo_surface.hpp"

namespace ekd::drawing {

cairo_status_t writeTo(void* out, const unsigned char* bytes, unsigned int count) {
  auto& stream = *static_cast<std::ostream*>(out);
  stream.write(reinterpret_cast<const char*>(bytes), count);
  return stream ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
}

Status statusOf(cairo_status_t status, const char* what) {
  if (status == CAIRO_STATUS_SUCCESS) return {};
  const auto code = status == CAIRO_STATUS_WRITE_ERROR ? ErrorCode::ioFailure : ErrorCode::toolFailure;
  return failure(code, std::string(what) + " could not be written: " + cairo_status_to_string(status));
}

cairo_status_t paintAll(const layout::Drawing& drawing, cairo_surface_t* surface, double scale,
                        CairoCanvas::TextAs textAs) {
  const Context context(cairo_create(surface));
  cairo_scale(context.get(), scale, scale);
  const auto& paper = drawing.background;
  cairo_set_source_rgb(context.get(), paper.red / 255.0, paper.green / 255.0, paper.blue / 255.0);
  cairo_paint(context.get());
  CairoCanvas canvas(context.get(), textAs);
  layout::paint(drawing, canvas);
  return cairo_status(context.get());
}

}  // namespace ekd::drawing
