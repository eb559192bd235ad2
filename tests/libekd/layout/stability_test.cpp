// SPDX-License-Identifier: MIT
#include "libekd/edit/bin_verbs.hpp"
#include "libekd/edit/session.hpp"
#include "libekd/edit/verbs.hpp"
#include "libekd/layout/draw.hpp"
#include "libekd/query/hierarchy.hpp"
#include "tests/support/broken_engine.hpp"
#include "tests/support/drawing_checks.hpp"
#include "tests/support/drawn_board.hpp"
#include "tests/support/ids.hpp"
#include "tests/support/model_builder.hpp"
#include "tests/support/plain_measurer.hpp"
#include "tests/support/random_document.hpp"
#include "tests/support/rank_engine.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <random>
#include <set>

#include <catch2/catch.hpp>

using namespace ekd;
using namespace ekd::test;

namespace {

const std::vector<std::string> none;

bool isSame(const layout::Rect& a, const layout::Rect& b) {
  return std::hypot(a.x - b.x, a.y - b.y) < 1e-6;
}

std::uint32_t columnOf(const layout::Outcome& outcome, ElementId element) {
  for (const layout::CardPlace& place : outcome.places.cards) {
    if (place.card.element == element) return place.column;
  }
  return layout::noColumn;
}

/// A vision with goals that have sub-goals, some with actors and problems: many blocks in many columns.
struct Town {
  ModelBuilder builder;
  ElementId vision;
  std::vector<ElementId> goals;
  std::vector<ElementId> leaves;

  explicit Town(int count = 12) {
    vision = builder.add(ElementKind::goal, "A town that people like to live in");
    const ElementId council = builder.add(ElementKind::organizationalUnit, "Town council");
    for (int i = 0; i < count; ++i) {
      goals.push_back(builder.goalUnder(vision, "A goal of the town that has a few words"));
      for (int j = 0; j < 3 + i % 5; ++j) {
        leaves.push_back(builder.goalUnder(goals.back(), "What has to be done for that in the next years"));
        if (j % 2 == 0) builder.relate(council, RelationKind::performs, leaves.back());
      }
    }
  }
};

}  // namespace

TEST_CASE("a drawing that is made again is the same drawing") {
  const auto seed = GENERATE(range(300U, 330U));
  const Document document = randomDocument(seed, 1 + seed % 37, seed % 90);
  RankEngine engine;
  Board board(document, engine);
  INFO("seed " << seed);
  const layout::Outcome before = board.edit([](Editor&) -> Status { return {}; });
  CHECK(farthest(before, board.now()) < 1e-6);
  CHECK(before.drawing.boxes.size() == board.now().drawing.boxes.size());
  CHECK(before.drawing.wires.size() == board.now().drawing.wires.size());
}

namespace {

/// Two goals with two sub-goals that have many of their own each: columns end inside of them.
struct DeepTown {
  ModelBuilder builder;
  std::vector<ElementId> parents;
  std::vector<ElementId> leaves;

  DeepTown() {
    const ElementId vision = builder.add(ElementKind::goal, "A town that people like to live in");
    for (int i = 0; i < 2; ++i) {
      const ElementId goal = builder.goalUnder(vision, "A goal of the town");
      for (int j = 0; j < 2; ++j) {
        parents.push_back(builder.goalUnder(goal, "What the town wants to do for that"));
        for (int k = 0; k < 30; ++k)
          leaves.push_back(
              builder.goalUnder(parents.back(), "What has to be done for that in the next years"));
      }
    }
  }

  /// A leaf whose next sibling stands in another column.
  std::size_t lastOfColumn(const layout::Outcome& outcome) const {
    for (std::size_t i = 1; i < leaves.size(); ++i) {
      if (i % 30 != 0 && columnOf(outcome, leaves[i - 1]) != columnOf(outcome, leaves[i])) return i - 1;
    }
    FAIL("no column ends inside of a goal");
    return 0;
  }
};

/// Boxes that stand for a card elsewhere, by what they say first.
std::multiset<std::string> stubs(const layout::Outcome& outcome) {
  std::multiset<std::string> all;
  for (const layout::Box& box : outcome.drawing.boxes) {
    if (!box.element && box.texts.size() > 1 && box.texts[1].text == "continued")
      all.insert(box.texts[0].text);
  }
  return all;
}

}  // namespace

