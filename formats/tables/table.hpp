// SPDX-License-Identifier: MIT
#pragma once

#include "formats/foreign/import.hpp"
#include "formats/tables/columns.hpp"
#include "formats/tables/separated_text.hpp"
#include "formats/tables/tables.hpp"

#include <span>
#include <string>
#include <vector>

namespace ekd::tables {

/// No table has more columns or rows than this: bounds the memory that a hostile file can ask for.
inline constexpr std::size_t mostColumns = 2000;
inline constexpr std::size_t mostRows = 2'000'000;

/// A table whose header is understood; gives its rows. A cell `\e` has a text that is empty; other cells
/// without a text count as not there. Rows with too many or too few cells are reported and kept.
class Table {
 public:
  /// `text` must outlive the table.
  Table(std::string_view text, TableKind kind, std::span<const FieldName> fields, Report& report);

  bool has(Field field) const;
  bool next();

  std::span<const FieldName> fields() const { return m_fields; }
  const std::vector<Column>& columns() const { return m_columns; }
  /// The cells of the row read last: as many as there are columns.
  const std::vector<Cell>& cells() const { return m_row.cells; }
  /// The cell of the first column of that field, an empty one when there is none.
  const Cell& cell(Field field) const;
  const std::string& text(Field field) const { return cell(field).text; }
  /// Warns when a heading or a property that counts as an attribute is a slip of a known one.
  void warnOfSlip(const Column& column, const Cell& cell);
  /// Of the row, or of one of its cells.
  foreign::Spot spot() const { return {static_cast<std::uint32_t>(m_kind), {m_row.line, 1}}; }
  foreign::Spot spotOf(const Cell& cell) const;
  /// The text of a field and its place; that of the row when there is no such column.
  foreign::Said said(Field field) const;

 private:
  void readHeader();
  void checkQuotes();
  void fitToColumns();
  void understandEmpties();
  std::size_t indexOf(Field field) const;
  Position placeOf(const Cell& cell) const {
    return m_report.isFull() ? Position{m_row.line, 1} : m_rows.positionOf(m_row, cell.offset);
  }

  SeparatedText m_rows;
  std::span<const FieldName> m_fields;
  TableKind m_kind;
  Report& m_report;
  std::vector<Column> m_columns;
  std::size_t m_headerColumns = 0;
  Row m_row;
  std::size_t m_rowCount = 0;
};

/// What stands for `text` in a cell: `\e` for an empty one, and one backslash more for one that looks like
/// that.
std::string cellText(const std::string& text);

}  // namespace ekd::tables
