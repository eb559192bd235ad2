// SPDX-License-Identifier: MIT
#include "libekd/layout/parts/skyline.hpp"

#include <catch2/catch.hpp>

using namespace ekd::layout;

TEST_CASE("what has room below the short columns stands there, clear of the long ones") {
  Skyline skyline(1024);
  skyline.cover({0, 0, 200, 500});
  skyline.cover({210, 0, 200, 100});
  skyline.cover({420, 0, 200, 120});
  skyline.cover({630, 0, 394, 500});
  const double gap = 10;
  const Point at = skyline.place({380, 90}, gap);
  CHECK(at.y == 130);
  CHECK(at.x >= 210);
  CHECK(at.x + 380 <= 620 + 4);  // a strip is 4 points wide
  CHECK(skyline.under(at.x, 380, gap) == 120);
  // Next to the long columns there is no room for anything wider.
  CHECK(skyline.place({430, 90}, gap) == Point{0, 510});
  CHECK(skyline.place({2000, 90}, gap) == Point{0, 510});
}

TEST_CASE("what is the first on a sheet stands at its top left") {
  CHECK(Skyline(500).place({100, 50}, 20) == Point{0, 0});
}
