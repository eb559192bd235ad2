// SPDX-License-Identifier: MIT
#include "libekd/layout/atlas/atlas.hpp"

#include "libekd/query/view_members.hpp"
#include "tests/support/broken_engine.hpp"
#include "tests/support/drawing_checks.hpp"
#include "tests/support/model_builder.hpp"
#include "tests/support/plain_measurer.hpp"
#include "tests/support/random_document.hpp"

#include <catch2/catch.hpp>

using namespace ekd;
using namespace ekd::test;

namespace {

const std::vector<std::string> none;

layout::Atlas atlasOf(const Document& document, const layout::AtlasProgress& progress = {}) {
  PlainMeasurer measurer;
  BrokenEngine engine;
  return layout::drawAtlas({document, View{}, "en", layout::a4Sheet()}, measurer, engine, progress);
}

/// One goal with `branches` goals below it, each with `leaves` more.
struct Wall {
  Wall(std::size_t branches, std::size_t leaves) {
    top = builder.add(ElementKind::goal, "Good care for everybody who needs it");
    for (std::size_t i = 0; i < branches; ++i) {
      branch.push_back(builder.goalUnder(top, "A goal that has many others below it"));
      for (std::size_t k = 0; k < leaves; ++k)
        leaf.push_back(builder.goalUnder(branch.back(), "Something that somebody wants to be done"));
    }
  }
  ModelBuilder builder;
  ElementId top;
  std::vector<ElementId> branch;
  std::vector<ElementId> leaf;
};

std::string textOf(const layout::Drawing& drawing, ElementId element) {
  std::string text;
  for (const layout::Box& box : drawing.boxes) {
    if (box.element != element) continue;
    for (const layout::TextRun& run : box.texts) text += run.text + " ";
  }
  return text;
}

/// Numbers of the pages that show it, from 1.
std::vector<std::size_t> pagesWith(const layout::Atlas& atlas, ElementId element) {
  std::vector<std::size_t> pages;
  for (std::size_t i = 0; i < atlas.pages.size(); ++i) {
    if (timesShown(atlas.pages[i].drawing, element) > 0) pages.push_back(i + 1);
  }
  return pages;
}

}  // namespace

TEST_CASE("a tree too large for a sheet has its top on one and its branches on others") {
  Wall wall(9, 25);
  const Document document = wall.builder.take();
  const layout::Atlas atlas = atlasOf(document);
  REQUIRE(atlas.pages.size() > 3);
  for (const layout::AtlasPage& page : atlas.pages) {
    CHECK(page.drawing.size == layout::a4Sheet().size);
    CHECK(overlappingBoxes(page.drawing) == none);
    CHECK(thingsOutside(page.drawing) == none);
  }
  CHECK(pagesWith(atlas, wall.top) == std::vector<std::size_t>{2});
  for (const ElementId leaf : wall.leaf) CHECK(pagesWith(atlas, leaf).size() == 1);
  const auto isCut = [&](ElementId branch) { return pagesWith(atlas, branch).size() > 1; };
  CHECK_FALSE(isCut(wall.branch.front()));  // it has room below the top
  REQUIRE(isCut(wall.branch.back()));
  for (const ElementId branch : wall.branch) {
    if (!isCut(branch)) continue;
    const auto pages = pagesWith(atlas, branch);
    REQUIRE(pages.size() == 2);
    CHECK_THAT(textOf(atlas.pages[1].drawing, branch),
               Catch::Contains("continued, p.\u00A0" + std::to_string(pages[1])));
  }
}

TEST_CASE("of a card with more below it than a page holds, each page but the last says where it goes on") {
  Wall wall(400, 0);
  const layout::Atlas atlas = atlasOf(wall.builder.take());
  const auto pages = pagesWith(atlas, wall.top);
  REQUIRE(pages.size() > 2);
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const std::string top = textOf(atlas.pages[pages[i] - 1].drawing, wall.top);
    if (i + 1 == pages.size()) {
      CHECK_THAT(top, !Catch::Contains("continued"));
    } else {
      CHECK_THAT(top, Catch::Contains("continued, p.\u00A0" + std::to_string(pages[i + 1])));
    }
  }
}

TEST_CASE("what is related across pages is told on both with the number of the page") {
  Wall wall(6, 30);
  wall.builder.relate(wall.leaf.front(), RelationKind::conflicts, wall.leaf.back());
  const layout::Atlas atlas = atlasOf(wall.builder.take());
  const std::size_t first = pagesWith(atlas, wall.leaf.front()).at(0);
  const std::size_t last = pagesWith(atlas, wall.leaf.back()).at(0);
  REQUIRE(first != last);
  CHECK_THAT(textOf(atlas.pages[first - 1].drawing, wall.leaf.front()),
             Catch::Contains("(p.\u00A0" + std::to_string(last) + ")"));
  CHECK_THAT(textOf(atlas.pages[last - 1].drawing, wall.leaf.back()),
             Catch::Contains("(p.\u00A0" + std::to_string(first) + ")"));
}