TEST_CASE("a column may end inside of a sub-goal, and what goes on hangs on a stub that says so") {
  DeepTown town;
  BrokenEngine engine;
  Board board(town.builder.take(), engine);
  const std::size_t last = town.lastOfColumn(board.now());
  const std::string number = last < 60 ? "Goal 1.1." : "Goal 1.2.";
  CHECK(stubs(board.now()).contains(number + (last / 30 % 2 == 0 ? "1" : "2")));
  CHECK(overlappingBoxes(board.now().drawing) == none);
  CHECK(wiresThroughBoxes(board.now().drawing) == none);
}

TEST_CASE("what is torn apart inside of a sub-goal stays so") {
  DeepTown town;
  BrokenEngine engine;
  Board board(town.builder.take(), engine);
  const std::size_t last = town.lastOfColumn(board.now());
  layout::Outcome before = board.edit([](Editor&) -> Status { return {}; });
  CHECK(farthest(before, board.now()) < 1e-6);
  CHECK(stubs(before) == stubs(board.now()));
  // What goes away at the end of a column draws nothing back into it.
  before = board.edit([&](Editor& editor) { return editor.remove(town.leaves[last]); });
  CHECK(farthest(before, board.now()) < 1e-6);
}

namespace {

/// Whether everything but the elements of `edited` and their trees stands where it stood, or was pushed less
/// far.
bool othersStay(const layout::Outcome& before, const layout::Outcome& after,
                const std::set<ElementId>& edited, double limit) {
  for (const layout::CardPlace& old : before.places.cards) {
    if (edited.contains(old.card.element)) continue;
    const layout::Rect is = rectOf(after, old.card.element);
    if (std::hypot(is.x - old.rect.x, is.y - old.rect.y) > limit) return false;
  }
  return true;
}

std::ptrdiff_t islands(const layout::Outcome& outcome) {
  std::ptrdiff_t count = 0;
  for (const layout::PartPlace& part : outcome.places.parts) {
    count += std::count_if(part.sections.begin(), part.sections.end(),
                           [](const layout::SectionPlace& section) { return section.isIsland; });
  }
  return count;
}

std::set<ElementId> branch(const DeepTown& town, std::size_t number) {
  std::set<ElementId> all{town.parents[number]};
  all.insert(town.leaves.begin() + static_cast<std::ptrdiff_t>(30 * number),
             town.leaves.begin() + static_cast<std::ptrdiff_t>(30 * (number + 1)));
  return all;
}

void checkReadable(const layout::Drawing& drawing) {
  CHECK(overlappingBoxes(drawing) == none);
  CHECK(thingsOutside(drawing) == none);
  CHECK(wiresThroughBoxes(drawing) == none);
}

}  // namespace

TEST_CASE("a branch that finds no room in its new column stands by itself, and the others stay") {
  DeepTown town;
  BrokenEngine engine;
  Board board(town.builder.take(), engine);
  const layout::Outcome first = board.now();
  board.edit([&](Editor& editor) { return place(editor, board.ids(), town.parents[2], town.parents[0]); });
  const double limit = 0.01 * std::hypot(first.drawing.size.width, first.drawing.size.height);
  CHECK(othersStay(first, board.now(), branch(town, 2), limit));
  CHECK(stubs(board.now()).contains("Goal 1.1.1"));
  checkReadable(board.now().drawing);
  SECTION("from then on") {
    const layout::Outcome before = board.edit([](Editor&) -> Status { return {}; });
    CHECK(farthest(before, board.now()) < 1e-6);
  }
  SECTION("with what is new below the same goal after it") {
    ElementId added;
    const layout::Outcome before = board.edit([&](Editor& editor) -> Status {
      Element goal;
      goal.kind = ElementKind::goal;
      setText(goal.labels, "en", "One more");
      const auto id = createUnder(editor, board.ids(), goal, town.parents[0]);
      added = *id;
      return {};
    });
    CHECK(farthest(before, board.now()) < 1e-6);
    CHECK(columnOf(board.now(), added) == columnOf(board.now(), town.parents[2]));
    CHECK(rectOf(board.now(), added).y > rectOf(board.now(), town.leaves[89]).y);
  }
  SECTION("until it goes back") {
    board.undo();
    CHECK(othersStay(first, board.now(), branch(town, 2), limit));
    CHECK(islands(board.now()) == 0);
    checkReadable(board.now().drawing);
  }
}

