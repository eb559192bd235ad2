// SPDX-License-Identifier: MIT
#include "libekd/layout/notation/outline.hpp"

#include "libekd/layout/notation/paint.hpp"
#include "libekd/layout/notation/wire_path.hpp"

#include <vector>

#include <catch2/catch.hpp>

using namespace ekd;
using namespace ekd::layout;

namespace {

Point at(const Path::Step& step, Point from, double t) {
  const double u = 1 - t;
  const auto mix = [&](double a, double b, double c, double d) {
    return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
  };
  return {mix(from.x, step.firstControl.x, step.secondControl.x, step.to.x),
          mix(from.y, step.firstControl.y, step.secondControl.y, step.to.y)};
}

/// Points all along a path.
std::vector<Point> sampled(const Path& path) {
  std::vector<Point> points;
  for (const auto& step : path.steps) {
    if (step.verb == Path::Verb::close) continue;
    if (step.verb == Path::Verb::curve) {
      const Point from = points.back();
      for (int i = 1; i < 20; ++i) points.push_back(at(step, from, i / 20.0));
    }
    points.push_back(step.to);
  }
  return points;
}

bool inside(const Rect& rect, Point point) {
  return point.x >= rect.x - 0.01 && point.x <= rect.right() + 0.01 && point.y >= rect.y - 0.01 &&
         point.y <= rect.bottom() + 0.01;
}

}  // namespace

TEST_CASE("no shape leaves its rectangle, however small") {
  for (const Rect rect : {Rect{10, 20, 120, 50}, Rect{0, 0, 4, 90}, Rect{5, 5, 2, 1}, Rect{1, 1, 0, 0}}) {
    for (int i = 0; i <= static_cast<int>(Shape::square); ++i) {
      const Outline outline = outlineOf(static_cast<Shape>(i), rect);
      INFO("shape " << i << " in " << rect.width << " x " << rect.height);
      CHECK(outline.body.steps.back().verb == Path::Verb::close);
      for (const Path& path : {outline.body, outline.shadow, outline.details}) {
        for (const Point point : sampled(path)) CHECK(inside(rect, point));
      }
    }
  }
}

TEST_CASE("the point of an arrowhead touches the last point of its wire") {
  Wire wire;
  wire.points = {{0, 0}, {0, 0}, {0, 40}, {30, 40}};
  wire.head = Arrowhead::filled;
  const WirePath path = pathOf(wire);
  CHECK(path.headFill);
  CHECK(path.head.steps.front().to == Point{30, 40});
  CHECK(path.line.steps.back().to.x < 30);
  CHECK(path.line.steps.back().to.y == 40);
}

TEST_CASE("rounded bends stay between their neighbours") {
  Wire wire;
  wire.points = {{0, 0}, {10, 0}, {10, 4}, {20, 4}};
  wire.cornerRadius = 50;
  wire.head = Arrowhead::none;
  for (const Point point : sampled(pathOf(wire).line)) CHECK(inside({0, 0, 20, 4}, point));
}

TEST_CASE("a wire that goes nowhere draws nothing") {
  Wire wire;
  wire.points = {{5, 5}, {5, 5}};
  CHECK(pathOf(wire) == WirePath{});
  wire.points.clear();
  CHECK(pathOf(wire) == WirePath{});
}
