// SPDX-License-Identifier: MIT
#include "libekd/capture/capture_line.hpp"
#include "libekd/model/document_builder.hpp"
#include "tests/support/ids.hpp"

#include <catch2/catch.hpp>

using namespace ekd;
using test::nth;

namespace {

Document oneGoal() {
  DocumentBuilder builder;
  Element goal;
  goal.id = nth<ElementId>(1);
  goal.kind = ElementKind::goal;
  goal.number = "2";
  setText(goal.labels, "en", "Grow");
  builder.add(std::move(goal));
  return builder.take();
}

struct Fixture {
  Document document = oneGoal();
  Vocabulary vocabulary{document};
  CaptureLine read(std::string_view line) const { return understand(line, vocabulary); }
};

}  // namespace

TEST_CASE_METHOD(Fixture, "a relation to a number that nothing has stays in the text and is told") {
  const auto line = read("g Open beds hinders 9.9");
  CHECK(line.text == "Open beds hinders 9.9");
  CHECK(line.broken == std::vector<BrokenReference>{{"9.9", "hinders 9.9"}});
  CHECK_FALSE(line.isOnlyBroken);
  REQUIRE(line.spans.size() == 2);
  CHECK(line.spans[1] == CaptureSpan{12, 11, CaptureRole::missing});
}

TEST_CASE_METHOD(Fixture, "a relation in Latvian and a problem that is not there are told, too") {
  CHECK(read("Atvērt kavē 9.9").broken == std::vector<BrokenReference>{{"9.9", "kavē 9.9"}});
  CHECK(read("Pay more solves p12.").broken == std::vector<BrokenReference>{{"p12", "solves p12"}});
  CHECK(read("Pay more under 9.9").broken == std::vector<BrokenReference>{{"9.9", "under 9.9"}});
}

TEST_CASE_METHOD(Fixture, "a line that only leads nowhere is told apart from a card") {
  CHECK(read("2 hinders 6.44").isOnlyBroken);
  CHECK(read("6.4 hinders 2").isOnlyBroken);
  CHECK(read("hinders 6.44").isOnlyBroken);
  CHECK(read("6.4 hinders 6.44").broken ==
        std::vector<BrokenReference>{{"6.4", "6.4"}, {"6.44", "hinders 6.44"}});
  CHECK(read("6.4 hinders 6.44").text == "6.4 hinders 6.44");
}

TEST_CASE_METHOD(Fixture, "numbers behind other words are plain text") {
  CHECK(read("Hire 30 drivers").broken.empty());
  CHECK(read("Grow \\hinders 9.9").broken.empty());
}

TEST_CASE_METHOD(Fixture, "under a number that nothing has is told like any relation, unless it is escaped") {
  const auto line = read("Help people under 18");
  CHECK(line.text == "Help people under 18");
  CHECK(line.broken == std::vector<BrokenReference>{{"18", "under 18"}});
  CHECK_FALSE(line.isOnlyBroken);
  CHECK(read("under 0").isOnlyBroken);
  CHECK(read("Help people \\under 2").text == "Help people under 2");
  CHECK_FALSE(read("Help people \\under 2").under);
  CHECK(read("Help people \\under 18").broken.empty());
}
