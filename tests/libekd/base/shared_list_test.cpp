// SPDX-License-Identifier: MIT
#include "libekd/base/shared_list.hpp"

#include <string>

#include <catch2/catch.hpp>

using namespace ekd;

TEST_CASE("who changes a value of a list changes that list alone") {
  SharedList<std::string> list{"goal", "problem"};
  SharedList<std::string> other = list;
  CHECK(&other[0] == &list[0]);
  SECTION("by changing it") {
    other.change(0, [](std::string& value) { value += " 1"; });
    CHECK(other[0] == "goal 1");
  }
  SECTION("by putting another in its place") {
    other.replace(0, "rule");
    CHECK(other[0] == "rule");
  }
  SECTION("by taking it out") {
    other.eraseIf([](const std::string& value) { return value == "goal"; });
    CHECK(other.size() == 1);
  }
  CHECK(list[0] == "goal");
  CHECK(list != other);
  CHECK(&other.back() == &list.back());
}

TEST_CASE("lists of equal values are equal, whether they share them or not") {
  const SharedList<std::string> list{"goal", "problem"};
  SharedList<std::string> sharing;
  sharing.share(list.shared(0));
  CHECK(sharing != list);
  sharing.push_back("problem");
  CHECK(sharing == list);
}