TEST_CASE("of what hung on a deleted goal everything stays") {
  DeepTown town;
  BrokenEngine engine;
  Board board(town.builder.take(), engine);
  const layout::Outcome before = board.edit([&](Editor& editor) {
    return moveToBin(editor, BinId(board.ids().next()), std::vector{town.parents[1]});
  });
  const double limit = 0.01 * std::hypot(before.drawing.size.width, before.drawing.size.height);
  CHECK(othersStay(before, board.now(), {town.parents[1]}, limit));
  checkReadable(board.now().drawing);
}

TEST_CASE("a goal with a longer name pushes down what is below it in its column and nothing else") {
  Town town;
  BrokenEngine engine;
  Board board(town.builder.take(), engine);
  const ElementId goal = town.leaves[10];
  const layout::Outcome before = board.edit([&](Editor& editor) {
    return editor.modify(goal, [](Element& element) {
      setText(element.labels, "en",
              "A much longer name that will have to go on for several lines, as nobody "
              "could agree on anything shorter, and then some more words after that");
    });
  });
  const double grown = rectOf(board.now(), goal).height - rectOf(before, goal).height;
  REQUIRE(grown > 5);
  for (const ElementId other : town.leaves) {
    if (other == goal) continue;
    const layout::Rect was = rectOf(before, other);
    const layout::Rect is = rectOf(board.now(), other);
    const bool isBelow = columnOf(before, other) == columnOf(before, goal) && was.y > rectOf(before, goal).y;
    CHECK(is.x == Approx(was.x));
    if (isBelow) {
      CHECK(is.y - was.y <= grown + 1e-6);
    } else {
      CHECK(is.y == Approx(was.y));
    }
  }
}

TEST_CASE("nothing moves up into the place of a deleted goal, and undo puts that back") {
  Town town;
  BrokenEngine engine;
  Board board(town.builder.take(), engine);
  // A new goal joins the column of the one before it: the first of a column would not come back to it.
  const ElementId goal = town.leaves[9];
  REQUIRE(columnOf(board.now(), goal) == columnOf(board.now(), town.leaves[8]));
  const layout::Outcome before = board.edit([&](Editor& editor) { return editor.remove(goal); });
  CHECK(farthest(before, board.now()) < 1e-6);
  board.undo();
  CHECK(farthest(before, board.now()) < 1e-6);
  CHECK(rectOf(board.now(), goal).y == Approx(rectOf(before, goal).y));
}

TEST_CASE("a goal that moves to another parent stands below its new siblings, and the others stay") {
  Town town;
  BrokenEngine engine;
  Board board(town.builder.take(), engine);
  const ElementId goal = town.leaves[1];  // without an actor
  const layout::Outcome before =
      board.edit([&](Editor& editor) { return place(editor, board.ids(), goal, town.goals[11]); });
  const ElementId last = town.leaves.back();
  CHECK(rectOf(board.now(), goal).y > rectOf(board.now(), last).y);
  for (const ElementId other : town.leaves) {
    if (other != goal && rectOf(before, other).y <= rectOf(before, last).y)
      CHECK(rectOf(board.now(), other).y == Approx(rectOf(before, other).y));
  }
}

TEST_CASE("goals that change places stand in the sequence of the model, without a gap") {
  Town town;
  BrokenEngine engine;
  Board board(town.builder.take(), engine);
  const layout::Outcome before =
      board.edit([&](Editor& editor) { return reorder(editor, town.leaves[0], 1); });
  CHECK(rectOf(board.now(), town.leaves[1]).y == Approx(rectOf(before, town.leaves[0]).y));
  CHECK(rectOf(board.now(), town.leaves[0]).y > rectOf(board.now(), town.leaves[1]).y);
  CHECK(rectOf(board.now(), town.leaves[2]).y == Approx(rectOf(before, town.leaves[2]).y));
}

