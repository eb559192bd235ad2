// SPDX-License-Identifier: MIT
#include "libekd/report/compose.hpp"

#include "tests/support/model_builder.hpp"
#include "tests/support/random_document.hpp"
#include "tests/support/report_text.hpp"

#include <map>

#include <catch2/catch.hpp>

using namespace ekd;
using namespace ekd::report;
using Catch::Matchers::Contains;

namespace {

std::string told(test::ModelBuilder& builder, const Options& options = {"en", false}) {
  return test::textOf(compose(builder.take(), options));
}

Element argument(std::string_view label, std::string_view polarity) {
  Element element;
  element.kind = ElementKind::argument;
  setText(element.labels, "en", label);
  element.details.edit().attributes = {{"polarity", std::string(polarity)}};
  return element;
}

}  // namespace

TEST_CASE("a report tells of every element once, whatever the model, and leads nowhere else") {
  for (std::uint32_t seed = 1; seed <= 20; ++seed) {
    const Document document = test::randomDocument(seed, 150, 250);
    std::map<ElementId, int> places;
    const std::vector<Entry> entries = test::entriesOf(compose(document));
    for (const Entry& entry : entries) {
      for (const ElementId id : entry.anchors) ++places[id];
    }
    INFO("seed " << seed);
    std::size_t expected = 0;
    for (Slot slot = 0; slot < document.model.elements().slotEnd(); ++slot) {
      if (document.model.elements().isFree(slot) || isJoint(document.model.elementKind(slot))) continue;
      ++expected;
      CHECK(places[document.model.element(slot).id] == 1);
    }
    CHECK(places.size() == expected);
    for (const Entry& entry : entries) {
      for (const Run& run : entry.line) CHECK((!run.about || places.contains(run.about)));
    }
  }
}

TEST_CASE("a branch tells who answers for each goal, who is asked above, and for what nobody is") {
  test::ModelBuilder builder;
  const auto top = builder.add(ElementKind::goal, "Stay dry");
  const auto roof = builder.goalUnder(top, "Build a roof");
  builder.goalUnder(roof, "Buy tiles");
  builder.goalUnder(top, "Carry umbrellas");
  const auto mason = builder.add(ElementKind::actor, "Mason");
  const auto baker = builder.add(ElementKind::actor, "Baker");
  builder.relate(mason, RelationKind::performs, roof);
  builder.relate(baker, RelationKind::performs, roof, std::nullopt, Certainty::possible);
  const std::string text = told(builder);
  CHECK_THAT(text, Contains("\n## Goal 1 Stay dry\n"));
  CHECK_THAT(text, Contains("\n| 1.1 | Build a roof | performs: Mason; Baker (only possible)\n"));
  CHECK_THAT(text, Contains("\n| 1.1.1 | Buy tiles | as for 1.1\n"));
  CHECK_THAT(text, Contains("\n| 1.2 | Carry umbrellas | nobody\n"));
  CHECK_THAT(text, Contains("\n| Mason | performs: 1.1\n"));
  CHECK_THAT(text, Contains("\n| Baker | performs (only possible): 1.1\n"));
  CHECK_THAT(text, Contains("\n## Goals that nobody answers for, nor for anything under them (1)\n- Goal 1.2 "
                            "Carry umbrellas\n"));
}

TEST_CASE("several goals with goals below them make the one above an overall goal") {
  test::ModelBuilder builder;
  const auto top = builder.add(ElementKind::goal, "Overall");
  const auto first = builder.goalUnder(top, "First");
  const auto second = builder.goalUnder(top, "Second");
  builder.goalUnder(top, "Small");
  builder.goalUnder(first, "A");
  builder.goalUnder(second, "B");
  builder.add(ElementKind::goal, "Alone");
  const std::string text = told(builder);
  CHECK_THAT(text,
             Contains("\n## Goal 1 Overall\n| 1.3 | Small | nobody\n## Goal 1.1 First\n| 1.1.1 | A | nobody\n"
                      "## Goal 1.2 Second\n| 1.2.1 | B | nobody\n## Other goals\n| 2 | Alone | nobody\n"));
}

