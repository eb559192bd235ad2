// SPDX-License-Identifier: MIT
#include "libekd/layout/wall/taken_room.hpp"

#include <catch2/catch.hpp>

using namespace ekd::layout;

TEST_CASE("what covers something goes on below it, as often as need be") {
  const TakenRoom room({{0, 0, 100, 50}, {0, 80, 100, 20}}, {300, 200});
  CHECK(room.below({0, 10}, {100, 10}, 5) == Point{0, 55});
  CHECK(room.below({0, 10}, {100, 40}, 5) == Point{0, 105});
  CHECK(room.below({110, 10}, {100, 40}, 5) == Point{110, 10});
}

TEST_CASE("a place is found whatever is lost in rounding") {
  for (int i = 1; i < 2000; ++i) {
    const double height = i / 7.0;
    const TakenRoom room({{0, 0.1, 100, height}}, {300, 200});
    CHECK(room.below({0, 0.3}, {100, 10}, i / 13.0).y == Approx(0.1 + height + i / 13.0));
  }
}

TEST_CASE("of places where the sheet need not grow the nearest is taken") {
  const TakenRoom room({{0, 0, 100, 150}, {110, 0, 100, 100}, {220, 0, 80, 195}}, {300, 200});
  CHECK(room.near({0, 50}, {0, 110, 220, 310}, 0, {80, 30}, 10) == Point{0, 160});
  CHECK(room.near({0, 50}, {0, 110, 220, 310}, 0, {80, 90}, 10) == Point{110, 110});
}
