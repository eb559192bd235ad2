// SPDX-License-Identifier: MIT
#include "libekd/metamodel/kinds.hpp"

#include <string>

#include <catch2/catch.hpp>

using namespace ekd;

TEST_CASE("each kind is found by its name and by nothing close to it") {
  for (const auto& row : elementKinds()) {
    const std::string name(row.name);
    CHECK(elementKindFromName(name) == row.kind);
    CHECK_FALSE(elementKindFromName(name + "x"));
    CHECK_FALSE(elementKindFromName("x" + name.substr(1)));
  }
  for (const auto& row : relationKinds()) {
    const std::string name(row.name);
    CHECK(relationKindFromName(name) == row.kind);
    CHECK_FALSE(relationKindFromName(name + "x"));
    CHECK_FALSE(relationKindFromName("x" + name.substr(1)));
  }
  CHECK_FALSE(elementKindFromName(""));
  CHECK_FALSE(relationKindFromName(""));
}
