// SPDX-License-Identifier: MIT
#pragma once

#include "formats/format.hpp"

#include <cstdint>
#include <string>
#include <vector>

/// Rows and columns for spreadsheets and scripts, described in formats/tables/FORMAT.md.
namespace ekd {

const Format& tablesFormat();

namespace tables {

enum class TableKind : std::uint8_t { elements, relations, views, sessions, document };
inline constexpr std::size_t tableKindCount = 5;

/// "elements", "relations" ...: the name of the file without its extension.
std::string_view nameOf(TableKind kind);

/// The text of one table; `file` is what diagnostics call it.
struct TableText {
  TableKind kind = TableKind::elements;
  std::string file;
  std::string text;
};

/// Reads a document from its tables, each kind at most once.
ReadResult read(std::vector<TableText> tables, const ReadOptions& options = {});

/// The canonical tables: equal documents give the same bytes. `elements` and `relations` are always there,
/// the others where the document has something for them.
std::vector<TableText> write(const Document& document, char separator = '\t');

}  // namespace tables
}  // namespace ekd
