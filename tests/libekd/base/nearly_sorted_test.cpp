// SPDX-License-Identifier: MIT
#include "libekd/base/nearly_sorted.hpp"

#include <functional>
#include <numeric>
#include <random>

#include <catch2/catch.hpp>

using namespace ekd;

TEST_CASE("what is nearly sorted is sorted like anything else") {
  std::mt19937 random(5);
  for (const std::size_t strays : {0U, 1U, 3U, 40U, 400U}) {
    std::vector<std::size_t> values(200);
    std::iota(values.begin(), values.end(), std::size_t{0});
    for (std::size_t i = 0; i < strays; ++i) std::swap(values[random() % 200], values[random() % 200]);
    std::vector<std::size_t> expected = values;
    std::sort(expected.begin(), expected.end());
    sortNearlySorted(values, std::less<>());
    CHECK(values == expected);
  }
}

TEST_CASE("one value that is much too large and one that is much too small stay alone out of sequence") {
  std::vector<int> values(1000);
  std::iota(values.begin(), values.end(), 0);
  values[3] = 5000;
  values[990] = -1;
  int asked = 0;
  sortNearlySorted(values, [&](int a, int b) { return ++asked, a < b; });
  CHECK(std::is_sorted(values.begin(), values.end()));
  CHECK(asked < 3000);
}
