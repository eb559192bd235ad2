// SPDX-License-Identifier: MIT
#include "libekd/text/slips.hpp"

#include <catch2/catch.hpp>

using ekd::text::isSlipOf;
using ekd::text::slips;

TEST_CASE("a letter missing, doubled, wrong or swapped with its neighbour is one slip") {
  CHECK(slips("label", "label", 2) == 0);
  CHECK(slips("labell", "label", 2) == 1);
  CHECK(slips("labl", "label", 2) == 1);
  CHECK(slips("lavel", "label", 2) == 1);
  CHECK(slips("lable", "label", 2) == 1);
  CHECK(slips("", "id", 2) == 2);
}

TEST_CASE("slips beyond the most that matter are not counted out") {
  CHECK(slips("label", "number", 2) == 3);
  CHECK(slips("a", "description", 2) == 3);
}

TEST_CASE("short names forgive less than long ones") {
  CHECK(isSlipOf("knd", "kind"));
  CHECK(isSlipOf("knid", "kind"));
  CHECK_FALSE(isSlipOf("link", "line"));
  CHECK_FALSE(isSlipOf("kind", "kind"));
  CHECK_FALSE(isSlipOf("section", "session"));
  CHECK(isSlipOf("desciptoin", "description"));
  CHECK_FALSE(isSlipOf("no", "nr"));
}
