// SPDX-License-Identifier: MIT
#include "libekd/capture/capture_line.hpp"

#include "libekd/edit/session.hpp"
#include "libekd/model/document_builder.hpp"
#include "tests/support/ids.hpp"

#include <catch2/catch.hpp>

using namespace ekd;
using test::nth;
using Ids = std::vector<ElementId>;
using Relations = std::vector<RelationMention>;

namespace {

/// Goals 2, 2.4 and 4.1 (identities 1 to 3), problem 7 (4), municipality (5), NGOs (6).
Document workshop() {
  DocumentBuilder builder;
  const auto add = [&](std::uint64_t n, ElementKind kind, std::string_view number, std::string_view label,
                       std::vector<std::string> aliases = {}) {
    Element element;
    element.id = nth<ElementId>(n);
    element.kind = kind;
    element.number = number;
    setText(element.labels, "en", label);
    if (!aliases.empty()) element.details.edit().aliases = std::move(aliases);
    builder.add(std::move(element));
  };
  add(1, ElementKind::goal, "2", "Serve people after imprisonment");
  add(2, ElementKind::goal, "2.4", "Communes");
  add(3, ElementKind::goal, "4.1", "Crisis centre");
  add(4, ElementKind::problem, "7", "Nobody applies");
  add(5, ElementKind::actor, "1", "Municipality", {"pašvaldība", "municipality council"});
  add(7, ElementKind::problem, "2.4", "No room");
  add(8, ElementKind::actor, "7", "Priest");
  add(6, ElementKind::organizationalUnit, "2", "Non-governmental organisations", {"NVO"});
  return builder.take();
}

struct Fixture {
  Document document = workshop();
  Vocabulary vocabulary{document};
  CaptureLine read(std::string_view line) const { return understand(line, vocabulary); }
};

}  // namespace

TEST_CASE_METHOD(Fixture, "a plain line is text and nothing else") {
  const auto line = read("Organise soup kitchens");
  CHECK(line.text == "Organise soup kitchens");
  CHECK_FALSE(line.kind);
  CHECK(line.spans.empty());
}

TEST_CASE_METHOD(Fixture,
                 "a small letter and a space set the kind, a capital or an escaped letter does not") {
  CHECK(read("p nobody applies").kind == ElementKind::problem);
  CHECK(read("p nobody applies").text == "nobody applies");
  CHECK_FALSE(read("A shelter").kind);
  CHECK_FALSE(read("\\a shelter").kind);
  CHECK(read("\\a shelter").text == "a shelter");
}

TEST_CASE_METHOD(Fixture, "a colon behind the letter changes nothing") {
  for (const char letter : std::string_view("gpcnosarkwitdj")) {
    const auto line = read(std::string(1, letter) + ": it smells");
    CHECK(line.kind == kindOfLetter(letter));
    CHECK(line.text == "it smells");
  }
  CHECK(read("p: it smells").spans == std::vector<CaptureSpan>{{0, 2, CaptureRole::kind}});
  CHECK(read("p:it smells").text == "p:it smells");
  CHECK(read("P: it smells").text == "P: it smells");
  CHECK(read("\\p: it smells").text == "p: it smells");
}

TEST_CASE_METHOD(Fixture,
                 "an actor is known by any of its names, with or without diacritics, the longest first") {
  CHECK(read("x y @pasvaldiba").actors.at(0).actor == nth<ElementId>(5));
  const auto line = read("Open a shelter @municipality council");
  CHECK(line.text == "Open a shelter");
  CHECK(line.actors.at(0).name == "municipality council");
}

TEST_CASE_METHOD(Fixture, "a word behind the actor says what it does, and a question mark that it only may") {
  const auto line = read("Open a shelter @municipality finances @?NVO");
  REQUIRE(line.actors.size() == 2);
  CHECK(line.actors[0].role == RelationKind::finances);
  CHECK(line.actors[1].certainty == Certainty::possible);
  CHECK(line.actors[1].role == RelationKind::isResponsibleFor);
  CHECK(line.text == "Open a shelter");
  CHECK(read("x @pašvaldība finansē").actors.at(0).role == RelationKind::finances);
}

