// SPDX-License-Identifier: MIT
#include "libekd/layout/sheet.hpp"

#include <catch2/catch.hpp>

using namespace ekd::layout;

TEST_CASE("sheets are known by name, upright, lying or in points") {
  CHECK(sheetFromName("a4") == a4Sheet());
  CHECK(sheetFromName("a3") == a3Sheet());
  CHECK(sheetFromName("screen") == screenSheet());
  const auto lying = sheetFromName("a4-landscape");
  REQUIRE(lying);
  CHECK(lying->size == Size{841.89, 595.28});
  CHECK_FALSE(lying->mayTurn);
  CHECK(sheetFromName("a4-portrait")->size == a4Sheet().size);
  CHECK(sheetFromName("800x600.5")->size == Size{800, 600.5});
}

TEST_CASE("what is no sheet is refused") {
  for (const char* name :
       {"", "a5", "a4-upside-down", "800", "800x", "x600", "10x600", "800x600mm", "800x1e9", "nanx5"})
    CHECK_FALSE(sheetFromName(name));
}
