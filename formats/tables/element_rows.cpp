// SPDX-License-Identifier: MIT
#include "formats/tables/cell_list.hpp"
#include "formats/tables/cells.hpp"

#include <algorithm>
#include <utility>

namespace ekd::tables {
namespace {

void readKind(const CellContext& context, Element& element) {
  if (!foreign::setKind(element, context.text()))
    context.warn("KIND", "'" + context.text() + "' is no kind of element; kept as an idea");
}

/// What most elements do not have. False when it is another column.
bool readDetail(const CellContext& context, ElementDetails& details, bool isUntyped) {
  switch (context.column.field) {
    case Field::description:
      foreign::keepText(details.descriptions, languageOf(context), context.text());
      return true;
    case Field::reason:
      details.standingReason = context.text();
      return true;
    case Field::tags:
      details.tags = splitList(context.text());
      return true;
    case Field::aliases:
      details.aliases = splitList(context.text());
      return true;
    case Field::earlierNumbers:
      details.earlierNumbers = splitList(context.text());
      return true;
    default:
      return readProvenance(context, details.provenance, details.attributes) ||
             readExtra(context, {details.extras, foreign::ExtrasOf::element, isUntyped});
  }
}

void readCell(const CellContext& context, Element& element) {
  switch (context.column.field) {
    case Field::key:
    case Field::id:
    case Field::kind:
    case Field::parent:
      break;  // read before, or when all elements are known
    case Field::number:
      element.number = context.text();
      break;
    case Field::label:
      foreign::keepText(element.labels, languageOf(context), context.text());
      break;
    case Field::status:
      readName(context, element.standing, element.details, standingFromName);
      break;
    case Field::certainty:
      readName(context, element.certainty, element.details, certaintyFromName);
      break;
    case Field::priority:
      readName(context, element.priority, element.details, levelFromName);
      break;
    case Field::criticality:
      readName(context, element.criticality, element.details, levelFromName);
      break;
    default:
      if (!readDetail(context, element.details.edit(), element.kind == ElementKind::idea))
        readAttributes(context, element.kind, element.details.edit().attributes);
  }
}

}  // namespace

void readElements(Table& table, Reading& reading) {
  while (table.next()) {
    Element element;
    forEachCell(table, reading, [&](const CellContext& context) {
      if (context.column.field == Field::kind) readKind(context, element);
    });
    if (table.text(Field::kind).empty())
      reading.import.warning(table.spot(), "KIND", "the row has no kind; kept as an idea");
    forEachCell(table, reading, [&](const CellContext& context) { readCell(context, element); });
    reading.import.add(std::move(element), namesOf(table), table.said(Field::parent));
  }
}

}  // namespace ekd::tables
