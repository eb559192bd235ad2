// SPDX-License-Identifier: MIT
#include "formats/ekd_xml/fields.hpp"

namespace ekd::xml {
namespace {

using Attribute_ = AttributeField<Element>;
using Child_ = ChildField<Element>;

/// The name of a kind that only a newer version knows waits in the Extras.
bool hasForeignKind(const Element& element) {
  return element.kind == ElementKind::idea &&
         findAttribute(element.details->extras.attributes, "kind") != nullptr;
}

constexpr std::array<Attribute_, 9> attributes{{
    idField<Element>(),
    {"kind", [](Element& e, std::string_view text) { return readName(elementKindFromName(text), e.kind); },
     [](const Element& e, Scratch&) { return hasForeignKind(e) ? std::string_view{} : nameOf(e.kind); },
     true},
    {"key",
     [](Element& e, std::string_view text) {
       e.details.edit().key = text;
       return true;
     },
     [](const Element& e, Scratch&) { return std::string_view(e.details->key); }},
    {"number",
     [](Element& e, std::string_view text) {
       e.number = text;
       return true;
     },
     [](const Element& e, Scratch&) { return std::string_view(e.number); }},
    {"standing",
     [](Element& e, std::string_view text) { return readName(standingFromName(text), e.standing); },
     [](const Element& e, Scratch&) { return nameOf(e.standing); }},
    {"standing_reason",
     [](Element& e, std::string_view text) {
       e.details.edit().standingReason = text;
       return true;
     },
     [](const Element& e, Scratch&) { return std::string_view(e.details->standingReason); }},
    {"certainty",
     [](Element& e, std::string_view text) { return readName(certaintyFromName(text), e.certainty); },
     [](const Element& e, Scratch&) {
       return e.certainty == Certainty::stated ? std::string_view{} : nameOf(e.certainty);
     }},
    {"priority", [](Element& e, std::string_view text) { return readName(levelFromName(text), e.priority); },
     [](const Element& e, Scratch&) { return nameOf(e.priority); }},
    {"criticality",
     [](Element& e, std::string_view text) { return readName(levelFromName(text), e.criticality); },
     [](const Element& e, Scratch&) { return nameOf(e.criticality); }},
}};

constexpr std::array<Child_, 7> children{{
    {"label", [](Element& e, Child& child) { return child.addTo(e.labels); },
     [](const Element& e, std::string_view name, XmlOut& out) { writeTexts(e.labels, name, out); }},
    {"description", [](Element& e, Child& child) { return child.addTo(e.details.edit().descriptions); },
     [](const Element& e, std::string_view name, XmlOut& out) {
       writeTexts(e.details->descriptions, name, out);
     }},
    {"alias", [](Element& e, Child& child) { return appendText(e.details.edit().aliases, child); },
     [](const Element& e, std::string_view name, XmlOut& out) {
       writeStrings(e.details->aliases, name, out);
     }},
    {"earlier_number",
     [](Element& e, Child& child) { return appendText(e.details.edit().earlierNumbers, child); },
     [](const Element& e, std::string_view name, XmlOut& out) {
       writeStrings(e.details->earlierNumbers, name, out);
     }},
    {"tag", [](Element& e, Child& child) { return insertText(e.details.edit().tags, child); },
     [](const Element& e, std::string_view name, XmlOut& out) { writeStrings(e.details->tags, name, out); }},
    {"attribute", [](Element& e, Child& child) { return child.addTo(e.details.edit().attributes); },
     [](const Element& e, std::string_view name, XmlOut& out) {
       writeAttributes(e.details->attributes, name, out);
     }},
    {"origin", [](Element& e, Child& child) { return readOrigin(e.details.edit().provenance, child); },
     [](const Element& e, std::string_view name, XmlOut& out) {
       writeOrigin(e.details->provenance, name, out);
     }},
}};

constexpr Fields<Element> fields{"element",
                                 [] { return Element{}; },
                                 attributes,
                                 children,                                                       //
                                 [](Element& e) -> Extras& { return e.details.edit().extras; },  //
                                 [](const Element& e) -> const Extras& { return e.details->extras; }};

}  // namespace

const Fields<Element>& fieldsOf(const Element&) {
  return fields;
}

}  // namespace ekd::xml
