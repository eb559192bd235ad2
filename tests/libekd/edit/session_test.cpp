// SPDX-License-Identifier: MIT
#include "libekd/edit/session.hpp"

#include "libekd/query/caption.hpp"
#include "tests/support/ids.hpp"

#include <stdexcept>

#include <catch2/catch.hpp>

using namespace ekd;
using test::nth;

namespace {

Element goal(std::uint64_t n, std::string_view text) {
  Element element;
  element.id = nth<ElementId>(n);
  element.kind = ElementKind::goal;
  setText(element.labels, "en", text);
  return element;
}

Relation supports(std::uint64_t n, std::uint64_t source, std::uint64_t target) {
  Relation relation;
  relation.id = nth<RelationId>(n);
  relation.source = nth<ElementId>(source);
  relation.target = nth<ElementId>(target);
  return relation;
}

std::string named(const Session& session, std::uint64_t n) {
  return caption(session.model(), nth<ElementId>(n), "en");
}

struct Fixture {
  test::FixedClock clock;
  Session session{Document{}, clock};
  Fixture() {
    const auto done = session.edit("start", [](Editor& editor) -> Status {
      for (std::uint64_t n = 1; n <= 3; ++n) {
        if (auto status = editor.add(goal(n, "goal")); !status) return status;
      }
      return editor.add(supports(10, 2, 1));
    });
    REQUIRE(done);
  }
};

}  // namespace

TEST_CASE_METHOD(Fixture, "removing an element takes its relations along, and undo brings all of it back") {
  const Document before = session.document();
  REQUIRE(session.edit("remove", [](Editor& editor) { return editor.remove(nth<ElementId>(2)); }));
  CHECK(session.model().relationCount() == 0);
  REQUIRE(session.undo());
  CHECK(session.document() == before);
}

TEST_CASE_METHOD(Fixture, "an edit that fails half-way leaves the document and the history as they were") {
  const Document before = session.document();
  const auto steps = session.undoSteps().size();
  const auto result = session.edit("half", [](Editor& editor) -> Status {
    if (auto status = editor.add(goal(4, "new")); !status) return status;
    return editor.remove(nth<ElementId>(99));
  });
  CHECK(result.error().code == ErrorCode::unknownElement);
  CHECK(session.document() == before);
  CHECK(session.undoSteps().size() == steps);
}

TEST_CASE_METHOD(Fixture, "an edit that throws leaves the document as it was") {
  const Document before = session.document();
  CHECK_THROWS_AS(session.edit("throw",
                               [](Editor& editor) -> Status {
                                 REQUIRE(editor.add(goal(4, "new")));
                                 throw std::runtime_error("out of ideas");
                               }),
                  std::runtime_error);
  CHECK(session.document() == before);
}

TEST_CASE_METHOD(Fixture, "a change that expects something else is refused, never applied over it") {
  Transaction stale;
  stale.changes = {Replaced<Element>{goal(1, "what it never was"), goal(1, "new")}};
  CHECK(session.apply(stale).error().code == ErrorCode::staleValue);
}

TEST_CASE_METHOD(Fixture, "an element has one place in the hierarchy") {
  auto first = supports(11, 3, 1);
  first.order = 1;
  auto second = supports(12, 3, 2);
  second.order = 1;
  REQUIRE(session.edit("place", [&](Editor& editor) { return editor.add(first); }));
  CHECK(session.edit("again", [&](Editor& editor) { return editor.add(second); }).error().code ==
        ErrorCode::secondPlace);
}

TEST_CASE_METHOD(Fixture, "neighbouring edits with one merge key are one step to undo") {
  const Document before = session.document();
  const auto rename = [this](std::string text) {
    return session.edit(
        "rename",
        [&](Editor& editor) {
          return editor.modify(nth<ElementId>(1),
                               [&](Element& element) { setText(element.labels, "en", text); });
        },
        "rename 1");
  };
  REQUIRE(rename("a"));
  REQUIRE(rename("ab"));
  REQUIRE(session.undo());
  CHECK(session.document() == before);
}

