// SPDX-License-Identifier: MIT
#include "libekd/layout/draw.hpp"

#include "tests/support/broken_engine.hpp"
#include "tests/support/drawing_checks.hpp"
#include "tests/support/model_builder.hpp"
#include "tests/support/plain_measurer.hpp"
#include "tests/support/rank_engine.hpp"

#include <algorithm>

#include <catch2/catch.hpp>

using namespace ekd;
using namespace ekd::test;

namespace {

const std::vector<std::string> none;

struct Drawn {
  layout::Outcome outcome;
  const layout::Drawing& drawing = outcome.drawing;
};

layout::Outcome draw(const Document& document, View view = {}, layout::Sheet sheet = layout::a4Sheet()) {
  PlainMeasurer measurer;
  BrokenEngine engine;
  return layout::draw({document, std::move(view), "en", sheet}, measurer, engine);
}

void requireReadable(const layout::Drawing& drawing) {
  CHECK(overlappingBoxes(drawing) == none);
  CHECK(thingsOutside(drawing) == none);
  CHECK(wiresThroughBoxes(drawing) == none);
  CHECK(coveredTexts(drawing) == none);
}

const layout::Box& boxOf(const layout::Drawing& drawing, ElementId element) {
  const auto found = std::find_if(drawing.boxes.begin(), drawing.boxes.end(),
                                  [&](const layout::Box& box) { return box.element == element; });
  REQUIRE(found != drawing.boxes.end());
  return *found;
}

std::string textOf(const layout::Box& box) {
  std::string text;
  for (const layout::TextRun& run : box.texts) text += run.text + "|";
  return text;
}

std::string legendOf(const layout::Drawing& drawing) {
  std::string text;
  for (const layout::TextRun& run : drawing.texts) text += run.text + "|";
  return text;
}

/// One of the second-level goals of a workshop: a goal, sub-goals with two or three actors, problems with
/// solutions, opportunities. 46 elements.
struct Workshop {
  ModelBuilder builder;
  ElementId goal;
  std::vector<ElementId> children;

  Workshop() {
    goal = builder.add(ElementKind::goal, "Support people whose abilities are impaired", "7");
    std::vector<ElementId> actors;
    for (int i = 0; i < 12; ++i)
      actors.push_back(builder.add(ElementKind::organizationalUnit, "Social service office of a town"));
    for (int i = 0; i < 24; ++i) {
      children.push_back(builder.goalUnder(goal, "Create or develop a service that people can reach easily"));
      builder.relate(actors[i % 12], RelationKind::performs, children.back());
      if (i % 2 == 0) builder.relate(actors[(i * 5 + 1) % 12], RelationKind::participatesIn, children.back());
    }
    for (int i = 0; i < 4; ++i) {
      const ElementId problem = builder.add(ElementKind::problem, "Nobody wants to pay for it afterwards");
      builder.relate(problem, RelationKind::hinders, children[i * 3]);
      const ElementId solution = builder.add(ElementKind::solution, "Convince the council with figures");
      builder.relate(solution, RelationKind::solves, problem);
    }
    builder.relate(builder.add(ElementKind::opportunity, "A new law will come"), RelationKind::supports,
                   goal);
  }
};

Document hinderedGoal() {
  ModelBuilder builder;
  const ElementId goal = builder.add(ElementKind::goal, "Lend books");
  builder.relate(builder.add(ElementKind::problem, "No money"), RelationKind::hinders, goal);
  return builder.take();
}

}  // namespace

TEST_CASE("a second-level goal fits a sheet of A4 with readable text") {
  Workshop workshop;
  const Document document = workshop.builder.take();
  REQUIRE(document.model.elementCount() == 46);
  const layout::Sheet sheet = layout::a4Sheet();
  const layout::Outcome outcome = draw(document);
  requireReadable(outcome.drawing);
  CHECK(outcome.notes == none);
  CHECK(smallestText(outcome.drawing) >= 8);
  const auto [shorter, longer] = std::minmax(outcome.drawing.size.width, outcome.drawing.size.height);
  CHECK(shorter <= sheet.size.width);
  CHECK(longer <= sheet.size.height);
}

