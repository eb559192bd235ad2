// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/drawing.hpp"

#include <string>
#include <vector>

namespace ekd::test {

// Each gives what is wrong, in words; nothing for a good drawing.

std::vector<std::string> overlappingBoxes(const layout::Drawing& drawing);
/// Text of a box that leaves its rectangle, and anything that leaves the sheet.
std::vector<std::string> thingsOutside(const layout::Drawing& drawing);
/// Lines of text that are not wholly inside the outline of their box.
std::vector<std::string> textsOverOutlines(const layout::Drawing& drawing);
std::vector<std::string> wiresThroughBoxes(const layout::Drawing& drawing);
/// Text on text or on a box that it does not belong to.
std::vector<std::string> coveredTexts(const layout::Drawing& drawing);

double smallestText(const layout::Drawing& drawing);
/// Boxes that show an element.
std::size_t timesShown(const layout::Drawing& drawing, ElementId element);

}  // namespace ekd::test
