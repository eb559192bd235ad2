// SPDX-License-Identifier: MIT
#include "libekd/capture/notes/pasted_table.hpp"

#include "libekd/capture/notes/actor_labels.hpp"
#include "libekd/capture/notes/characters.hpp"
#include "libekd/text/fold.hpp"

#include <algorithm>
#include <array>

namespace ekd::notes {
namespace {

constexpr std::size_t longestHead = 400;  // bytes of the line with the names
constexpr std::size_t mostColumns = 40;

struct NamedColumn {
  std::string_view name;  ///< folded
  ColumnRole role;
};
using enum ColumnRole;
// A row a line.
// clang-format off
constexpr auto columnNames = std::to_array<NamedColumn>({
    {"nr", number},
    {"no", number},
    {"num", number},
    {"number", number},
    {"numurs", number},
    {"id", number},
    {"kind", kind},
    {"type", kind},
    {"veids", kind},
    {"tips", kind},
    {"parent", parent},
    {"under", parent},
    {"zem", parent},
    {"text", text},
    {"name", text},
    {"title", text},
    {"label", text},
    {"statement", text},
    {"nosaukums", text},
    {"teksts", text},
    {"formulejums", text},
    {"description", description},
    {"notes", description},
    {"comments", description},
    {"apraksts", description},
    {"piezimes", description},
    {"komentari", description},
    {"priority", priority},
    {"prioritate", priority},
});
// clang-format on

Column columnFrom(const std::string& name) {
  Column column;
  column.name = name;
  const std::string folded = text::foldForSearch(name);
  const auto row = std::find_if(columnNames.begin(), columnNames.end(),
                                [&](const NamedColumn& known) { return known.name == folded; });
  if (row != columnNames.end()) {
    column.role = row->role;
  } else if (name == "#" || name == "Nr.") {
    column.role = number;
  } else if (const auto spelled = elementKindFromSpelling(name);
             spelled && !isJoint(spelled->kind) && name.size() > 2) {
    column.role = text;
    column.kind = spelled;
  }
  return column;
}

bool isUnderstood(const Column& column) {
  return column.role != other || actorLabel(column.name + ": x").has_value();
}

std::vector<std::string> split(std::string_view line, char separator) {
  std::vector<std::string> cells(1);
  bool isQuoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    const bool opens = c == '"' && trimmed(cells.back()).empty() && !isQuoted;
    if (opens) {
      isQuoted = true;
      cells.back().clear();
    } else if (isQuoted && c == '"' && i + 1 < line.size() && line[i + 1] == '"') {
      cells.back() += '"';
      ++i;
    } else if (isQuoted && c == '"') {
      isQuoted = false;
    } else if (c == separator && !isQuoted) {
      cells.emplace_back();
    } else {
      cells.back() += c;
    }
  }
  for (std::string& cell : cells) cell = trimmed(cell);
  return cells;
}

}  // namespace

std::vector<std::string> cellsOf(const TextLine& line, char separator) {
  std::string_view text = line.text;
  if (separator == '|') {
    if (text.find_first_not_of("|-: \t") == std::string_view::npos) return {};
    if (text.starts_with('|')) text.remove_prefix(1);
    if (text.ends_with('|')) text.remove_suffix(1);
  }
  auto cells = split(text, separator);
  if (separator == '\t')
    cells.insert(cells.begin(), static_cast<std::size_t>(std::min(line.indent / 4, 8)), "");
  return cells;
}

std::optional<PastedTable> tableAt(const std::vector<TextLine>& lines, std::size_t first) {
  if (lines[first].text.empty() || lines[first].text.size() > longestHead) return std::nullopt;
  for (const char separator : {'\t', '|', ';', ','}) {
    if (lines[first].text.find(separator) == std::string::npos) continue;
    PastedTable table{first, first, separator, {}};
    const auto names = cellsOf(lines[first], separator);
    if (names.size() < 2 || names.size() > mostColumns) continue;
    for (const std::string& name : names) table.columns.push_back(columnFrom(name));
    const bool hasText = std::any_of(table.columns.begin(), table.columns.end(),
                                     [](const Column& column) { return column.role == text; });
    const auto understood = std::count_if(table.columns.begin(), table.columns.end(), isUnderstood);
    if (!hasText || understood < 2 || 2 * understood < static_cast<std::ptrdiff_t>(names.size())) continue;
    while (table.last + 1 < lines.size() && lines[table.last + 1].text.find(separator) != std::string::npos)
      ++table.last;
    if (table.last > table.first) return table;
  }
  return std::nullopt;
}

}  // namespace ekd::notes
