// SPDX-License-Identifier: MIT
#include "libekd/capture/minutes.hpp"

#include "tests/support/model_builder.hpp"

#include <catch2/catch.hpp>

using namespace ekd;
using test::ModelBuilder;

namespace {

struct Room {
  Document document;
  ElementId goal;
  ElementId problem;
};

Room room() {
  ModelBuilder builder;
  const auto goal = builder.add(ElementKind::goal, "Grow", "2.4");
  const auto problem = builder.add(ElementKind::problem, "No money", "7");
  return {builder.take(), goal, problem};
}

}  // namespace

TEST_CASE("minutes are read as they were written, with and without a time") {
  const std::vector<MinutesEntry> entries{{"2009-04-23T14:05", "Grow first"},
                                          {"", "somebody typed this by hand"},
                                          {"", ""},
                                          {"2009-04-23T14:09", ""},
                                          {"", "2009-04-23 is no time"}};
  CHECK(parseMinutes(writeMinutes(entries)) == entries);
  CHECK(parseMinutes("").empty());
}

TEST_CASE("references are kept by identity and shown as they were typed") {
  const Room at = room();
  const Vocabulary vocabulary(at.document);
  const std::string kept = keepReferences("See #2.4, #G2.4 and #p7. Not #9 or #tag", vocabulary);
  const std::vector<MinutesPart> parts = partsOf(kept);
  const std::vector<MinutesPart> expected{{"See ", std::nullopt},
                                          {"2.4", at.goal},
                                          {", ", std::nullopt},
                                          {"G2.4", at.goal},
                                          {" and ", std::nullopt},
                                          {"p7", at.problem},
                                          {". Not #9 or #tag", std::nullopt}};
  CHECK(parts == expected);
  CHECK(typedText(kept) == "See #2.4, #G2.4 and #p7. Not #9 or #tag");
}

TEST_CASE("brackets that are no reference stay text") {
  for (const char* text : {"[a](b)", "[a](#12)", "[", "[[x](#zz)", "a](#"})
    CHECK(partsOf(text) == std::vector<MinutesPart>{{text, std::nullopt}});
}
