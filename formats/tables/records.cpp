// SPDX-License-Identifier: MIT
#include "formats/tables/records.hpp"

#include "formats/foreign/import.hpp"
#include "formats/tables/cell_list.hpp"
#include "libekd/metamodel/attributes.hpp"
#include "libekd/metamodel/spelling.hpp"

#include <algorithm>

namespace ekd::tables {
namespace {

void put(Record& record, Field field, std::string_view text) {
  if (!text.empty()) record.emplace(Column{field, {}}, text);
}

void putList(Record& record, Field field, const std::vector<std::string>& values) {
  put(record, field, joinList(values));
}

void putTexts(Record& record, Field field, const Texts& texts) {
  for (const Text& text : texts) record.emplace(Column{field, text.language}, text.text);
}

void putExtras(Record& record, const Extras& extras) {
  for (const Attribute& attribute : extras.attributes)
    record.emplace(Column{Field::extra, attribute.name}, attribute.value);
  putList(record, Field::extraXml, extras.xml);
}

/// An identity is written where it is not the one that the key gives, or the key is not the only one.
template <class IdType>
void putIdentity(Record& record, std::string_view scope, const std::string& key, bool isOnly, IdType id) {
  put(record, Field::key, key);
  if (key.empty() || !isOnly || IdType::fromName(scope, key) != id) put(record, Field::id, id.hex());
}

bool isPlainAnywhere(const std::string& name, std::span<const FieldName> fields) {
  if (!isPlainAttribute(name, fields)) return false;
  const auto sameFor = [&](const auto& kinds) {
    return std::all_of(kinds.begin(), kinds.end(), [&](const auto& kind) {
      return attributeFromSpelling(kind.kind, name).value_or(name) == name;
    });
  };
  return sameFor(elementKinds()) && sameFor(relationKinds());
}

}  // namespace

Records::Records(const Document& document) : m_document(document) {
  const auto& elements = document.model.elements();
  for (const Slot slot : elements.slotsById()) m_references.add(elements[slot]);
  for (const auto& [id, session] : document.sessions) ++m_sessionKeys[session.key];
  for (const auto& [id, view] : document.views) ++m_viewKeys[view.key];
}

/// Whether the reader takes a heading of this name, in any row, for exactly this attribute.
bool Records::isPlainName(const std::string& name, std::span<const FieldName> fields) {
  const auto key = std::string(fields.front().name) + " " + name;
  const auto [it, isNew] = m_plainNames.try_emplace(key, false);
  if (isNew) it->second = isPlainAnywhere(name, fields);
  return it->second;
}

template <class Kind>
void Records::putAttributes(Record& record, Kind kind, const Attributes& attributes,
                            std::span<const FieldName> fields) {
  for (const Attribute& attribute : attributes) {
    const AttributeInfo* known = attributeInfo(kind, attribute.name);
    const bool isCanonical =
        known == nullptr ||
        canonicalValue(*known, attribute.value).value_or(attribute.value) == attribute.value;
    const bool isPlain = isCanonical && isPlainName(attribute.name, fields);
    record.emplace(Column{isPlain ? Field::attribute : Field::exactAttribute, attribute.name},
                   attribute.value);
  }
}

std::string Records::sessionName(SessionId id) const {
  if (!id) return {};
  const auto session = m_document.sessions.find(id);
  if (session == m_document.sessions.end()) return id.hex();
  const std::string& key = session->second.key;
  const bool isTelling = !key.empty() && m_sessionKeys.at(key) == 1 && !SessionId::fromHex(key);
  return isTelling ? key : id.hex();
}

std::string Records::namesOf(const std::vector<ElementId>& ids) const {
  std::vector<std::string> names;
  for (const ElementId id : ids) names.push_back(m_references.nameOf(id));
  return joinList(names);
}

void Records::putProvenance(Record& record, const Provenance& provenance) const {
  put(record, Field::document, provenance.document);
  if (provenance.line != 0) put(record, Field::line, std::to_string(provenance.line));
  put(record, Field::session, sessionName(provenance.session));
  put(record, Field::author, provenance.author);
}

Record Records::of(const Element& element) {
  Record record;
  const ElementDetails& details = *element.details;
  putIdentity(record, "element", details.key, m_references.isOnly(details.key), element.id);
  put(record, Field::kind, nameOf(element.kind));
  put(record, Field::number, element.number);
  putTexts(record, Field::label, element.labels);
  putTexts(record, Field::description, details.descriptions);
  put(record, Field::status, nameOf(element.standing));
  put(record, Field::reason, details.standingReason);
  if (element.certainty != Certainty::stated) put(record, Field::certainty, nameOf(element.certainty));
  put(record, Field::priority, nameOf(element.priority));
  put(record, Field::criticality, nameOf(element.criticality));
  putList(record, Field::tags, details.tags);
  putList(record, Field::aliases, details.aliases);
  putList(record, Field::earlierNumbers, details.earlierNumbers);
  putProvenance(record, details.provenance);
  putAttributes(record, element.kind, details.attributes, elementFields());
  putExtras(record, details.extras);
  return record;
}

Record Records::of(const Relation& relation) {
  Record record;
  const RelationDetails& details = *relation.details;
  if (m_relationNames.peek(relation) == relation.id) {
    m_relationNames.next(relation);
  } else {
    put(record, Field::id, relation.id.hex());
  }
  put(record, Field::source, m_references.nameOf(relation.source));
  put(record, Field::relation, foreign::wordFor(relation, m_document.model));
  put(record, Field::target, m_references.nameOf(relation.target));
  if (relation.order) put(record, Field::order, std::to_string(*relation.order));
  putTexts(record, Field::description, details.descriptions);
  if (relation.certainty != Certainty::stated) put(record, Field::certainty, nameOf(relation.certainty));
  put(record, Field::strength, nameOf(relation.strength));
  putProvenance(record, details.provenance);
  putAttributes(record, relation.kind, details.attributes, relationFields());
  putExtras(record, details.extras);
  return record;
}

Record Records::of(const View& view) const {
  Record record;
  putIdentity(record, "view", view.key, m_viewKeys.at(view.key) == 1, view.id);
  putTexts(record, Field::title, view.titles);
  put(record, Field::roots, namesOf(view.query.roots));
  if (view.query.depth) put(record, Field::depth, std::to_string(*view.query.depth));
  std::vector<std::string> kinds;
  for (const ElementKind kind : view.query.kinds) kinds.emplace_back(nameOf(kind));
  putList(record, Field::kinds, kinds);
  put(record, Field::actors, namesOf(view.query.actors));
  putList(record, Field::tags, view.query.tags);
  std::vector<std::string> standings;
  for (const Standing standing : view.query.standings) standings.emplace_back(nameInQuery(standing));
  putList(record, Field::standings, standings);
  std::vector<std::string> sessions;
  for (const SessionId session : view.query.sessions) sessions.push_back(sessionName(session));
  putList(record, Field::sessions, sessions);
  put(record, Field::text, view.query.text);
  if (view.query.unanswered) put(record, Field::unanswered, "true");
  put(record, Field::elements, namesOf(view.query.elements));
  put(record, Field::language, view.language);
  for (const Attribute& setting : view.settings) {
    const bool isPlain = isPlainAttribute(setting.name, viewFields());
    record.emplace(Column{isPlain ? Field::attribute : Field::exactAttribute, setting.name}, setting.value);
  }
  putExtras(record, view.extras);
  return record;
}

Record Records::of(const ModellingSession& session) const {
  Record record;
  putIdentity(record, "session", session.key, m_sessionKeys.at(session.key) == 1, session.id);
  putTexts(record, Field::title, session.titles);
  put(record, Field::date, session.date);
  put(record, Field::place, session.place);
  Pairs participants;
  for (const Participant& participant : session.participants)
    participants.emplace_back(participant.name, participant.role);
  put(record, Field::participants, joinPairs(participants));
  putTexts(record, Field::notes, session.notes);
  putExtras(record, session.extras);
  return record;
}

std::vector<Record> Records::properties() const {
  const Metadata& metadata = m_document.metadata;
  Record all;
  putTexts(all, Field::title, metadata.titles);
  putTexts(all, Field::description, metadata.descriptions);
  put(all, Field::language, metadata.language);
  put(all, Field::date, metadata.date);
  for (const Attribute& attribute : metadata.attributes) {
    const bool isPlain = isPlainAttribute(attribute.name, documentFields());
    all.emplace(Column{isPlain ? Field::attribute : Field::exactAttribute, attribute.name}, attribute.value);
  }
  putExtras(all, metadata.extras);
  for (const Attribute& attribute : m_document.extras.attributes)
    all.emplace(Column{Field::documentExtra, attribute.name}, attribute.value);
  putList(all, Field::documentExtraXml, m_document.extras.xml);
  std::vector<Record> rows;
  const auto addRow = [&](const Column& column, const std::string& value) {
    rows.push_back(
        {{{Field::property, {}}, headingOf(column, documentFields())}, {{Field::value, {}}, value}});
  };
  for (const auto& [column, value] : all) addRow(column, value);
  for (const std::string& author : metadata.authors) addRow({Field::author, {}}, author);
  return rows;
}

}  // namespace ekd::tables
