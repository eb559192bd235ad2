// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/draw.hpp"

#include <functional>

namespace ekd::layout {

/// A part of a page that leads to another one.
struct PageLink {
  Rect rect;             ///< points
  std::size_t page = 0;  ///< counted from 1
};

struct AtlasPage {
  Drawing drawing;
  std::string name;  ///< "Goal 2 Support people after imprisonment", "Problems 1–24"
  std::vector<PageLink> links;
};

/// A view on many sheets: first the key map, which shows all of the others small, then its trees, networks
/// and flows, each page what belongs together, and at last what is tied to no goal. What is related across
/// pages says so on its card, with the number of the page.
struct Atlas {
  std::vector<AtlasPage> pages;
  std::vector<std::string> notes;  ///< what had to give, each with its page
  bool engineFailed = false;
  bool isCancelled = false;  ///< there are no pages
};

/// Told after each of so many pages, once more from the first where pages have to be cut anew; false stops
/// the work.
using AtlasProgress = std::function<bool(std::size_t page, std::size_t count)>;

/// Draws the view of a request on as many sheets as it needs. All have the size of the request's sheet, but
/// for those with something that cannot be cut and is larger. The same request gives the same pages, byte for
/// byte. `references` and `hidden` of the request are obeyed on every page. Parts of a figure have no key map
/// and no numbers at their feet, and end where the drawing does if the sheet asks for that.
Atlas drawAtlas(const Request& request, TextMeasurer& measurer, LayoutEngine& engine,
                const AtlasProgress& progress = {});

}  // namespace ekd::layout