TEST_CASE("a second-level goal fits a screen with readable text") {
  Workshop workshop;
  const layout::Outcome outcome = draw(workshop.builder.take(), {}, layout::screenSheet());
  requireReadable(outcome.drawing);
  CHECK(outcome.notes == none);
  CHECK(outcome.drawing.size == layout::Size{1440, 810});  // 1920 x 1080 pixels
  CHECK(smallestText(outcome.drawing) >= 10.5);            // 14 pixels
}

TEST_CASE("siblings stand in the order of the model, down the columns") {
  Workshop workshop;
  const layout::Drawing drawing = draw(workshop.builder.take()).drawing;
  for (std::size_t i = 1; i < workshop.children.size(); ++i) {
    const layout::Rect before = boxOf(drawing, workshop.children[i - 1]).rect;
    const layout::Rect after = boxOf(drawing, workshop.children[i]).rect;
    CHECK((after.x > before.right() || after.y > before.bottom()));
  }
}

TEST_CASE("an actor stands once in a block, beside every goal, or once in all, as the view wants it") {
  ModelBuilder builder;
  const ElementId top = builder.add(ElementKind::goal, "Run the library well");
  const ElementId first = builder.goalUnder(top, "Lend books");
  const ElementId second = builder.goalUnder(top, "Hold evenings");
  const ElementId below = builder.goalUnder(first, "Lend them by post");
  const ElementId actor = builder.add(ElementKind::role, "Librarian");
  for (const ElementId goal : {first, second, below}) builder.relate(actor, RelationKind::performs, goal);
  const Document document = builder.take();
  const auto [setting, times] = GENERATE(table<std::string, std::size_t>(
      {{"", 2}, {"block", 2}, {"goal", 3}, {"once", 1}, {"something else", 2}}));
  INFO(setting);
  View view;
  setAttribute(view.settings, "actors", setting);
  const layout::Drawing drawing = draw(document, view).drawing;
  requireReadable(drawing);
  CHECK(timesShown(drawing, actor) == times);
}

TEST_CASE("a card beside another says what it is to it, and that it is only possible") {
  ModelBuilder builder;
  const ElementId goal = builder.add(ElementKind::goal, "Lend books");
  const ElementId actor = builder.add(ElementKind::organizationalUnit, "Town library");
  const RelationId tie =
      builder.relate(actor, RelationKind::organises, goal, std::nullopt, Certainty::possible);
  const layout::Drawing drawing = draw(builder.take()).drawing;
  CHECK(textOf(boxOf(drawing, actor)) == "OU 1|organises (?)|Town library|");
  CHECK_THAT(legendOf(drawing), Catch::Contains("Organizational unit (OU)"));
  const auto wire = std::find_if(drawing.wires.begin(), drawing.wires.end(),
                                 [&](const layout::Wire& each) { return each.relation == tie; });
  REQUIRE(wire != drawing.wires.end());
  CHECK(wire->stroke.style == layout::LineStyle::dashed);
  CHECK(wire->narration->title == "Organizational unit 1 organises Goal 1 (only possible)");
}

TEST_CASE("the legend lists what occurs and nothing else") {
  ModelBuilder builder;
  const ElementId goal = builder.add(ElementKind::goal, "Lend books");
  builder.relate(builder.add(ElementKind::problem, "No money"), RelationKind::hinders, goal);
  const layout::Drawing drawing = draw(builder.take()).drawing;
  const std::string legend = legendOf(drawing);
  CHECK_THAT(legend, Catch::Contains("Goal|Problem|hinders|"));
  CHECK_THAT(legend, !Catch::Contains("Actor"));
  CHECK_THAT(legend, !Catch::Contains("supports"));
}

