// SPDX-License-Identifier: MIT
#include "formats/drawing/painters.hpp"
#include "tests/formats/drawing/samples.hpp"
#include "tests/support/temporary_folder.hpp"

#include <cmath>
#include <cstdio>
#include <sstream>

#include <catch2/catch.hpp>

using namespace ekd;
using Catch::Contains;

namespace {

std::string pdfOf(const layout::Drawing& drawing, std::string_view date = {}) {
  std::ostringstream out;
  REQUIRE(drawing::paintPdf(drawing, out, date));
  return out.str();
}

std::string pngOf(const layout::Drawing& drawing, double scale) {
  std::ostringstream out;
  REQUIRE(drawing::paintPng(drawing, out, scale));
  return out.str();
}

std::string outputOf(const std::string& command) {
  FILE* pipe = popen(command.c_str(), "r");
  REQUIRE(pipe != nullptr);
  std::string text;
  for (int c = fgetc(pipe); c != EOF; c = fgetc(pipe)) text += static_cast<char>(c);
  REQUIRE(pclose(pipe) == 0);
  return text;
}

/// What poppler finds in the PDF.
std::string poppler(const std::string& tool, const std::string& pdf) {
  const test::TemporaryFolder folder;
  const auto path = folder.write("drawing.pdf", pdf);
  return outputOf(tool + " '" + path.string() + "' " + (tool == "pdftotext" ? "-" : ""));
}

/// Width or height from the header of a PNG.
int pngSide(const std::string& png, std::size_t at) {
  int value = 0;
  for (std::size_t i = 0; i < 4; ++i) value = value * 256 + static_cast<unsigned char>(png.at(at + i));
  return value;
}

}  // namespace

TEST_CASE("the text of a PDF stays text") {
  const std::string text = poppler("pdftotext", pdfOf(test::smallDrawing()));
  CHECK_THAT(text, Contains(test::latvianLetters));
  CHECK_THAT(text, Contains("Trūkst līdzekļu <pagaidām> & \"vispār\""));
}

TEST_CASE("a PDF has a title, its date only when told, and the size of the drawing") {
  const std::string undated = poppler("pdfinfo", pdfOf(test::smallDrawing()));
  CHECK_THAT(undated, Contains("Mērķi"));
  CHECK_THAT(undated, Contains("300 x 160 pts"));
  CHECK_THAT(undated, !Contains("CreationDate"));
  CHECK_THAT(poppler("pdfinfo", pdfOf(test::smallDrawing(), "2010-05-17")), Contains("2010"));
}

TEST_CASE("equal drawings are equal files") {
  CHECK(pdfOf(test::smallDrawing()) == pdfOf(test::smallDrawing()));
  CHECK(pngOf(test::smallDrawing(), 2) == pngOf(test::smallDrawing(), 2));
}

TEST_CASE("a PDF is never larger than what readers accept") {
  auto drawing = test::smallDrawing();
  drawing.size = {28'800, 160};
  CHECK_THAT(poppler("pdfinfo", pdfOf(drawing)), Contains("14400 x 80 pts"));
}

TEST_CASE("a PNG has the size that was asked for") {
  const std::string png = pngOf(test::smallDrawing(), 1.5);
  CHECK(pngSide(png, 16) == 450);
  CHECK(pngSide(png, 20) == 240);
}

TEST_CASE("an image that no memory holds is refused") {
  auto drawing = test::smallDrawing();
  drawing.size = {30'000, 30'000};
  std::ostringstream out;
  const auto status = drawing::paintPng(drawing, out, 1);
  REQUIRE_FALSE(status);
  CHECK(status.error().code == ErrorCode::badInput);
  CHECK(drawing::largestScale(drawing) * 30'000 == Approx(std::sqrt(drawing::mostPixels)).epsilon(0.01));
}

TEST_CASE("letters with marks differ from letters without in a PNG") {
  auto marked = test::smallDrawing();
  marked.boxes.change(0, [](layout::Box& box) { box.texts[0].text = "ķļņģ"; });
  auto bare = marked;
  bare.boxes.change(0, [](layout::Box& box) { box.texts[0].text = "klng"; });
  CHECK(pngOf(marked, 1) != pngOf(bare, 1));
}

TEST_CASE("the scale of an image follows from its smallest text") {
  CHECK(drawing::scaleForText(test::smallDrawing(), 14) == Approx(2));
  CHECK(drawing::scaleForText(layout::Drawing{}, 14) == 0);
}
