// SPDX-License-Identifier: MIT
#include "formats/tables/table.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace ekd::tables {
namespace {

std::string count(std::size_t number, std::string_view noun) {
  return std::to_string(number) + " " + std::string(noun) + (number == 1 ? "" : "s");
}

/// `\e`, or that with more backslashes before it.
bool isEmptyMark(std::string_view text) {
  return text.size() > 1 && text.back() == 'e' && text.find_first_not_of('\\') == text.size() - 1;
}

/// For what stands under no heading.
Column numbered(std::size_t index) {
  return {Field::exactAttribute, "column " + std::to_string(index + 1)};
}

}  // namespace

Table::Table(std::string_view text, TableKind kind, std::span<const FieldName> fields, Report& report)
    : m_rows(text, detectSeparator(text), mostColumns + 1), m_fields(fields), m_kind(kind), m_report(report) {
  readHeader();
}

void Table::readHeader() {
  if (!m_rows.next(m_row)) {
    m_report.error("HEADER", {1, 1}, "the file is empty; its first line must name the columns");
    return;
  }
  checkQuotes();
  if (m_row.cells.size() > mostColumns) {
    m_report.error("COLUMNS", placeOf(m_row.cells.back()), "there are more than 2000 columns");
    m_row.cells.resize(mostColumns);
  }
  std::vector<Column> parsed;
  std::set<Column>
      canonical;  // a second spelling of a column that is there under its own name is an attribute
  for (const Cell& cell : m_row.cells) {
    parsed.push_back(parseColumn(cell.text, m_fields));
    if (cell.text == headingOf(parsed.back(), m_fields)) canonical.insert(parsed.back());
  }
  std::set<Column> taken;
  for (std::size_t i = 0; i < parsed.size(); ++i) {
    const Cell& cell = m_row.cells[i];
    const bool isOwnName = cell.text == headingOf(parsed[i], m_fields);
    if (cell.text.empty()) {
      parsed[i] = numbered(i);
    } else if (!isOwnName && canonical.contains(parsed[i])) {
      parsed[i] = {Field::exactAttribute, cell.text};
    }
    if (!taken.insert(parsed[i]).second) {
      m_report.error("COLUMNS", placeOf(cell), "the column '" + cell.text + "' is there twice");
      parsed[i] = {Field::exactAttribute, cell.text + " " + std::to_string(i + 1)};
    }
  }
  m_columns = std::move(parsed);
  for (std::size_t i = 0; i < m_columns.size(); ++i) warnOfSlip(m_columns[i], m_row.cells[i]);
  m_headerColumns = m_columns.size();
  const bool anyKnown = std::any_of(m_columns.begin(), m_columns.end(), [](const Column& column) {
    return column.field != Field::attribute && column.field != Field::exactAttribute;
  });
  if (!anyKnown)
    m_report.error("HEADER", {m_row.line, 1},
                   "the first line must name the columns, and none of these is known; the first is '" +
                       m_row.cells.front().text + "'");
}

void Table::warnOfSlip(const Column& column, const Cell& cell) {
  if (column.field != Field::attribute) return;
  if (const auto meant = nearHeading(column.name, m_fields))
    m_report.warning("HEADER", placeOf(cell),
                     "'" + column.name + "' is kept as an attribute; did you mean " + *meant +
                         "? (attr:" + column.name + " says that it is an attribute)");
}

std::size_t Table::indexOf(Field field) const {
  const auto it = std::find_if(m_columns.begin(), m_columns.end(),
                               [field](const Column& column) { return column.field == field; });
  return static_cast<std::size_t>(it - m_columns.begin());
}

bool Table::has(Field field) const {
  return indexOf(field) < m_columns.size();
}

const Cell& Table::cell(Field field) const {
  static const Cell none;
  const std::size_t index = indexOf(field);
  return index < m_row.cells.size() ? m_row.cells[index] : none;
}

foreign::Spot Table::spotOf(const Cell& cell) const {
  return {static_cast<std::uint32_t>(m_kind), placeOf(cell)};
}

foreign::Said Table::said(Field field) const {
  const std::size_t index = indexOf(field);
  if (index >= m_row.cells.size()) return {{}, spot()};
  return {m_row.cells[index].text, spotOf(m_row.cells[index])};
}

bool Table::next() {
  if (m_columns.empty() || !m_rows.next(m_row)) return false;
  if (++m_rowCount > mostRows) {
    m_report.error("SIZE", spot().position,
                   "there are more than " + count(mostRows, "row") + "; the rest is not read");
    return false;
  }
  checkQuotes();
  fitToColumns();
  understandEmpties();
  return true;
}

void Table::checkQuotes() {
  for (const Cell& cell : m_row.cells) {
    if (cell.quoted || cell.text.empty() || cell.text.front() != '"') continue;
    if (cell.unclosed) {
      m_report.error("QUOTE", placeOf(cell), "the quote is not closed; the cell is taken as it stands");
    } else if (m_rows.separator() != '\t') {
      m_report.warning("QUOTE", placeOf(cell),
                       "the cell goes on after its closing quote; it is taken as it stands");
    }
  }
}

void Table::fitToColumns() {
  auto& cells = m_row.cells;
  if (cells.size() < m_headerColumns) {
    const bool cutOff = m_rows.endedWithoutLineEnd();
    m_report.error("COLUMNS", spot().position,
                   "the row has " + count(cells.size(), "cell") + ", the header " +
                       count(m_headerColumns, "column") +
                       (cutOff ? "; the file ends here, maybe it was cut off" : ""));
  } else if (cells.size() > m_headerColumns) {
    m_report.error("COLUMNS", placeOf(cells[m_headerColumns]),
                   "the row has " + count(cells.size(), "cell") + ", the header only " +
                       count(m_headerColumns, "column") + "; the others are kept as attributes");
    while (m_columns.size() < cells.size()) m_columns.push_back(numbered(m_columns.size()));
  }
  cells.resize(m_columns.size());
}

void Table::understandEmpties() {
  for (Cell& cell : m_row.cells) {
    cell.isGiven = !cell.text.empty();
    if (isEmptyMark(cell.text)) cell.text = cell.text == "\\e" ? "" : cell.text.substr(1);
  }
}

std::string cellText(const std::string& text) {
  if (text.empty()) return "\\e";
  return isEmptyMark(text) ? "\\" + text : text;
}

}  // namespace ekd::tables