TEST_CASE("a hundred edits move the others by a tenth of a percent of the sheet on average") {
  Town town(60);
  BrokenEngine engine;
  Board board(town.builder.take(), engine);
  std::mt19937 random(7);
  double sum = 0;
  for (int i = 0; i < 100; ++i) {
    const ElementId parent = town.goals[random() % town.goals.size()];
    ElementId added;
    const layout::Outcome before = board.edit([&](Editor& editor) -> Status {
      Element goal;
      goal.kind = ElementKind::goal;
      setText(goal.labels, "en", "One more goal");
      const auto id = createUnder(editor, board.ids(), goal, parent);
      if (id) added = *id;
      return {};
    });
    REQUIRE(added);
    double moved = 0;
    for (const layout::CardPlace& old : before.places.cards) {
      for (const layout::CardPlace& place : board.now().places.cards) {
        if (place.card == old.card) moved += std::hypot(place.rect.x - old.rect.x, place.rect.y - old.rect.y);
      }
    }
    const layout::Size sheet = before.drawing.size;
    sum += moved / static_cast<double>(before.places.cards.size()) / std::hypot(sheet.width, sheet.height);
  }
  CHECK(sum / 100 < 0.001);
}

TEST_CASE("whatever the model and the edits, drawings that are made again are readable and complete") {
  const auto seed = GENERATE(range(400U, 440U));
  const Document document = randomDocument(seed, 5 + (seed * 7) % 40, (seed * 3) % 90);
  BrokenEngine engine;
  Board board(document, engine);
  std::mt19937 random(seed);
  for (int step = 0; step < 8; ++step) {
    INFO("seed " << seed << ", step " << step);
    board.edit([&](Editor& editor) -> Status {
      const auto& elements = board.model().elements();
      std::vector<ElementId> all;
      for (Slot slot = 0; slot < elements.slotEnd(); ++slot) {
        if (board.model().find(elements[slot].id) != nullptr) all.push_back(elements[slot].id);
      }
      const ElementId one = all[random() % all.size()];
      const ElementId other = all[random() % all.size()];
      switch (random() % 5) {
        case 0: {
          Element goal;
          goal.kind = static_cast<ElementKind>(random() % 8);
          setText(goal.labels, "en", "Something new that nobody had thought of");
          (void)createUnder(editor, board.ids(), goal, random() % 3 == 0 ? ElementId{} : one);
          return {};
        }
        case 1:
          return editor.modify(one, [&](Element& element) {
            setText(element.labels, "en",
                    std::string(random() % 90, 'x') + " and other words " + std::string(random() % 40, 'y'));
          });
        case 2:
          return all.size() > 2 ? editor.remove(one) : Status{};
        case 3:
          (void)place(editor, board.ids(), one, other);
          return {};
        default:
          (void)relate(editor, board.ids(), one, RelationKind::supports, other);
          return {};
      }
    });
    const layout::Drawing& drawing = board.now().drawing;
    CHECK(overlappingBoxes(drawing) == none);
    CHECK(thingsOutside(drawing) == none);
    CHECK(wiresThroughBoxes(drawing) == none);
    CHECK(coveredTexts(drawing) == none);
    for (const layout::CardPlace& place : board.now().places.cards)
      CHECK(timesShown(drawing, place.card.element) >= 1);
  }
}

TEST_CASE("whatever moves about in a large model, drawings that are made again are readable and complete") {
  const auto seed = GENERATE(range(600U, 612U));
  DeepTown town;
  RankEngine engine;
  Board board(town.builder.take(), engine);
  std::mt19937 random(seed);
  for (int step = 0; step < 8; ++step) {
    INFO("seed " << seed << ", step " << step);
    const ElementId one = random() % 2 == 0 ? town.parents[random() % 4] : town.leaves[random() % 120];
    const ElementId other = random() % 2 == 0 ? town.parents[random() % 4] : town.leaves[random() % 120];
    board.edit([&](Editor& editor) -> Status {
      if (board.model().find(one) == nullptr) return {};
      if (random() % 6 == 0) return moveToBin(editor, BinId(board.ids().next()), std::vector{one});
      if (random() % 6 == 0) return reorder(editor, one, random() % 5);
      (void)place(editor, board.ids(), one, other);
      return {};
    });
    checkReadable(board.now().drawing);
    const layout::Outcome before = board.edit([](Editor&) -> Status { return {}; });
    CHECK(farthest(before, board.now()) < 1e-6);
    for (const layout::CardPlace& place : board.now().places.cards)
      CHECK(timesShown(board.now().drawing, place.card.element) == 1);
  }
}

