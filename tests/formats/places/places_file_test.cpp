// SPDX-License-Identifier: MIT
#include "formats/places/places_file.hpp"

#include "libekd/layout/draw.hpp"
#include "tests/support/broken_engine.hpp"
#include "tests/support/plain_measurer.hpp"
#include "tests/support/random_document.hpp"

#include <catch2/catch.hpp>

using namespace ekd;
using namespace ekd::test;

namespace {

SavedPlaces placesOf(const Document& document) {
  PlainMeasurer measurer;
  BrokenEngine engine;
  SavedView view;
  view.language = "en";
  view.places = layout::draw({document, View{}, "en", layout::windowSheet()}, measurer, engine).places;
  view.pins.push_back({view.places.cards.front().card, {12.5, 40}, {100, 30}});
  SavedPlaces saved;
  saved.put(std::move(view));
  return saved;
}

}  // namespace

TEST_CASE("places are the same when they were written and read") {
  const auto seed = GENERATE(range(0U, 20U));
  const SavedPlaces saved = placesOf(randomDocument(seed, 5 + seed * 2, seed * 3));
  const std::string text = writePlaces(saved);
  const auto read = readPlaces(text);
  REQUIRE(read.has_value());
  REQUIRE(read->views.size() == 1);
  CHECK(read->views[0].places.cards.size() == saved.views[0].places.cards.size());
  CHECK(read->views[0].pins == saved.views[0].pins);
  CHECK(writePlaces(*read) == text);
}

TEST_CASE("what stood by itself is known as such when it was written and read") {
  SavedPlaces saved = placesOf(randomDocument(3, 30, 40));
  auto& sections = saved.views[0].places.parts[0].sections;
  REQUIRE_FALSE(sections.empty());
  sections.push_back(sections[0]);
  sections.back().isIsland = true;
  const auto read = readPlaces(writePlaces(saved));
  REQUIRE(read.has_value());
  CHECK(read->views[0].places.parts[0].sections.back().isIsland);
  CHECK_FALSE(read->views[0].places.parts[0].sections.front().isIsland);
}

TEST_CASE("a model is drawn where its places say that it stood") {
  const Document document = randomDocument(3, 30, 40);
  const auto read = readPlaces(writePlaces(placesOf(document)));
  PlainMeasurer measurer;
  BrokenEngine engine;
  layout::Request request{document, View{}, "en", layout::windowSheet()};
  request.earlier = &read->views[0].places;
  const layout::Outcome again = layout::draw(request, measurer, engine);
  for (const layout::CardPlace& card : again.places.cards) {
    const layout::CardPlace* was = layout::findPlace(read->views[0].places, card.card);
    REQUIRE(was != nullptr);
    CHECK(card.rect.x == Approx(was->rect.x).margin(0.01));
    CHECK(card.rect.y == Approx(was->rect.y).margin(0.01));
  }
}

TEST_CASE("what is no places file, or a broken one, is not used") {
  const std::string good = writePlaces(placesOf(randomDocument(1, 8, 9)));
  REQUIRE(readPlaces(good));
  CHECK_FALSE(readPlaces(""));
  CHECK_FALSE(readPlaces("<ekd/>"));
  CHECK_FALSE(readPlaces("{\"format\": \"ekd-places\", \"version\": 2, \"views\": []}"));
  CHECK_FALSE(readPlaces(good.substr(0, good.size() / 2)));
  // Any byte may be another one: that is found, or does no harm.
  const Document document = randomDocument(1, 8, 9);
  PlainMeasurer measurer;
  BrokenEngine engine;
  const std::size_t boxes =
      layout::draw({document, View{}, "en", layout::windowSheet()}, measurer, engine).drawing.boxes.size();
  for (std::size_t i = 0; i < good.size(); i += 7) {
    std::string bad = good;
    bad[i] = bad[i] == '9' ? '-' : '9';
    const auto read = readPlaces(bad);
    if (!read || read->views.empty()) continue;
    layout::Request request{document, View{}, "en", layout::windowSheet()};
    request.earlier = &read->views[0].places;
    CHECK(layout::draw(request, measurer, engine).drawing.boxes.size() == boxes);
  }
}
