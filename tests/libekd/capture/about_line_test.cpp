// SPDX-License-Identifier: MIT
// Lines that make no card and say something of cards that are there.
#include "libekd/capture/capture_line.hpp"
#include "tests/support/ids.hpp"
#include "tests/support/model_builder.hpp"

#include <catch2/catch.hpp>

using namespace ekd;

namespace {

/// Goals 1.2 and 1.3, problem 1.2 (another card with the number), processes and people.
struct Fixture {
  test::ModelBuilder builder;
  ElementId shelter = builder.add(ElementKind::goal, "Open a shelter", "1.2");
  ElementId soup = builder.add(ElementKind::goal, "Cook soup", "1.3");
  ElementId money = builder.add(ElementKind::problem, "No money", "1.3");
  ElementId town = builder.add(ElementKind::organizationalUnit, "Pašvaldība", "");
  ElementId clubs = builder.add(ElementKind::actor, "NVO", "");
  Document document = builder.take();
  Vocabulary vocabulary{document};

  CaptureLine read(std::string_view line) const { return understand(line, vocabulary, ElementKind::goal); }

  /// "PERFORMS Pašvaldība, NVO? > 1.2": what a line ties, without text.
  std::string tied(std::string_view line) const {
    const CaptureLine read = this->read(line);
    std::string out;
    for (const ActorMention& actor : read.actors) {
      out += actor.name + (actor.actor ? " " : "* ") + std::string(nameOf(actor.role)) +
             (actor.certainty == Certainty::possible ? "? " : " ");
    }
    for (const ElementId id : read.subjects) out += "[" + label(id) + "]";
    for (const RelationMention& relation : read.relations)
      out +=
          (relation.inverse ? " <" : " ") + std::string(nameOf(relation.kind)) + " " + label(relation.other);
    if (read.under) out += " under " + label(*read.under);
    for (const std::string& tag : read.tags) out += " #" + tag;
    return out + (read.text.empty() ? "" : " | " + read.text);
  }
  std::string label(ElementId id) const { return document.model.find(id)->labels.front().text; }
};

}  // namespace

TEST_CASE_METHOD(Fixture, "actors, a role and a number tie and make no card") {
  CHECK(tied("@pašvaldība performs 1.2") == "pašvaldība performs [Open a shelter]");
  CHECK(tied("@NVO, @pašvaldība perform 1.2") == "NVO performs pašvaldība performs [Open a shelter]");
  CHECK(tied("@NVO finances and @?pašvaldība performs 1.2.") ==
        "NVO finances pašvaldība performs? [Open a shelter]");
  CHECK(tied("@NVO is responsible for goals 1.2 and 1.3") ==
        "NVO is_responsible_for [Open a shelter][Cook soup]");
  CHECK(tied("@NVO 1.2") == "NVO is_responsible_for [Open a shelter]");
  CHECK(tied("@pasvaldiba atbild par 1.2. mērķi") == "pasvaldiba is_responsible_for [Open a shelter]");
}

TEST_CASE_METHOD(Fixture, "the number may come first, too") {
  CHECK(tied("1.2 @pašvaldība performs") == "pašvaldība performs [Open a shelter]");
  CHECK(tied("1.2 @NVO finansē, @pašvaldība veic #2027") ==
        "NVO finances pašvaldība performs [Open a shelter] #2027");
  CHECK(tied("#1.2 is performed by @NVO and @pašvaldība") ==
        "NVO performs pašvaldība performs [Open a shelter]");
  CHECK(tied("1.2, 1.3 @NVO") == "NVO is_responsible_for [Open a shelter][Cook soup]");
}

TEST_CASE_METHOD(Fixture, "a name that nobody has yet goes up to the role or the number") {
  CHECK(tied("@Town council is responsible for 1.2") == "Town council* is_responsible_for [Open a shelter]");
  CHECK(tied("1.2 @Town council performs") == "Town council* performs [Open a shelter]");
  CHECK(tied("1.2 @Town council") == "Town council* is_responsible_for [Open a shelter]");
  CHECK(tied("@Town council and @NVO perform 1.2") == "Town council* performs NVO performs [Open a shelter]");
  CHECK(tied("@NVO biedrība atbild par 1.2") == "NVO biedrība* is_responsible_for [Open a shelter]");
  CHECK(tied("@\"Church and school\" performs 1.2") == "Church and school* performs [Open a shelter]");
}

