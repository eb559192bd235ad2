// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/draw.hpp"
#include "libekd/layout/part.hpp"

#include <string>

namespace ekd::layout {

/// What stands around the parts: title, date, legend.
struct PageTexts {
  std::string title;
  std::string date;
};

/// Fits parts on a sheet with the largest text that has room, and draws the page. When even the smallest
/// text has no room, the sheet grows and a note says so.
Drawing makePage(Parts& parts, const PageTexts& texts, const Sheet& sheet, const Model& model,
                 const std::string& language, TextMeasurer& measurer, std::vector<std::string>& notes);

}  // namespace ekd::layout
