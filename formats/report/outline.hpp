// SPDX-License-Identifier: MIT
#pragma once

#include "formats/report/anchors.hpp"
#include "libekd/report/report.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace ekd::report {

/// Headings of this level and above are in the table of contents.
inline constexpr int deepestInContents = 2;

/// A line of the table of contents.
struct ContentsLine {
  std::string name;  ///< of what it leads to
  std::string text;
  int level = 1;  ///< 1 to deepestInContents
};

/// None when the report has no heading for them.
std::vector<ContentsLine> contentsOf(const Report& report, const Anchors& anchors);

/// How many blocks come before the first heading: what is said of the whole, before its contents.
std::size_t blocksBeforeHeadings(const Report& report);

/// Whether what a figure shows is not said by the heading above it already. `heading` may be none.
bool needsCaption(const Figure& figure, const Heading* heading);

/// Whether a block is a paragraph that stands directly above a list or a table: a few words that say what
/// comes, and that should not be left behind at the end of a page.
bool leadsIn(const Report& report, std::size_t block);

}  // namespace ekd::report
