// SPDX-License-Identifier: MIT
#pragma once

#include "formats/diagnostics.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ekd::tables {

struct Cell {
  std::string text;
  std::size_t offset = 0;  ///< in the text, of its first byte
  bool quoted = false;
  bool isGiven = false;   ///< has a text, maybe an empty one (see Table)
  bool unclosed = false;  ///< began with a quote that never ends; taken as it stands
};

struct Row {
  std::vector<Cell> cells;
  int line = 0;            ///< of its first cell
  std::size_t offset = 0;  ///< in the text, of its first byte
};

/// Tab, semicolon or comma: what separates the columns of the first line. A first line "sep=;", as
/// spreadsheets write it, decides.
char detectSeparator(std::string_view text);

/// Reads rows of separated values: quoting of RFC 4180 with any separator, line ends LF, CRLF or CR, empty
/// lines skipped, spaces around unquoted cells dropped. A cell that begins with a quote but is not quoted to
/// its end is taken literally. Linear in the text, whatever stands in it.
class SeparatedText {
 public:
  /// A row gets at most `mostCells` cells; the last one then holds the rest of the line.
  SeparatedText(std::string_view text, char separator, std::size_t mostCells);

  bool next(Row& row);
  /// Of a byte in the row that was read last.
  Position positionOf(const Row& row, std::size_t offset) const;
  char separator() const { return m_separator; }
  /// True when the row read last ended with the text and not with a line end.
  bool endedWithoutLineEnd() const { return m_endedInside; }

 private:
  bool quotedCell(Cell& cell);
  void plainCell(Cell& cell, bool isLast);
  bool atLineEnd() const;
  void endLine();

  std::string_view m_text;
  char m_separator;
  std::size_t m_mostCells;
  std::size_t m_offset = 0;
  int m_line = 1;
  bool m_endedInside = false;
};

/// Appends a cell so that SeparatedText reads the same text back. Quotes only where it must; an empty text is
/// written as "" (nothing at all is for cells that are not there).
void appendCell(std::string& out, std::string_view text, char separator);

/// The same for the first row, from which detectSeparator() has to find the separator.
void appendHeading(std::string& out, std::string_view text, char separator);

}  // namespace ekd::tables