TEST_CASE("a sheet without a title has its legend all the same, and the room of the title") {
  ModelBuilder builder;
  builder.add(ElementKind::goal, "Lend books");
  Document document = builder.take();
  document.metadata.date = "2012-05-04";
  View view;
  view.titles = {{"en", "All goals"}};
  layout::Sheet sheet = layout::a4Sheet();
  const layout::Drawing titled = draw(document, view, sheet).drawing;
  sheet.titled = false;
  const layout::Drawing untitled = draw(document, view, sheet).drawing;
  CHECK_THAT(legendOf(titled), Catch::Contains("All goals|") && Catch::Contains("2012-05-04"));
  CHECK(legendOf(untitled) == "Goal|");
  CHECK(untitled.title == "All goals");
  CHECK(untitled.size.height < titled.size.height);
}

TEST_CASE("headings, roles and legend come in the language that is asked for") {
  ModelBuilder builder;
  const ElementId goal = builder.add(ElementKind::goal, "Lend books");
  const ElementId problem = builder.add(ElementKind::problem, "No money");
  builder.relate(problem, RelationKind::hinders, goal);
  const Document document = builder.take();
  PlainMeasurer measurer;
  BrokenEngine engine;
  const layout::Drawing drawing =
      layout::draw({document, View{}, "lv", layout::a4Sheet()}, measurer, engine).drawing;
  CHECK(drawing.language == "lv");
  CHECK(textOf(boxOf(drawing, problem)) == "Problēma 1|kavē|No money|");
  CHECK_THAT(legendOf(drawing), Catch::Contains("Mērķis|Problēma|kavē|"));
}

TEST_CASE("relations between blocks are drawn where they are few, and told in words where they are many") {
  ModelBuilder builder;
  const ElementId top = builder.add(ElementKind::goal, "Run the library well");
  std::vector<ElementId> goals;
  for (int i = 0; i < 12; ++i) goals.push_back(builder.goalUnder(top, "Keep a part of the library in order"));
  const int conflicts = GENERATE(2, 40);
  for (int i = 0; i < conflicts; ++i)
    builder.relate(goals[i % 12], RelationKind::conflicts, goals[(i * 5 + 3) % 12]);
  const layout::Drawing drawing = draw(builder.take()).drawing;
  requireReadable(drawing);
  const auto drawnConflicts =
      std::count_if(drawing.wires.begin(), drawing.wires.end(), [](const layout::Wire& wire) {
        return wire.relation && wire.narration->title.find("conflicts with") != std::string::npos;
      });
  const std::string first = textOf(boxOf(drawing, goals[0]));
  if (conflicts == 2) {
    CHECK(drawnConflicts == 2);
    CHECK_THAT(first, !Catch::Contains("conflicts"));
  } else {
    CHECK(drawnConflicts == 0);
    CHECK_THAT(first, Catch::Contains("conflicts Goal"));
  }
}

TEST_CASE("rejected and parked elements say so and fade, but stay readable") {
  ModelBuilder builder;
  Element element;
  element.kind = ElementKind::problem;
  element.standing = Standing::rejected;
  setText(element.labels, "en", "Nobody reads");
  const ElementId problem = builder.add(std::move(element));
  const layout::Drawing drawing = draw(builder.take()).drawing;
  CHECK_THAT(textOf(boxOf(drawing, problem)), Catch::Contains("Problem 1 (rejected)"));
}

TEST_CASE("a card says what the room decided about it") {
  ModelBuilder builder;
  const auto add = [&](Standing standing, Level priority, const char* votes) {
    Element element;
    element.kind = ElementKind::goal;
    element.standing = standing;
    element.priority = priority;
    setText(element.labels, "en", "Read to everybody");
    if (*votes != '\0') setAttribute(element.details.edit().attributes, "votes", votes);
    return builder.add(std::move(element));
  };
  const ElementId all = add(Standing::agreed, Level::high, "4");
  const ElementId one = add(Standing::proposed, Level::medium, "1");
  const ElementId none = add(Standing::idea, Level::low, "");
  const Document document = builder.take();
  const layout::Drawing drawing = draw(document).drawing;
  CHECK_THAT(textOf(boxOf(drawing, all)), Catch::Contains("Goal 1 (agreed, high|priority, 4 votes)"));
  CHECK_THAT(textOf(boxOf(drawing, one)), Catch::Contains("Goal 2 (1 vote)"));
  CHECK_THAT(textOf(boxOf(drawing, none)), !Catch::Contains("("));
}