TEST_CASE("a problem stands with the goal that it hinders, and its cause and solution below it") {
  test::ModelBuilder builder;
  const auto goal = builder.add(ElementKind::goal, "Stay dry");
  builder.goalUnder(goal, "Build a roof");
  const auto rain = builder.add(ElementKind::problem, "It rains");
  const auto wind = builder.add(ElementKind::problem, "It blows");
  const auto cloud = builder.add(ElementKind::cause, "Clouds");
  const auto umbrella = builder.add(ElementKind::solution, "Umbrella");
  builder.relate(rain, RelationKind::hinders, goal);
  builder.relate(wind, RelationKind::hinders, goal);
  builder.relate(cloud, RelationKind::causes, rain);
  builder.relate(umbrella, RelationKind::solves, rain);
  const std::string text = told(builder);
  CHECK_THAT(text, Contains("\n### What is in the way\n- Problem 1 It rains – hinders 1\n"
                            "  - Cause 1 Clouds – causes Problem 1\n"
                            "  - Solution 1 Umbrella – solves Problem 1\n"
                            "- Problem 2 It blows – hinders 1 – without a solution\n"));
  CHECK_THAT(text, Contains("\n## Problems without a solution (1)\n- Problem 2 It blows\n"));
}

TEST_CASE("a goal that is refined by a joint says how many of its parts it needs") {
  test::ModelBuilder builder;
  const auto goal = builder.add(ElementKind::goal, "Stay dry");
  const auto joint = builder.add(ElementKind::jointOr, "");
  builder.relate(joint, RelationKind::arm, goal);
  const auto roof = builder.add(ElementKind::goal, "Build a roof");
  const auto tent = builder.add(ElementKind::goal, "Pitch a tent");
  builder.relate(roof, RelationKind::arm, joint, 1);
  builder.relate(tent, RelationKind::arm, joint, 2);
  CHECK_THAT(told(builder), Contains("\n## Goal 1 Stay dry\nneeds one of 1.1, 1.2\n"));
}

TEST_CASE("a project stands with what speaks for it beside what speaks against it") {
  test::ModelBuilder builder;
  const auto project = builder.add(ElementKind::project, "Roof");
  const auto group = builder.add(ElementKind::argumentGroup, "Why a roof");
  builder.relate(group, RelationKind::justifies, project);
  builder.relate(builder.add(argument("It keeps dry", "for")), RelationKind::partOf, group, 1);
  builder.relate(builder.add(argument("It costs", "against")), RelationKind::partOf, group, 2);
  SECTION("both") {
    CHECK_THAT(told(builder), Contains("\n### Argument group 1 Why a roof\n| It keeps dry | It costs\n"));
  }
  SECTION("a side without arguments takes no room") {
    builder.relate(builder.add(argument("It lasts", "for")), RelationKind::justifies, project);
    CHECK_THAT(told(builder), Contains("| It costs\n| It lasts\n"));
  }
}

TEST_CASE("what was decided stands behind a label, with its reason") {
  test::ModelBuilder builder;
  Element goal;
  goal.kind = ElementKind::goal;
  goal.standing = Standing::rejected;
  goal.priority = Level::high;
  setText(goal.labels, "en", "Sing");
  goal.details.edit().standingReason = "too loud";
  goal.details.edit().attributes = {{"votes", "3"}};
  builder.add(goal);
  const std::string text = told(builder);
  CHECK_THAT(text, Contains("| 1 | Sing (rejected: too loud, high priority, 3 votes) | nobody\n"));
  CHECK_THAT(text, Contains("\n- Decided: rejected 1\n"));
}

TEST_CASE("diagrams are those of the document, else of what stands below the goal, unless none are wanted") {
  test::ModelBuilder builder;
  const auto goal = builder.add(ElementKind::goal, "Stay dry");
  builder.goalUnder(goal, "Build a roof");
  View own;
  own.id = ViewId{Bits128{0, 7}};
  own.query.roots = {goal};
  own.query.depth = 1;
  Document document = builder.take();
  const auto figuresOf = [&](bool figures) {
    std::vector<View> views;
    for (const Block& block : compose(document, {"en", figures}).blocks) {
      if (const auto* figure = std::get_if<Figure>(&block)) views.push_back(figure->view);
    }
    return views;
  };
  REQUIRE(figuresOf(true).size() == 1);
  CHECK(figuresOf(true)[0].query.roots == std::vector{goal});
  CHECK(figuresOf(false).empty());
  document.views.emplace(own.id, own);
  REQUIRE(figuresOf(true).size() == 1);
  CHECK(figuresOf(true)[0] == own);
}

TEST_CASE("a report of an empty model has a title and nothing else") {
  const Report report = compose(Document{});
  CHECK(report.title == "Report");
  CHECK(report.blocks.empty());
  CHECK(compose(Document{}, {"lv"}).title == "Pārskats");
}