TEST_CASE_METHOD(Fixture, "an unknown actor is one word, or what stands in quotes") {
  const auto line = read("Find homes @volunteers quickly");
  CHECK(line.actors.at(0).name == "volunteers");
  CHECK_FALSE(line.actors.at(0).actor);
  CHECK(line.text == "Find homes quickly");
  CHECK(read("Find homes @\"church groups\" participates").actors.at(0).name == "church groups");
}

TEST_CASE_METHOD(Fixture, "an unknown actor at the end has all words up to the one that says what it does") {
  const auto line = read("Provide a place @Town council finances");
  CHECK(line.text == "Provide a place");
  REQUIRE(line.actors.size() == 1);
  CHECK(line.actors[0].name == "Town council");
  CHECK(line.actors[0].role == RelationKind::finances);
  CHECK(line.spans == std::vector<CaptureSpan>{{16, 13, CaptureRole::newActor}, {30, 8, CaptureRole::role}});
  const auto both = read("Open @?Town council finances @church groups participates #a under 2");
  REQUIRE(both.actors.size() == 2);
  CHECK(both.actors[0].name == "Town council");
  CHECK(both.actors[1].name == "church groups");
  CHECK(both.text == "Open");
}

TEST_CASE_METHOD(Fixture, "words behind an unknown actor that need not be its name stay in the text") {
  for (const char* line : {"Find @volunteers who finances homes", "Find @volunteers, town finances",
                           "Find @volunteers in prisons", "Find @volunteers #a town finances"}) {
    const auto read = this->read(line);
    REQUIRE(read.actors.size() == 1);
    CHECK(read.actors[0].name == "volunteers");
  }
  CHECK(read("Find @volunteers who finances homes").actors.at(0).longerName == "volunteers who");
  CHECK(read("Find @volunteers, town finances").actors.at(0).longerName.empty());
  CHECK(read("Find @volunteers finances homes and organises").text == "Find homes and organises");
  CHECK(read("Find @municipality town finances").text == "Find town finances");
}

TEST_CASE_METHOD(Fixture, "tags and priority are taken out of the text") {
  const auto line = read("Open #night shelters !high #night");
  CHECK(line.text == "Open shelters");
  CHECK(line.tags == std::vector<std::string>{"night"});
  CHECK(line.priority == Level::high);
  CHECK(read("Open !zema").priority == Level::low);
  CHECK(read("Stop !now").text == "Stop !now");
}

TEST_CASE_METHOD(Fixture, "a relation counts only with an element behind it") {
  const auto line = read("p law forbids it hinders 2.4");
  REQUIRE(line.relations.size() == 1);
  CHECK(line.relations[0] == RelationMention{RelationKind::hinders, false, nth<ElementId>(2)});
  CHECK(line.text == "law forbids it");
  CHECK(read("law hinders everything").text == "law hinders everything");
  CHECK(read("law hinders 9.9").text == "law hinders 9.9");
}

TEST_CASE_METHOD(Fixture, "relations are read in both languages and from both ends") {
  CHECK(read("likums kavē 2.4").relations.at(0).kind == RelationKind::hinders);
  CHECK(read("campaign solves p7").relations.at(0) ==
        RelationMention{RelationKind::solves, false, nth<ElementId>(4)});
  CHECK(read("shelter is hindered by p7").relations.at(0) ==
        RelationMention{RelationKind::hinders, true, nth<ElementId>(4)});
}

TEST_CASE_METHOD(Fixture, "where several have the number, what the method can relate is meant") {
  CHECK(read("g Rent a house solves 2.4").relations.at(0).other == nth<ElementId>(7));
  CHECK(read("g Rent a house supports 2.4").relations.at(0).other == nth<ElementId>(2));
  CHECK(read("g Rent a house solves 7").relations.at(0).other == nth<ElementId>(4));
  const auto solving = read("4.1 solves 2.4");
  CHECK(solving.subjects == Ids{nth<ElementId>(3)});
  CHECK(solving.relations == Relations{{RelationKind::solves, false, nth<ElementId>(7)}});
  const auto solved = read("2.4 is solved by 4.1");
  CHECK(solved.subjects == Ids{nth<ElementId>(7)});
  CHECK(solved.relations == Relations{{RelationKind::solves, true, nth<ElementId>(3)}});
  CHECK(read("c Rents rise under 7").under == nth<ElementId>(4));
  // nothing fits: the goal, as everywhere
  CHECK(read("k House finances 2.4").relations.at(0).other == nth<ElementId>(2));
}

