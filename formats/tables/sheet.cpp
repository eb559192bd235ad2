// SPDX-License-Identifier: MIT
#include "formats/tables/sheet.hpp"

#include "formats/tables/separated_text.hpp"
#include "formats/tables/table.hpp"

#include <utility>

namespace ekd::tables {

void Sheet::add(Record record) {
  for (const auto& [column, text] : record) m_columns.insert(column);
  m_records.push_back(std::move(record));
}

std::string Sheet::text(char separator) const {
  if (m_columns.size() == 1) separator = '\t';  // what the reader takes where none stands in the first line
  std::string out;
  for (const Column& column : m_columns) {
    if (!out.empty()) out += separator;
    appendHeading(out, headingOf(column, m_fields), separator);
  }
  out += '\n';
  for (const Record& record : m_records) {
    bool isFirst = true;
    for (const Column& column : m_columns) {
      if (!std::exchange(isFirst, false)) out += separator;
      const auto cell = record.find(column);
      if (cell != record.end()) appendCell(out, cellText(cell->second), separator);
    }
    out += '\n';
  }
  return out;
}

}  // namespace ekd::tables