TEST_CASE_METHOD(Fixture, "what is refused is told in words, not in identities") {
  const auto why = [&](const Session::Body& body) {
    const auto done = session.edit("try", body);
    REQUIRE_FALSE(done);
    return done.error().detail;
  };
  CHECK(why([](Editor& editor) { return editor.remove(nth<ElementId>(77)); }) ==
        "The element is not there any more");
  CHECK(why([](Editor& editor) { return editor.remove(nth<ViewId>(77)); }) ==
        "The view is not there any more");
  CHECK(why([](Editor& editor) { return editor.add(goal(1, "twice")); }) ==
        named(session, 1) + " is there already");
  CHECK(why([](Editor& editor) { return editor.perform(Removed<Element>{goal(2, "other")}); }) ==
        named(session, 2) + " was changed meanwhile");
  CHECK(why([&](Editor& editor) {
          return editor.perform(Removed<Element>{*session.model().find(nth<ElementId>(2))});
        }) == named(session, 2) + " is still related to other elements");
  CHECK(why([](Editor& editor) {
          auto first = supports(33, 2, 1);
          first.order = 5;
          auto second = supports(34, 2, 3);
          second.order = 5;
          REQUIRE(editor.add(first));
          return editor.add(second);
        }) == "Goal 1.1 \"goal\" has a place in the hierarchy already");
}

TEST_CASE_METHOD(Fixture, "who does not listen any more is told nothing") {
  int told = 0;
  auto subscription =
      std::make_unique<Session::Subscription>(session.addListener([&](auto&&...) { ++told; }));
  REQUIRE(session.edit("remove", [](Editor& editor) { return editor.remove(nth<ElementId>(2)); }));
  CHECK(told == 1);
  subscription.reset();
  REQUIRE(session.undo());
  CHECK(told == 1);
}

TEST_CASE_METHOD(Fixture, "a listener may stop listening while it is told") {
  int told = 0;
  Session::Subscription subscription;
  subscription = session.addListener([&](auto&&...) {
    ++told;
    subscription = {};
  });
  REQUIRE(session.edit("remove", [](Editor& editor) { return editor.remove(nth<ElementId>(2)); }));
  REQUIRE(session.undo());
  CHECK(told == 1);
}

TEST_CASE_METHOD(Fixture, "a listener that edits is refused") {
  std::vector<ErrorCode> refused;
  const auto subscription = session.addListener([&](auto&&...) {
    const auto remove = [](Editor& editor) { return editor.remove(nth<ElementId>(1)); };
    for (const auto& result : {session.edit("remove", remove), session.undo()})
      refused.push_back(result ? ErrorCode::ioFailure : result.error().code);
  });
  REQUIRE(session.edit("remove", [](Editor& editor) { return editor.remove(nth<ElementId>(2)); }));
  CHECK(refused == std::vector{ErrorCode::notAllowed, ErrorCode::notAllowed});
  CHECK(session.model().find(nth<ElementId>(1)) != nullptr);
}

TEST_CASE_METHOD(Fixture, "a listener that throws keeps nobody from hearing, and from editing after") {
  const auto first = session.addListener([](auto&&...) { throw std::runtime_error("no memory"); });
  int told = 0;
  const auto second = session.addListener([&](auto&&...) { ++told; });
  const auto remove = [](Editor& editor) { return editor.remove(nth<ElementId>(2)); };
  CHECK_THROWS_AS(session.edit("remove", remove), std::runtime_error);
  CHECK(told == 1);
  CHECK_THROWS_AS(session.undo(), std::runtime_error);
  CHECK(told == 2);
  CHECK(session.model().find(nth<ElementId>(2)) != nullptr);
}

TEST_CASE_METHOD(Fixture, "listeners are told which of the telling fields changed") {
  std::vector<ChangeSet> told;
  const auto subscription =
      session.addListener([&](const Transaction&, const ChangeSet& set) { told.push_back(set); });
  REQUIRE(session.edit("renumber", [](Editor& editor) {
    return editor.modify(nth<ElementId>(1), [](Element& element) { element.number = "7"; });
  }));
  const std::vector<TouchedElement> expected{{.id = nth<ElementId>(1), .fields = true, .number = true}};
  CHECK(told[0].elements == expected);
}

