// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/capture/notes/text_lines.hpp"
#include "libekd/metamodel/spelling.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ekd::notes {

enum class ColumnRole : std::uint8_t { number, kind, parent, text, description, priority, other };

struct Column {
  ColumnRole role = ColumnRole::other;
  std::optional<KindSpelling> kind;  ///< of a text column that is called after one
  std::string name;                  ///< as printed
};

/// Lines pasted from a spreadsheet, a Markdown table or a CSV file, whose first line names the columns.
struct PastedTable {
  std::size_t first = 0;  ///< the line with the names
  std::size_t last = 0;
  char separator = '\t';
  std::vector<Column> columns;
};

/// The table that begins at line `first`: it has a column for texts, and at least one other that is
/// understood. Ends before the first line without a separator.
std::optional<PastedTable> tableAt(const std::vector<TextLine>& lines, std::size_t first);

/// The cells of a line, trimmed, without the quotes of CSV. Empty for the rule under a Markdown head.
std::vector<std::string> cellsOf(const TextLine& line, char separator);

}  // namespace ekd::notes
