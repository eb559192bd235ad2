// SPDX-License-Identifier: MIT
#include "editor/scene/scene_colours.hpp"

#include "libekd/layout/notation/style.hpp"

#include <QPalette>

#include <catch2/catch.hpp>

using namespace ekd;
using editor::SceneColours;

namespace {

QPalette paletteOf(QColor base, QColor text) {
  QPalette palette;
  palette.setColor(QPalette::Base, base);
  palette.setColor(QPalette::Text, text);
  return palette;
}

layout::Colour toLayout(const QColor& colour) {
  const auto part = [](int value) { return static_cast<std::uint8_t>(value); };
  return {part(colour.red()), part(colour.green()), part(colour.blue())};
}

}  // namespace

TEST_CASE("text on every kind of card can be read on a light and on a dark ground") {
  const SceneColours light(paletteOf(Qt::white, Qt::black));
  const SceneColours dark(paletteOf(QColor(0x202020), Qt::white));
  for (const SceneColours* colours : {&light, &dark}) {
    for (std::size_t i = 0; i < elementKindCount; ++i) {
      const layout::ElementStyle& style = layout::styleOf(static_cast<ElementKind>(i));
      CAPTURE(info(style.kind).label.en, colours->isDark());
      CHECK(layout::contrast(toLayout((*colours)(style.fill)), toLayout((*colours)(style.text))) >= 4.5);
    }
  }
}

TEST_CASE("a dark ground turns lightness round and leaves paper as it is otherwise") {
  const SceneColours light(paletteOf(Qt::white, Qt::black));
  const SceneColours dark(paletteOf(QColor(0x202020), Qt::white));
  CHECK(light({12, 34, 56}) == QColor(12, 34, 56));
  CHECK(light.ground() == QColor(Qt::white));
  CHECK(dark.ground().lightness() < 60);
  CHECK(dark(layout::black).lightness() > 200);
  // What is darker on paper is lighter here.
  CHECK(dark({0x38, 0x76, 0x1D}).lightness() > dark({0xB6, 0xDF, 0xA0}).lightness());
}