TEST_CASE_METHOD(Fixture, "listeners are told each touched identity once, with what happened to it") {
  std::vector<ChangeSet> told;
  const auto subscription =
      session.addListener([&](const Transaction&, const ChangeSet& set) { told.push_back(set); });
  REQUIRE(session.edit("remove", [](Editor& editor) { return editor.remove(nth<ElementId>(2)); }));
  REQUIRE(told.size() == 1);
  const std::vector<TouchedElement> expected{
      {.id = nth<ElementId>(1), .links = true},
      {nth<ElementId>(2), true, true, true, true, true, true},
  };
  CHECK(told[0].elements == expected);
  CHECK(told[0].relations == std::vector{nth<RelationId>(10)});
  const std::vector<FormerRelation> former{
      {nth<RelationId>(10), RelationKind::supports, nth<ElementId>(2), nth<ElementId>(1), false}};
  CHECK(told[0].former == former);
}

TEST_CASE_METHOD(Fixture, "an element that comes at last gets the relations that waited for it") {
  auto waiting = supports(20, 9, 1);
  waiting.order = 1;
  auto further = supports(21, 9, 2);
  further.order = 2;
  const auto lost = supports(22, 9, 99);
  for (const Relation& relation : {waiting, further, lost}) {
    REQUIRE(session.edit(
        "wait", [&](Editor& editor) { return editor.perform(Added<UnresolvedRelation>{{relation}}); }));
  }
  const Document before = session.document();
  REQUIRE(session.edit("come", [](Editor& editor) { return editor.add(goal(9, "late")); }));
  CHECK(*session.model().find(nth<RelationId>(20)) == waiting);
  CHECK_FALSE(session.model().find(nth<RelationId>(21))->order);
  CHECK(session.document().unresolved.size() == 1);
  REQUIRE(session.undo());
  CHECK(session.document() == before);
}

TEST_CASE_METHOD(Fixture,
                 "listeners are told whether something was done, taken back or done again, and when") {
  struct Told {
    CommitKind kind;
    std::string label;
    std::string author;
    TimeMs time;
    std::size_t undoSteps;
    bool operator==(const Told&) const = default;
  };
  std::vector<Told> told;
  const auto subscription =
      session.addListener([&](const Transaction& transaction, const ChangeSet& changes) {
        told.push_back({changes.kind, transaction.label, transaction.author, transaction.time,
                        session.undoSteps().size()});
      });
  session.setAuthorship({"Anna", {}});
  clock.time = 1000;
  REQUIRE(session.edit("remove", [](Editor& editor) { return editor.remove(nth<ElementId>(2)); }));
  session.setAuthorship({"Berta", {}});
  clock.time = 2000;
  REQUIRE(session.undo());
  clock.time = 3000;
  REQUIRE(session.redo());
  CHECK(told == std::vector<Told>{{CommitKind::edit, "remove", "Anna", 1000, 2},
                                  {CommitKind::undo, "remove", "Berta", 2000, 1},
                                  {CommitKind::redo, "remove", "Berta", 3000, 2}});
  CHECK(session.undoSteps().back().author == "Anna");
  CHECK(session.undoSteps().back().time == 1000);
}

TEST_CASE("a session that is given a history can undo what it did not do") {
  test::FixedClock clock;
  const Transaction made{"made", "Anna", 1000, {}, {}, {Added<Element>{goal(1, "goal")}}};
  History history;
  history.record(made, CommitKind::edit);
  Document document;
  {
    Editor editor(document);
    REQUIRE(editor.add(goal(1, "goal")));
    editor.take();
  }
  Session session(document, clock, history);
  REQUIRE(session.undo());
  CHECK(session.model().elementCount() == 0);
  REQUIRE(session.redo());
  CHECK(session.document() == document);
}
