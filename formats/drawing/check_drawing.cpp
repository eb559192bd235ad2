// SPDX-License-Identifier: MIT
#include "formats/drawing/check_drawing.hpp"

#include <algorithm>
#include <cmath>

namespace ekd::drawing {
namespace {

constexpr double farthest = 1e6;

bool sane(double value) {
  return std::abs(value) <= farthest;  // false for NaN, too
}

bool sane(layout::Point point) {
  return sane(point.x) && sane(point.y);
}

bool sane(const layout::TextRun& run) {
  return sane(run.baseline) && sane(run.size) && run.size >= 0 && sane(run.width);
}

bool sane(const std::vector<layout::TextRun>& runs) {
  return std::all_of(runs.begin(), runs.end(), [](const auto& run) { return sane(run); });
}

bool sane(const layout::Box& box) {
  return sane(layout::Point{box.rect.x, box.rect.y}) && sane(box.rect.width) && sane(box.rect.height) &&
         box.rect.width >= 0 && box.rect.height >= 0 && sane(box.stroke.width) && sane(box.texts);
}

bool sane(const layout::Wire& wire) {
  return std::all_of(wire.points.begin(), wire.points.end(),
                     [](layout::Point point) { return sane(point); }) &&
         sane(wire.cornerRadius) && sane(wire.stroke.width) && sane(*wire.labels);
}

template <class Items>
bool allSane(const Items& items) {
  return std::all_of(items.begin(), items.end(), [](const auto& item) { return sane(item); });
}

}  // namespace

Status checkDrawing(const layout::Drawing& drawing) {
  const auto [width, height] = drawing.size;
  if (!(width > 0) || !(height > 0)) return failure(ErrorCode::badInput, "the drawing has no size");
  if (!sane(width) || !sane(height))
    return failure(ErrorCode::badInput, "the drawing is too large to be drawn");
  if (!allSane(drawing.frames) || !allSane(drawing.boxes) || !allSane(drawing.wires) || !sane(drawing.texts))
    return failure(ErrorCode::badInput, "something in the drawing has no place on it");
  return {};
}

}  // namespace ekd::drawing
