// SPDX-License-Identifier: MIT
#include "libekd/layout/draw.hpp"
#include "tests/support/plain_measurer.hpp"
#include "tests/support/random_document.hpp"
#include "tests/support/rank_engine.hpp"

#include <catch2/catch.hpp>

using namespace ekd;
using namespace ekd::test;

namespace {

class CountingMeasurer : public layout::TextMeasurer {
 public:
  std::vector<layout::MeasuredLine> wrap(std::string_view text, const layout::Font& font,
                                         double maxWidth) override {
    ++asked;
    return m_measurer.wrap(text, font, maxWidth);
  }
  layout::FontHeights heights(const layout::Font& font) override { return m_measurer.heights(font); }

  std::size_t asked = 0;

 private:
  PlainMeasurer m_measurer;
};

}  // namespace

TEST_CASE("a drawer draws what would be drawn from nothing, whatever it drew before") {
  CountingMeasurer measurer;
  RankEngine engine;
  layout::Drawer drawer(measurer, engine);
  for (const std::uint32_t seed : {3U, 3U, 4U, 3U, 5U}) {
    const Document document = randomDocument(seed, 30, 45);
    for (const layout::Sheet& sheet : {layout::a4Sheet(), layout::windowSheet()}) {
      PlainMeasurer freshMeasurer;
      RankEngine freshEngine;
      const layout::Request request{document, {}, "en", sheet};
      const auto again = drawer.draw(request);
      REQUIRE(again);
      CHECK(again->drawing == layout::draw(request, freshMeasurer, freshEngine).drawing);
    }
  }
}

TEST_CASE("a drawer measures no text twice, and asks again only for blocks that failed") {
  CountingMeasurer measurer;
  RankEngine engine;
  layout::Drawer drawer(measurer, engine);
  const Document document = randomDocument(6, 30, 45);
  REQUIRE(drawer.draw({document, {}, "en"}));
  const std::size_t measured = measurer.asked;
  const std::size_t laidOut = engine.asked;
  REQUIRE(measured > 0);
  REQUIRE(laidOut == 4);  // two blocks, each downwards and to the right, which this engine cannot do
  REQUIRE(drawer.draw({document, {}, "en"}));
  CHECK(measurer.asked == measured);
  CHECK(engine.asked == laidOut + 2);
}

TEST_CASE("a drawer stops when nobody waits any more, and draws the next all the same") {
  PlainMeasurer measurer;
  RankEngine engine;
  layout::Drawer drawer(measurer, engine);
  const Document document = randomDocument(7, 30, 45);
  const layout::Request request{document, {}, "en"};
  const auto expected = drawer.draw(request);
  REQUIRE(expected);
  int asked = 0;
  CHECK_FALSE(drawer.draw(request, [&] { return ++asked == 4; }));
  CHECK(asked == 4);
  CHECK_FALSE(drawer.draw(request, [] { return true; }));
  CHECK(drawer.draw(request)->drawing == expected->drawing);
}
