// SPDX-License-Identifier: MIT
#include "formats/tables/separated_text.hpp"

#include "formats/text_position.hpp"

#include <algorithm>

namespace ekd::tables {
namespace {

constexpr std::string_view hintStart = "sep=";

std::string_view firstLine(std::string_view text) {
  const auto start = text.find_first_not_of("\r\n");
  if (start == std::string_view::npos) return {};
  return text.substr(start, text.find_first_of("\r\n", start) - start);
}

bool isHint(std::string_view line) {
  return line.size() == hintStart.size() + 1 && line.starts_with(hintStart) &&
         std::string_view("\t;,").find(line.back()) != std::string_view::npos;
}

std::string_view trimmed(std::string_view text) {
  const auto start = text.find_first_not_of(' ');
  if (start == std::string_view::npos) return {};
  return text.substr(start, text.find_last_not_of(' ') - start + 1);
}

void appendQuoted(std::string& out, std::string_view text) {
  out += '"';
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

}  // namespace

char detectSeparator(std::string_view text) {
  const std::string_view line = firstLine(text);
  if (isHint(line)) return line.back();
  std::size_t commas = 0;
  std::size_t semicolons = 0;
  bool quoted = false;
  for (const char c : line) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == '\t') return '\t';
    commas += c == ',' ? 1 : 0;
    semicolons += c == ';' ? 1 : 0;
  }
  if (commas == 0 && semicolons == 0) return '\t';
  return semicolons >= commas ? ';' : ',';
}

SeparatedText::SeparatedText(std::string_view text, char separator, std::size_t mostCells)
    : m_text(text), m_separator(separator), m_mostCells(mostCells) {
  const std::string_view line = firstLine(text);
  if (isHint(line)) {
    m_offset = static_cast<std::size_t>(line.data() - text.data()) + line.size();
    m_line += static_cast<int>(std::count(text.begin(), text.begin() + m_offset, '\n'));
    endLine();
  }
}

bool SeparatedText::atLineEnd() const {
  return m_offset >= m_text.size() || m_text[m_offset] == '\n' || m_text[m_offset] == '\r';
}

void SeparatedText::endLine() {
  m_endedInside = m_offset >= m_text.size();
  if (m_endedInside) return;
  if (m_text.substr(m_offset, 2) == "\r\n") ++m_offset;
  ++m_offset;
  ++m_line;
}

bool SeparatedText::quotedCell(Cell& cell) {
  std::size_t at = m_offset + 1;
  while (true) {
    const std::size_t quote = m_text.find('"', at);
    if (quote == std::string_view::npos) {
      cell.unclosed = true;
      return false;
    }
    cell.text.append(m_text, at, quote - at);
    at = quote + 1;
    if (at < m_text.size() && m_text[at] == '"') {
      cell.text += '"';
      ++at;
      continue;
    }
    const bool ends =
        at >= m_text.size() || m_text[at] == m_separator || m_text[at] == '\n' || m_text[at] == '\r';
    if (!ends) return false;
    m_line += static_cast<int>(std::count(m_text.begin() + m_offset, m_text.begin() + at, '\n'));
    m_offset = at;
    cell.quoted = true;
    return true;
  }
}

void SeparatedText::plainCell(Cell& cell, bool isLast) {
  const std::size_t start = m_offset;
  while (!atLineEnd() && (isLast || m_text[m_offset] != m_separator)) ++m_offset;
  cell.text = trimmed(m_text.substr(start, m_offset - start));
}

bool SeparatedText::next(Row& row) {
  while (m_offset < m_text.size() && atLineEnd()) endLine();
  if (m_offset >= m_text.size()) return false;
  row.cells.clear();
  row.line = m_line;
  row.offset = m_offset;
  while (true) {
    Cell& cell = row.cells.emplace_back();
    cell.offset = m_offset;
    const bool startsQuoted = m_offset < m_text.size() && m_text[m_offset] == '"';
    if (!startsQuoted || !quotedCell(cell)) plainCell(cell, row.cells.size() >= m_mostCells);
    if (atLineEnd()) break;
    ++m_offset;
  }
  endLine();
  return true;
}

Position SeparatedText::positionOf(const Row& row, std::size_t offset) const {
  Position place = ekd::positionOf(m_text.substr(row.offset), offset - row.offset);
  place.line += row.line - 1;
  return place;
}

void appendCell(std::string& out, std::string_view text, char separator) {
  const bool special = text.find_first_of(std::string{separator, '\n', '\r'}) != std::string_view::npos ||
                       text.starts_with('"') ||
                       (separator != '\t' && text.find('"') != std::string_view::npos);
  const bool padded = text.empty() || text.front() == ' ' || text.back() == ' ';
  if (special || padded) {
    appendQuoted(out, text);
  } else {
    out += text;
  }
}

void appendHeading(std::string& out, std::string_view text, char separator) {
  if (text.find_first_of("\t;,\"") != std::string_view::npos) {
    appendQuoted(out, text);
  } else {
    appendCell(out, text, separator);
  }
}

}  // namespace ekd::tables
