// SPDX-License-Identifier: MIT
#include "tests/fuzz/reader_checks.hpp"

#include "formats/ekd_xml/ekd_xml.hpp"
#include "formats/json/json.hpp"
#include "formats/notes/notes.hpp"
#include "formats/tables/separated_text.hpp"
#include "formats/tables/tables.hpp"
#include "tests/fuzz/result_checks.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <vector>

namespace ekd::test {
namespace {

/// One text holds all tables: "--- relations" on a line of its own begins the next one.
std::vector<tables::TableText> splitTables(std::string_view bytes) {
  std::vector<tables::TableText> texts;
  const auto take = [&](tables::TableKind kind, std::string_view text) {
    const auto same = [kind](const tables::TableText& table) { return table.kind == kind; };
    if (std::none_of(texts.begin(), texts.end(), same))
      texts.push_back({kind, std::string(nameOf(kind)), std::string(text)});
  };
  tables::TableKind kind = tables::TableKind::elements;
  while (true) {
    const auto next = bytes.find("\n--- ");
    take(kind, bytes.substr(0, next == std::string_view::npos ? next : next + 1));
    if (next == std::string_view::npos) return texts;
    bytes.remove_prefix(next + 5);
    const std::string_view name = bytes.substr(0, bytes.find('\n'));
    bytes.remove_prefix(std::min(bytes.size(), name.size() + 1));
    for (std::size_t i = 0; i < tables::tableKindCount; ++i) {
      if (nameOf(static_cast<tables::TableKind>(i)) == name) kind = static_cast<tables::TableKind>(i);
    }
  }
}

std::string checkNative(std::string_view bytes) {
  return complaintAbout(readEkdXml(bytes, "model.ekd"), {{"model.ekd", bytes, Extent(bytes, false)}},
                        Origin::native);
}

std::string checkTables(std::string_view bytes) {
  const std::vector<tables::TableText> texts = splitTables(bytes);
  std::vector<Input> inputs;
  for (const tables::TableText& table : texts)
    inputs.push_back({table.file, table.text, Extent(table.text, true)});
  return complaintAbout(tables::read(texts), inputs, Origin::foreign);
}

std::string checkJson(std::string_view bytes) {
  return complaintAbout(readJson(std::string(bytes), "model.json"),
                        {{"model.json", bytes, Extent(bytes, false)}}, Origin::foreign);
}

std::string checkNotes(std::string_view bytes) {
  return complaintAbout(readNotesText(std::string(bytes), "notes.txt"),
                        {{"notes.txt", bytes, Extent(bytes, true)}}, Origin::foreign);
}

using Rows = std::vector<std::vector<std::string>>;

/// The cells of a text; nothing when one of them has a place outside of it.
std::optional<Rows> rowsOf(std::string_view text, char separator) {
  constexpr std::size_t mostCells = 1000;
  const Extent extent(text, true);
  tables::SeparatedText reader(text, separator, mostCells);
  Rows rows;
  for (tables::Row row; reader.next(row);) {
    rows.emplace_back();
    for (const tables::Cell& cell : row.cells) {
      rows.back().push_back(cell.text);
      if (!extent.has(reader.positionOf(row, cell.offset))) return std::nullopt;
    }
  }
  return rows;
}

/// Below the tables: whatever the cells are, they come back as they were written, whatever separates them.
std::string checkSeparated(std::string_view bytes) {
  const auto rows = rowsOf(bytes, tables::detectSeparator(bytes));
  if (!rows) return "a cell lies outside of the file";
  for (const char separator : {'\t', ';', ','}) {
    std::string written;
    for (const auto& row : *rows) {
      for (std::size_t i = 0; i < row.size(); ++i) {
        if (i > 0) written += separator;
        tables::appendCell(written, row[i], separator);
      }
      written += '\n';
    }
    if (rowsOf(written, separator) != rows) return std::string("cells change when separated by ") + separator;
  }
  return {};
}

constexpr std::array<ReaderUnderTest, 5> readers{{
    {"ekd_xml", "ekd", checkNative},
    {"tables", "tables", checkTables},
    {"csv", "tables", checkSeparated},
    {"json", "json", checkJson},
    {"notes", "notes", checkNotes},
}};

}  // namespace

std::span<const ReaderUnderTest> readersUnderTest() {
  return readers;
}

void expectNoComplaint(std::string_view reader, const unsigned char* data, std::size_t size) {
  const auto it =
      std::find_if(readers.begin(), readers.end(), [&](const auto& r) { return r.name == reader; });
  const std::string complaint = it->complaint({reinterpret_cast<const char*>(data), size});
  if (complaint.empty()) return;
  std::fprintf(stderr, "%s\n", complaint.c_str());
  std::abort();
}

}  // namespace ekd::test
