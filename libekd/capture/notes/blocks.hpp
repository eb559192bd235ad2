// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/capture/notes/kind_marks.hpp"
#include "libekd/capture/notes/line_shape.hpp"
#include "libekd/capture/notes/pasted_table.hpp"
#include "libekd/capture/notes/text_lines.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace ekd::notes {

enum class BlockForm : std::uint8_t {
  heading,
  item,  ///< of a list
  prose,
  table
};

/// A heading, an item of a list or a paragraph: lines that belong together.
struct Block {
  BlockForm form = BlockForm::prose;
  LineShape shape;                  ///< of its first line
  std::string text;                 ///< of all lines, without the marker of the first
  std::vector<std::size_t> lines;   ///< indexes of lines
  std::vector<std::size_t> starts;  ///< where each line begins in `text`
  std::optional<PastedTable> table;
  bool isAfterBlank = false;
  bool isTitle = false;         ///< a heading that only its look makes one
  std::string_view side;        ///< "for", "against": of an item whose sign says so, see defineSides()
  bool isOnlyFor = false;       ///< no item of its list is against; its sign may be a bullet like others
  std::vector<KindMark> marks;  ///< that define an element here; see defineMarks()
};

/// What kind of text it is.
struct Survey {
  bool plainLinesAreItems = false;  ///< hardly a bullet, and short lines: an outline, a card a line
  bool sentencesAreItems = false;   ///< the cards are sentences with full stops
  bool numbersAreHeadings = false;  ///< a report: "2.3.1 Title" stands over paragraphs
  std::set<std::string> chapters;   ///< of a report: the numbers before the first dot of its headings
};
Survey surveyOf(const std::vector<TextLine>& lines, const std::vector<LineShape>& shapes);

std::vector<Block> blocksOf(const std::vector<TextLine>& lines, const std::vector<LineShape>& shapes,
                            const Survey& survey);

/// Fills Block::side of the items of lists whose bullets are plus and minus signs: what speaks for something
/// and against it. A list of minus signs alone is a list.
void defineSides(std::vector<Block>& blocks);

/// Fills Block::marks. A number is defined where it stands most plainly: in front of a line or behind the
/// statement of a list item or heading, else later in an item, else in running text the first time; anywhere
/// else it only refers.
void defineMarks(std::vector<Block>& blocks);

}  // namespace ekd::notes
