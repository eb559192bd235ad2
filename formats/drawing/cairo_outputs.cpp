// SPDX-License-Identifier: MIT
#include "formats/drawing/cairo_canvas.hpp"
#include "formats/drawing/check_drawing.hpp"
#include "formats/drawing/painters.hpp"
#include "formats/drawing/visible_text.hpp"

#include <algorithm>
#include <cmath>
#include <memory>

#include <cairo-pdf.h>
#include <cairo.h>

namespace ekd::drawing {
namespace {

using layout::Drawing;

struct SurfaceDestroy {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
struct ContextDestroy {
  void operator()(cairo_t* context) const { cairo_destroy(context); }
};
using Surface = std::unique_ptr<cairo_surface_t, SurfaceDestroy>;
using Context = std::unique_ptr<cairo_t, ContextDestroy>;

constexpr double longestPdfSide = 14'400;  // PDF 1.7, annex C.2
constexpr double longestImageSide = 32'000;

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

cairo_status_t paintAll(const Drawing& drawing, cairo_surface_t* surface, double scale,
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

void setMetadata(cairo_surface_t* surface, const Drawing& drawing, std::string_view date) {
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, visibleText(drawing.title).c_str());
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_SUBJECT,
                                 visibleText(drawing.description).c_str());
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "ekd");
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE,
                                 date.empty() ? nullptr : std::string(date).c_str());
}

}  // namespace

Status paintPdf(const Drawing& drawing, std::ostream& out, std::string_view date) {
  if (const Status status = checkDrawing(drawing); !status) return status;
  const double scale = std::min(1.0, longestPdfSide / std::max(drawing.size.width, drawing.size.height));
  const Surface surface(cairo_pdf_surface_create_for_stream(&writeTo, &out, drawing.size.width * scale,
                                                            drawing.size.height * scale));
  setMetadata(surface.get(), drawing, date);
  cairo_status_t status = paintAll(drawing, surface.get(), scale, CairoCanvas::TextAs::glyphs);
  cairo_surface_finish(surface.get());
  if (status == CAIRO_STATUS_SUCCESS) status = cairo_surface_status(surface.get());
  out.flush();
  if (!out) status = CAIRO_STATUS_WRITE_ERROR;
  return statusOf(status, "the PDF");
}

Status paintPng(const Drawing& drawing, std::ostream& out, double scale) {
  if (const Status status = checkDrawing(drawing); !status) return status;
  const double width = std::ceil(drawing.size.width * scale);
  const double height = std::ceil(drawing.size.height * scale);
  if (!(scale > 0) || !(std::max(width, height) <= longestImageSide) || !(width * height <= mostPixels))
    return failure(ErrorCode::badInput, "the image would be too large; take a smaller scale, PDF or SVG");
  const Surface surface(
      cairo_image_surface_create(CAIRO_FORMAT_RGB24, static_cast<int>(width), static_cast<int>(height)));
  if (const auto made = cairo_surface_status(surface.get()); made != CAIRO_STATUS_SUCCESS)
    return statusOf(made, "the PNG");
  cairo_status_t status = paintAll(drawing, surface.get(), scale, CairoCanvas::TextAs::shapes);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream(surface.get(), &writeTo, &out);
  out.flush();
  if (!out) status = CAIRO_STATUS_WRITE_ERROR;
  return statusOf(status, "the PNG");
}

double largestScale(const Drawing& drawing) {
  const auto [width, height] = drawing.size;
  // A little less, as sides are rounded up to whole pixels.
  return 0.999 *
         std::min(longestImageSide / std::max(width, height), std::sqrt(mostPixels / (width * height)));
}

double scaleForText(const Drawing& drawing, double pixels) {
  double smallest = 0;
  const auto look = [&smallest](const std::vector<layout::TextRun>& runs) {
    for (const auto& run : runs) {
      if (run.size > 0 && !run.text.empty())
        smallest = smallest > 0 ? std::min(smallest, run.size) : run.size;
    }
  };
  look(drawing.texts);
  for (const auto& box : drawing.frames) look(box.texts);
  for (const auto& box : drawing.boxes) look(box.texts);
  for (const auto& wire : drawing.wires) look(wire.labels);
  return smallest > 0 ? pixels / smallest : 0;
}

}  // namespace ekd::drawing
