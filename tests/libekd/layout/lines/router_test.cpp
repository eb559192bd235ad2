// SPDX-License-Identifier: MIT
#include "libekd/layout/lines/router.hpp"

#include "tests/support/drawing_checks.hpp"

#include <algorithm>

#include <catch2/catch.hpp>

using namespace ekd;
using namespace ekd::layout;

namespace {

Box boxAt(double x, double y) {
  Box box;
  box.rect = {x, y, 60, 30};
  return box;
}

Drawing threeInARow() {
  Drawing drawing;
  drawing.size = {400, 200};
  drawing.boxes = {boxAt(20, 80), boxAt(170, 80), boxAt(320, 80)};
  return drawing;
}

bool touches(const Rect& rect, Point point) {
  return point.x >= rect.x - 0.01 && point.x <= rect.right() + 0.01 && point.y >= rect.y - 0.01 &&
         point.y <= rect.bottom() + 0.01;
}

}  // namespace

TEST_CASE("a way leads around what stands between, in level and upright steps") {
  Drawing drawing = threeInARow();
  Router router(drawing, 4, 1000);
  const auto way = router.route(drawing.boxes[0].rect, drawing.boxes[2].rect);
  REQUIRE(way);
  CHECK(touches(drawing.boxes[0].rect, way->front()));
  CHECK(touches(drawing.boxes[2].rect, way->back()));
  for (std::size_t i = 1; i < way->size(); ++i)
    CHECK(((*way)[i - 1].x == (*way)[i].x || (*way)[i - 1].y == (*way)[i].y));
  Wire wire;
  wire.points = *way;
  drawing.wires.push_back(wire);
  CHECK(test::wiresThroughBoxes(drawing).empty());
}

TEST_CASE("a way leads along the edge of a frame rather than between the things in it") {
  Drawing drawing;
  drawing.size = {400, 400};
  drawing.boxes = {boxAt(60, 60), boxAt(60, 160), boxAt(160, 160), boxAt(60, 300)};
  Box frame;
  frame.rect = {40, 40, 200, 220};
  drawing.frames = {frame};
  const Rect between{121, 155, 38, 40};  // the gap, through which the straight way leads
  const auto passes = [&](const std::vector<Point>& way) {
    return std::any_of(way.begin(), way.end(),
                       [&](Point p) { return p.x > between.x && p.x < between.right(); });
  };
  drawing.boxes.change(3, [](Box& box) { box.rect.x = 130; });
  const auto along = Router(drawing, 4, 1000).route(drawing.boxes[0].rect, drawing.boxes[3].rect);
  REQUIRE(along);
  CHECK_FALSE(passes({along->begin(), along->end() - 2}));
  drawing.frames.clear();
  const auto straight = Router(drawing, 4, 1000).route(drawing.boxes[0].rect, drawing.boxes[3].rect);
  REQUIRE(straight);
  CHECK(passes(*straight));
}

TEST_CASE("two ways do not run on top of each other") {
  const Drawing drawing = threeInARow();
  Router router(drawing, 4, 1000);
  const auto first = router.route(drawing.boxes[0].rect, drawing.boxes[2].rect);
  const auto second = router.route(drawing.boxes[0].rect, drawing.boxes[2].rect);
  REQUIRE(first);
  REQUIRE(second);
  CHECK(first->front() != second->front());
  CHECK(*first != *second);
}

TEST_CASE("there is no way out of a closed ring, and none longer than wanted") {
  Drawing drawing = threeInARow();
  Router tooShort(drawing, 4, 40);
  CHECK_FALSE(tooShort.route(drawing.boxes[0].rect, drawing.boxes[2].rect));
  for (const Rect wall :
       {Rect{0, 50, 110, 10}, Rect{0, 130, 110, 10}, Rect{100, 50, 10, 90}, Rect{0, 50, 5, 90}}) {
    Box box;
    box.rect = wall;
    drawing.boxes.push_back(box);
  }
  Router router(drawing, 4, 1000);
  CHECK_FALSE(router.route(drawing.boxes[0].rect, drawing.boxes[2].rect));
}

TEST_CASE("a sheet as large as a football field has no ways") {
  Drawing drawing = threeInARow();
  drawing.size = {300'000, 200'000};
  Router router(drawing, 4, 1000);
  CHECK_FALSE(router.route(drawing.boxes[0].rect, drawing.boxes[2].rect));
}
