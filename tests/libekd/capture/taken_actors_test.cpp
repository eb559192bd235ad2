// SPDX-License-Identifier: MIT
// Notes that list who is there already.
#include "libekd/capture/notes/take_notes.hpp"
#include "libekd/metamodel/kinds.hpp"
#include "libekd/query/hierarchy.hpp"
#include "tests/support/ids.hpp"
#include "tests/support/model_builder.hpp"

#include <catch2/catch.hpp>

using namespace ekd;
using test::ModelBuilder;

namespace {

/// A municipality that is also called "pašvaldība", with a school as its part, and a goal.
Document town() {
  ModelBuilder builder;
  Element municipality;
  municipality.kind = ElementKind::organizationalUnit;
  setText(municipality.labels, "en", "Municipality");
  setText(municipality.details.edit().descriptions, "en", "Of the whole county");
  municipality.details.edit().aliases = {"Pašvaldība"};
  const ElementId whole = builder.add(municipality);
  const ElementId school = builder.add(ElementKind::organizationalUnit, "School");
  builder.relate(school, RelationKind::partOf, whole, 1);
  builder.add(ElementKind::goal, "Feed people", "6");
  return builder.take();
}

ElementId findNamed(const Document& document, std::string_view label) {
  for (const Slot slot : document.model.elements().slotsById()) {
    if (document.model.element(slot).labels.front().text == label) return document.model.element(slot).id;
  }
  return {};
}

NotesOutcome takeInto(Document& document, const std::string& text, const std::string& underLabel = "") {
  const Vocabulary vocabulary(document);
  const NotesReading reading = readNotes(text, {.language = "en", .vocabulary = &vocabulary});
  NotesPlace place;
  place.language = "en";
  place.vocabulary = &vocabulary;
  place.parent = findNamed(document, underLabel);
  Editor editor(document);
  test::CountedIds ids;
  const std::size_t used = 100 + document.model.elements().size() + document.model.relations().size();
  for (std::size_t i = 0; i < used; ++i) ids.next();
  const auto outcome = takeNotes(editor, ids, reading, place);
  REQUIRE(outcome);
  editor.take();
  return *outcome;
}

std::size_t countActors(const Document& document) {
  std::size_t count = 0;
  for (const Slot slot : document.model.elements().slotsById())
    count += isActor(document.model.elementKind(slot)) ? 1 : 0;
  return count;
}

}  // namespace

TEST_CASE("an actor who is there already is taken from a list, not made again") {
  Document document = town();
  takeInto(document, "Actors:\n- pasvaldiba\n- School\n- Church\n");
  CHECK(countActors(document) == 3);
}

TEST_CASE("what notes say of an actor who is there already comes behind what was said of it") {
  Document document = town();
  const NotesOutcome outcome = takeInto(document, "Actors:\n- Municipality\n  Pays for the bus.\n");
  const Element& municipality = *document.model.find(outcome.elements[0]);
  CHECK(municipality.kind == ElementKind::organizationalUnit);
  CHECK(municipality.details->descriptions.front().text == "Of the whole county\nPays for the bus.");
}

TEST_CASE("an actor who is there already stays where it stands, and is tied to what notes go under") {
  Document document = town();
  const NotesOutcome outcome = takeInto(document, "Actors:\n- Church\n  - School\n", "Feed people");
  const Model& model = document.model;
  const Slot school = *model.elements().slotOf(outcome.elements[1]);
  CHECK(model.find(placeOf(model, school)->target)->labels.front().text == "Municipality");
  CHECK(model.outgoing(school).size() == 1);
  const NotesOutcome again = takeInto(document, "Actors:\n- School\n", "Feed people");
  REQUIRE(model.outgoing(school).size() == 2);
  takeInto(document, "Actors:\n- School\n", "Feed people");
  CHECK(model.outgoing(school).size() == 2);
  CHECK(again.elements[0] == outcome.elements[1]);
}

TEST_CASE("what an actor does already is not tied once more by notes that say so again") {
  Document document = town();
  const Model& model = document.model;
  for (int times = 0; times < 2; ++times) {
    takeInto(document, "@School performs 6\n");
    const Slot goal = *model.elements().slotOf(findNamed(document, "Feed people"));
    CHECK(model.incoming(goal).size() == 1);
  }
}

TEST_CASE("what an actor possibly does is stated once notes say so") {
  Document document = town();
  const Model& model = document.model;
  for (const auto& [text, certainty] : {std::pair("@?School performs 6\n", Certainty::possible),
                                        {"@School performs 6\n", Certainty::stated}}) {
    takeInto(document, text);
    const Slot goal = *model.elements().slotOf(findNamed(document, "Feed people"));
    REQUIRE(model.incoming(goal).size() == 1);
    CHECK(model.relation(model.incoming(goal)[0]).certainty == certainty);
  }
}

TEST_CASE("another kind of actor with the same name is somebody else") {
  Document document = town();
  takeInto(document, "Roles:\n- Municipality\n");
  CHECK(countActors(document) == 3);
}
