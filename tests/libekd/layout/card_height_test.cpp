// SPDX-License-Identifier: MIT
#include "libekd/layout/card.hpp"
#include "libekd/layout/card_memo.hpp"
#include "libekd/layout/round_shape.hpp"
#include "tests/support/plain_measurer.hpp"

#include <catch2/catch.hpp>

using namespace ekd;
using namespace ekd::layout;

namespace {

CardText cardText() {
  CardText text;
  text.heading = "Organizational unit 12.3";
  text.shortHeading = "OU 12.3";
  text.role = "performs, is responsible for";
  text.body = "Co-ordinates self-help groups and/or courses throughout the extraordinarily-long region";
  text.references = {"→ hinders Goal 4.1", "← is informed by Actor 7"};
  return text;
}

}  // namespace

TEST_CASE("a height is said to hold only for widths that really have it") {
  test::PlainMeasurer measurer;
  Typesetter typesetter(measurer);
  const CardText text = cardText();
  const bool isDense = GENERATE(false, true);
  const ElementKind kind = GENERATE(ElementKind::goal, ElementKind::actor, ElementKind::problem);
  const CardSetter setter(typesetter, 9, isDense);
  const ElementStyle& style = styleOf(kind);
  std::size_t fits = 0;
  for (double width = 20; width < 700;) {
    const CardHeight found = setter.heightAround(text, style, width);
    REQUIRE(found.widths.holds(width));
    const double from = std::max(found.widths.from, 1.0);
    const double to = std::min(found.widths.to, 700.0);
    for (const double share : {0.0, 0.3, 0.7, 0.999}) {
      const double other = from + (to - from) * share;
      if (found.widths.holds(other)) CHECK(setter.height(text, style, other) == found.height);
    }
    CHECK(setter.height(text, style, width) == found.height);
    width = std::max(width + 0.5, to);
    ++fits;
  }
  // A plain card has a few dozen heights, and one with round ends another for every width.
  if (!isRound(style.shape)) CHECK(fits < 200);
}

TEST_CASE(
    "what is known about a card is found by what stands on it, until many drawings went by without it") {
  CardMemo memo;
  const ElementStyle& goal = styleOf(ElementKind::goal);
  CardText text = cardText();
  memo.card(text, goal, 9, false).narrowest = 40;
  CHECK(memo.card(text, goal, 9, false).narrowest == 40);
  CHECK(memo.card(text, goal, 10, false).narrowest < 0);
  CHECK(memo.card(text, goal, 9, true).narrowest < 0);
  CHECK(memo.card(text, styleOf(ElementKind::problem), 9, false).narrowest < 0);
  memo.endDrawing();
  CHECK(memo.card(text, goal, 9, false).narrowest == 40);
  memo.endDrawing();
  for (int i = 0; i < 30'000; ++i) {
    text.body = std::to_string(i);
    memo.card(text, goal, 9, false);
  }
  memo.endDrawing();
  text.body = "other";
  memo.card(text, goal, 9, false);
  memo.endDrawing();
  CHECK(memo.card(cardText(), goal, 9, false).narrowest < 0);
}
