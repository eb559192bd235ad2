// SPDX-License-Identifier: MIT
#include "libekd/layout/cards/typesetter.hpp"

#include "tests/support/plain_measurer.hpp"

#include <catch2/catch.hpp>

using namespace ekd;
using namespace ekd::layout;

namespace {

constexpr Font font{10, false, false};  // 6 points a character

std::vector<std::string> broken(std::string_view text, double width, double indent = 0) {
  test::PlainMeasurer measurer;
  Typesetter typesetter(measurer);
  std::vector<std::string> lines;
  for (const MeasuredLine& line : typesetter.lines(text, font, width, indent)) lines.push_back(line.text);
  CHECK(typesetter.lineCount(text, font, width, indent) == lines.size());
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("lines end at spaces, after hyphens and slashes, and inside words only in need") {
  CHECK(broken("one two three", 60) == Lines{"one two", "three"});
  CHECK(broken("self-help and so on", 36) == Lines{"self-", "help", "and so", "on"});
  CHECK(broken("either/or", 45) == Lines{"either/", "or"});
  CHECK(broken("a - b", 600) == Lines{"a - b"});
  CHECK(broken("abcdefgh", 18) == Lines{"abc", "def", "gh"});
  CHECK(broken("one\ntwo", 600) == Lines{"one", "two"});
  CHECK(broken("  spaces   are one ", 600) == Lines{"spaces are one"});
  CHECK(broken("", 600).empty());
}

TEST_CASE("the first line may begin behind something else") {
  CHECK(broken("one two three", 60, 24) == Lines{"one", "two three"});
  CHECK(broken("three two", 60, 48) == Lines{"", "three two"});
}

TEST_CASE("marks stay with their letters") {
  const std::string marked = "a\u0304b\u0304c\u0304";
  test::PlainMeasurer measurer;  // counts the marks, too
  Typesetter typesetter(measurer);
  for (const MeasuredLine& line : typesetter.lines(marked, font, 7)) CHECK(line.text.size() == 3);
}

TEST_CASE("scripts without spaces are broken by the measurer") {
  test::PlainMeasurer measurer;
  Typesetter typesetter(measurer);
  CHECK(typesetter.lineCount("図書館の目標", font, 18) == 2);
}

TEST_CASE("the widest word counts the pieces between places to break") {
  test::PlainMeasurer measurer;
  Typesetter typesetter(measurer);
  CHECK(typesetter.widestWord("addiction-prevention centre", font) == Approx(60));
}

TEST_CASE("who paints gets the same lines, however many texts there are") {
  test::PlainMeasurer measurer;
  Typesetter planning(measurer);
  Typesetter painting(measurer);
  painting.beginPainting();
  for (int i = 0; i < 2500; ++i) {
    const std::string text = "Text number " + std::to_string(i % 1200) + " of a large drawing";
    const auto expected = planning.lines(text, font, 60);
    const auto lines = painting.lines(text, font, 60);
    REQUIRE(lines.size() == expected.size());
    for (std::size_t l = 0; l < lines.size(); ++l) {
      REQUIRE(lines[l].text == expected[l].text);
      REQUIRE(lines[l].width == expected[l].width);
    }
    REQUIRE(painting.lineCount(text, font, 60) == expected.size());
  }
}
