// SPDX-License-Identifier: MIT
#include "formats/report/export.hpp"

#include "tests/formats/report/samples.hpp"
#include "tests/support/broken_engine.hpp"
#include "tests/support/model_builder.hpp"
#include "tests/support/plain_measurer.hpp"

#include <cmath>

using namespace ekd;
using Catch::Contains;
using Catch::StartsWith;
using report::Output;

namespace {

/// Lines are higher than any drawing may be.
class TallMeasurer : public test::PlainMeasurer {
 public:
  layout::FontHeights heights(const layout::Font&) override { return {1e7, 1e7}; }
};

Document goals(std::size_t count) {
  test::ModelBuilder builder;
  const auto top = builder.add(ElementKind::goal, "Better care");
  for (std::size_t i = 0; i < count; ++i) builder.goalUnder(top, "Support groups for those who need them");
  return builder.take();
}

/// A ring of concepts, which only an engine can lay out well, and which is never cut.
Document ring(int count) {
  test::ModelBuilder builder;
  std::vector<ElementId> concepts;
  for (int i = 0; i < count; ++i)
    concepts.push_back(builder.add(ElementKind::concept_, "Service number " + std::to_string(i)));
  for (std::size_t i = 0; i < concepts.size(); ++i)
    builder.relate(concepts[i], RelationKind::relates, concepts[(i + 1) % concepts.size()]);
  return builder.take();
}

report::ExportedReport exported(const Document& document, Output output,
                                const report::Progress& progress = {}) {
  test::PlainMeasurer measurer;
  test::BrokenEngine engine;
  auto result = report::exportReport(test::smallReport(), document, {output}, measurer, engine, progress);
  REQUIRE(result);
  return *result;
}

}  // namespace

TEST_CASE("a report can be HTML or ODT, in whatever case that is said") {
  CHECK(report::outputFromName(".HTML") == Output::html);
  CHECK(report::outputFromName("htm") == Output::html);
  CHECK(report::outputFromName("Odt") == Output::odt);
  CHECK_FALSE(report::outputFromName("docx"));
  for (const Output output : {Output::html, Output::odt})
    CHECK(report::outputFromName(report::nameOf(output)) == output);
}

TEST_CASE("a report is exported with its diagrams, as vectors or as pixels") {
  const auto html = exported(goals(3), Output::html);
  CHECK_THAT(html.bytes, Contains("data:image/svg+xml;base64,"));
  CHECK(html.notes.empty());
  const auto odt = exported(goals(3), Output::odt);
  CHECK_THAT(odt.bytes, StartsWith("PK") && Contains("\x89PNG"));
}

TEST_CASE("the same model gives the same report, byte for byte") {
  for (const Output output : {Output::html, Output::odt})
    CHECK(exported(goals(3), output).bytes == exported(goals(3), output).bytes);
}

TEST_CASE("a diagram fits between the margins of a page") {
  const auto page = test::parsedXml(exported(goals(30), Output::html).bytes);
  const auto image = test::firstOf(page, "img");
  CHECK(image.attribute("width").as_double() <= std::ceil(170 / 25.4 * 96));
  CHECK(image.attribute("height").as_double() <= std::ceil(218 / 25.4 * 96));
}

TEST_CASE("a diagram that is too large for a page becomes several, which their captions count") {
  const auto large = exported(goals(400), Output::html);
  const auto page = test::parsedXml(large.bytes);
  const auto figures = page.select_nodes("//figure");
  REQUIRE(figures.size() > 1);
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const auto figure = figures[i].node();
    CHECK(figure.child("img").attribute("height").as_double() <= std::ceil(218 / 25.4 * 96));
    CHECK_THAT(figure.child_value("figcaption"), StartsWith(std::to_string(i + 1) + ". daļa: "));
  }
  CHECK(large.notes.empty());
}

TEST_CASE("a diagram that cannot be cut is scaled down, and a note says which one") {
  const auto large = exported(ring(300), Output::html);
  const auto page = test::parsedXml(large.bytes);
  CHECK(page.select_nodes("//figure").size() == 1);
  CHECK(test::firstOf(page, "img").attribute("height").as_double() <= std::ceil(218 / 25.4 * 96));
  REQUIRE_FALSE(large.notes.empty());
  CHECK_THAT(large.notes.back(), Contains("\"Grow\"") && Contains("scaled down"));
}

TEST_CASE("a diagram that cannot be drawn leaves its words and a note, and the report is made") {
  for (const Output output : {Output::html, Output::odt}) {
    TallMeasurer measurer;
    test::BrokenEngine engine;
    const auto result = report::exportReport(test::smallReport(), goals(3), {output}, measurer, engine);
    REQUIRE(result);
    CHECK_THAT(result->bytes, !Contains("data:image") && !Contains("PNG"));
    REQUIRE_FALSE(result->notes.empty());
    CHECK_THAT(result->notes.back(), Contains("\"Grow\"") && Contains("could not be drawn"));
  }
}

TEST_CASE("an engine that fails does not stop a report, and its complaint is told") {
  const auto plain = exported(ring(4), Output::html);
  CHECK(plain.engineFailed);
  CHECK(plain.engineComplaint == "broken");
  CHECK_FALSE(plain.bytes.empty());
}

TEST_CASE("a report can be stopped between its diagrams") {
  std::string told;
  const auto stopped = exported(goals(3), Output::html, [&](auto number, auto count, auto title) {
    told = std::to_string(number) + "/" + std::to_string(count) + " " + std::string(title);
    return false;
  });
  CHECK(told == "1/1 Grow");
  CHECK(stopped.isCancelled);
  CHECK(stopped.bytes.empty());
}

TEST_CASE("what is exported of a document is composed from it, with diagrams or without") {
  test::PlainMeasurer measurer;
  test::BrokenEngine engine;
  const Document document = goals(3);
  const auto with = report::exportReport(document, {Output::html}, measurer, engine);
  const auto without = report::exportReport(document, {Output::html, "lv", false}, measurer, engine);
  REQUIRE(with);
  REQUIRE(without);
  CHECK_THAT(with->bytes, Contains("Better care") && Contains("<img ") && Contains("lang=\"en\""));
  CHECK_THAT(without->bytes, Contains("Better care") && !Contains("<img ") && Contains("lang=\"lv\""));
}
