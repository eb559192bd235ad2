// SPDX-License-Identifier: MIT
#pragma once

#include "formats/foreign/extras.hpp"
#include "formats/tables/reader.hpp"
#include "libekd/model/relation.hpp"

/// How single cells become values; what elements and relations have in common.
namespace ekd::tables {

/// One cell with all that is needed to understand it and to complain about it.
struct CellContext {
  Table& table;
  const Column& column;
  const Cell& cell;
  Reading& reading;

  const std::string& text() const { return cell.text; }
  std::string heading() const { return headingOf(column, table.fields()); }
  void warn(const char* code, std::string message) const {
    reading.import.warning(table.spotOf(cell), code, std::move(message));
  }
};

inline bool isExtra(Field field) {
  return field == Field::extra || field == Field::documentExtra;
}

/// Every cell of the current row that is there. Its text may be empty.
template <class Visit>
void forEachCell(Table& table, Reading& reading, Visit visit) {
  for (std::size_t i = 0; i < table.columns().size(); ++i) {
    const Column& column = table.columns()[i];
    const Cell& cell = table.cells()[i];
    if (cell.isGiven) visit(CellContext{table, column, cell, reading});
  }
}

/// What the row is called.
foreign::GivenNames namesOf(const Table& table);

/// The language of a text column: what its heading says, else what the caller of the reader says.
std::string_view languageOf(const CellContext& context);

/// An integer, or nothing; spaces around it do not count.
std::optional<std::int64_t> integerFrom(std::string_view text);

/// Columns that every table has: extras. False when it is another column.
bool readExtra(const CellContext& context, foreign::OwnedExtras extras);

/// Columns `document`, `line`, `session` and `author`. False when it is another column.
bool readProvenance(const CellContext& context, Provenance& provenance, Attributes& attributes);

/// One of the names of an enumeration; what is none of them is reported and kept as an attribute.
template <class Value, class Details, class FromName>
void readName(const CellContext& context, Value& value, Boxed<Details>& details, FromName fromName) {
  if (const auto known = fromName(foreign::normalised(context.text()))) {
    value = *known;
    return;
  }
  const std::string column = context.heading();
  context.warn("VALUE", "'" + context.text() + "' is no " + column + "; kept as an attribute");
  foreign::keepAttribute(details.edit().attributes, column, context.text());
}

/// A column with one attribute, or with a list of "name = value". Names and values that the metamodel knows
/// are brought to their canonical form, unless the heading says that they are exact; a value that the
/// attribute cannot have is reported and kept.
void readAttributes(const CellContext& context, ElementKind kind, Attributes& attributes);
void readAttributes(const CellContext& context, RelationKind kind, Attributes& attributes);

}  // namespace ekd::tables
