// SPDX-License-Identifier: MIT
#include "formats/tables/cells.hpp"

#include <utility>

namespace ekd::tables {
namespace {

void readOrder(const CellContext& context, Relation& relation) {
  relation.order = integerFrom(context.text());
  if (relation.order) return;
  context.warn("VALUE", "'" + context.text() + "' is no order; kept as an attribute");
  foreign::keepAttribute(relation.details.edit().attributes, "order", context.text());
}

void readCell(const CellContext& context, Relation& relation) {
  switch (context.column.field) {
    case Field::id:
    case Field::source:
    case Field::relation:
    case Field::target:
      break;
    case Field::order:
      readOrder(context, relation);
      break;
    case Field::description:
      foreign::keepText(relation.details.edit().descriptions, languageOf(context), context.text());
      break;
    case Field::certainty:
      readName(context, relation.certainty, relation.details, certaintyFromName);
      break;
    case Field::strength:
      readName(context, relation.strength, relation.details, levelFromName);
      break;
    default: {
      auto& details = relation.details.edit();
      if (!readProvenance(context, details.provenance, details.attributes) &&
          !readExtra(context,
                     {details.extras, foreign::ExtrasOf::relation, relation.kind == RelationKind::link}))
        readAttributes(context, relation.kind, details.attributes);
    }
  }
}

}  // namespace

void readRelations(Table& table, Reading& reading) {
  while (table.next()) {
    const foreign::GivenRelation given{table.said(Field::source), table.said(Field::relation),
                                       table.said(Field::target), table.spot()};
    Relation relation;
    const bool isKnown = reading.import.begin(relation, given);
    forEachCell(table, reading, [&](const CellContext& context) { readCell(context, relation); });
    reading.import.add(std::move(relation), given, isKnown, table.text(Field::id));
  }
}

}  // namespace ekd::tables