TEST_CASE_METHOD(Fixture, "a relation leads to all the numbers in a row behind it") {
  const auto line = read("p law forbids it hinders 2.4, 4.1 and 2");
  CHECK(line.text == "law forbids it");
  REQUIRE(line.relations.size() == 3);
  CHECK(line.relations[2].other == nth<ElementId>(1));
  CHECK(read("It hinders 2.4 and 2 others").text == "It and 2 others");
  CHECK(read("It hinders 2.4 and 30").text == "It and 30");
  const auto missing = read("It hinders 2.4 and 9.9");
  CHECK(missing.text == "It and 9.9");
  CHECK(missing.broken == std::vector<BrokenReference>{{"9.9", "and 9.9"}});
}

TEST_CASE_METHOD(Fixture, "several actors in a row share the role of the last one") {
  const auto line = read("Open a shelter @NVO, @municipality and @?volunteers perform !high");
  REQUIRE(line.actors.size() == 3);
  for (const ActorMention& mention : line.actors) CHECK(mention.role == RelationKind::performs);
  CHECK(line.actors[2].certainty == Certainty::possible);
  CHECK(line.text == "Open a shelter");
  const auto apart = read("Open @NVO @municipality performs");
  CHECK(apart.actors.at(0).role == RelationKind::isResponsibleFor);
  CHECK(read("Open @NVO finansē un @pašvaldība veic").actors.at(0).role == RelationKind::finances);
}

TEST_CASE_METHOD(Fixture, "what an actor does for another card is not done by the card that is typed") {
  const auto line = read("g Rent a house @NVO finances 2.4 and 4.1");
  CHECK(line.text == "Rent a house");
  CHECK(line.relations.empty());
  REQUIRE(line.actors.size() == 1);
  CHECK(line.actors[0].role == RelationKind::finances);
  CHECK(line.actors[0].cards == Ids{nth<ElementId>(2), nth<ElementId>(3)});
  CHECK(read("Rent a house @Soros foundation finances 2.4").actors.at(0).name == "Soros foundation");
  const auto told = read("Rent @municipality performs p7");
  CHECK(told.actors.at(0).cards == Ids{nth<ElementId>(4)});
}

TEST_CASE_METHOD(Fixture, "only those who share a role share what it is for") {
  const auto shared = read("Rent @municipality and @NVO finance 2.4");
  REQUIRE(shared.actors.size() == 2);
  CHECK(shared.actors[0].cards == Ids{nth<ElementId>(2)});
  const auto apart = read("Rent @municipality performs, @NVO finances 2.4");
  REQUIRE(apart.actors.size() == 2);
  CHECK(apart.actors[0].cards.empty());
  CHECK(apart.actors[1].cards == Ids{nth<ElementId>(2)});
}

TEST_CASE_METHOD(Fixture, "an actor that is typed does itself what is said behind others") {
  const auto line = read("a Cook @NVO performs 2.4");
  CHECK(line.actors.at(0).cards.empty());
  CHECK(line.relations == Relations{{RelationKind::performs, false, nth<ElementId>(2)}});
}

TEST_CASE_METHOD(Fixture, "a number behind a role that counts something is text") {
  const auto line = read("Rent @NVO finances 2 houses");
  CHECK(line.actors.at(0).cards.empty());
  CHECK(line.text == "Rent 2 houses");
  const auto missing = read("Rent @NVO finances 2.4 and 9.9");
  CHECK(missing.actors.at(0).cards == Ids{nth<ElementId>(2)});
  CHECK(missing.broken == std::vector<BrokenReference>{{"9.9", "and 9.9"}});
}

TEST_CASE_METHOD(Fixture, "who acts on a card that is not there is not tied to the one that is typed") {
  const auto line = read("Rent @municipality performs, @NVO finances 9.9");
  REQUIRE(line.actors.size() == 1);
  CHECK(line.actors[0].role == RelationKind::performs);
  CHECK(line.text == "Rent @NVO finances 9.9");
  CHECK(line.broken == std::vector<BrokenReference>{{"9.9", "@NVO finances 9.9"}});
  CHECK(read("Rent @municipality and @NVO finance 9.9").actors.empty());
  CHECK(read("Rent @NVO finances 3.5 million").actors.size() == 1);
}

