// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/base/id.hpp"
#include "libekd/model/view.hpp"

#include <string>
#include <variant>
#include <vector>

namespace ekd::report {

enum class Emphasis : unsigned char {
  none,
  strong,
  quiet,  ///< what matters less: remarks in brackets, what is missing
};

/// A stretch of text that looks alike. With `about` it leads to where the report tells of that element.
struct Run {
  std::string text;
  Emphasis emphasis = Emphasis::none;
  ElementId about = {};
  bool operator==(const Run&) const = default;
};
using Line = std::vector<Run>;

/// Something that is told in one line. `anchors` are the elements of which it tells: what leads to them ends
/// here. No element has two places in a report.
struct Entry {
  Line line;
  std::vector<ElementId> anchors = {};
  int depth = 0;  ///< below the entry before it that has a smaller one
  bool operator==(const Entry&) const = default;
};

struct Heading {
  Entry entry;    ///< its depth counts for nothing
  int level = 1;  ///< 1 for a chapter, at most 4
  bool operator==(const Heading&) const = default;
};

struct Paragraph {
  Entry entry;  ///< likewise
  bool operator==(const Paragraph&) const = default;
};

struct List {
  std::vector<Entry> entries;
  bool operator==(const List&) const = default;
};

/// Lines of one cell; the first one's depth moves all of it to the right.
using Cell = std::vector<Entry>;

struct Column {
  std::string title;
  double share = 1;       ///< of the width, beside the shares of the others
  bool isNumber = false;  ///< set to the right
  bool operator==(const Column&) const = default;
};

struct Table {
  std::vector<Column> columns;
  std::vector<std::vector<Cell>> rows;  ///< each with a cell for every column
  bool operator==(const Table&) const = default;
};

/// A diagram: the writer has it drawn.
struct Figure {
  View view;
  std::string title;  ///< for those who cannot see it
  bool operator==(const Figure&) const = default;
};

using Block = std::variant<Heading, Paragraph, List, Table, Figure>;

/// What is to be read, without what it looks like: every format writes the same.
struct Report {
  std::string language;  ///< BCP 47
  std::string title;
  std::vector<std::string> lines;  ///< below the title: the date, the authors
  std::string contents;            ///< heading of the table of contents
  std::vector<Block> blocks;
  bool operator==(const Report&) const = default;
};

}  // namespace ekd::report
