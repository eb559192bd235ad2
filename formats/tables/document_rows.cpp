// SPDX-License-Identifier: MIT
#include "formats/tables/cells.hpp"

namespace ekd::tables {
namespace {

void readProperty(const CellContext& context, Metadata& metadata) {
  switch (context.column.field) {
    case Field::title:
      foreign::keepText(metadata.titles, languageOf(context), context.text());
      break;
    case Field::description:
      foreign::keepText(metadata.descriptions, languageOf(context), context.text());
      break;
    case Field::language:
      metadata.language = context.text();
      break;
    case Field::date:
      metadata.date = context.text();
      break;
    case Field::author:
      metadata.authors.push_back(context.text());
      break;
    case Field::documentExtra:
    case Field::documentExtraXml:
      readExtra(context, {context.reading.import.extras(), foreign::ExtrasOf::document});
      break;
    default:
      if (!readExtra(context, {metadata.extras, foreign::ExtrasOf::metadata}))
        foreign::keepAttribute(metadata.attributes, context.column.name, context.text());
  }
}

}  // namespace

void readDocument(Table& table, Reading& reading) {
  while (table.next()) {
    const Column property = parseColumn(table.text(Field::property), documentFields());
    table.warnOfSlip(property, table.cell(Field::property));
    forEachCell(table, reading, [&](const CellContext& context) {
      if (context.column.field != Field::property && context.column.field != Field::value)
        foreign::keepAttribute(reading.import.metadata().attributes, context.column.name, context.text());
    });
    const Cell& value = table.cell(Field::value);
    if (value.isGiven) readProperty({table, property, value, reading}, reading.import.metadata());
  }
}

}  // namespace ekd::tables
