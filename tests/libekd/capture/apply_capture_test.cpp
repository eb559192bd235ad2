// SPDX-License-Identifier: MIT
#include "libekd/capture/apply_capture.hpp"

#include "libekd/edit/session.hpp"
#include "libekd/query/hierarchy.hpp"
#include "tests/support/ids.hpp"

#include <catch2/catch.hpp>

using namespace ekd;

namespace {

struct Fixture {
  test::FixedClock clock;
  test::CountedIds ids;
  Session session{Document{}, clock};
  Vocabulary vocabulary{session.document()};
  Session::Subscription subscription;

  Fixture() {
    subscription = session.addListener(
        [this](const Transaction&, const ChangeSet& changes) { vocabulary.update(changes); });
  }

  CaptureOutcome capture(std::string_view text, ElementKind kind = ElementKind::goal, ElementId parent = {}) {
    CaptureOutcome outcome;
    const auto done = session.edit("capture", [&](Editor& editor) -> Status {
      auto result =
          applyCapture(editor, ids, understand(text, vocabulary), {kind, {}, parent, atEnd, "en", {}});
      if (!result) return tl::unexpected<Error>(result.error());
      outcome = *result;
      return {};
    });
    REQUIRE(done);
    return outcome;
  }

  const Model& model() const { return session.model(); }
  std::vector<const Relation*> between(ElementId source, ElementId target) const {
    std::vector<const Relation*> found;
    for (const Slot slot : model().outgoing(source)) {
      if (model().relation(slot).target == target) found.push_back(&model().relation(slot));
    }
    return found;
  }
};

}  // namespace

TEST_CASE_METHOD(Fixture, "a card stands under its parent, in the order of the lines") {
  const auto parent = capture("Support people").element;
  const auto first = capture("Open a shelter", ElementKind::goal, parent).element;
  const auto second = capture("Find jobs", ElementKind::goal, parent).element;
  const auto children = childrenOf(model(), *model().elements().slotOf(parent));
  REQUIRE(children.size() == 2);
  CHECK(model().element(children[0]).id == first);
  CHECK(model().element(children[1]).id == second);
}

TEST_CASE_METHOD(Fixture, "a problem typed under a goal hinders it, an actor typed under it answers for it") {
  const auto goal = capture("Support people").element;
  const auto problem = capture("p nobody applies", ElementKind::goal, goal).element;
  const auto actor = capture("a Municipality", ElementKind::goal, goal).element;
  REQUIRE(between(problem, goal).size() == 1);
  CHECK(between(problem, goal)[0]->kind == RelationKind::hinders);
  REQUIRE(between(actor, goal).size() == 1);
  CHECK(between(actor, goal)[0]->kind == RelationKind::isResponsibleFor);
}

TEST_CASE_METHOD(Fixture, "a mentioned actor is made once and tied with its role and certainty") {
  const auto first = capture("Open a shelter @volunteers").element;
  const auto outcome = capture("Find jobs @?volunteers finances");
  CHECK(outcome.created.size() == 1);
  const auto actor = *vocabulary.actorNamed("volunteers");
  CHECK(between(actor, first).at(0)->certainty == Certainty::stated);
  CHECK(between(actor, outcome.element).at(0)->kind == RelationKind::finances);
  CHECK(between(actor, outcome.element).at(0)->certainty == Certainty::possible);
}

TEST_CASE_METHOD(Fixture, "who does something for another card is tied to that one only") {
  const auto goal = capture("Support people").element;
  const auto card = capture("Open a shelter @?NVO finances 1").element;
  const auto actor = vocabulary.actorNamed("nvo");
  REQUIRE(actor);
  CHECK(between(*actor, card).empty());
  REQUIRE(between(*actor, goal).size() == 1);
  CHECK(between(*actor, goal)[0]->kind == RelationKind::finances);
  CHECK(between(*actor, goal)[0]->certainty == Certainty::possible);
}

TEST_CASE_METHOD(Fixture, "a line that only links makes no card") {
  capture("Open a shelter");
  capture("Find jobs");
  const auto outcome = capture("1 conflicts 2");
  CHECK_FALSE(outcome.element);
  CHECK(model().elementCount() == 2);
  CHECK(model().relationCount() == 1);
}

TEST_CASE_METHOD(Fixture, "a line about cards ties them, and says what it tied") {
  const ElementId shelter = capture("Open a shelter").element;
  const ElementId jobs = capture("Find jobs").element;
  const auto outcome = capture("@Town council and @?NVO perform 1, 2 #2027 !high");
  CHECK_FALSE(outcome.element);
  const ElementId town = *vocabulary.actorNamed("town council");
  const ElementId clubs = *vocabulary.actorNamed("nvo");
  CHECK(outcome.created == std::vector{town, clubs});
  REQUIRE(outcome.ties.size() == 4);
  for (const ElementId card : {shelter, jobs}) {
    CHECK(between(town, card).at(0)->kind == RelationKind::performs);
    CHECK(between(clubs, card).at(0)->certainty == Certainty::possible);
    CHECK(model().find(card)->details->tags == std::vector<std::string>{"2027"});
    CHECK(model().find(card)->priority == Level::high);
  }
  CHECK(model().elementCount() == 4);
  REQUIRE(session.undo());
  CHECK(model().elementCount() == 2);
  CHECK(model().relationCount() == 0);
}

TEST_CASE_METHOD(Fixture, "what is tied already stays one tie, and is stated once somebody says so") {
  const ElementId shelter = capture("Open a shelter @?NVO performs").element;
  const ElementId clubs = *vocabulary.actorNamed("nvo");
  CHECK(capture("1 @NVO performs").ties.at(0).isNew);
  CHECK_FALSE(capture("NVO veic 1").ties.at(0).isNew);
  REQUIRE(between(clubs, shelter).size() == 1);
  CHECK(between(clubs, shelter)[0]->certainty == Certainty::stated);
}

TEST_CASE_METHOD(Fixture, "a line that only names another place moves the card there") {
  const ElementId first = capture("Open a shelter").element;
  const ElementId second = capture("Find jobs").element;
  CHECK_FALSE(capture("2 under 1").element);
  CHECK(model().elementCount() == 2);
  const auto above = parentOf(model(), *model().elements().slotOf(second));
  REQUIRE(above);
  CHECK(model().element(*above).id == first);
}

TEST_CASE_METHOD(Fixture, "a relation that the method does not know is made and explained") {
  capture("Open a shelter");
  const auto outcome = capture("p nobody pays supports 1");
  REQUIRE(outcome.notes.size() == 1);
  CHECK(outcome.notes[0].find("hinders") != std::string::npos);
  CHECK(model().relationCount() == 1);
}

TEST_CASE_METHOD(Fixture, "one undo takes back the card, its actor and its ties") {
  capture("Open a shelter @volunteers #night !high");
  REQUIRE(session.undo());
  CHECK(model().elementCount() == 0);
  CHECK(model().relationCount() == 0);
}
