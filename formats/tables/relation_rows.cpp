// SPDX-License-Identifier: MIT
#include "formats/tables/cells.hpp"
#include "libekd/metamodel/spelling.hpp"
#include "libekd/metamodel/table.hpp"

#include <utility>

namespace ekd::tables {
namespace {

constexpr std::string_view exactKind = "kind:";

/// The relation that the words of a row mean, with its ends where they belong.
struct Meaning {
  RelationSpelling spelling{RelationKind::link};
  bool known = false;
};

const Element* find(const Reading& reading, ElementId id) {
  return reading.builder.document().model.find(id);
}

Meaning meaningOf(std::string_view words, const Element* source, const Element* target) {
  if (words.starts_with(exactKind)) {
    if (const auto kind = relationKindFromName(words.substr(exactKind.size()))) return {{*kind}, true};
  }
  const auto spelling = source != nullptr && target != nullptr
                            ? relationFromSpelling(words, source->kind, target->kind)
                            : relationFromSpelling(words);
  return spelling ? Meaning{*spelling, true} : Meaning{};
}

ElementId readEnd(Table& table, Field field, Reading& reading, Relation& relation) {
  const std::string& text = table.text(field);
  const auto answer = reading.references.resolve(text);
  if (answer.found) return answer.id;
  const std::string_view end = field == Field::source ? "source" : "target";
  std::string message = text.empty() ? "the relation has no " + std::string(end)
                                     : "the " + std::string(end) + " '" + text + "' is not there";
  if (answer.ambiguous) message = "'" + text + "' may be several elements; use a key";
  table.report().error("STR-06", table.placeOf(field), message + "; the relation is kept as unresolved");
  if (!ElementId::fromHex(text)) keepAttribute(relation.details.edit().attributes, std::string(end), text);
  return answer.id;
}

/// The joint through which sources of this sort refine `target`; made when it is not there yet.
ElementId jointOf(ElementKind kind, ElementId target, Position place, Reading& reading) {
  const auto id = ElementId::fromName("element", std::string(nameOf(kind)) + " of " + target.hex());
  if (find(reading, id) != nullptr) return id;
  Element joint;
  joint.id = id;
  joint.kind = kind;
  reading.references.add(joint);
  reading.builder.add(std::move(joint));
  reading.locate(id.bits, TableKind::relations, place);
  Relation arm;
  arm.kind = RelationKind::arm;
  arm.source = id;
  arm.target = target;
  reading.relations.push_back({std::move(arm), std::nullopt, TableKind::relations, place});
  return id;
}

void readOrder(const CellContext& context, Relation& relation) {
  relation.order = integerFrom(context.text());
  if (relation.order) return;
  context.warn("VALUE", "'" + context.text() + "' is no order; kept as an attribute");
  keepAttribute(relation.details.edit().attributes, "order", context.text());
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
      setText(relation.details.edit().descriptions, languageOf(context), context.text());
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
          !readExtra(context, details.extras))
        readAttributes(context, relation.kind, details.attributes);
    }
  }
}

/// What is no relation becomes an untyped link, which says in its description what it means.
void keepWords(Table& table, Relation& relation) {
  const std::string& words = table.text(Field::relation);
  table.report().warning("RELATION", table.placeOf(Field::relation),
                         words.empty() ? std::string("the row names no relation; kept as a link")
                                       : "'" + words + "' is no relation; kept as a link");
  auto& details = relation.details.edit();
  if (details.descriptions.empty()) {
    setText(details.descriptions, "", words);
  } else {
    keepAttribute(details.attributes, "relation", words);
  }
}

void checkLegal(Table& table, const Reading& reading, const Relation& relation) {
  const Element* source = find(reading, relation.source);
  const Element* target = find(reading, relation.target);
  if (source == nullptr || target == nullptr) return;
  const std::string reason = explain(source->kind, relation.kind, target->kind, "en");
  if (!reason.empty()) table.report().warning("STR-07", table.placeOf(Field::relation), reason);
}

void applyMeaning(const RelationSpelling& spelling, Table& table, Reading& reading, Relation& relation) {
  relation.kind = spelling.kind;
  if (spelling.inverse) std::swap(relation.source, relation.target);
  if (spelling.joint) {
    relation.kind = RelationKind::arm;
    relation.target = jointOf(*spelling.joint, relation.target, table.place(), reading);
  }
  auto& details = relation.details;
  if (!spelling.cardinalitySource.empty())
    keepAttribute(details.edit().attributes, "cardinality_source", std::string(spelling.cardinalitySource));
  if (!spelling.cardinalityTarget.empty())
    keepAttribute(details.edit().attributes, "cardinality_target", std::string(spelling.cardinalityTarget));
}

std::optional<RelationId> readId(Table& table, Relation& relation) {
  const std::string& text = table.text(Field::id);
  if (text.empty()) return std::nullopt;
  const auto id = RelationId::fromHex(text);
  if (id && *id) return id;
  keepAttribute(relation.details.edit().attributes, "id", text);
  return RelationId::fromName("relation", text);
}

}  // namespace

void readRelations(Table& table, Reading& reading) {
  reading.hasOrder = table.has(Field::order);
  while (table.next()) {
    Relation relation;
    relation.source = readEnd(table, Field::source, reading, relation);
    relation.target = readEnd(table, Field::target, reading, relation);
    const Meaning meaning = meaningOf(table.text(Field::relation), find(reading, relation.source),
                                      find(reading, relation.target));
    applyMeaning(meaning.spelling, table, reading, relation);
    forEachCell(table, reading, [&](const CellContext& context) { readCell(context, relation); });
    if (!meaning.known) keepWords(table, relation);
    checkLegal(table, reading, relation);
    auto id = readId(table, relation);
    reading.relations.push_back({std::move(relation), id, TableKind::relations, table.place()});
  }
}

}  // namespace ekd::tables
