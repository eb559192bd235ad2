// SPDX-License-Identifier: MIT
#pragma once

#include "formats/report.hpp"
#include "formats/tables/columns.hpp"
#include "formats/tables/separated_text.hpp"

#include <span>
#include <string>
#include <vector>

namespace ekd::tables {

/// No table has more columns or rows than this: bounds the memory that a hostile file can ask for.
inline constexpr std::size_t mostColumns = 2000;
inline constexpr std::size_t mostRows = 2'000'000;

/// A table whose header is understood; gives its rows. Rows with too many or too few cells are reported and
/// kept.
class Table {
 public:
  /// `text` must outlive the table.
  Table(std::string_view text, std::span<const FieldName> fields, Report& report);

  bool has(Field field) const;
  bool next();

  std::span<const FieldName> fields() const { return m_fields; }
  const std::vector<Column>& columns() const { return m_columns; }
  /// The cells of the row read last: as many as there are columns.
  const std::vector<Cell>& cells() const { return m_row.cells; }
  /// The cell of the first column of that field, an empty one when there is none.
  const Cell& cell(Field field) const;
  const std::string& text(Field field) const { return cell(field).text; }
  Position place() const { return {m_row.line, 1}; }
  Position placeOf(const Cell& cell) const { return m_rows.positionOf(m_row, cell.offset); }
  /// Of the cell of that field, or of the row.
  Position placeOf(Field field) const;

  Report& report() { return m_report; }

 private:
  void readHeader();
  void checkQuotes();
  void fitToColumns();
  std::size_t indexOf(Field field) const;

  SeparatedText m_rows;
  std::span<const FieldName> m_fields;
  Report& m_report;
  std::vector<Column> m_columns;
  std::size_t m_headerColumns = 0;
  Row m_row;
  std::size_t m_rowCount = 0;
};

}  // namespace ekd::tables
