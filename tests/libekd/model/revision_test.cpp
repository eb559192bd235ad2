// SPDX-License-Identifier: MIT
#include "libekd/edit/editor.hpp"
#include "tests/support/ids.hpp"
#include "tests/support/model_builder.hpp"

#include <catch2/catch.hpp>

using namespace ekd;
using test::ModelBuilder;

TEST_CASE("an element has another revision after every edit that touches it or its relations") {
  ModelBuilder builder;
  const auto goal = builder.add(ElementKind::goal, "Good care");
  const auto problem = builder.add(ElementKind::problem, "No money");
  const auto actor = builder.add(ElementKind::actor, "County");
  const auto relation = builder.relate(problem, RelationKind::hinders, goal);
  Document document = builder.take();
  const Document before = document;
  const auto changed = [&](ElementId id) {
    const Slot slot = *before.model.elements().slotOf(id);
    return document.model.revision(slot) != before.model.revision(slot);
  };
  CHECK_FALSE(changed(goal));
  Editor editor(document);
  SECTION("the element") {
    REQUIRE(editor.modify(goal, [](Element& element) { element.standing = Standing::agreed; }));
    CHECK(changed(goal));
    CHECK_FALSE(changed(problem));
  }
  SECTION("what a relation says") {
    REQUIRE(editor.modify(relation, [](Relation& link) { link.certainty = Certainty::possible; }));
    CHECK(changed(goal));
    CHECK(changed(problem));
  }
  SECTION("where a relation leads") {
    REQUIRE(editor.modify(relation, [&](Relation& link) { link.target = actor; }));
    CHECK(changed(goal));
    CHECK(changed(problem));
    CHECK(changed(actor));
    return;
  }
  SECTION("the relation is gone") {
    REQUIRE(editor.remove(relation));
    CHECK(changed(goal));
    CHECK(changed(problem));
  }
  SECTION("a relation more") {
    Relation added;
    added.id = test::nth<RelationId>(900);
    added.kind = RelationKind::link;
    added.source = problem;
    added.target = goal;
    REQUIRE(editor.add(added));
    CHECK(changed(goal));
    CHECK(changed(problem));
  }
  CHECK_FALSE(changed(actor));
}

TEST_CASE("a model that was read again has other revisions") {
  ModelBuilder first;
  first.add(ElementKind::goal, "Good care");
  ModelBuilder second;
  second.add(ElementKind::goal, "Good care");
  CHECK(first.take().model.revision(0) != second.take().model.revision(0));
}
