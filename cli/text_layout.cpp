// SPDX-License-Identifier: MIT
#include "cli/text_layout.hpp"

#include "libekd/text/utf8.hpp"

#include <algorithm>

namespace ekd::cli {
namespace {

std::string csvField(std::string_view field) {
  if (field.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(field);
  std::string result = "\"";
  for (const char c : field) {
    if (c == '"') result += '"';
    result += c;
  }
  return result + '"';
}

std::string_view withoutTrailingSpaces(std::string_view line) {
  return line.substr(0, line.find_last_not_of(' ') + 1);
}

}  // namespace

void writeWrapped(std::ostream& out, std::string_view head, std::string_view body, std::size_t width) {
  const std::size_t indent = text::columns(head);
  std::string line(head);
  std::size_t used = indent;
  while (!body.empty()) {
    const std::size_t length = std::min(body.find(' '), body.size());
    const std::string_view word = body.substr(0, length);
    const std::size_t columns = text::columns(word);
    const bool isFirst = used == indent;
    if (!isFirst && used + 1 + columns > width) {
      out << withoutTrailingSpaces(line) << '\n';
      line.assign(indent, ' ');
      used = indent;
    } else if (!isFirst) {
      line += ' ';
      ++used;
    }
    line += word;
    used += columns;
    body.remove_prefix(std::min(length + 1, body.size()));
  }
  out << withoutTrailingSpaces(line) << '\n';
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
  std::string result;
  for (const std::string& part : parts) {
    if (!result.empty()) result += separator;
    result += part;
  }
  return result;
}

void writeCsvRow(std::ostream& out, const std::vector<std::string>& fields) {
  std::string_view separator;
  for (const std::string& field : fields) {
    out << separator << csvField(field);
    separator = ",";
  }
  out << '\n';
}

CsvTable::CsvTable(std::ostream& out, std::vector<std::string> head, bool isForSpreadsheet) : m_out(out) {
  if (isForSpreadsheet) m_out << "\xEF\xBB\xBF";
  const auto number = std::find(head.begin(), head.end(), "number");
  const bool isMerged = isForSpreadsheet && number != head.end() && number + 1 != head.end();
  if (isMerged) {
    m_number = number - head.begin();
    head.erase(number);
  }
  writeCsvRow(m_out, head);
}

void CsvTable::addRow(std::vector<std::string> cells) {
  if (m_number >= 0) {
    const auto number = cells.begin() + m_number;
    if (!number->empty()) *(number + 1) = *number + " " + *(number + 1);
    cells.erase(number);
  }
  writeCsvRow(m_out, cells);
}

void TextTable::write(std::ostream& out, std::string_view indent) const {
  std::vector<std::size_t> widths(m_columns.size());
  for (const auto& row : m_rows) {
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], text::columns(row[i]));
  }
  for (const auto& row : m_rows) {
    std::string line(indent);
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) line += "  ";
      if (m_columns[i] == Align::right) line.append(widths[i] - text::columns(row[i]), ' ');
      line += m_columns[i] == Align::right ? row[i] : text::padded(row[i], widths[i]);
    }
    out << withoutTrailingSpaces(line) << '\n';
  }
}

}  // namespace ekd::cli
