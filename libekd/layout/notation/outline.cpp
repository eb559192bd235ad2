// SPDX-License-Identifier: MIT
#include "libekd/layout/notation/outline.hpp"

#include "libekd/layout/notation/round_shape.hpp"

#include <algorithm>
#include <initializer_list>

namespace ekd::layout {
namespace {

// How far the control points of a quarter circle lie from its ends, in radii.
constexpr double circleControl = 0.5522847498;
constexpr double cornerRadius = 6;
constexpr double cutSize = 8;
constexpr double slant = 10;
constexpr double depth = 7;
constexpr double shadowOffset = 3;

Path polygon(std::initializer_list<Point> points) {
  Path path;
  for (const Point point : points) {
    if (path.empty())
      path.move(point);
    else
      path.line(point);
  }
  return path.close();
}

Path rectangle(const Rect& r) {
  return polygon({{r.x, r.y}, {r.right(), r.y}, {r.right(), r.bottom()}, {r.x, r.bottom()}});
}

Path rounded(const Rect& r, double wantedRadius) {
  const double radius = std::min({wantedRadius, r.width / 2, r.height / 2});
  const double away = radius * (1 - circleControl);
  Path path;
  path.move({r.x + radius, r.y}).line({r.right() - radius, r.y});
  path.curve({r.right() - away, r.y}, {r.right(), r.y + away}, {r.right(), r.y + radius});
  path.line({r.right(), r.bottom() - radius});
  path.curve({r.right(), r.bottom() - away}, {r.right() - away, r.bottom()},
             {r.right() - radius, r.bottom()});
  path.line({r.x + radius, r.bottom()});
  path.curve({r.x + away, r.bottom()}, {r.x, r.bottom() - away}, {r.x, r.bottom() - radius});
  path.line({r.x, r.y + radius});
  path.curve({r.x, r.y + away}, {r.x + away, r.y}, {r.x + radius, r.y});
  return path.close();
}

Path ellipse(const Rect& r) {
  const Point c = r.centre();
  const double dx = r.width / 2 * circleControl;
  const double dy = r.height / 2 * circleControl;
  Path path;
  path.move({c.x, r.y});
  path.curve({c.x + dx, r.y}, {r.right(), c.y - dy}, {r.right(), c.y});
  path.curve({r.right(), c.y + dy}, {c.x + dx, r.bottom()}, {c.x, r.bottom()});
  path.curve({c.x - dx, r.bottom()}, {r.x, c.y + dy}, {r.x, c.y});
  path.curve({r.x, c.y - dy}, {c.x - dx, r.y}, {c.x, r.y});
  return path.close();
}

Rect centredSquare(const Rect& r) {
  const double side = std::min(r.width, r.height);
  return {r.x + (r.width - side) / 2, r.y + (r.height - side) / 2, side, side};
}

Path cutCorner(const Rect& r) {
  const double cut = std::min({cutSize, r.width / 2, r.height / 2});
  return polygon({{r.x, r.y},
                  {r.right() - cut, r.y},
                  {r.right(), r.y + cut},
                  {r.right(), r.bottom()},
                  {r.x, r.bottom()}});
}

Path parallelogram(const Rect& r) {
  const double dx = std::min(slant, r.width / 2);
  return polygon({{r.x + dx, r.y}, {r.right(), r.y}, {r.right() - dx, r.bottom()}, {r.x, r.bottom()}});
}

Path trapezoid(const Rect& r) {
  const double dx = std::min(slant, r.width / 2);
  return polygon({{r.x + dx, r.y}, {r.right() - dx, r.y}, {r.right(), r.bottom()}, {r.x, r.bottom()}});
}

Path chevron(const Rect& r) {
  const double dx = std::min(slant, r.width / 2);
  const double middle = r.centre().y;
  return polygon({{r.x, r.y},
                  {r.right() - dx, r.y},
                  {r.right(), middle},
                  {r.right() - dx, r.bottom()},
                  {r.x, r.bottom()},
                  {r.x + dx, middle}});
}

// A sheet with a wavy lower edge. A cubic wave reaches 0.2887 of the distance of its control points from the
// middle line, so the crest just touches the bottom.
Path document(const Rect& r) {
  const double wave = std::min(5.0, r.height / 4);
  const double reach = wave / 2 / 0.2887;
  const double middle = r.bottom() - wave / 2;
  Path path;
  path.move({r.x, r.y}).line({r.right(), r.y}).line({r.right(), middle});
  path.curve({r.x + r.width * 2 / 3, middle - reach}, {r.x + r.width / 3, middle + reach}, {r.x, middle});
  return path.close();
}

Outline cube(const Rect& r) {
  const double d = std::min({depth, r.width / 2, r.height / 2});
  Outline outline;
  outline.body = polygon({{r.x, r.y + d},
                          {r.x + d, r.y},
                          {r.right(), r.y},
                          {r.right(), r.bottom() - d},
                          {r.right() - d, r.bottom()},
                          {r.x, r.bottom()}});
  outline.details.move({r.x, r.y + d}).line({r.right() - d, r.y + d}).line({r.right() - d, r.bottom()});
  outline.details.move({r.right() - d, r.y + d}).line({r.right(), r.y});
  return outline;
}

Outline shadowed(const Rect& r) {
  const double offset = std::min({shadowOffset, r.width / 2, r.height / 2});
  Outline outline;
  outline.body = rectangle({r.x, r.y, r.width - offset, r.height - offset});
  outline.shadow = rectangle({r.x + offset, r.y + offset, r.width - offset, r.height - offset});
  return outline;
}

Outline plain(Path body) {
  Outline outline;
  outline.body = std::move(body);
  return outline;
}

}  // namespace

Outline outlineOf(Shape shape, const Rect& r) {
  const Point c = r.centre();
  switch (shape) {
    case Shape::rectangle:
      return plain(rectangle(r));
    case Shape::roundedRectangle:
      return plain(rounded(r, cornerRadius));
    case Shape::terminator:
      return plain(rounded(r, terminatorEnd * r.width));
    case Shape::cutCorner:
      return plain(cutCorner(r));
    case Shape::ellipse:
      return plain(ellipse(r));
    case Shape::parallelogram:
      return plain(parallelogram(r));
    case Shape::chevron:
      return plain(chevron(r));
    case Shape::document:
      return plain(document(r));
    case Shape::cube:
      return cube(r);
    case Shape::trapezoid:
      return plain(trapezoid(r));
    case Shape::shadowedRectangle:
      return shadowed(r);
    case Shape::triangleUp:
      return plain(polygon({{c.x, r.y}, {r.right(), r.bottom()}, {r.x, r.bottom()}}));
    case Shape::triangleDown:
      return plain(polygon({{r.x, r.y}, {r.right(), r.y}, {c.x, r.bottom()}}));
    case Shape::rhombus:
      return plain(polygon({{c.x, r.y}, {r.right(), c.y}, {c.x, r.bottom()}, {r.x, c.y}}));
    case Shape::circle:
      return plain(ellipse(centredSquare(r)));
    case Shape::square:
      return plain(rectangle(centredSquare(r)));
  }
  return plain(rectangle(r));
}

}  // namespace ekd::layout
