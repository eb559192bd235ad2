// SPDX-License-Identifier: MIT
#include "formats/tables/reader.hpp"
#include "formats/text_input.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <memory>
#include <tuple>

namespace ekd::tables {
namespace {

struct TableReader {
  TableKind kind;
  std::span<const FieldName> (*fields)();
  void (*read)(Table&, Reading&);
};

/// In the order in which they can be understood: sessions are named by elements, elements by relations.
constexpr std::array<TableReader, tableKindCount> readers{{
    {TableKind::sessions, sessionFields, readSessions},
    {TableKind::document, documentFields, readDocument},
    {TableKind::elements, elementFields, readElements},
    {TableKind::relations, relationFields, readRelations},
    {TableKind::views, viewFields, readViews},
}};

TableText* find(std::vector<TableText>& tables, TableKind kind) {
  const auto it =
      std::find_if(tables.begin(), tables.end(), [kind](const TableText& t) { return t.kind == kind; });
  return it == tables.end() ? nullptr : &*it;
}

void checkColumns(const Table& table, TableKind kind, Report& report) {
  if (table.columns().empty()) return;
  for (const auto& [of, field, name] : {std::tuple(TableKind::relations, Field::source, "source"),
                                        std::tuple(TableKind::relations, Field::relation, "relation"),
                                        std::tuple(TableKind::relations, Field::target, "target"),
                                        std::tuple(TableKind::document, Field::property, "property"),
                                        std::tuple(TableKind::document, Field::value, "value")}) {
    if (of == kind && !table.has(field))
      report.error("HEADER", {1, 1}, "the first line names no column '" + std::string(name) + "'");
  }
}

SourceMap sourceMap(std::vector<SourceMap::Entry> entries,
                    const std::array<Report, tableKindCount>& reports) {
  SourceMap map;
  for (const Report& report : reports) map.files.push_back(report.file());
  std::stable_sort(entries.begin(), entries.end(),
                   [](const SourceMap::Entry& a, const SourceMap::Entry& b) { return a.id < b.id; });
  map.entries = std::move(entries);
  return map;
}

}  // namespace

std::string_view nameOf(TableKind kind) {
  static constexpr std::array<std::string_view, tableKindCount> names{"elements", "relations", "views",
                                                                      "sessions", "document"};
  return names[static_cast<std::size_t>(kind)];
}

ReadResult read(std::vector<TableText> tables, const ReadOptions& options) {
  Reading reading(options);
  const auto reportFor = [&](TableKind kind) {
    const TableText* table = find(tables, kind);
    return Report(table == nullptr ? std::string() : table->file);
  };
  std::array<Report, tableKindCount> reports{reportFor(TableKind::elements), reportFor(TableKind::relations),
                                             reportFor(TableKind::views), reportFor(TableKind::sessions),
                                             reportFor(TableKind::document)};
  const auto reportOf = [&](TableKind kind) -> Report& { return reports[static_cast<std::size_t>(kind)]; };
  for (const TableReader& reader : readers) {
    TableText* text = find(tables, reader.kind);
    if (text == nullptr || !makeText(text->text, reportOf(reader.kind))) continue;
    Table table(text->text, reader.fields(), reportOf(reader.kind));
    checkColumns(table, reader.kind, reportOf(reader.kind));
    reader.read(table, reading);
  }
  placeElements(reading, reportOf(TableKind::elements));
  addRelations(reading, reportOf(TableKind::relations));
  ReadResult result;
  result.document = reading.builder.take();
  for (Report& report : reports) {
    auto diagnostics = report.take();
    std::move(diagnostics.begin(), diagnostics.end(), std::back_inserter(result.diagnostics));
  }
  result.positions = sourceMap(std::move(reading.positions), reports);
  return result;
}

}  // namespace ekd::tables
