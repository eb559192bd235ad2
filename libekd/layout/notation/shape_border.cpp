// SPDX-License-Identifier: MIT
#include "libekd/layout/notation/shape_border.hpp"

#include "libekd/layout/notation/outline.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace ekd::layout {
namespace {

constexpr double onBorder = 0.05;  // points
constexpr int curveSteps = 16;

/// The corners of an outline, its curves in short steps.
std::vector<Point> cornersOf(const Path& path) {
  std::vector<Point> corners;
  for (const Path::Step& step : path.steps) {
    if (step.verb == Path::Verb::move || step.verb == Path::Verb::line) corners.push_back(step.to);
    if (step.verb != Path::Verb::curve) continue;
    const Point from = corners.back();
    for (int i = 1; i <= curveSteps; ++i) {
      const double t = static_cast<double>(i) / curveSteps;
      const double u = 1 - t;
      const std::array<double, 4> weights{u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t};
      corners.push_back({weights[0] * from.x + weights[1] * step.firstControl.x +
                             weights[2] * step.secondControl.x + weights[3] * step.to.x,
                         weights[0] * from.y + weights[1] * step.firstControl.y +
                             weights[2] * step.secondControl.y + weights[3] * step.to.y});
    }
  }
  return corners;
}

/// How far behind `start` a ray along one axis meets the outline; nothing found gives 0. `along` and `across`
/// pick the coordinates.
double distanceTo(const std::vector<Point>& corners, Point start, double direction, double Point::*along,
                  double Point::*across) {
  double nearest = std::numeric_limits<double>::infinity();
  for (std::size_t i = 0; i < corners.size(); ++i) {
    const Point a = corners[i];
    const Point b = corners[(i + 1) % corners.size()];
    const double low = std::min(a.*across, b.*across);
    const double high = std::max(a.*across, b.*across);
    if (start.*across < low || start.*across > high) continue;
    const double share = high > low ? (start.*across - a.*across) / (b.*across - a.*across) : 0;
    const double at = a.*along + share * (b.*along - a.*along);
    const double distance = (at - start.*along) * direction;
    if (distance >= -onBorder) nearest = std::min(nearest, std::max(0.0, distance));
  }
  return std::isfinite(nearest) ? nearest : 0;
}

}  // namespace

Point onOutline(Shape shape, const Rect& rect, Point end) {
  if (shape == Shape::rectangle) return end;
  const Rect around{rect.x - onBorder, rect.y - onBorder, rect.width + 2 * onBorder,
                    rect.height + 2 * onBorder};
  if (!around.overlaps({end.x, end.y, 0, 0})) return end;
  const std::vector<Point> corners = cornersOf(outlineOf(shape, rect).body);
  const auto inward = [&](double direction, double Point::*along, double Point::*across) {
    const double room = along == &Point::x ? rect.width : rect.height;
    const double distance = distanceTo(corners, end, direction, along, across);
    if (distance < room) end.*along += direction * distance;
    return end;
  };
  if (std::abs(end.x - rect.x) < onBorder) return inward(1, &Point::x, &Point::y);
  if (std::abs(end.x - rect.right()) < onBorder) return inward(-1, &Point::x, &Point::y);
  if (std::abs(end.y - rect.y) < onBorder) return inward(1, &Point::y, &Point::x);
  if (std::abs(end.y - rect.bottom()) < onBorder) return inward(-1, &Point::y, &Point::x);
  return end;
}

}  // namespace ekd::layout
