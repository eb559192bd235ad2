// SPDX-License-Identifier: MIT
#include "formats/tables/reader.hpp"
#include "formats/text_input.hpp"

#include <algorithm>
#include <array>
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

}  // namespace

std::string_view nameOf(TableKind kind) {
  static constexpr std::array<std::string_view, tableKindCount> names{"elements", "relations", "views",
                                                                      "sessions", "document"};
  return names[static_cast<std::size_t>(kind)];
}

ReadResult read(std::vector<TableText> tables, const ReadOptions& options) {
  std::vector<std::string> files(tableKindCount);
  for (const TableText& table : tables) files[static_cast<std::size_t>(table.kind)] = table.file;
  Reading reading{options, foreign::Import(files)};
  bool saysOrder = false;
  for (const TableReader& reader : readers) {
    TableText* text = find(tables, reader.kind);
    Report& report = reading.import.report(static_cast<std::uint32_t>(reader.kind));
    if (text == nullptr || !makeText(text->text, report)) continue;
    Table table(text->text, reader.kind, reader.fields(), report);
    checkColumns(table, reader.kind, report);
    saysOrder |= reader.kind == TableKind::relations && table.has(Field::order);
    reader.read(table, reading);
  }
  return reading.import.finish(saysOrder ? foreign::PlacedBy::ordersOfRows : foreign::PlacedBy::relations);
}

}  // namespace ekd::tables
