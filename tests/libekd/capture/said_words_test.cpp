// SPDX-License-Identifier: MIT
// Lines of notes that say something in the words of the capture line.
#include "libekd/capture/capture_line.hpp"
#include "libekd/capture/notes/take_notes.hpp"
#include "tests/support/ids.hpp"
#include "tests/support/model_builder.hpp"

#include <algorithm>

#include <catch2/catch.hpp>

using namespace ekd;
using test::ModelBuilder;

namespace {

/// Goal 6 over 6.2 and 6.6, problem 7, and a municipality that is also called "pašvaldība".
Document town() {
  ModelBuilder builder;
  builder.add(ElementKind::goal, "Feed people", "6");
  builder.add(ElementKind::goal, "Offer soup", "6.2");
  builder.add(ElementKind::goal, "Open a warm room", "6.6");
  builder.add(ElementKind::problem, "Nobody knows of it", "7");
  Element municipality;
  municipality.kind = ElementKind::organizationalUnit;
  setText(municipality.labels, "en", "Municipality");
  municipality.details.edit().aliases = {"Pašvaldība"};
  builder.add(municipality);
  return builder.take();
}

std::string nameOfEnd(const Document& there, const NotesReading& reading, const NotesEnd& end) {
  return end.element == noIndex ? there.model.find(end.known)->labels.front().text
                                : reading.elements[end.element].text;
}

/// Kinds and texts of what a text is read as for town(), with what it says besides.
std::string readInTown(std::string_view text) {
  const Document there = town();
  const Vocabulary vocabulary(there);
  const NotesReading reading =
      readNotes(text, {.language = "en", .kind = ElementKind::idea, .vocabulary = &vocabulary});
  std::string out;
  for (std::size_t i = 0; i < reading.elements.size(); ++i) {
    out += std::string(nameOf(reading.elements[i].kind)) + ": " + reading.elements[i].text;
    if (!reading.elements[i].description.empty()) out += " | " + reading.elements[i].description;
    for (const NotesTie& tie : reading.ties) {
      if (tie.element != i) continue;
      const NotesActor& actor = reading.actors[tie.actor];
      out += " @" + actor.name + (actor.known ? "! " : " ") + std::string(nameOf(tie.role)) +
             (tie.certainty == Certainty::possible ? "?" : "");
    }
    for (const NotesLink& link : reading.links) {
      if (link.said == i)
        out += " [" + nameOfEnd(there, reading, link.source) + " " + std::string(nameOf(link.kind)) + " " +
               nameOfEnd(there, reading, link.target) + "]";
    }
    out += "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("an actor with its role is taken out of a line of notes") {
  CHECK(readInTown("- Open a warm room in winter @Pašvaldība\n") ==
        "idea: Open a warm room in winter @Pašvaldība! is_responsible_for\n");
  CHECK(readInTown("- Cook soup @pašvaldība finansē\n- Wash up @?volunteers performs\n") ==
        "idea: Cook soup @pašvaldība! finances\nidea: Wash up @volunteers performs?\n");
  CHECK(readInTown("- Goal: Cook soup. @Volunteers\n  @Pašvaldība finances\n") ==
        "goal: Cook soup @Volunteers is_responsible_for @Pašvaldība! finances\n");
  // the sign belongs to what it stands in
  CHECK(readInTown("- Write to anna@town.example @ noon\n") == "idea: Write to anna@town.example @ noon\n");
  CHECK(readInTown("[10:32] Anna: - @Berta do we cook?\n").find("@Berta do we cook?") != std::string::npos);
}

TEST_CASE("a relation that closes a line leads to the number that it names") {
  CHECK(readInTown("- Problem: Residents object, kavē 6.6\n") ==
        "problem: Residents object [Residents object hinders Open a warm room]\n");
  CHECK(readInTown("- Problem: Residents object (hinders goal 6.6).\n") ==
        "problem: Residents object [Residents object hinders Open a warm room]\n");
  CHECK(readInTown("- Solution: Leaflets, solves p7 @Pašvaldība\n") ==
        "solution: Leaflets @Pašvaldība! is_responsible_for [Leaflets solves Nobody knows of it]\n");
  CHECK(readInTown("- Goal: Cook more, is hindered by p7\n") ==
        "goal: Cook more [Nobody knows of it hinders Cook more]\n");
  CHECK(readInTown("- Problem: Low pay, which hinders 6.6\n") ==
        "problem: Low pay [Low pay hinders Open a warm room]\n");
}

TEST_CASE("what a relation leads from says its kind where nothing else does") {
  CHECK(readInTown("- Iedzīvotāji iebilst, kavē 6.6\n") ==
        "problem: Iedzīvotāji iebilst [Iedzīvotāji iebilst hinders Open a warm room]\n");
  CHECK(readInTown("- Hand out leaflets, solves p7\n") ==
        "solution: Hand out leaflets [Hand out leaflets solves Nobody knows of it]\n");
}

TEST_CASE("a number of the text counts before the same number of the model") {
  CHECK(readInTown("Goal 6.6: Build a sauna\n\n- Problem: No wood, hinders 6.6\n") ==
        "goal: Build a sauna\nproblem: No wood [No wood hinders Build a sauna]\n");
}

TEST_CASE("what only looks like a relation at the end stays text") {
  for (const char* line :
       {"Nobody comes, hinders 9.9", "Rain does not hinder 6.6", "One meal supports 6",
        "It hinders 6.6 and much else", "Nobody says who supports", "It hinders 6.6, we think"}) {
    CHECK(readInTown(std::string("- Problem: ") + line + "\n") == std::string("problem: ") + line + "\n");
  }
  // the method has no such relation
  CHECK(readInTown("- Goal: Rest, solves 6.6\n") == "goal: Rest, solves 6.6\n");
}

TEST_CASE("a line with a link of its own is not tied to the card that notes go under as well") {
  Document document = town();
  const Vocabulary vocabulary(document);
  const NotesReading reading = readNotes(
      "- Problem: Residents object, hinders 6.6\n- Problem: It rains\n- Goal: Cook @Pašvaldība performs\n"
      "P7 hinders 6.6\n",
      {.language = "en", .vocabulary = &vocabulary});
  Editor editor(document);
  test::CountedIds ids;
  for (int used = 0; used < 100; ++used) ids.next();
  NotesPlace place;
  for (const Slot slot : document.model.elements().slotsById()) {
    if (document.model.element(slot).number == "6.2") place.parent = document.model.element(slot).id;
  }
  REQUIRE(takeNotes(editor, ids, reading, place));
  editor.take();
  std::vector<std::string> relations;
  for (const Slot slot : document.model.relations().slotsById()) {
    const Relation& relation = document.model.relation(slot);
    relations.push_back(document.model.find(relation.source)->labels.front().text + " " +
                        std::string(nameOf(relation.kind)) + " " +
                        document.model.find(relation.target)->labels.front().text +
                        (relation.certainty == Certainty::possible ? "?" : ""));
  }
  std::sort(relations.begin(), relations.end());
  CHECK(relations == std::vector<std::string>{"Cook supports Offer soup", "It rains hinders Offer soup",
                                              "Municipality performs Cook",
                                              "Nobody knows of it hinders Open a warm room",
                                              "Residents object hinders Open a warm room"});
}

TEST_CASE("a line that says who acts for a number makes ties and no card") {
  const auto tiesOf = [](std::string_view text) {
    const Document there = town();
    const Vocabulary vocabulary(there);
    const NotesReading reading = readNotes(text, {.language = "en", .vocabulary = &vocabulary});
    std::string out = std::to_string(reading.elements.size()) + " cards";
    for (const NotesTie& tie : reading.ties) {
      const NotesActor& actor = reading.actors[tie.actor];
      out += ", " + actor.name + " " + std::string(nameOf(tie.role)) + " " +
             nameOfEnd(there, reading, {tie.element, tie.known});
    }
    for (const NotesLink& link : reading.links)
      out += ", " + nameOfEnd(there, reading, link.source) + " " + std::string(nameOf(link.kind)) + " " +
             nameOfEnd(there, reading, link.target);
    return out + (reading.documentText.empty() ? "" : " | " + reading.documentText);
  };
  CHECK(tiesOf("@Town council is responsible for 6.2\n") ==
        "0 cards, Town council is_responsible_for Offer soup");
  CHECK(tiesOf("- @pašvaldība, @church perform 6.6\n") ==
        "0 cards, pašvaldība performs Open a warm room, church performs Open a warm room");
  CHECK(tiesOf("6.2 @church finances\n") == "0 cards, church finances Offer soup");
  CHECK(tiesOf("- Pašvaldība atbild par 6.2\n") == "0 cards, Municipality is_responsible_for Offer soup");
  CHECK(tiesOf("Goal 6.6: Build a sauna\n\n@church performs 6.6\n") ==
        "1 cards, church performs Build a sauna");
  CHECK(tiesOf("@church performs 9.9\n") == "0 cards | @church performs 9.9");
  CHECK(tiesOf("[10:32] Anna: @Berta 6.2\n").find("is_responsible_for") == std::string::npos);
}

TEST_CASE("such ties are made, to cards that are there as well") {
  Document document = town();
  const Vocabulary vocabulary(document);
  const NotesReading reading =
      readNotes("@church performs 6.2\n", {.language = "en", .vocabulary = &vocabulary});
  Editor editor(document);
  test::CountedIds ids;
  for (int used = 0; used < 100; ++used) ids.next();
  REQUIRE(takeNotes(editor, ids, reading));
  editor.take();
  REQUIRE(document.model.relationCount() == 1);
  const Relation& made = document.model.relation(document.model.relations().slotsById().front());
  CHECK(made.kind == RelationKind::performs);
  CHECK(document.model.find(made.target)->number == "6.2");
}
