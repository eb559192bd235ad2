// SPDX-License-Identifier: MIT
#include "formats/tables/cell_list.hpp"
#include "formats/tables/cells.hpp"
#include "formats/tables/identity.hpp"
#include "libekd/metamodel/spelling.hpp"

#include <algorithm>

namespace ekd::tables {
namespace {

/// Kinds may be any word that people use; what is none of them becomes an idea that says so.
void readKind(const CellContext& context, Element& element) {
  if (const auto exact = elementKindFromName(context.text())) {
    element.kind = *exact;
    return;
  }
  const auto spelling = elementKindFromSpelling(context.text());
  if (!spelling) {
    context.warn("KIND", "'" + context.text() + "' is no kind of element; kept as an idea");
    keepAttribute(element.details.edit().attributes, "kind", context.text());
    return;
  }
  element.kind = spelling->kind;
  if (!spelling->attribute.empty())
    keepAttribute(element.details.edit().attributes, std::string(spelling->attribute),
                  std::string(spelling->value));
}

/// What most elements do not have. False when it is another column.
bool readDetail(const CellContext& context, ElementDetails& details) {
  switch (context.column.field) {
    case Field::description:
      setText(details.descriptions, languageOf(context), context.text());
      return true;
    case Field::reason:
      details.standingReason = context.text();
      return true;
    case Field::tags:
      details.tags = splitList(context.text());
      std::sort(details.tags.begin(), details.tags.end());
      return true;
    case Field::aliases:
      details.aliases = splitList(context.text());
      return true;
    case Field::earlierNumbers:
      details.earlierNumbers = splitList(context.text());
      return true;
    default:
      return readProvenance(context, details.provenance, details.attributes) ||
             readExtra(context, details.extras);
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
      setText(element.labels, languageOf(context), context.text());
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
      if (!readDetail(context, element.details.edit()))
        readAttributes(context, element.kind, element.details.edit().attributes);
  }
}

/// The name from which a row without key and identity gets one: stable while other rows come and go.
std::string nameOfRow(const Element& element) {
  std::string name = std::string(nameOf(element.kind)) + " " + element.number;
  if (element.number.empty() && !element.labels.empty()) name += element.labels.front().text;
  return name;
}

}  // namespace

void readElements(Table& table, Reading& reading) {
  RowIdentities identities("element");
  while (table.next()) {
    Element element;
    forEachCell(table, reading, [&](const CellContext& context) {
      if (context.column.field == Field::kind) readKind(context, element);
    });
    if (table.text(Field::kind).empty())
      table.report().warning("KIND", table.place(), "the row has no kind; kept as an idea");
    forEachCell(table, reading, [&](const CellContext& context) { readCell(context, element); });
    const RowIdentity identity = identities.next(table, nameOfRow(element));
    element.id = ElementId{identity.id};
    if (!identity.key.empty()) element.details.edit().key = identity.key;
    if (!identity.lostId.empty()) keepAttribute(element.details.edit().attributes, "id", identity.lostId);
    if (!table.text(Field::parent).empty())
      reading.parents.push_back({element.id, table.text(Field::parent), table.placeOf(Field::parent)});
    reading.locate(identity.id, TableKind::elements, table.place());
    reading.references.add(element);
    reading.builder.add(std::move(element));
  }
}

}  // namespace ekd::tables
