// SPDX-License-Identifier: MIT
#include "libekd/text/utf8.hpp"

#include <catch2/catch.hpp>

using namespace ekd::text;

TEST_CASE("the first byte that is not UTF-8 is found behind long runs of ASCII") {
  const std::string ascii(21, 'a');
  CHECK_FALSE(firstInvalidByte(ascii + "mērķis 🙂"));
  CHECK(firstInvalidByte(ascii + "ē\xE9" + "a") == 23);
  CHECK(firstInvalidByte("\xED\xA0\x80") == 0);      // a surrogate
  CHECK(firstInvalidByte("a\xC0\xAF") == 1);         // overlong
  CHECK(firstInvalidByte("ab\xC4") == 2);            // cut in the middle
  CHECK(firstInvalidByte("\xF4\x90\x80\x80") == 0);  // above U+10FFFF
}

TEST_CASE("columns are what a terminal shows, not bytes") {
  CHECK(columns("mērķis") == 6);
  CHECK(columns("me\u0304rk\u0327is") == 6);
  CHECK(columns("日本") == 4);
  CHECK(codePointCount("me\u0304rk\u0327is") == 8);
}

TEST_CASE("truncation keeps within the width and cuts no letter from its mark") {
  CHECK(truncated("mērķis", 6) == "mērķis");
  CHECK(truncated("mērķis", 5) == "mērķ…");
  CHECK(truncated("ae\u0304b", 2) == "a…");
  CHECK(truncated("ae\u0304bc", 3) == "ae\u0304…");
  CHECK(truncated("日本語", 4) == "日…");
  CHECK(truncated("mērķis", 0).empty());
}

TEST_CASE("padding counts columns") {
  CHECK(padded("ķē", 4) == "ķē  ");
  CHECK(padded("garš", 2) == "garš");
}
