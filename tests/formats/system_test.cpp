// SPDX-License-Identifier: MIT
#include "formats/system.hpp"

#include "tests/support/ids.hpp"

#include <catch2/catch.hpp>

using namespace ekd;

TEST_CASE("fresh identities ascend, also when the clock is set back or stands still", "[formats]") {
  test::FixedClock clock;
  FreshIds ids(&clock);
  Bits128 before = ids.next();
  for (int i = 0; i < 100'000; ++i) {
    if (i % 1000 == 0) clock.time -= 5000;
    const Bits128 next = ids.next();
    REQUIRE(before < next);
    before = next;
  }
}

TEST_CASE("fresh identities stand behind those made from names", "[formats]") {
  FreshIds ids;
  const ElementId fresh{ids.next()};
  for (const char* name : {"goal-1", "actor-NVO", "zzz"}) CHECK(ElementId::fromName("goal", name) < fresh);
}

TEST_CASE("two sources do not make the same identities at the same time", "[formats]") {
  test::FixedClock clock;
  FreshIds one(&clock);
  FreshIds other(&clock);
  CHECK(one.next() != other.next());
}
