// SPDX-License-Identifier: MIT
#include "formats/ekd_xml/fields.hpp"

namespace ekd::xml {
namespace {

bool readParticipant(ModellingSession& session, Child& child) {
  Participant participant;
  if (!child.isEmpty() || !child.attributes({{"name", &participant.name}, {"role", &participant.role}}))
    return false;
  session.participants.push_back(std::move(participant));
  return true;
}

void writeParticipants(const ModellingSession& session, std::string_view name, XmlOut& out) {
  for (const Participant& participant : session.participants) {
    out.open(name);
    if (!participant.name.empty()) out.attribute("name", participant.name);
    if (!participant.role.empty()) out.attribute("role", participant.role);
    out.close(name);
  }
}

constexpr std::array<AttributeField<ModellingSession>, 4> sessionAttributes{{
    idField<ModellingSession>(),
    {"key",
     [](ModellingSession& s, std::string_view text) {
       s.key = text;
       return true;
     },
     [](const ModellingSession& s, Scratch&) { return std::string_view(s.key); }},
    {"date",
     [](ModellingSession& s, std::string_view text) {
       s.date = text;
       return true;
     },
     [](const ModellingSession& s, Scratch&) { return std::string_view(s.date); }},
    {"place",
     [](ModellingSession& s, std::string_view text) {
       s.place = text;
       return true;
     },
     [](const ModellingSession& s, Scratch&) { return std::string_view(s.place); }},
}};

constexpr std::array<ChildField<ModellingSession>, 3> sessionChildren{{
    {"title", [](ModellingSession& s, Child& child) { return child.addTo(s.titles); },
     [](const ModellingSession& s, std::string_view name, XmlOut& out) { writeTexts(s.titles, name, out); }},
    {"participant", readParticipant, writeParticipants},
    {"note", [](ModellingSession& s, Child& child) { return child.addTo(s.notes); },
     [](const ModellingSession& s, std::string_view name, XmlOut& out) { writeTexts(s.notes, name, out); }},
}};

constexpr Fields<ModellingSession> sessionFields{
    "session",
    [] { return ModellingSession{}; },
    sessionAttributes,
    sessionChildren,                                          //
    [](ModellingSession& s) -> Extras& { return s.extras; },  //
    [](const ModellingSession& s) -> const Extras& { return s.extras; }};

constexpr std::array<AttributeField<Metadata>, 2> metadataAttributes{{
    {"language",
     [](Metadata& m, std::string_view text) {
       m.language = text;
       return true;
     },
     [](const Metadata& m, Scratch&) { return std::string_view(m.language); }},
    {"date",
     [](Metadata& m, std::string_view text) {
       m.date = text;
       return true;
     },
     [](const Metadata& m, Scratch&) { return std::string_view(m.date); }},
}};

constexpr std::array<ChildField<Metadata>, 4> metadataChildren{{
    {"title", [](Metadata& m, Child& child) { return child.addTo(m.titles); },
     [](const Metadata& m, std::string_view name, XmlOut& out) { writeTexts(m.titles, name, out); }},
    {"description", [](Metadata& m, Child& child) { return child.addTo(m.descriptions); },
     [](const Metadata& m, std::string_view name, XmlOut& out) { writeTexts(m.descriptions, name, out); }},
    {"author", [](Metadata& m, Child& child) { return appendText(m.authors, child); },
     [](const Metadata& m, std::string_view name, XmlOut& out) { writeStrings(m.authors, name, out); }},
    {"attribute", [](Metadata& m, Child& child) { return child.addTo(m.attributes); },
     [](const Metadata& m, std::string_view name, XmlOut& out) { writeAttributes(m.attributes, name, out); }},
}};

constexpr Fields<Metadata> metadataFields{"metadata",
                                          [] { return Metadata{}; },
                                          metadataAttributes,
                                          metadataChildren,                                 //
                                          [](Metadata& m) -> Extras& { return m.extras; },  //
                                          [](const Metadata& m) -> const Extras& { return m.extras; }};

}  // namespace

const Fields<ModellingSession>& fieldsOf(const ModellingSession&) {
  return sessionFields;
}
const Fields<Metadata>& fieldsOf(const Metadata&) {
  return metadataFields;
}

}  // namespace ekd::xml
