// SPDX-License-Identifier: MIT
#include "libekd/layout/wall/columns.hpp"

#include <catch2/catch.hpp>

using namespace ekd::layout;

namespace {

Stack stackOf(std::vector<std::vector<double>> heights, double gap = 0) {
  Stack stack;
  stack.gaps.assign(heights.front().size(), gap);
  stack.starts.assign(heights.front().size(), 0);
  stack.depths.assign(heights.front().size(), 0);
  stack.heights = std::move(heights);
  return stack;
}

}  // namespace

TEST_CASE("columns keep the order and are as low as possible") {
  const Columns columns = stackInColumns(stackOf({{10, 20, 30, 25, 5, 10}}), 3);
  REQUIRE(columns.columns.size() == 3);
  CHECK(columns.columns[0].end == 2);  // 30
  CHECK(columns.columns[1].end == 3);  // 30
  CHECK(columns.columns[2].end == 6);  // 40
  CHECK(columns.height == Approx(40));
}

TEST_CASE("gaps count between things, and starts at the top of a column") {
  Stack stack = stackOf({{10, 10, 10, 10}}, 2);
  stack.starts = {0, 5, 5, 5};
  const Columns columns = stackInColumns(stack, 2);
  REQUIRE(columns.columns.size() == 2);
  CHECK(columns.columns[0].height == Approx(22));
  CHECK(columns.columns[1].height == Approx(27));
}

TEST_CASE("each column takes the variant in which it is lowest") {
  const Columns columns = stackInColumns(stackOf({{10, 10, 50, 50}, {30, 30, 20, 20}}), 2);
  REQUIRE(columns.columns.size() == 2);
  CHECK(columns.columns[0].variant == 0);
  CHECK(columns.columns[1].variant == 1);
  CHECK(columns.height == Approx(40));
}

TEST_CASE("a column ends a little earlier where less is torn apart, but not much earlier") {
  std::vector<double> heights(20, 10);
  heights.insert(heights.end(), {190, 195});
  Stack stack = stackOf({heights});
  stack.depths.assign(22, 1);
  CHECK(stackInColumns(stack, 3).columns[0].end == 20);
  stack.depths[19] = 0;
  CHECK(stackInColumns(stack, 3).columns[0].end == 19);
  stack.depths[19] = 1;
  stack.depths[17] = 0;
  CHECK(stackInColumns(stack, 3).columns[0].end == 20);
}

TEST_CASE("nothing makes no columns, and one column takes all") {
  CHECK(stackInColumns({}, 3).columns.empty());
  const Columns columns = stackInColumns(stackOf({{1, 2, 3}}), 1);
  REQUIRE(columns.columns.size() == 1);
  CHECK(columns.height == Approx(6));
}
