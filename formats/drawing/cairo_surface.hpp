// SPDX-License-Identifier: MIT
#pragma once

#include "formats/drawing/cairo_canvas.hpp"
#include "libekd/base/result.hpp"

#include <memory>
#include <ostream>

#include <cairo.h>

namespace ekd::drawing {

struct SurfaceDestroy {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
struct ContextDestroy {
  void operator()(cairo_t* context) const { cairo_destroy(context); }
};
using Surface = std::unique_ptr<cairo_surface_t, SurfaceDestroy>;
using Context = std::unique_ptr<cairo_t, ContextDestroy>;

/// For cairo's streams; `out` is a std::ostream.
cairo_status_t writeTo(void* out, const unsigned char* bytes, unsigned int count);

/// `what` is what could not be written, should that be so.
Status statusOf(cairo_status_t status, const char* what);

/// A drawing with its background, `scale` units of the surface a point.
cairo_status_t paintAll(const layout::Drawing& drawing, cairo_surface_t* surface, double scale,
                        CairoCanvas::TextAs textAs);

}  // namespace ekd::drawing
