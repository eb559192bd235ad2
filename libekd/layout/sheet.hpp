// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/geometry.hpp"

#include <optional>
#include <string_view>

namespace ekd::layout {

/// What a drawing has to fit. Lengths in points.
struct Sheet {
  Size size;             ///< the whole sheet, margins included
  double margin = 28;    ///< kept free on all four sides
  double minText = 8;    ///< text is never smaller; the sheet grows instead
  double maxText = 11;   ///< of the elements; headings of the sheet are larger
  bool mayTurn = false;  ///< the sheet may be used upright or lying, whichever gives the larger text
  bool trim = false;     ///< the drawing ends below its legend: a figure for a report, not a page
  bool bare = false;     ///< no title, no legend, no word in an empty model: for a window, which has its own
  bool titled = true;    ///< title and date above; a report says them elsewhere
  bool operator==(const Sheet&) const = default;
};

Sheet a4Sheet();
Sheet a3Sheet();
/// For walls: larger sheets allow larger text, and smaller than on the others it never gets.
Sheet a2Sheet();
Sheet a1Sheet();
Sheet a0Sheet();
/// 1920 x 1080 pixels of 1/96 inch, with text of at least 14 pixels.
Sheet screenSheet();
/// Points: of the text in a window, which is zoomed instead.
inline constexpr double windowText = 9;
/// For a window that can be zoomed and moved: nothing but the drawing, its text always of `textSize` points,
/// as large as it has to be, and `ratio` times as wide as high: in the shape of a screen unless told.
Sheet windowSheet(double textSize = windowText, double ratio = 16.0 / 9);

/// "a0" to "a4", "screen", each with "-portrait" or "-landscape" where it can be turned, or "WIDTHxHEIGHT" in
/// points. Nothing for anything else, and for sides that are not 72 to 20,000 points long.
std::optional<Sheet> sheetFromName(std::string_view name);

}  // namespace ekd::layout
