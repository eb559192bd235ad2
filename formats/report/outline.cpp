// SPDX-License-Identifier: MIT
#include "formats/report/outline.hpp"

#include "formats/drawing/visible_text.hpp"

#include <algorithm>

namespace ekd::report {
namespace {

std::string textOf(const Line& line) {
  std::string text;
  for (const Run& run : line) text += run.text;
  return drawing::visibleText(text);
}

}  // namespace

std::vector<ContentsLine> contentsOf(const Report& report, const Anchors& anchors) {
  std::vector<ContentsLine> lines;
  if (report.contents.empty()) return lines;
  for (const Block& block : report.blocks) {
    const auto* heading = std::get_if<Heading>(&block);
    if (heading == nullptr || heading->level > deepestInContents) continue;
    lines.push_back(
        {anchors.of(heading->entry).front(), textOf(heading->entry.line), std::max(heading->level, 1)});
  }
  return lines;
}

std::size_t blocksBeforeHeadings(const Report& report) {
  const auto first = std::find_if(report.blocks.begin(), report.blocks.end(),
                                  [](const Block& block) { return std::holds_alternative<Heading>(block); });
  return static_cast<std::size_t>(first - report.blocks.begin());
}

bool needsCaption(const Figure& figure, const Heading* heading) {
  const std::string title = drawing::visibleText(figure.title);
  return !title.empty() &&
         (heading == nullptr || textOf(heading->entry.line).find(title) == std::string::npos);
}

bool leadsIn(const Report& report, std::size_t block) {
  if (block + 1 >= report.blocks.size() || !std::holds_alternative<Paragraph>(report.blocks[block]))
    return false;
  const Block& next = report.blocks[block + 1];
  return std::holds_alternative<List>(next) || std::holds_alternative<Table>(next);
}

}  // namespace ekd::report
