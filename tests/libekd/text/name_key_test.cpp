// SPDX-License-Identifier: MIT
#include "libekd/text/name_key.hpp"

#include "libekd/text/fold.hpp"

#include <catch2/catch.hpp>

namespace ekd {
namespace {

bool areOne(std::string_view one, std::string_view other, std::string_view language) {
  const auto key = [&](std::string_view name) { return text::nameKey(text::foldForSearch(name), language); };
  return key(one) == key(other);
}

TEST_CASE("an English name is the same with an article and in the plural") {
  CHECK(areOne("the Town council", "Town councils", "en"));
  CHECK(areOne("an agency", "Agencies", "en"));
  CHECK(areOne("NGO", "NGOs", "en"));
  CHECK(areOne("a church", "churches", "en"));
}

TEST_CASE("a Latvian name is the same in the plural and in the dative") {
  CHECK(areOne("pašvaldība", "Pašvaldības", "lv"));
  CHECK(areOne("skola", "skolai", "lv"));
  CHECK(areOne("iestāde", "iestādes", "lv"));
  CHECK(areOne("pensionārs", "pensionāriem", "lv"));
  CHECK(areOne("sociālais darbinieks", "sociālie darbinieki", "lv"));
}

TEST_CASE("names of different people stay different") {
  CHECK_FALSE(areOne("Andris", "Andra", "lv"));
  CHECK_FALSE(areOne("Andreas", "Andrea", "en"));
  CHECK_FALSE(areOne("Mark", "Marcus", "en"));
  CHECK_FALSE(areOne("Chris", "Chri", "en"));
}

TEST_CASE("a name that is an article only is a name") {
  CHECK(text::nameKey("the", "en") == "the");
  CHECK(text::nameKey("", "en").empty());
}

}  // namespace
}  // namespace ekd