TEST_CASE_METHOD(Fixture, "somebody who is known needs no sign, and Latvian may turn the sentence round") {
  CHECK(tied("NVO atbild par 1.2") == "[NVO] is_responsible_for Open a shelter");
  CHECK(tied("NVO un pašvaldība veic 1.2, 1.3") ==
        "[NVO][Pašvaldība] performs Open a shelter performs Cook soup");
  CHECK(tied("par 1.2 atbild NVO un pašvaldība") ==
        "NVO is_responsible_for pašvaldība is_responsible_for [Open a shelter]");
  CHECK(tied("1.2 finansē pašvaldība") == "pašvaldība finances [Open a shelter]");
  CHECK(tied("NVO un pašvaldība ir atbildīgas par 1.2") ==
        "[NVO][Pašvaldība] is_responsible_for Open a shelter");
  CHECK(tied("1.2 NVO finansē") == "NVO finances [Open a shelter]");
}

TEST_CASE_METHOD(Fixture, "numbers with a relation, a place or marks are about those cards") {
  CHECK(tied("1.2 supports 1.3") == "[Open a shelter] supports Cook soup");
  CHECK(tied("p1.3 kavē 1.2") == "[No money] hinders Open a shelter");
  CHECK(tied("1.2, goal 1.3 under p1.3") == "[Open a shelter][Cook soup] under No money");
  CHECK(tied("1.2 zem 1.3 #2027") == "[Open a shelter] under Cook soup #2027");
  CHECK(read("1.2 !high").priority == Level::high);
  CHECK(tied("1.2") == "[Open a shelter]");
}

TEST_CASE_METHOD(Fixture, "with text of its own a line makes a card") {
  for (const char* line :
       {"2 chairs @NVO performs", "1.2 of them supports 1.3", "@NVO Open a shelter 1.2", "@NVO decides 1.2",
        "1.2 supports 1.3 badly", "2027", "Goal 1.2", "NVO 1.2", "\\1.2 @NVO", "2027 #plan !high"}) {
    INFO(line);
    CHECK(read(line).subjects.empty());
    CHECK_FALSE(read(line).text.empty());
    CHECK_FALSE(read(line).isOnlyBroken);
  }
}

TEST_CASE_METHOD(Fixture, "when one of the numbers is missing, nothing is made of the line") {
  const auto line = read("@Town council performs 1.2 and 9.9");
  CHECK(line.isOnlyBroken);
  CHECK(line.subjects.empty());
  CHECK(line.actors.empty());
  CHECK(line.text == "@Town council performs 1.2 and 9.9");
  CHECK(line.broken == std::vector<BrokenReference>{{"9.9", "9.9"}});
  for (const char* text : {"9.9 @NVO performs", "NVO atbild par 9.9", "1.2 hinders 9.9", "par 9.9 atbild NVO",
                           "@NVO 9.9", "1.2 zem 9.9"}) {
    INFO(text);
    CHECK(read(text).isOnlyBroken);
    CHECK(read(text).broken.at(0).number == "9.9");
  }
}

TEST_CASE_METHOD(Fixture, "every part of such a line is shown as what it is") {
  CHECK(read("@Town council performs 1.2, 9.9").spans ==
        std::vector<CaptureSpan>{{0, 13, CaptureRole::newActor},
                                 {14, 8, CaptureRole::role},
                                 {23, 4, CaptureRole::reference},
                                 {28, 3, CaptureRole::missing}});
  CHECK(read("par 1.2 atbild NVO").spans == std::vector<CaptureSpan>{{4, 3, CaptureRole::reference},
                                                                     {8, 6, CaptureRole::role},
                                                                     {15, 3, CaptureRole::actor}});
}