TEST_CASE("networks stay where they are when something else changes") {
  ModelBuilder builder;
  std::vector<ElementId> concepts;
  for (int i = 0; i < 6; ++i) concepts.push_back(builder.add(ElementKind::concept_, "A concept"));
  for (int i = 0; i < 6; i += 2) builder.relate(concepts[i], RelationKind::relates, concepts[i + 1]);
  const ElementId goal = builder.add(ElementKind::goal, "A goal");
  RankEngine engine;
  Board board(builder.take(), engine);
  layout::Outcome before = board.edit([&](Editor& editor) {
    return editor.modify(goal, [](Element& element) { setText(element.labels, "en", "G"); });
  });
  for (const ElementId one : concepts) CHECK(isSame(rectOf(board.now(), one), rectOf(before, one)));
  // The middle one of three goes: the others do not close up.
  before = board.edit([&](Editor& editor) -> Status {
    (void)editor.remove(concepts[2]);
    return editor.remove(concepts[3]);
  });
  for (const ElementId one : {concepts[0], concepts[1], concepts[4], concepts[5]})
    CHECK(isSame(rectOf(board.now(), one), rectOf(before, one)));
}

TEST_CASE("a pinned card stays where it is through edits and tidying, and nothing covers it") {
  Town town;
  BrokenEngine engine;
  Board board(town.builder.take(), engine);
  const ElementId goal = town.goals[4];
  const layout::Point at{rectOf(board.now(), town.leaves[6]).x + 7,
                         rectOf(board.now(), town.leaves[6]).y + 3};
  board.pin({{{goal, {}}, at, {250, 200}}});
  const auto check = [&] {
    const layout::Rect card = rectOf(board.now(), goal);
    CHECK(card.x == Approx(at.x));
    CHECK(card.y == Approx(at.y));
    CHECK(overlappingBoxes(board.now().drawing) == none);
    CHECK(thingsOutside(board.now().drawing) == none);
    for (const ElementId leaf : town.leaves) CHECK(timesShown(board.now().drawing, leaf) == 1);
  };
  check();
  board.edit([&](Editor& editor) { return editor.remove(town.leaves[0]); });
  town.leaves.erase(town.leaves.begin());
  check();
  board.edit([&](Editor& editor) { return place(editor, board.ids(), town.leaves[2], goal); });
  check();
  board.tidyUp();
  check();
}

TEST_CASE("a released card goes back to the others") {
  Town town;
  BrokenEngine engine;
  Board board(town.builder.take(), engine);
  const layout::Outcome before = board.pin({{{town.leaves[5], {}}, {900, 700}, {200, 40}}});
  CHECK(farthest(before, board.now()) > 100);
  board.pin({});
  CHECK(rectOf(board.now(), town.leaves[5]).y == Approx(rectOf(before, town.leaves[5]).y));
}

TEST_CASE("whatever is pinned, nothing overlaps and everything is there") {
  const auto seed = GENERATE(range(500U, 530U));
  const Document document = randomDocument(seed, 5 + (seed * 7) % 40, (seed * 3) % 60);
  RankEngine engine;
  Board board(document, engine);
  std::mt19937 random(seed);
  std::vector<layout::Pin> pins;
  for (int step = 0; step < 5; ++step) {
    INFO("seed " << seed << ", step " << step);
    const auto& cards = board.now().places.cards;
    const layout::CardPlace& card = cards[random() % cards.size()];
    pins.push_back(
        {card.card, {double(random() % 900), double(random() % 500)}, {card.rect.width, card.rect.height}});
    const layout::Outcome before = board.pin(pins);
    CHECK(overlappingBoxes(board.now().drawing) == none);
    CHECK(thingsOutside(board.now().drawing) == none);
    CHECK(before.places.cards.size() == board.now().places.cards.size());
    for (const layout::CardPlace& place : before.places.cards)
      CHECK(timesShown(board.now().drawing, place.card.element) >= 1);
  }
}
