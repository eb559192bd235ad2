// SPDX-License-Identifier: MIT
// Arguments for and against, in the capture line and in notes.
#include "libekd/capture/capture_line.hpp"
#include "libekd/capture/notes/notes_reading.hpp"
#include "libekd/model/document.hpp"

#include <catch2/catch.hpp>

using namespace ekd;

namespace {

/// "+text", "-text" for arguments, else kinds and texts.
std::string sidesOf(std::string_view text, std::optional<ElementKind> under = std::nullopt) {
  const NotesReading reading = readNotes(text, {.language = "en", .under = under, .proposeActors = false});
  std::string out;
  for (const NotesElement& element : reading.elements) {
    const std::string* side = findAttribute(element.attributes, "polarity");
    const bool isSided = element.kind == ElementKind::argument && side != nullptr;
    out += isSided ? (*side == "for" ? "+" : "-") : std::string(nameOf(element.kind)) + " ";
    out += element.text;
    if (element.parent != noIndex) out += " < " + reading.elements[element.parent].text;
    out += "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("a plus and a minus in front of a line argue") {
  const Document nothing;
  const Vocabulary vocabulary(nothing);
  const auto pro = understand("+ One place to ask", vocabulary);
  CHECK(pro.kind == ElementKind::argument);
  CHECK(pro.side == "for");
  CHECK(pro.text == "One place to ask");
  CHECK(pro.spans == std::vector<CaptureSpan>{{0, 1, CaptureRole::kind}});
  for (const char* line : {"- One more office", "– One more office", "−: One more office"}) {
    CHECK(understand(line, vocabulary).side == "against");
    CHECK(understand(line, vocabulary).text == "One more office");
  }
  for (const char* line : {"\\- One more office", "-1 degree", "+", "c++ for all"})
    CHECK_FALSE(understand(line, vocabulary).kind);
}

TEST_CASE("signs of a list argue where there are both, or under a project") {
  CHECK(sidesOf("+ Near\n- Dear\n+ Warm\n") == "+Near\n-Dear\n+Warm\n");
  CHECK(sidesOf("Project: Centre\n  + Near\n  + Warm\n") ==
        "project Centre\n+Near < Centre\n+Warm < Centre\n");
  CHECK(sidesOf("+ Near\n+ Warm\n", ElementKind::project) == "+Near\n+Warm\n");
  CHECK(sidesOf("- Near\n- Warm\n", ElementKind::project) == "idea Near\nidea Warm\n");
  CHECK(sidesOf("+ Near\n+ Warm\n") == "idea Near\nidea Warm\n");
  CHECK(sidesOf("* Goal: Heat\n  + Near\n* Goal: Cook\n  - Dear\n") ==
        "goal Heat\nidea Near < Heat\ngoal Cook\nidea Dear < Cook\n");
}

TEST_CASE("headings say the side, and go on with the project above them") {
  CHECK(sidesOf("Project: Centre\n\nFor:\n- Near\n\nAgainst:\n- Dear\n") ==
        "project Centre\n+Near < Centre\n-Dear < Centre\n");
  CHECK(
      sidesOf("Project 1: Centre\n\nArguments for\n- Near\n\nArguments against\n- Dear\n\nProject 2: Van\n\n"
              "Par:\n- Fast\n\nPret:\n- Loud\n") ==
      "project Centre\n+Near < Centre\n-Dear < Centre\nproject Van\n+Fast < Van\n-Loud < Van\n");
}