TEST_CASE("joints stand between what they join, with their word") {
  ModelBuilder builder;
  const ElementId top = builder.add(ElementKind::goal, "Run the library well");
  const ElementId joint = builder.add(ElementKind::jointAnd, "");
  builder.relate(joint, RelationKind::arm, top);
  for (int i = 0; i < 3; ++i)
    builder.relate(builder.add(ElementKind::goal, "Lend books"), RelationKind::arm, joint, i);
  const layout::Drawing drawing = draw(builder.take()).drawing;
  requireReadable(drawing);
  CHECK(boxOf(drawing, joint).shape == layout::Shape::triangleUp);
  CHECK(boxOf(drawing, joint).rect.y > boxOf(drawing, top).rect.bottom());
  CHECK_THAT(legendOf(drawing), Catch::StartsWith("AND|") || Catch::Contains("|AND|"));
}

TEST_CASE("networks are laid out by the engine, and stand in columns when it fails") {
  ModelBuilder builder;
  const ElementId reader = builder.add(ElementKind::concept_, "Reader");
  const ElementId loan = builder.add(ElementKind::concept_, "Loan");
  builder.relate(reader, RelationKind::relates, loan);
  builder.relate(loan, RelationKind::relates, reader);
  const Document document = builder.take();
  PlainMeasurer measurer;
  RankEngine engine;
  const layout::Outcome good = layout::draw({document, View{}, "en", layout::a4Sheet()}, measurer, engine);
  CHECK(engine.asked > 0);
  CHECK_FALSE(good.engineFailed);
  CHECK(good.notes == none);
  const layout::Outcome bad = draw(document);
  CHECK(bad.engineFailed);
  CHECK(bad.notes.size() == 1);
  for (const layout::Outcome* outcome : {&good, &bad}) {
    requireReadable(outcome->drawing);
    CHECK(timesShown(outcome->drawing, reader) == 1);
    CHECK(timesShown(outcome->drawing, loan) == 1);
  }
}

TEST_CASE("processes that follow each other run from left to right, row by row") {
  ModelBuilder builder;
  const ElementId whole = builder.add(ElementKind::process, "Lend a book");
  std::vector<ElementId> steps;
  for (int i = 0; i < 7; ++i) {
    steps.push_back(builder.add(ElementKind::process, "Do the next thing that has to be done"));
    builder.relate(steps.back(), RelationKind::partOf, whole, i);
    if (i > 0) builder.relate(steps[steps.size() - 2], RelationKind::precedes, steps.back());
  }
  const layout::Drawing drawing = draw(builder.take()).drawing;
  requireReadable(drawing);
  CHECK(drawing.frames.size() == 1);
  for (std::size_t i = 1; i < steps.size(); ++i) {
    const layout::Rect before = boxOf(drawing, steps[i - 1]).rect;
    const layout::Rect after = boxOf(drawing, steps[i]).rect;
    CHECK((after.y == before.y ? after.x > before.right() : after.y > before.bottom()));
  }
}

