// SPDX-License-Identifier: MIT
#include "formats/drawing/pango_measurer.hpp"

#include <string>

#include <catch2/catch.hpp>

using namespace ekd;
using drawing::PangoMeasurer;
using layout::Font;

namespace {

std::vector<std::string> textsOf(const std::vector<layout::MeasuredLine>& lines) {
  std::vector<std::string> texts;
  for (const auto& line : lines) texts.push_back(line.text);
  return texts;
}

std::string joined(const std::vector<layout::MeasuredLine>& lines) {
  std::string all;
  for (const auto& line : lines) all += line.text;
  return all;
}

double widest(const std::vector<layout::MeasuredLine>& lines) {
  double width = 0;
  for (const auto& line : lines) width = std::max(width, line.width);
  return width;
}

}  // namespace

TEST_CASE("text is broken at words") {
  PangoMeasurer measurer;
  const auto lines = measurer.wrap("Izveidot atbalsta grupas ģimenēm", Font{9}, 90);
  CHECK(textsOf(lines) == std::vector<std::string>{"Izveidot atbalsta", "grupas ģimenēm"});
  CHECK(widest(lines) <= 90);
}

TEST_CASE("a word without room is broken inside") {
  PangoMeasurer measurer;
  const std::string word(10'000, 'x');
  const auto lines = measurer.wrap(word, Font{9}, 100);
  CHECK(lines.size() > 100);
  CHECK(joined(lines) == word);
  CHECK(widest(lines) <= 100);
}

TEST_CASE("the width of a line is the advance of its letters, unrounded") {
  PangoMeasurer measurer;
  // DejaVu Sans has 2048 units an em and an "x" of 1212 of them.
  CHECK(measurer.wrap("xxxxxxxxxx", Font{9}, 0).at(0).width == Approx(10 * 9 * 1212 / 2048.0).margin(0.05));
  CHECK(measurer.wrap("x", Font{90}, 0).at(0).width == Approx(90 * 1212 / 2048.0).margin(0.05));
}

TEST_CASE("a text fits into the width it was measured to have") {
  PangoMeasurer measurer;
  const std::string text = "Psiholoģiskais atbalsts vecākiem un ģimenēm";
  const double width = measurer.wrap(text, Font{9}, 0).at(0).width;
  CHECK(measurer.wrap(text, Font{9}, width).size() == 1);
}

TEST_CASE("no text has no lines, and line ends of a text are kept") {
  PangoMeasurer measurer;
  CHECK(measurer.wrap("", Font{9}, 100).empty());
  CHECK(measurer.wrap(" \t\n ", Font{9}, 100).empty());
  CHECK(textsOf(measurer.wrap("one\r\ntwo\n\nthree  four\n", Font{9}, 100)) ==
        std::vector<std::string>{"one", "two", "", "three four"});
}

TEST_CASE("right-to-left text, emoji and broken UTF-8 are measured, too") {
  PangoMeasurer measurer;
  const auto hebrew = measurer.wrap("שלום עולם שלום עולם", Font{9}, 60);
  CHECK(hebrew.size() == 2);
  CHECK(hebrew[0].text == "שלום עולם");
  CHECK(measurer.wrap("👩‍👧 ģimene", Font{9}, 0).at(0).width > 20);
  CHECK(measurer.wrap("a\xFF", Font{9}, 0).at(0).text == "a\uFFFD");
}

TEST_CASE("a soft hyphen shows only at the end of a line") {
  PangoMeasurer measurer;
  CHECK(textsOf(measurer.wrap("psiho\u00ADloģiskais", Font{9}, 0)) ==
        std::vector<std::string>{"psiholoģiskais"});
  CHECK(textsOf(measurer.wrap("psiho\u00ADloģiskais", Font{9}, 45)) ==
        std::vector<std::string>{"psiho-", "loģiskais"});
}

TEST_CASE("bold is wider, and lines have the heights of the font") {
  PangoMeasurer measurer;
  CHECK(measurer.wrap("mērķis", Font{9, true}, 0)[0].width > measurer.wrap("mērķis", Font{9}, 0)[0].width);
  const auto heights = measurer.heights(Font{10});
  CHECK(heights.ascent == Approx(9.28).margin(0.1));
  CHECK(heights.descent == Approx(2.36).margin(0.1));
}
