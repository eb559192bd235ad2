// SPDX-License-Identifier: MIT
#include "libekd/validate/validator.hpp"

#include "libekd/edit/session.hpp"
#include "libekd/validate/wording.hpp"
#include "tests/support/ids.hpp"

#include <algorithm>

#include <catch2/catch.hpp>

using namespace ekd;
using test::nth;

namespace {

Element element(std::uint64_t n, ElementKind kind, std::string_view text, std::string number = {}) {
  Element made;
  made.id = nth<ElementId>(n);
  made.kind = kind;
  made.number = std::move(number);
  setText(made.labels, "en", text);
  return made;
}

Relation relation(std::uint64_t n, std::uint64_t source, RelationKind kind, std::uint64_t target) {
  Relation made;
  made.id = nth<RelationId>(n);
  made.kind = kind;
  made.source = nth<ElementId>(source);
  made.target = nth<ElementId>(target);
  return made;
}

std::vector<std::string> found(const std::vector<Issue>& issues, std::string_view rule) {
  std::vector<std::string> subjects;
  for (const Issue& issue : issues) {
    if (issue.rule->info().id == rule)
      subjects.push_back(issue.subjects.front().id.low ? toHex(issue.subjects.front().id) : "");
  }
  return subjects;
}

/// A session whose validator hears of every commit; after each the issues must be those of a fresh look.
struct Live {
  test::FixedClock clock;
  Session session{Document{}, clock};
  Validator validator;
  Session::Subscription subscription;
  Live() {
    validator.full(session.document());
    subscription = session.addListener([this](const Transaction&, const ChangeSet& changes) {
      validator.update(session.document(), changes);
      const bool same = validator.issues() == validate(session.document());
      CHECK(same);
    });
  }
  void edit(const Session::Body& body) { REQUIRE(session.edit("edit", body)); }
  std::size_t count(std::string_view rule) const { return found(validator.issues(), rule).size(); }
};

}  // namespace

TEST_CASE_METHOD(Live, "an issue comes with the edit that causes it and goes with the one that mends it") {
  edit([](Editor& editor) { return editor.add(element(1, ElementKind::goal, " ")); });
  CHECK(count("STR-05") == 1);
  edit([](Editor& editor) {
    return editor.modify(nth<ElementId>(1), [](Element& goal) { setText(goal.labels, "en", "Grow"); });
  });
  CHECK(count("STR-05") == 0);
}

TEST_CASE_METHOD(Live, "changing the kind of an element has its relations checked again") {
  edit([](Editor& editor) -> Status {
    if (auto done = editor.add(element(1, ElementKind::problem, "Rain")); !done) return done;
    if (auto done = editor.add(element(2, ElementKind::goal, "Grow")); !done) return done;
    return editor.add(relation(3, 1, RelationKind::hinders, 2));
  });
  CHECK(count("STR-07") == 0);
  edit([](Editor& editor) {
    return editor.modify(nth<ElementId>(1), [](Element& other) { other.kind = ElementKind::attribute; });
  });
  CHECK(count("STR-07") == 1);
  REQUIRE(session.undo());
  CHECK(count("STR-07") == 0);
}

TEST_CASE_METHOD(Live, "issues of what was removed are gone, whoever they were about") {
  edit([](Editor& editor) -> Status {
    for (std::uint64_t n = 1; n <= 3; ++n) {
      if (auto done = editor.add(element(n, ElementKind::goal, "Grow", "4.1")); !done) return done;
    }
    return editor.add(relation(3, 1, RelationKind::plays, 2));
  });
  CHECK(count("STR-02") == 1);
  CHECK(count("STR-07") == 1);
  edit([](Editor& editor) { return editor.remove(nth<ElementId>(1)); });
  CHECK(count("STR-07") == 0);
  CHECK(count("STR-02") == 1);
  edit([](Editor& editor) { return editor.remove(nth<ElementId>(2)); });
  CHECK(count("STR-02") == 0);
}

TEST_CASE_METHOD(Live, "a message names the elements as they are now") {
  edit([](Editor& editor) -> Status {
    if (auto done = editor.add(element(1, ElementKind::goal, "Grow", "4.1")); !done) return done;
    return editor.add(element(2, ElementKind::goal, "Wait", "4.1"));
  });
  const Issue issue = validate(session.document(), Profile::field, std::array{findRule("str-02")}).front();
  edit([](Editor& editor) {
    return editor.modify(nth<ElementId>(2), [](Element& goal) { setText(goal.labels, "en", "Hurry"); });
  });
  CHECK(Wording(session.document()).message(issue) == "\"Grow\" has the same number as Goal 4.1 \"Hurry\"");
}

namespace {

Relation place(std::uint64_t n, std::uint64_t source, RelationKind kind, std::uint64_t target) {
  Relation made = relation(n, source, kind, target);
  made.order = 1;
  return made;
}

Status addAll(Editor& editor, std::span<const Relation> relations) {
  for (const Relation& made : relations) {
    if (auto done = editor.add(made); !done) return done;
  }
  return {};
}

}  // namespace

TEST_CASE_METHOD(Live,
                 "who is named for one of a circle of goals leaves those under the circle to themselves") {
  edit([](Editor& editor) -> Status {
    for (std::uint64_t n = 1; n <= 3; ++n) {
      if (auto done = editor.add(element(n, ElementKind::goal, "Grow")); !done) return done;
    }
    if (auto done = editor.add(element(4, ElementKind::role, "Gardener")); !done) return done;
    return addAll(editor,
                  std::array{place(1, 1, RelationKind::supports, 2), place(2, 2, RelationKind::supports, 1),
                             place(3, 3, RelationKind::supports, 1)});
  });
  edit([](Editor& editor) { return editor.add(relation(4, 4, RelationKind::isResponsibleFor, 2)); });
  CHECK(count("GM-02") == 1);
}

TEST_CASE_METHOD(Live, "of a circle of goals that nobody answers for one is reported") {
  edit([](Editor& editor) -> Status {
    for (std::uint64_t n = 1; n <= 3; ++n) {
      if (auto done = editor.add(element(n, ElementKind::goal, "Grow")); !done) return done;
    }
    return addAll(editor,
                  std::array{place(1, 1, RelationKind::supports, 2), place(2, 2, RelationKind::supports, 1),
                             place(3, 3, RelationKind::supports, 1)});
  });
  CHECK(count("GM-02") == 1);
}

TEST_CASE_METHOD(Live,
                 "what stands under an arm of a joint in a joint is checked when that finds its place") {
  edit([](Editor& editor) -> Status {
    for (std::uint64_t n = 1; n <= 3; ++n) {
      if (auto done = editor.add(element(n, ElementKind::goal, "Grow")); !done) return done;
    }
    for (std::uint64_t n = 4; n <= 5; ++n) {
      if (auto done = editor.add(element(n, ElementKind::jointAnd, "")); !done) return done;
    }
    if (auto done = editor.add(element(6, ElementKind::role, "Gardener")); !done) return done;
    return addAll(editor, std::array{place(1, 3, RelationKind::supports, 2),
                                     place(2, 2, RelationKind::arm, 5), relation(3, 5, RelationKind::arm, 4),
                                     relation(4, 6, RelationKind::isResponsibleFor, 1)});
  });
  CHECK(count("GM-02") == 1);
  edit([](Editor& editor) { return editor.add(relation(5, 4, RelationKind::arm, 1)); });
  CHECK(count("GM-02") == 2);
}
