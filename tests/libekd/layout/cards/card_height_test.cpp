// SPDX-License-Identifier: MIT
#include "libekd/layout/cards/card.hpp"
#include "libekd/layout/cards/card_memo.hpp"
#include "libekd/layout/notation/round_shape.hpp"
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

TEST_CASE("what is known about a card is found again, until something else stands on it") {
  CardMemo memo;
  const auto narrowest = [&](const CardWords& words, ElementKind kind) -> double& {
    return memo.card(3, CardMemo::noBlock, words, kind)->measures(9, false).narrowest;
  };
  const std::vector<std::string> references{"→ hinders Goal 4.1"};
  const CardWords words{"Goal 2", {}, {}, "Good care", references};
  narrowest(words, ElementKind::goal) = 40;
  CHECK(narrowest(words, ElementKind::goal) == 40);
  const auto& known = memo.card(3, CardMemo::noBlock, words, ElementKind::goal);
  CHECK(known->measures(10, false).narrowest < 0);
  CHECK(known->measures(9, true).narrowest < 0);
  CHECK(memo.card(3, 5, words, ElementKind::goal)->measures(9, false).narrowest < 0);
  memo.endDrawing();
  CHECK(narrowest(words, ElementKind::goal) == 40);
  SECTION("another kind") {
    CHECK(narrowest(words, ElementKind::problem) < 0);
  }
  SECTION("another label") {
    CardWords other = words;
    other.body = "Cheap care";
    CHECK(narrowest(other, ElementKind::goal) < 0);
  }
  SECTION("fewer references") {
    CardWords other = words;
    other.references = {};
    CHECK(narrowest(other, ElementKind::goal) < 0);
  }
}

TEST_CASE("a card is forgotten after drawings without it, when there are many others") {
  CardMemo memo;
  const CardWords words{"Goal 2", {}, {}, "Good care", {}};
  const auto narrowest = [&](Slot element) -> double& {
    return memo.card(element, CardMemo::noBlock, words, ElementKind::goal)->measures(9, false).narrowest;
  };
  narrowest(0) = 40;
  memo.endDrawing();
  for (Slot element = 1; element < 30'000; ++element) narrowest(element);
  memo.endDrawing();
  CHECK(narrowest(0) == 40);
  memo.endDrawing();
  narrowest(1);
  memo.endDrawing();
  CHECK(narrowest(0) == 40);
  memo.endDrawing();
  narrowest(1);
  memo.endDrawing();
  CHECK(narrowest(2) < 0);
}
