// SPDX-License-Identifier: MIT
#include "formats/ekd_xml/fields.hpp"

namespace ekd::xml {
namespace {

/// The name of a kind that only a newer version knows waits in the Extras.
bool hasForeignKind(const Relation& relation) {
  return relation.kind == RelationKind::link &&
         findAttribute(relation.details->extras.attributes, "kind") != nullptr;
}

Relation untypedRelation() {
  Relation relation;
  relation.kind = RelationKind::link;
  return relation;
}

bool readOrder(Relation& relation, std::string_view text) {
  std::int64_t order = 0;
  if (!readNumber(text, order)) return false;
  relation.order = order;
  return true;
}

/// What was the order of a relation whose source already had a place; DocumentBuilder puts it there.
constexpr std::string_view secondOrder = "second_order";

bool readSecondOrder(Relation& relation, std::string_view text) {
  setAttribute(relation.details.edit().extras.attributes, secondOrder, text);
  return true;
}

std::string_view secondOrderText(const Relation& relation, Scratch&) {
  const std::string* text = findAttribute(relation.details->extras.attributes, secondOrder);
  return text != nullptr ? std::string_view(*text) : std::string_view{};
}

constexpr std::array<AttributeField<Relation>, 8> attributes{{
    idField<Relation>(),
    {"kind", [](Relation& r, std::string_view text) { return readName(relationKindFromName(text), r.kind); },
     [](const Relation& r, Scratch&) { return hasForeignKind(r) ? std::string_view{} : nameOf(r.kind); },
     true},
    {"source",
     [](Relation& r, std::string_view text) {
       r.source = idFromText<ElementId>(text);
       return true;
     },
     [](const Relation& r, Scratch& scratch) { return hexText(r.source.bits, scratch); }, true},
    {"target",
     [](Relation& r, std::string_view text) {
       r.target = idFromText<ElementId>(text);
       return true;
     },
     [](const Relation& r, Scratch& scratch) { return hexText(r.target.bits, scratch); }, true},
    {"order", readOrder,
     [](const Relation& r, Scratch& scratch) {
       return r.order ? numberText(*r.order, scratch) : std::string_view{};
     }},
    {"certainty",
     [](Relation& r, std::string_view text) { return readName(certaintyFromName(text), r.certainty); },
     [](const Relation& r, Scratch&) {
       return r.certainty == Certainty::stated ? std::string_view{} : nameOf(r.certainty);
     }},
    {"strength", [](Relation& r, std::string_view text) { return readName(levelFromName(text), r.strength); },
     [](const Relation& r, Scratch&) { return nameOf(r.strength); }},
    {secondOrder, readSecondOrder, secondOrderText},
}};

constexpr std::array<ChildField<Relation>, 3> children{{
    {"description", [](Relation& r, Child& child) { return child.addTo(r.details.edit().descriptions); },
     [](const Relation& r, std::string_view name, XmlOut& out) {
       writeTexts(r.details->descriptions, name, out);
     }},
    {"attribute", [](Relation& r, Child& child) { return child.addTo(r.details.edit().attributes); },
     [](const Relation& r, std::string_view name, XmlOut& out) {
       writeAttributes(r.details->attributes, name, out);
     }},
    {"origin", [](Relation& r, Child& child) { return readOrigin(r.details.edit().provenance, child); },
     [](const Relation& r, std::string_view name, XmlOut& out) {
       writeOrigin(r.details->provenance, name, out);
     }},
}};

constexpr Fields<Relation> fields{"relation",
                                  untypedRelation,
                                  attributes,
                                  children,                                                        //
                                  [](Relation& r) -> Extras& { return r.details.edit().extras; },  //
                                  [](const Relation& r) -> const Extras& { return r.details->extras; }};

}  // namespace

const Fields<Relation>& fieldsOf(const Relation&) {
  return fields;
}

}  // namespace ekd::xml
