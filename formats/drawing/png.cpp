// SPDX-License-Identifier: MIT
#include "formats/drawing/cairo_surface.hpp"
#include "formats/drawing/check_drawing.hpp"
#include "formats/drawing/painters.hpp"

#include <algorithm>
#include <cmath>

namespace ekd::drawing {
namespace {

using layout::Drawing;

constexpr double longestImageSide = 32'000;

}  // namespace

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
  for (const auto& wire : drawing.wires) look(*wire.labels);
  return smallest > 0 ? pixels / smallest : 0;
}

}  // namespace ekd::drawing
