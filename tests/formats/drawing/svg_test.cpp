// SPDX-License-Identifier: MIT
#include "formats/drawing/painters.hpp"
#include "tests/formats/drawing/samples.hpp"

#include <limits>
#include <set>
#include <sstream>

#include <catch2/catch.hpp>
#include <pugixml.hpp>

using namespace ekd;
using Catch::Contains;

namespace {

std::string svgOf(const layout::Drawing& drawing) {
  std::ostringstream out;
  REQUIRE(drawing::paintSvg(drawing, out));
  return out.str();
}

pugi::xml_document parsed(const std::string& svg) {
  pugi::xml_document document;
  const auto result = document.load_string(svg.c_str(), pugi::parse_default);
  INFO(result.description());
  REQUIRE(result);
  return document;
}

class FullDisk : public std::streambuf {
 protected:
  int overflow(int) override { return traits_type::eof(); }
};

}  // namespace

TEST_CASE("an SVG says what it shows, as a whole and element by element") {
  const auto document = parsed(svgOf(test::smallDrawing()));
  const auto svg = document.child("svg");
  CHECK(std::string(svg.attribute("lang").value()) == "lv");
  CHECK(std::string(svg.child_value("title")) == "Mērķi");
  CHECK(std::string(svg.child_value("desc")) == "Divi mērķi");
  const auto goal = svg.find_child_by_attribute("g", "id", "e-00000000000000000000000000000001");
  REQUIRE(goal);
  CHECK(std::string(goal.attribute("role").value()) == "img");
  CHECK(std::string(goal.child_value("title")) == "2.1. mērķis");
  CHECK(std::string(goal.child_value("desc")) == "kavē 3. problēma");
  CHECK(std::string(goal.child_value("text")) == test::latvianLetters);
  const auto wire = svg.find_child_by_attribute("g", "id", "r-00000000000000000000000000000007");
  CHECK(std::string(wire.child_value("title")) == "3. problēma kavē 2.1. mērķi");
}

TEST_CASE("an element that is shown twice has two identities in the SVG") {
  auto drawing = test::smallDrawing();
  drawing.boxes.change(1, [&](layout::Box& box) { box.element = drawing.boxes[0].element; });
  const auto document = parsed(svgOf(drawing));
  std::set<std::string> ids;
  std::size_t groups = 0;
  for (const auto group : document.child("svg").children("g")) {
    ++groups;
    ids.insert(group.attribute("id").value());
  }
  CHECK(ids.size() == groups);
  CHECK(ids.count("e-00000000000000000000000000000001-2") == 1);
}

TEST_CASE("whatever stands in a text, the SVG is well-formed and shows it") {
  const std::string text = GENERATE(as<std::string>{}, "a < b && c > d", "\"quoted\" 'single'", "\\N \\l",
                                    "]]>", "&amp;", "<!-- no -->");
  auto drawing = test::smallDrawing();
  drawing.title = text;
  drawing.boxes.change(0, [&](layout::Box& box) { box.texts[0].text = text; });
  const auto document = parsed(svgOf(drawing));
  CHECK(std::string(document.child("svg").child_value("title")) == text);
  CHECK(std::string(document.child("svg")
                        .find_child_by_attribute("id", "e-00000000000000000000000000000001")
                        .child_value("text")) == text);
}

TEST_CASE("what XML cannot hold does not get into the SVG") {
  auto drawing = test::smallDrawing();
  const std::string text = std::string("a\x01") + "b\xFF" + "c\xEF\xBF\xBE" + std::string("\0d", 2);
  drawing.boxes.change(0, [&](layout::Box& box) { box.texts[0].text = text; });
  const auto svg = svgOf(drawing);
  CHECK_THAT(svg, Contains(">ab\uFFFDc\uFFFDd<"));
}

TEST_CASE("a text keeps to its measured width in every browser") {
  auto drawing = test::smallDrawing();
  drawing.boxes.change(0, [](layout::Box& box) { box.texts[0].width = 120.5; });
  CHECK_THAT(svgOf(drawing), Contains("textLength=\"120.5\" lengthAdjust=\"spacingAndGlyphs\""));
}

TEST_CASE("a drawing without a size or with a point nowhere is refused") {
  auto drawing = test::smallDrawing();
  std::ostringstream out;
  SECTION("no width") {
    drawing.size.width = 0;
  }
  SECTION("no number") {
    drawing.size.height = std::numeric_limits<double>::quiet_NaN();
  }
  SECTION("infinite point") {
    drawing.wires.change(
        0, [](layout::Wire& wire) { wire.points[1].x = std::numeric_limits<double>::infinity(); });
  }
  SECTION("negative box") {
    drawing.boxes.change(0, [](layout::Box& box) { box.rect.width = -4; });
  }
  SECTION("absurdly large") {
    drawing.size.width = 1e9;
  }
  const auto status = drawing::paintSvg(drawing, out);
  REQUIRE_FALSE(status);
  CHECK(status.error().code == ErrorCode::badInput);
  CHECK(out.str().empty());
}

TEST_CASE("every output tells of a full disk") {
  FullDisk disk;
  std::ostream out(&disk);
  Status status;
  SECTION("SVG") {
    status = drawing::paintSvg(test::smallDrawing(), out);
  }
  SECTION("PDF") {
    status = drawing::paintPdf(test::smallDrawing(), out);
  }
  SECTION("PNG") {
    status = drawing::paintPng(test::smallDrawing(), out, 1);
  }
  REQUIRE_FALSE(status);
  CHECK(status.error().code == ErrorCode::ioFailure);
}