TEST_CASE_METHOD(Fixture, "what looks like a tag and is the number of a card is no tag") {
  const auto line = read("Open a shelter #2.4 #2027");
  CHECK(line.text == "Open a shelter #2.4");
  CHECK(line.tags == std::vector<std::string>{"2027"});
  CHECK(line.numberSigns == std::vector<NumberSign>{{"#2.4", nth<ElementId>(2)}});
  CHECK(read("Open #p7").numberSigns == std::vector<NumberSign>{{"#p7", nth<ElementId>(4)}});
  CHECK(read("Open #3.7").tags == std::vector<std::string>{"3.7"});
}

TEST_CASE_METHOD(Fixture, "behind a relation the sign of a tag makes no difference") {
  const auto line = read("p law forbids it kavē #2.4");
  CHECK(line.text == "law forbids it");
  CHECK(line.relations.at(0).other == nth<ElementId>(2));
  CHECK(line.tags.empty());
  CHECK(line.numberSigns.empty());
  CHECK(read("New under #2.4").under == nth<ElementId>(2));
  CHECK(read("It hinders #9.9").broken == std::vector<BrokenReference>{{"#9.9", "hinders #9.9"}});
  CHECK(read("It hinders #2027").tags == std::vector<std::string>{"2027"});
}

TEST_CASE_METHOD(Fixture, "under and zem say where the element stands") {
  CHECK(read("New one under 2.4").under == nth<ElementId>(2));
  CHECK(read("Jauns zem 2").under == nth<ElementId>(1));
  CHECK(read("Hide under stones").text == "Hide under stones");
}

TEST_CASE_METHOD(Fixture, "a backslash keeps marks as text") {
  const auto line = read("Write to \\@office about \\#1");
  CHECK(line.text == "Write to @office about #1");
  CHECK(line.actors.empty());
  CHECK(line.tags.empty());
}

TEST_CASE_METHOD(Fixture, "every span lies inside the line") {
  const std::string_view text = "g Open @?NVO finances #a !2 under 2.4 hinders 4.1";
  for (const CaptureSpan& span : read(text).spans) CHECK(span.offset + span.length <= text.size());
  CHECK(read(text).spans.size() == 8);
}

TEST_CASE_METHOD(Fixture, "an article or another number makes no second actor") {
  CHECK(read("Open @the municipality finances").actors.at(0).actor == nth<ElementId>(5));
  CHECK(read("Open @municipalities").actors.at(0).actor == nth<ElementId>(5));
  CHECK(read("Open @Priests, @NVO perform").actors.at(0).actor == nth<ElementId>(8));
  CHECK(read("The priests are responsible for 2.4").subjects == Ids{nth<ElementId>(8)});
  CHECK_FALSE(read("Open @\"municipalities\"").actors.at(0).actor);
}

TEST_CASE("a form that two actors share means neither, unless it is the name of one") {
  DocumentBuilder builder;
  for (const std::uint64_t n : {1, 2}) {
    Element element;
    element.id = nth<ElementId>(n);
    element.kind = ElementKind::actor;
    setText(element.labels, "en", n == 1 ? "School" : "the School");
    builder.add(std::move(element));
  }
  const Document document = builder.take();
  const Vocabulary vocabulary(document);
  CHECK(vocabulary.actorCalled("school") == nth<ElementId>(1));
  CHECK(vocabulary.actorCalled("the school") == nth<ElementId>(2));
  CHECK_FALSE(vocabulary.actorCalled("schools"));
}

TEST_CASE("the vocabulary follows the edits") {
  test::FixedClock clock;
  Session session(workshop(), clock);
  Vocabulary vocabulary(session.document());
  const auto subscription =
      session.addListener([&](const Transaction&, const ChangeSet& changes) { vocabulary.update(changes); });
  REQUIRE(session.edit("rename", [](Editor& editor) {
    return editor.modify(nth<ElementId>(5), [](Element& element) {
      setText(element.labels, "en", "County");
      element.number = "9";
      element.details.edit().aliases.clear();
    });
  }));
  CHECK_FALSE(vocabulary.actorNamed("municipality"));
  CHECK_FALSE(vocabulary.actorCalled("municipalities"));
  CHECK(vocabulary.actorNamed("county") == nth<ElementId>(5));
  CHECK(vocabulary.actorCalled("counties") == nth<ElementId>(5));
  CHECK(vocabulary.elementNumbered("9", ElementKind::actor) == nth<ElementId>(5));
}