TEST_CASE(
    "the parts of a figure are counted from its top, without a map, and are as high as they need to be") {
  Wall wall(6, 30);
  const Document document = wall.builder.take();
  layout::Request request{document, View{}, "en", layout::a4Sheet()};
  request.sheet.trim = true;
  request.division = layout::Division::parts;
  PlainMeasurer measurer;
  BrokenEngine engine;
  const layout::Atlas parts = layout::drawAtlas(request, measurer, engine);
  REQUIRE(parts.pages.size() > 1);
  CHECK(pagesWith(parts, wall.top) == std::vector<std::size_t>{1});
  const auto last = pagesWith(parts, wall.branch.back());
  REQUIRE(last.size() == 2);
  CHECK_THAT(textOf(parts.pages[0].drawing, wall.branch.back()),
             Catch::Contains("continued, part\u00A0" + std::to_string(last[1])));
  CHECK(parts.pages.back().drawing.size.height < layout::a4Sheet().size.height);
}

TEST_CASE("what hangs on nothing shares a page, which says so, with numbers in order") {
  ModelBuilder builder;
  const ElementId top = builder.add(ElementKind::goal, "Good care");
  const ElementId below = builder.goalUnder(top, "Near by");
  const ElementId money = builder.add(ElementKind::problem, "No money");
  builder.add(ElementKind::actor, "Town");
  builder.add(ElementKind::problem, "No time");
  const layout::Atlas loose = atlasOf(builder.take());
  REQUIRE(loose.pages.size() == 3);
  CHECK(loose.pages[1].name == "Goal 1 Good care");
  CHECK(loose.pages[2].name == "Not tied to a goal: Problems 1, 2, Actor 1");
  CHECK(pagesWith(loose, below) == std::vector<std::size_t>{2});
  CHECK(pagesWith(loose, money) == std::vector<std::size_t>{3});
}

TEST_CASE("the name of a page has numbers in order, flows among the rest") {
  ModelBuilder builder;
  const ElementId first = builder.add(ElementKind::process, "Ask");
  const ElementId second = builder.add(ElementKind::process, "Answer");
  builder.relate(first, RelationKind::precedes, second);
  const ElementId third = builder.add(ElementKind::process, "Rest");
  builder.relate(builder.add(ElementKind::process, "Sleep"), RelationKind::partOf, third);
  const layout::Atlas atlas = atlasOf(builder.take());
  CHECK(atlas.pages[1].name.rfind("Processes 1, ", 0) == 0);
}

TEST_CASE("the key map leads to every other page") {
  Wall wall(9, 25);
  const layout::Atlas atlas = atlasOf(wall.builder.take());
  std::vector<std::size_t> targets;
  for (const layout::PageLink& link : atlas.pages[0].links) targets.push_back(link.page);
  std::vector<std::size_t> others;
  for (std::size_t page = 2; page <= atlas.pages.size(); ++page) others.push_back(page);
  CHECK(targets == others);
  CHECK(thingsOutside(atlas.pages[0].drawing) == none);
}

TEST_CASE("whatever the model, an atlas shows all of it, the same on every run") {
  const auto seed = GENERATE(range(0U, 12U));
  INFO("seed " << seed);
  const Document document = randomDocument(seed, 30 + 5 * seed, 40);
  const layout::Atlas atlas = atlasOf(document);
  for (const Slot slot : viewMembers(document.model, {}).elements) {
    const ElementId id = document.model.element(slot).id;
    INFO(id.hex());
    CHECK_FALSE(pagesWith(atlas, id).empty());
  }
  const layout::Atlas again = atlasOf(document);
  REQUIRE(again.pages.size() == atlas.pages.size());
  for (std::size_t i = 0; i < atlas.pages.size(); ++i)
    CHECK(again.pages[i].drawing == atlas.pages[i].drawing);
}

TEST_CASE("drawing an atlas can be stopped after any page") {
  Wall wall(9, 25);
  std::size_t told = 0;
  const layout::Atlas atlas =
      atlasOf(wall.builder.take(), [&](std::size_t, std::size_t) { return ++told < 3; });
  CHECK(told == 3);
  CHECK(atlas.isCancelled);
  CHECK(atlas.pages.empty());
}

TEST_CASE("an atlas of nothing is its key map") {
  const layout::Atlas atlas = atlasOf(Document{});
  CHECK(atlas.pages.size() == 1);
}

TEST_CASE("the key map gives names the room that thumbnails leave") {
  ModelBuilder builder;
  const std::string label = "A goal whose name is too long for two lines below a small picture of its page";
  builder.add(ElementKind::goal, label);
  const layout::Atlas atlas = atlasOf(builder.take());
  std::string text;
  for (const layout::TextRun& run : atlas.pages[0].drawing.texts) text += run.text + " ";
  CHECK_THAT(text, Catch::Contains("small picture of its page"));
}

TEST_CASE("what has more references than room for them is cut anew, so that every page keeps its size") {
  Wall wall(3, 20);
  for (std::size_t i = 0; i < wall.leaf.size(); ++i) {
    for (const std::size_t ahead : {23U, 43U})
      wall.builder.relate(wall.leaf[i], RelationKind::supports, wall.leaf[(i + ahead) % wall.leaf.size()]);
  }
  const layout::Atlas atlas = atlasOf(wall.builder.take());
  CHECK(atlas.notes == none);
  for (const layout::AtlasPage& page : atlas.pages) CHECK(page.drawing.size == layout::a4Sheet().size);
}
