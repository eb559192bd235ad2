// SPDX-License-Identifier: MIT
#include "libekd/base/id.hpp"

#include <catch2/catch.hpp>

using namespace ekd;

TEST_CASE("an identity reads back from its hexadecimal text") {
  const ElementId id{{0x0123456789abcdefULL, 0xfedcba9876543210ULL}};
  CHECK(id.hex() == "0123456789abcdeffedcba9876543210");
  CHECK(ElementId::fromHex(id.hex()) == id);
  CHECK(ElementId::fromHex("0123456789ABCDEFFEDCBA9876543210") == id);
}

TEST_CASE("what is not 32 hexadecimal digits is no identity") {
  CHECK_FALSE(ElementId::fromHex(""));
  CHECK_FALSE(ElementId::fromHex("0123456789abcdeffedcba987654321"));
  CHECK_FALSE(ElementId::fromHex("0123456789abcdeffedcba98765432100"));
  CHECK_FALSE(ElementId::fromHex("g123456789abcdeffedcba9876543210"));
}

TEST_CASE("an identity from a name is FNV-1a with a zero byte between scope and name") {
  // computed with an independent implementation of FNV-1a 128 over "goal\0" "2.1"
  CHECK(ElementId::fromName("goal", "2.1").hex() == "b367fa236a659b42c824befaa6ee9759");
  CHECK(ElementId::fromName("goal", "2.1") != ElementId::fromName("goal2", ".1"));
}
