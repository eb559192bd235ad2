// SPDX-License-Identifier: MIT
#include "libekd/layout/wall/wall_pack.hpp"

#include <catch2/catch.hpp>

using namespace ekd::layout;

namespace {

SectionSizes sized(std::vector<double> heights) {
  return {std::vector<Columns>(heights.size()), std::move(heights)};
}

}  // namespace

TEST_CASE("the highest section gets the columns that are left") {
  const auto shelves = putOnShelves({sized({30, 16, 12}), sized({10, 6})}, 3, 5);
  REQUIRE(shelves.size() == 1);
  CHECK(shelves[0].counts == std::vector<std::size_t>{2, 1});
  CHECK(shelves[0].height == 16);
}

TEST_CASE("more sections than columns go on shelves, in their order") {
  const auto shelves = putOnShelves({sized({10}), sized({10}), sized({10}), sized({40})}, 2, 5);
  REQUIRE(shelves.size() == 2);
  CHECK(shelves[0].begin == 0);
  CHECK(shelves[0].end == 2);
  CHECK(shelves[1].end == 4);
}

TEST_CASE("a section whose second column does not help gets a third") {
  const auto shelves = putOnShelves({sized({30, 30, 12})}, 3, 5);
  CHECK(shelves[0].counts == std::vector<std::size_t>{3});
}
