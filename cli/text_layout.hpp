// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace ekd::cli {

/// Writes `head`, then `body` broken at spaces so that no line is wider than `width` columns; further lines
/// start below the first letter of the body. A word that is too long stands on a line of its own.
void writeWrapped(std::ostream& out, std::string_view head, std::string_view body, std::size_t width);

/// "a, b, c".
std::string joined(const std::vector<std::string>& parts, std::string_view separator = ", ");

/// A row of comma-separated values after RFC 4180, but ended by LF: fields with commas, quotes or line breaks
/// are quoted.
void writeCsvRow(std::ostream& out, const std::vector<std::string>& fields);

/// A table of comma-separated values with a head. For spreadsheets it begins with a byte order mark, without
/// which Excel takes UTF-8 for something else, and what stands under `number` goes before what stands under
/// `label`: alone they take 2.10 for 2.1 or for a day in October.
class CsvTable {
 public:
  CsvTable(std::ostream& out, std::vector<std::string> head, bool isForSpreadsheet);
  /// As many cells as the head has.
  void addRow(std::vector<std::string> cells);

 private:
  std::ostream& m_out;
  std::ptrdiff_t m_number = -1;  ///< the column that goes into the next one
};

/// Rows of cells under each other. Columns are as wide as their widest cell and two columns apart; numbers
/// stand to the right.
class TextTable {
 public:
  enum class Align { left, right };
  explicit TextTable(std::vector<Align> columns) : m_columns(std::move(columns)) {}

  /// As many cells as there are columns.
  void addRow(std::vector<std::string> cells) { m_rows.push_back(std::move(cells)); }
  bool isEmpty() const { return m_rows.empty(); }

  /// Every line begins with `indent`; no line ends with a space.
  void write(std::ostream& out, std::string_view indent) const;

 private:
  std::vector<Align> m_columns;
  std::vector<std::vector<std::string>> m_rows;
};

}  // namespace ekd::cli
