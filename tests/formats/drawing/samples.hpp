// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/drawing.hpp"
#include "tests/support/ids.hpp"

#include <string>

namespace ekd::test {

inline constexpr const char* latvianLetters = "āčēģīķļņšūž ĀČĒĢĪĶĻŅŠŪŽ";

inline layout::TextRun run(std::string text, layout::Point baseline, double size = 9) {
  layout::TextRun run;
  run.text = std::move(text);
  run.baseline = baseline;
  run.size = size;
  return run;
}

/// Two boxes and the wire between them, with Latvian letters everywhere.
inline layout::Drawing smallDrawing() {
  layout::Drawing drawing;
  drawing.size = {300, 160};
  drawing.language = "lv";
  drawing.title = "Mērķi";
  drawing.description = "Divi mērķi";
  layout::Box goal;
  goal.element = nth<ElementId>(1);
  goal.rect = {20, 20, 160, 40};
  goal.fill = {0x98, 0xE5, 0x8F};
  goal.narration.edit().title = "2.1. mērķis";
  goal.narration.edit().description = "kavē 3. problēma";
  goal.texts.push_back(run(latvianLetters, {26, 44}));
  layout::Box problem = goal;
  problem.element = nth<ElementId>(2);
  problem.rect = {20, 100, 160, 40};
  problem.narration.edit().title = "3. problēma";
  problem.texts = {run("Trūkst līdzekļu <pagaidām> & \"vispār\"", {26, 124}, 7)};
  drawing.boxes = {goal, problem};
  layout::Wire wire;
  wire.relation = nth<RelationId>(7);
  wire.points = {{100, 100}, {100, 60}};
  wire.narration.edit().title = "3. problēma kavē 2.1. mērķi";
  wire.labels.edit().push_back(run("kavē", {104, 84}, 7));
  wire.labels.edit().back().width = 18;
  drawing.wires = {wire};
  return drawing;
}

}  // namespace ekd::test
