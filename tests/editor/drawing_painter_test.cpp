// SPDX-License-Identifier: MIT
// What a drawing looks like from so far away that its text cannot be read.
#include "editor/scene/drawing_painter.hpp"

#include <QImage>
#include <QPainter>
#include <QPalette>

#include <catch2/catch.hpp>

using namespace ekd;
using namespace ekd::editor;

namespace {

constexpr double scale = 0.5;
constexpr double fontSize = 9;

/// A card with a heading of 9 points, and as wide a text as fills it.
layout::Box card(const std::string& heading, const std::string& number, layout::Rect rect) {
  layout::Box box;
  box.rect = rect;
  box.number = number;
  box.stroke.width = 1;
  layout::TextRun run;
  run.text = heading;
  run.bold = true;
  run.size = fontSize;
  run.baseline = {rect.x + 4, rect.y + 10};
  run.width = 0.7 * fontSize * static_cast<double>(run.text.size());
  box.texts.push_back(run);
  return box;
}

QImage painted(const layout::Drawing& drawing) {
  QImage image(400, 200, QImage::Format_RGB32);
  image.fill(Qt::white);
  QPainter painter(&image);
  painter.scale(scale, scale);
  const DrawingMeasures measures(drawing);
  const SceneColours colours{QPalette(Qt::white)};
  GlyphCache glyphs;
  const PaintState state;
  DrawingPainter(drawing, measures, colours, glyphs, state).paint(painter, {0, 0, 800, 400});
  return image;
}

/// What is dark inside of a card, in pixels; empty when it is blank.
QRect inkIn(const QImage& image, layout::Rect rect) {
  constexpr int border = 2;
  const QRect inner = QRectF(scale * rect.x, scale * rect.y, scale * rect.width, scale * rect.height)
                          .toRect()
                          .adjusted(border, border, -border, -border);
  QRect ink;
  for (int y = inner.top(); y <= inner.bottom(); ++y) {
    for (int x = inner.left(); x <= inner.right(); ++x) {
      if (qGray(image.pixel(x, y)) < 160) ink |= QRect(x, y, 1, 1);
    }
  }
  return ink;
}

}  // namespace

TEST_CASE("no line runs through the headings of cards that are seen from afar", "[editor]") {
  layout::Drawing drawing;
  layout::Box divided = card("Process 8.7", "8.7", {10, 10, 200, 40});
  divided.headerHeight = 14;
  drawing.boxes.push_back(divided);
  REQUIRE(detailAt(scale, fontSize) == Detail::middle);
  const QImage image = painted(drawing);
  const QRect heading = inkIn(image, drawing.boxes[0].rect);
  CHECK_FALSE(heading.isEmpty());
  CHECK(heading.right() < 90);  // the card goes on to 105
}

TEST_CASE("headings of one kind and level have one size from afar, whatever the room", "[editor]") {
  layout::Drawing drawing;
  for (int i = 0; i < 20; ++i)
    drawing.boxes.push_back(
        card("Goal 2.1", "2.1", {10.0 + 70 * (i % 10), i < 10 ? 10.0 : 120.0, 60, i % 2 == 0 ? 90.0 : 32.0}));
  const QImage image = painted(drawing);
  const QSize first = inkIn(image, drawing.boxes[0].rect).size();
  CHECK(first.height() >= 4);
  for (const layout::Box& box : drawing.boxes) {
    const QSize size = inkIn(image, box.rect).size();
    CHECK(std::abs(size.height() - first.height()) <= 1);  // a line may lie between two pixels
  }
}

TEST_CASE("a card that is too narrow for its heading shows its number from afar", "[editor]") {
  layout::Drawing drawing;
  drawing.boxes.push_back(card("Organizational unit 3", "3", {10, 10, 60, 40}));
  CHECK_FALSE(inkIn(painted(drawing), drawing.boxes[0].rect).isEmpty());
}

TEST_CASE("a heading on two lines counts as one from afar", "[editor]") {
  layout::Box twoLines = card("Argument", "2.2.2", {10, 10, 50, 60});
  layout::TextRun number = twoLines.texts[0];
  number.text = "2.2.2";
  number.baseline.y += 11;
  twoLines.texts.push_back(number);
  layout::Drawing drawing;
  drawing.boxes.push_back(twoLines);
  const layout::Box oneLine = card("Argument 2.2.2", "2.2.2", {10, 10, 50, 60});
  const auto styles = FarHeadings(drawing).stylesAt(scale);
  const auto heading = FarHeadings::headingOf(twoLines, styles, scale);
  REQUIRE(heading);
  CHECK(heading->text == "2.2.2");
  CHECK(FarHeadings::headingOf(oneLine, styles, scale)->size == heading->size);
}

TEST_CASE("what stands behind the number of a heading is no number from afar", "[editor]") {
  layout::Drawing drawing;
  const layout::Box decided = card("Organizational unit 3 +12", "3", {10, 10, 60, 40});
  drawing.boxes.push_back(decided);
  const auto heading = FarHeadings::headingOf(decided, FarHeadings(drawing).stylesAt(scale), scale);
  REQUIRE(heading);
  CHECK(heading->text == "3");
  const layout::Box unnumbered = card("24 places in all of the region", "", {10, 10, 60, 40});
  CHECK_FALSE(FarHeadings::headingOf(unnumbered, FarHeadings(drawing).stylesAt(scale), scale));
}
