// SPDX-License-Identifier: MIT
#include "formats/bytes.hpp"
#include "formats/save_file.hpp"
#include "formats/tables/columns.hpp"
#include "formats/tables/files.hpp"
#include "formats/tables/separated_text.hpp"
#include "formats/tables/sheet.hpp"
#include "formats/tables/tables.hpp"

#include <algorithm>
#include <system_error>

namespace ekd::tables {
namespace {

constexpr std::size_t startSize = 1U << 14U;

/// The header of elements: a kind, and something to call an element by.
bool startsLikeElements(const std::filesystem::path& file) {
  const std::string start = readStart(file, startSize);
  const std::string_view text = std::string_view(start).substr(start.starts_with("\xEF\xBB\xBF") ? 3 : 0);
  SeparatedText rows(text, detectSeparator(text), 200);
  Row header;
  if (!rows.next(header)) return false;
  const auto names = [&](Field field) {
    return std::any_of(header.cells.begin(), header.cells.end(), [&](const Cell& cell) {
      return parseColumn(cell.text, elementFields()).field == field;
    });
  };
  return names(Field::kind) && (names(Field::key) || names(Field::id) || names(Field::label));
}

/// Tables of an earlier save that this document has nothing for are emptied down to their header: reading
/// must not find them again.
std::vector<TableText> withEmptied(std::vector<TableText> tables, const std::filesystem::path& path,
                                   char separator) {
  const auto isWritten = [&](TableKind kind) {
    return std::any_of(tables.begin(), tables.end(), [kind](const TableText& t) { return t.kind == kind; });
  };
  for (const auto& [kind, fields, column] :
       {std::tuple(TableKind::views, viewFields(), Field::key),
        std::tuple(TableKind::sessions, sessionFields(), Field::key),
        std::tuple(TableKind::document, documentFields(), Field::property)}) {
    if (isWritten(kind) || !findTable(path, kind)) continue;
    Sheet sheet(fields, {{column, {}}});
    if (kind == TableKind::document) sheet.require({Field::value, {}});
    tables.push_back({kind, {}, sheet.text(separator)});
  }
  return tables;
}

class TablesFormat : public Format {
 public:
  const FormatInfo& info() const override {
    static const FormatInfo info{.id = "tables",
                                 .title = "Tables",
                                 .summary =
                                     "A folder with elements.tsv and relations.tsv (or CSV), for "
                                     "spreadsheets and scripts.",
                                 .extensions = {".tsv", ".csv"},
                                 .isFolder = true,
                                 .reads = true,
                                 .writes = true,
                                 .lossless = true};
    return info;
  }

  bool recognises(const std::filesystem::path& path) const override {
    std::error_code error;
    if (std::filesystem::is_directory(path, error)) return findTable(path, TableKind::elements).has_value();
    return startsLikeElements(path);
  }

  ReadResult read(const std::filesystem::path& path, const ReadOptions& options) const override;
  Status write(const Document& document, const std::filesystem::path& path,
               const WriteOptions& options) const override;
};

ReadResult TablesFormat::read(const std::filesystem::path& path, const ReadOptions& options) const {
  if (!findTable(path, TableKind::elements))
    return unreadable(path, "FILE", "there is no elements.tsv (or elements.csv) here");
  std::vector<TableText> tables;
  for (std::size_t i = 0; i < tableKindCount; ++i) {
    const auto kind = static_cast<TableKind>(i);
    const auto file = findTable(path, kind);
    if (!file) continue;
    const auto bytes = readFile(*file);
    if (!bytes) return unreadable(*file, "FILE", bytes.error().detail);
    tables.push_back({kind, file->string(), std::string(bytes->view())});
  }
  return tables::read(std::move(tables), options);
}

Status TablesFormat::write(const Document& document, const std::filesystem::path& path,
                           const WriteOptions&) const {
  std::error_code error;
  const auto folder = namesTable(path) ? path.parent_path() : path;
  if (!folder.empty()) std::filesystem::create_directories(folder, error);
  if (error) return failure(ErrorCode::ioFailure, "the folder cannot be made: " + error.message());
  const char separator = namesTable(path) && path.extension() == ".csv" ? ',' : '\t';
  for (const TableText& table : withEmptied(tables::write(document, separator), path, separator)) {
    const auto saved =
        saveFile(placeFor(path, table.kind), [&table](Sink& sink) { return sink.write(table.text); });
    if (!saved)
      return failure(saved.error().code, std::string(nameOf(table.kind)) + ": " + saved.error().detail);
  }
  return {};
}

}  // namespace
}  // namespace ekd::tables

namespace ekd {

const Format& tablesFormat() {
  static const tables::TablesFormat format;
  return format;
}

}  // namespace ekd