TEST_CASE("what speaks for a project stands left of what speaks against it") {
  ModelBuilder builder;
  const ElementId project = builder.add(ElementKind::project, "Buy a book van");
  const ElementId group = builder.add(ElementKind::argumentGroup, "Why a van");
  builder.relate(group, RelationKind::justifies, project);
  std::vector<ElementId> arguments;
  for (int i = 0; i < 4; ++i) {
    arguments.push_back(builder.add(ElementKind::argument, "Villages have no library"));
    builder.relate(arguments.back(), RelationKind::partOf, group, i);
  }
  std::vector<ElementId> problems;
  for (int i = 0; i < 3; ++i) {
    problems.push_back(builder.add(ElementKind::problem, "Fuel is dear"));
    builder.relate(problems.back(), RelationKind::hinders, project);
  }
  const layout::Drawing drawing = draw(builder.take()).drawing;
  requireReadable(drawing);
  for (const ElementId argument : arguments) {
    for (const ElementId problem : problems)
      CHECK(boxOf(drawing, argument).rect.right() < boxOf(drawing, problem).rect.x);
  }
  CHECK_THAT(legendOf(drawing), Catch::Contains("Problems|"));
}

TEST_CASE("the diagram of one actor has the actor on top and what it does below") {
  ModelBuilder builder;
  const ElementId actor = builder.add(ElementKind::role, "Librarian");
  const ElementId goal = builder.add(ElementKind::goal, "Lend books");
  builder.relate(actor, RelationKind::performs, goal);
  View view;
  view.query.actors = {actor};
  const layout::Drawing drawing = draw(builder.take(), view).drawing;
  CHECK(timesShown(drawing, actor) == 1);
  CHECK(boxOf(drawing, goal).rect.y > boxOf(drawing, actor).rect.bottom());
}

TEST_CASE("title and date of the document stand on the drawing") {
  ModelBuilder builder;
  builder.add(ElementKind::goal, "Lend books");
  builder.builder().metadata().date = "2024-05-17";
  View view;
  setText(view.titles, "en", "What we want");
  const layout::Drawing drawing = draw(builder.take(), view).drawing;
  CHECK(drawing.title == "What we want");
  CHECK_THAT(legendOf(drawing), Catch::Contains("What we want|"));
  CHECK_THAT(legendOf(drawing), Catch::Contains("2024-05-17|"));
}

TEST_CASE("a drawing that is not narrated is the same but for those words") {
  const Document document = hinderedGoal();
  PlainMeasurer measurer;
  RankEngine engine;
  layout::Request request{document, {}, "en"};
  const layout::Drawing narrated = layout::draw(request, measurer, engine).drawing;
  request.isNarrated = false;
  layout::Drawing plain = layout::draw(request, measurer, engine).drawing;
  CHECK(plain.boxes[0].narration->title.empty());
  CHECK(plain.boxes[0].narration->description.empty());
  CHECK(plain.wires[0].narration->title.empty());
  for (std::size_t i = 0; i < plain.boxes.size(); ++i) {
    plain.boxes.change(i, [&](layout::Box& box) {
      box.narration.edit().title = narrated.boxes[i].narration->title;
      box.narration.edit().description = narrated.boxes[i].narration->description;
    });
  }
  for (std::size_t i = 0; i < plain.wires.size(); ++i)
    plain.wires.change(
        i, [&](layout::Wire& wire) { wire.narration.edit().title = narrated.wires[i].narration->title; });
  CHECK(plain == narrated);
}

TEST_CASE("one drawer draws narrated and not narrated in turn") {
  const Document document = hinderedGoal();
  PlainMeasurer measurer;
  RankEngine engine;
  layout::Drawer drawer(measurer, engine);
  layout::Request request{document, {}, "en"};
  for (const bool isNarrated : {true, false, true}) {
    request.isNarrated = isNarrated;
    CHECK(drawer.draw(request)->drawing == layout::draw(request, measurer, engine).drawing);
  }
}

TEST_CASE("boxes are described in words for those who do not see them") {
  ModelBuilder builder;
  const ElementId goal = builder.add(ElementKind::goal, "Lend books");
  const ElementId problem = builder.add(ElementKind::problem, "No money");
  builder.relate(problem, RelationKind::hinders, goal);
  const layout::Drawing drawing = draw(builder.take()).drawing;
  CHECK(boxOf(drawing, problem).narration->title == "Problem 1");
  CHECK(boxOf(drawing, problem).narration->description == "No money. Problem 1 hinders Goal 1");
}
