// SPDX-License-Identifier: MIT
#include "libekd/capture/notes/take_notes.hpp"
#include "libekd/query/numbering.hpp"
#include "tests/support/ids.hpp"
#include "tests/support/notes_outline.hpp"

#include <catch2/catch.hpp>

using namespace ekd;
using test::outlineOf;

namespace {

NotesReading read(std::string_view text) {
  return readNotes(text, {.language = "en", .proposeActors = false});
}

/// "kind number: text" of the first element.
std::string firstOf(std::string_view text) {
  const NotesReading reading = read(text);
  return reading.elements.empty() ? "" : outlineOf(reading).substr(0, outlineOf(reading).find('\n'));
}

}  // namespace

TEST_CASE("a kind and a number are understood in all the ways in which people write them") {
  for (const std::string_view text :
       {"Goal 2.4: Clear the path", "goal 2.4 - Clear the path", "2.4. goal: Clear the path",
        "2.4 mērķis - Clear the path", "Mērķis 2.4. Clear the path", "G2.4: Clear the path",
        "[G2.4] Clear the path", "- Clear the path (2.4. mērķis).", "• Clear the path (goal 2.4)",
        "*\tGoal 2.4: Clear the path", "**Goal 2.4:** Clear the path", "## Goal 2.4: Clear the path",
        "> - Goal 2.4: Clear the path", "Apakšmērķis 2.4: Clear the path",
        "[10:32] Goal 2.4: Clear the path"}) {
    INFO(text);
    CHECK(firstOf(text).substr(0, 24) == "goal 2.4: Clear the path");
  }
}

TEST_CASE("sentences that only look like the beginning of an element are none") {
  for (const std::string_view text :
       {"Goal-setting took all morning, and nobody had time for anything else that day.",
        "See the other paper (goal 2.4), which says more about all of this than we can say here.",
        "3. and 4. of the annexes hold what was said, and they are far too long to be read.",
        "12 goals were named by the group in the morning, and another four in the afternoon.",
        "2.5 million people live here, which is a lot for a country with so many forests."}) {
    INFO(text);
    const NotesReading reading = read(text);
    for (const NotesElement& element : reading.elements) CHECK(element.kind == ElementKind::idea);
  }
}

TEST_CASE("signs that nobody sees do no harm") {
  CHECK(firstOf("\xEF\xBB\xBF\xC2\xA0-\xC2\xA0Goal\xC2\xA0"
                "3:\xE2\x80\x8B Clean\xE2\x80\xA8up\r\n") == "goal 3: Clean up");
  const NotesReading reading = read("Goal 1: a\rGoal 2: b\r\nGoal 3: c\xE2\x80\xA9Goal 4: d\n");
  REQUIRE(reading.elements.size() == 4);
  CHECK(reading.elements[2].line == 3);
  CHECK(reading.elements[3].line == 3);
  CHECK(reading.elements[3].column == 11);
}

TEST_CASE("a number printed twice keeps both elements, a statement repeated does not") {
  const NotesReading twice = read("- one thing (4.4. mērķis)\n- quite another matter (4.4. mērķis)\n");
  REQUIRE(twice.elements.size() == 2);
  CHECK(twice.elements[1].number == "4.4");
  REQUIRE(twice.doubts.size() == 1);
  CHECK(twice.doubts[0].other == 0);
  const NotesReading repeated =
      read("- open the library at night (goal 2)\n\n# Open the library at night (goal 2)\n");
  CHECK(repeated.elements.size() == 1);
}

TEST_CASE("a number without the others of its list says where an element stands") {
  const NotesReading reading = read("- first (goal 2.1.1)\n- second (goal 2.1)\n- third (goal 2)\n");
  REQUIRE(reading.elements.size() == 3);
  CHECK(reading.elements[0].parent == 1);
  CHECK(reading.elements[1].parent == 2);
  CHECK(reading.elements[2].parent == noIndex);
  CHECK(reading.elements[0].depth == 2);
}

TEST_CASE("taking notes makes places, the usual relations beside them, and possible ties") {
  const NotesReading reading = readNotes(
      "Goal 1: Clean the lake\nProblem 1: No boats\nGoal 1.1: Buy boats\nThe town council should pay for "
      "them.\n"
      "P1 hinders 1.1\n",
      {.language = "en"});
  Document document;
  Editor editor(document);
  test::CountedIds ids;
  const auto outcome = takeNotes(editor, ids, reading);
  REQUIRE(outcome);
  editor.take();
  std::string relations;
  for (const Slot slot : document.model.relations().slotsById()) {
    const Relation& relation = document.model.relation(slot);
    relations += document.model.find(relation.source)->labels.front().text + " " +
                 std::string(nameOf(relation.kind)) + (relation.order ? "! " : " ") +
                 document.model.find(relation.target)->labels.front().text +
                 (relation.certainty == Certainty::possible ? "?\n" : "\n");
  }
  CHECK(relations ==
        "Buy boats supports! Clean the lake\n"
        "Town council finances Buy boats?\n"
        "No boats hinders Buy boats\n");
}

TEST_CASE("what is not taken leaves its children to its own parent") {
  NotesReading reading = read("- Goal 1: a\n  - Goal 1.1: b\n    - Goal 1.1.1: c\n");
  reading.elements[1].taken = false;
  Document document;
  Editor editor(document);
  test::CountedIds ids;
  REQUIRE(takeNotes(editor, ids, reading));
  CHECK(document.model.elements().size() == 2);
  REQUIRE(document.model.relations().size() == 1);
  const Relation& relation = document.model.relation(document.model.relations().slotsById().front());
  CHECK(document.model.find(relation.target)->number == "1");
}

TEST_CASE("a number that was printed for what is not taken goes to nothing else") {
  for (const std::string_view text : {"Goal 1: Grow\n  Goal 1.1: Build\n  Goal: Rent\n  Goal 1.2: Sell\n",
                                      "Goal 1.1: Build\nGoal 1: Grow\n  Goal 1.2: Sell\n  Goal: Rent\n"}) {
    NotesReading reading = read(text);
    for (NotesElement& element : reading.elements) element.taken = element.text != "Build";
    Document document;
    Editor editor(document);
    test::CountedIds ids;
    REQUIRE(takeNotes(editor, ids, reading));
    editor.take();
    const Numbering numbering(document.model);
    std::string numbers;
    for (const Slot slot : document.model.elements().slotsById())
      numbers +=
          document.model.element(slot).labels.front().text + " " + std::string(numbering.of(slot)) + "; ";
    INFO(text);
    CHECK(numbers.find("Rent 1.3; ") != std::string::npos);
    CHECK(numbers.find("Sell 1.2; ") != std::string::npos);
  }
}
