// SPDX-License-Identifier: MIT
// Lines that say that nobody, or nobody in particular, answers for a card.
#include "libekd/capture/capture_line.hpp"
#include "tests/support/ids.hpp"
#include "tests/support/model_builder.hpp"

#include <catch2/catch.hpp>

using namespace ekd;

namespace {

struct Fixture {
  test::ModelBuilder builder;
  ElementId shelter = builder.add(ElementKind::goal, "Open a shelter", "1.2");
  ElementId soup = builder.add(ElementKind::goal, "Cook soup", "1.3");
  ElementId town = builder.add(ElementKind::actor, "Pašvaldība", "");
  Document document = builder.take();
  Vocabulary vocabulary{document};

  CaptureLine read(std::string_view line) const { return understand(line, vocabulary, ElementKind::goal); }
  std::vector<ElementId> tiedAs(std::string_view line, ElementKind kind, RelationKind relation) const {
    const CaptureLine read = this->read(line);
    CHECK(read.text == line);
    CHECK(read.kind == kind);
    CHECK(read.isKindImplied);
    CHECK(read.actors.empty());
    CHECK(read.subjects.empty());
    std::vector<ElementId> cards;
    for (const RelationMention& mention : read.relations) {
      CHECK(mention.kind == relation);
      CHECK_FALSE(mention.inverse);
      cards.push_back(mention.other);
    }
    return cards;
  }
};

}  // namespace

TEST_CASE_METHOD(Fixture, "that nobody answers for a card is a problem with all the words of the line") {
  for (const std::string_view line :
       {"Nobody is responsible for 1.2", "No one is responsible for 1.2", "no-one performs 1.2",
        "@nobody performs 1.2", "1.2 nobody is responsible", "Neviens neatbild par 1.2",
        "par 1.2 neviens neatbild", "Neviens nav atbildīgs par 1.2",
        "Nobody in town is responsible for 1.2"}) {
    INFO(line);
    CHECK(tiedAs(line, ElementKind::problem, RelationKind::hinders) == std::vector{shelter});
  }
  CHECK(tiedAs("Nobody is responsible for 1.2 and 1.3", ElementKind::problem, RelationKind::hinders) ==
        std::vector{shelter, soup});
}

TEST_CASE_METHOD(Fixture, "that somebody answers for a card is a comment about it") {
  for (const std::string_view line : {"Somebody is responsible for 1.2", "someone performs 1.2",
                                      "Kāds atbild par 1.2", "par 1.2 kāds atbild"}) {
    INFO(line);
    CHECK(tiedAs(line, ElementKind::comment, RelationKind::link) == std::vector{shelter});
  }
}

TEST_CASE_METHOD(Fixture, "a pronoun with the sign of an actor stays text") {
  CHECK(read("Open a kitchen @nobody").text == "Open a kitchen @nobody");
  CHECK(read("Atvērt virtuvi @neviens").text == "Atvērt virtuvi @neviens");
  CHECK(read("Open a kitchen @nobody").actors.empty());
}

TEST_CASE_METHOD(Fixture, "what is said of nobody otherwise is read as ever") {
  CHECK(read("Nobody pays").text == "Nobody pays");
  CHECK_FALSE(read("Nobody pays").kind);
  CHECK(read("\\Nobody is responsible for 1.2").text != "\\Nobody is responsible for 1.2");
  CHECK(read("pašvaldība atbild par 1.2").subjects == std::vector{town});
  CHECK(read("p Nobody is responsible for 1.2 !high").text == "Nobody is responsible for 1.2");
  CHECK(read("p Nobody is responsible for 1.2 !high").priority == Level::high);
  CHECK_FALSE(read("p Nobody is responsible for 1.2").isKindImplied);
}
