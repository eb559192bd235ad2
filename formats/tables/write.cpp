// SPDX-License-Identifier: MIT
#include "formats/tables/records.hpp"
#include "formats/tables/tables.hpp"
#include "libekd/query/numbering.hpp"

#include <algorithm>
#include <tuple>

namespace ekd::tables {
namespace {

/// "2.10" after "2.9": digits compare as numbers, everything else as characters.
bool numberBefore(std::string_view a, std::string_view b) {
  const auto digits = [](std::string_view text) {
    return std::min(text.find_first_not_of("0123456789"), text.size());
  };
  while (!a.empty() && !b.empty()) {
    const std::size_t lengthA = digits(a);
    const std::size_t lengthB = digits(b);
    if (lengthA > 0 && lengthB > 0 && lengthA != lengthB) return lengthA < lengthB;
    const std::size_t length = std::max<std::size_t>(std::min(lengthA, lengthB), 1);
    if (const int order = a.substr(0, length).compare(b.substr(0, length)); order != 0) return order < 0;
    a.remove_prefix(length);
    b.remove_prefix(length);
  }
  return a.empty() && !b.empty();
}

/// As a reader expects them: by kind, then as they are numbered.
std::vector<Slot> elementOrder(const Model& model) {
  const Numbering numbering(model);
  std::vector<Slot> order = model.elements().slotsById();
  std::stable_sort(order.begin(), order.end(), [&](Slot a, Slot b) {
    const Element& first = model.element(a);
    const Element& second = model.element(b);
    if (first.kind != second.kind) return first.kind < second.kind;
    if (numberBefore(numbering.of(a), numbering.of(b))) return true;
    if (numberBefore(numbering.of(b), numbering.of(a))) return false;
    return first.details->key < second.details->key;
  });
  return order;
}

/// By the row of the source, the kind and the row of the target; what is unresolved comes last.
std::vector<const Relation*> relationOrder(const Document& document, const std::vector<Slot>& elements) {
  const Model& model = document.model;
  std::vector<std::size_t> ranks(model.elements().slotEnd());
  for (std::size_t rank = 0; rank < elements.size(); ++rank) ranks[elements[rank]] = rank;
  std::vector<Slot> slots = model.relations().slotsById();
  std::stable_sort(slots.begin(), slots.end(), [&](Slot a, Slot b) {
    const auto place = [&](Slot slot) {
      return std::tuple(ranks[model.sourceSlot(slot)], model.relation(slot).kind,
                        ranks[model.targetSlot(slot)]);
    };
    return place(a) < place(b);
  });
  std::vector<const Relation*> order;
  for (const Slot slot : slots) order.push_back(&model.relation(slot));
  for (const auto& [id, relation] : document.unresolved) order.push_back(&relation);
  return order;
}

/// Relations that the reader would take for places were there no column that says they are not.
bool needsOrder(const Relation& relation) {
  return relation.order || relation.kind == RelationKind::supports || relation.kind == RelationKind::arm;
}

/// Views or sessions, by key.
template <class Values>
std::string sheetOf(const Values& values, const Records& records, std::span<const FieldName> fields,
                    char separator) {
  using Value = typename Values::mapped_type;
  std::vector<const Value*> order;
  for (const auto& [id, value] : values) order.push_back(&value);
  std::stable_sort(order.begin(), order.end(),
                   [](const Value* a, const Value* b) { return a->key < b->key; });
  Sheet sheet(fields);
  for (const Value* value : order) sheet.add(records.of(*value));
  return sheet.text(separator);
}

}  // namespace

std::vector<TableText> write(const Document& document, char separator) {
  Records records(document);
  const std::vector<Slot> order = elementOrder(document.model);
  Sheet elements(elementFields(), {{Field::kind, {}}});
  for (const Slot slot : order) elements.add(records.of(document.model.element(slot)));
  Sheet relations(relationFields(), {{Field::source, {}}, {Field::relation, {}}, {Field::target, {}}});
  for (const Relation* relation : relationOrder(document, order)) {
    relations.add(records.of(*relation));
    if (needsOrder(*relation)) relations.require({Field::order, {}});
  }
  std::vector<TableText> tables{{TableKind::elements, {}, elements.text(separator)},
                                {TableKind::relations, {}, relations.text(separator)}};
  if (!document.views.empty())
    tables.push_back({TableKind::views, {}, sheetOf(document.views, records, viewFields(), separator)});
  if (!document.sessions.empty())
    tables.push_back(
        {TableKind::sessions, {}, sheetOf(document.sessions, records, sessionFields(), separator)});
  Sheet properties(documentFields(), {{Field::property, {}}, {Field::value, {}}});
  const auto rows = records.properties();
  for (const Record& row : rows) properties.add(row);
  if (!rows.empty()) tables.push_back({TableKind::document, {}, properties.text(separator)});
  return tables;
}

}  // namespace ekd::tables
