// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/cards/card_memo.hpp"
#include "libekd/layout/draw.hpp"
#include "libekd/layout/forest/forest.hpp"
#include "libekd/layout/page/cutting_again.hpp"
#include "libekd/layout/parts/part.hpp"

#include <functional>
#include <string>
#include <vector>

namespace ekd::layout {

/// What a page shows, arranged in parts one below the other, in one way or several.
struct PageContent {
  const Content& content;
  const Forest& forest;
  std::vector<Tie> ties;  ///< to be drawn across
  std::string title;
  std::string date;
};

struct Page {
  Drawing drawing;
  bool hasGrown = false;      ///< even the smallest text had no room on the sheet
  std::vector<Tie> tiesLeft;  ///< there was no good way for them
  Places places;              ///< without the relations
};

/// What making a page takes.
struct PageTools {
  Typesetter& typesetter;
  CardMemo& cards;
  const std::function<bool()>& isStopped;
};

/// Fits parts on a sheet with the largest text that has room, and draws the page. `arrangements` are of the
/// same cards, the one that reads best first. Throws Stopped.
Page makePage(const PageContent& content, std::vector<Parts>& arrangements, const Sheet& sheet,
              const PageTools& tools);

/// Draws a page as it was drawn before. Throws Stopped.
Page makePageAgain(const PageContent& content, const std::vector<PartAgain>& parts, const Memory& memory,
                   const Sheet& sheet, const PageTools& tools);

}  // namespace ekd::layout
