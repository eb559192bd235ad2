// SPDX-License-Identifier: MIT
#include "libekd/text/natural_order.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace ekd::text;

TEST_CASE("numbers sort by value, and what stands under one comes right behind it") {
  std::vector<std::string> numbers{"10", "2.10", "2.2", "2", "GG10", "2.1a", "GG9", "2.1", "2.1.3", "", "02"};
  std::sort(numbers.begin(), numbers.end(), NaturalLess{});
  CHECK(numbers ==
        std::vector<std::string>{"", "02", "2", "2.1", "2.1.3", "2.1a", "2.2", "2.10", "10", "GG9", "GG10"});
}

TEST_CASE("only identical texts are equal") {
  CHECK((compareNaturally("2.01", "2.1") != 0));
  CHECK((compareNaturally("2.1", "2.1") == 0));
  CHECK((compareNaturally("99999999999999999999999", "100000000000000000000000") < 0));
}
