// SPDX-License-Identifier: MIT
#include "libekd/edit/session.hpp"
#include "libekd/edit/verbs.hpp"
#include "libekd/layout/draw.hpp"
#include "tests/support/ids.hpp"
#include "tests/support/plain_measurer.hpp"
#include "tests/support/random_document.hpp"
#include "tests/support/rank_engine.hpp"

#include <random>

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

/// Other ones than those of the documents.
class NewIds : public IdSource {
 public:
  Bits128 next() override { return {7, ++m_last}; }

 private:
  std::uint64_t m_last = 0;
};

/// Edits of every sort, all over a document; some are refused.
class Editing {
 public:
  Editing(Document document, std::uint32_t seed) : m_session(std::move(document), m_clock), m_random(seed) {}

  const Document& document() const { return m_session.document(); }

  /// Gives what was done.
  std::string step() {
    const auto what = m_random() % 16;
    if (what == 14) {
      static_cast<void>(m_session.undo());
    } else if (what == 15) {
      static_cast<void>(m_session.redo());
    } else {
      static_cast<void>(m_session.edit("edit", [&](Editor& editor) { return perform(editor, what); }));
    }
    return "edit " + std::to_string(what);
  }

 private:
  FixedClock m_clock;
  NewIds m_ids;
  Session m_session;
  std::mt19937 m_random;

  template <class Table>
  auto anyOf(const Table& table) {
    auto slot = static_cast<Slot>(m_random() % table.slotEnd());
    while (table.isFree(slot)) slot = (slot + 1) % table.slotEnd();
    return table[slot].id;
  }
  ElementId element() { return anyOf(m_session.model().elements()); }
  RelationId relation() { return anyOf(m_session.model().relations()); }
  ElementKind kind() { return static_cast<ElementKind>(m_random() % elementKindCount); }

  Status create(Editor& editor) {
    Element added;
    added.kind = kind();
    setText(added.labels, "en", "Added with number " + std::to_string(m_random() % 1000));
    return statusOf(createUnder(editor, m_ids, added, m_random() % 4 == 0 ? ElementId{} : element()));
  }

  Status perform(Editor& editor, std::size_t what) {
    switch (what) {
      case 0:
      case 1:
        return create(editor);
      case 2:
        return editor.modify(element(), [&](Element& changed) {
          setText(changed.labels, "en",
                  "Said otherwise, for " + std::to_string(m_random() % 100) + " reasons");
        });
      case 3:
        return editor.modify(element(), [&](Element& changed) {
          changed.standing = static_cast<Standing>(m_random() % 5);
          changed.certainty = static_cast<Certainty>(m_random() % 2);
        });
      case 4:
        return renumberPinned(editor, element(), m_random() % 3 == 0 ? "" : std::to_string(m_random() % 40));
      case 5:
        return place(editor, m_ids, element(), element(), m_random() % 3);
      case 6:
        return unplace(editor, element());
      case 7:
        return reorder(editor, element(), m_random() % 3);
      case 8:
        return editor.remove(element());
      case 9:
        return statusOf(relate(editor, m_ids, element(),
                               static_cast<RelationKind>(m_random() % relationKindCount), element()));
      case 10:
        return editor.remove(relation());
      case 11:
        return editor.modify(relation(), [&](Relation& changed) {
          changed.kind = static_cast<RelationKind>(m_random() % relationKindCount);
          changed.certainty = static_cast<Certainty>(m_random() % 2);
        });
      case 12:
        return retype(editor, element(), kind());
      default:
        return mergeInto(editor, element(), element());
    }
  }
};

}  // namespace

TEST_CASE("after every edit a drawer draws what one draws that knows only where everything stood") {
  const std::uint32_t seed = GENERATE(range(1U, 7U));
  Editing editing(randomDocument(seed, 40, 60), seed);
  PlainMeasurer measurer;
  RankEngine engine;
  layout::Drawer drawer(measurer, engine);
  layout::Places places;
  for (int step = 0; step < 60; ++step) {
    const std::string edit = editing.step();
    layout::Request request{editing.document(), {}, step % 20 < 15 ? "en" : "lv", layout::windowSheet()};
    if (step % 12 != 0) request.earlier = &places;
    if (step % 10 > 6 && !places.cards.empty()) request.hidden = {places.cards[step % 7].card.element};
    const auto again = drawer.draw(request);
    REQUIRE(again);
    const layout::Outcome fresh = layout::draw(request, measurer, engine);
    INFO("seed " << seed << ", step " << step << ", " << edit);
    REQUIRE(again->drawing == fresh.drawing);
    REQUIRE(again->places == fresh.places);
    REQUIRE(again->notes == fresh.notes);
    places = again->places;
  }
}

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
