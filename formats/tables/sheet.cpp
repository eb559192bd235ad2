// SPDX-License-Identifier: MIT
#include "formats/tables/sheet.hpp"

#include "formats/tables/separated_text.hpp"

#include <utility>

namespace ekd::tables {

void Sheet::add(Record record) {
  for (const auto& [column, text] : record) m_columns.insert(column);
  m_records.push_back(std::move(record));
}

std::string Sheet::text(char separator) const {
  std::string out;
  for (const Column& column : m_columns) {
    if (!out.empty()) out += separator;
    appendCell(out, headingOf(column, m_fields), separator);
  }
  out += '\n';
  for (const Record& record : m_records) {
    bool isFirst = true;
    for (const Column& column : m_columns) {
      if (!std::exchange(isFirst, false)) out += separator;
      const auto cell = record.find(column);
      if (cell != record.end()) appendCell(out, cell->second, separator);
    }
    out += '\n';
  }
  return out;
}

}  // namespace ekd::tables
