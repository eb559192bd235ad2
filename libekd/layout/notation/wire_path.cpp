// SPDX-License-Identifier: MIT
#include "libekd/layout/notation/wire_path.hpp"

#include <algorithm>
#include <cmath>

namespace ekd::layout {
namespace {

struct Direction2 {
  double x = 0;
  double y = 0;
};

double distance(Point a, Point b) {
  return std::hypot(b.x - a.x, b.y - a.y);
}

Direction2 towards(Point from, Point to) {
  const double length = distance(from, to);
  return {(to.x - from.x) / length, (to.y - from.y) / length};
}

Point along(Point from, Direction2 direction, double length) {
  return {from.x + direction.x * length, from.y + direction.y * length};
}

Point across(Point from, Direction2 direction, double length) {
  return {from.x - direction.y * length, from.y + direction.x * length};
}

std::vector<Point> withoutRepeats(const std::vector<Point>& points) {
  std::vector<Point> kept;
  for (const Point point : points) {
    if (kept.empty() || distance(kept.back(), point) > 1e-6) kept.push_back(point);
  }
  return kept;
}

Path roundedLine(const std::vector<Point>& points, double radius) {
  Path path;
  path.move(points.front());
  for (std::size_t i = 1; i + 1 < points.size(); ++i) {
    const Point corner = points[i];
    const double before = distance(points[i - 1], corner);
    const double after = distance(corner, points[i + 1]);
    const double reach = std::min({radius, before / 2, after / 2});
    if (reach <= 0) {
      path.line(corner);
      continue;
    }
    const Point enter = along(corner, towards(corner, points[i - 1]), reach);
    const Point leave = along(corner, towards(corner, points[i + 1]), reach);
    const auto pulled = [corner](Point end) {
      return Point{end.x + (corner.x - end.x) * 0.55, end.y + (corner.y - end.y) * 0.55};
    };
    path.line(enter).curve(pulled(enter), pulled(leave), leave);
  }
  return path.line(points.back());
}

Path circleAround(Point centre, double radius) {
  constexpr double control = 0.5522847498;
  const double c = radius * control;
  Path path;
  path.move({centre.x + radius, centre.y});
  path.curve({centre.x + radius, centre.y + c}, {centre.x + c, centre.y + radius},
             {centre.x, centre.y + radius});
  path.curve({centre.x - c, centre.y + radius}, {centre.x - radius, centre.y + c},
             {centre.x - radius, centre.y});
  path.curve({centre.x - radius, centre.y - c}, {centre.x - c, centre.y - radius},
             {centre.x, centre.y - radius});
  path.curve({centre.x + c, centre.y - radius}, {centre.x + radius, centre.y - c},
             {centre.x + radius, centre.y});
  return path.close();
}

/// Draws the head at `tip` and says how far back the line has to end.
double addHead(WirePath& path, Arrowhead kind, Point tip, Direction2 back, double strokeWidth) {
  const double length = 5.5 + 1.5 * strokeWidth;
  const double half = length * 0.4;
  const Point base = along(tip, back, length);
  switch (kind) {
    case Arrowhead::none:
      return 0;
    case Arrowhead::filled:
      path.headFill = true;
      path.head.move(tip).line(across(base, back, half)).line(across(base, back, -half)).close();
      return length * 0.8;
    case Arrowhead::open:
      path.head.move(across(base, back, half)).line(tip).line(across(base, back, -half));
      return strokeWidth / 2;
    case Arrowhead::bar: {
      const Point middle = along(tip, back, 1.5);
      path.head.move(across(middle, back, half + 1)).line(across(middle, back, -half - 1));
      return 1.5;
    }
    case Arrowhead::circle:
      path.headHollow = true;
      path.head = circleAround(along(tip, back, half), half);
      return half * 2;
    case Arrowhead::diamond: {
      const Point middle = along(tip, back, length * 0.6);
      path.headFill = true;
      path.head.move(tip)
          .line(across(middle, back, half * 0.8))
          .line(along(tip, back, length * 1.2))
          .line(across(middle, back, -half * 0.8))
          .close();
      return length;
    }
  }
  return 0;
}

}  // namespace

WirePath pathOf(const Wire& wire) {
  WirePath path;
  std::vector<Point> points = withoutRepeats(wire.points);
  if (points.size() < 2) return path;
  const Point beforeLast = points[points.size() - 2];
  const Direction2 back = towards(points.back(), beforeLast);
  const double wanted = addHead(path, wire.head, points.back(), back, wire.stroke.width);
  const double shortened = std::min(wanted, distance(points.back(), beforeLast) * 0.9);
  points.back() = along(points.back(), back, shortened);
  path.line = roundedLine(points, wire.cornerRadius);
  return path;
}

}  // namespace ekd::layout
