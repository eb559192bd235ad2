// SPDX-License-Identifier: MIT
#include "formats/foreign/import.hpp"

#include "formats/foreign/extras.hpp"
#include "formats/foreign/relation_names.hpp"

#include <algorithm>
#include <iterator>
#include <unordered_set>
#include <utility>

namespace ekd::foreign {
namespace {

/// From what a thing without key and identity gets one: stable while others come and go.
std::string nameOfUnnamed(const Element& element) {
  std::string name = std::string(nameOf(element.kind)) + " " + element.number;
  if (element.number.empty() && !element.labels.empty()) name += element.labels.front().text;
  return name;
}

std::string firstText(const Texts& texts) {
  return texts.empty() ? std::string() : texts.front().text;
}

}  // namespace

Import::Import(const std::vector<std::string>& files) {
  for (const std::string& file : files) m_reports.emplace_back(file);
}

void Import::error(const Spot& spot, std::string code, std::string message) {
  m_reports[spot.file].error(std::move(code), spot.position, std::move(message));
}

void Import::warning(const Spot& spot, std::string code, std::string message) {
  m_reports[spot.file].warning(std::move(code), spot.position, std::move(message));
}
void Import::note(const Spot& spot, std::string code, std::string message) {
  m_reports[spot.file].note(std::move(code), spot.position, std::move(message));
}

Identity Import::identify(Identities& identities, const GivenNames& names, const std::string& fallbackName) {
  Identity identity = identities.next(names.key.text, names.id.text, fallbackName);
  if (identity.idTwice)
    error(names.id.spot, "ID-TWICE",
          "the identity " + names.id.text + " is there already; this is kept under another one");
  if (identity.keyTwice) {
    const Said& given = names.key.text.empty() ? names.id : names.key;
    error(given.spot, "ID-TWICE",
          "the key '" + given.text + "' is there already" +
              (identity.key == given.text ? "" : "; this is kept as '" + identity.key + "'"));
  }
  locate(identity.id, names.spot);
  return identity;
}

void Import::add(ModellingSession session, const GivenNames& names) {
  const std::string title = firstText(session.titles);
  const Identity identity = identify(m_sessionIds, names, title.empty() ? session.date : title);
  session.id = SessionId{identity.id};
  session.key = identity.key;
  if (!identity.lostId.empty())
    keepExtra({session.extras, ExtrasOf::session}, "original_id", identity.lostId);
  if (!session.key.empty()) m_sessions.emplace(session.key, session.id);
  m_builder.add(std::move(session));
}

SessionId Import::sessionCalled(const std::string& text) {
  if (const auto id = SessionId::fromHex(text)) return *id;
  if (const auto known = m_sessions.find(text); known != m_sessions.end()) return known->second;
  ModellingSession session;
  session.id = SessionId{m_sessionIds.next(text, {}, {}).id};
  session.key = text;
  const SessionId id = session.id;
  m_sessions.emplace(text, id);
  m_builder.add(std::move(session));
  return id;
}

void Import::add(Element element, const GivenNames& names, const Said& parent) {
  const Identity identity = identify(m_elementIds, names, nameOfUnnamed(element));
  element.id = ElementId{identity.id};
  if (!identity.key.empty()) element.details.edit().key = identity.key;
  if (!identity.lostId.empty())
    keepAttribute(element.details.edit().attributes, "original_id", identity.lostId);
  if (element.details->tags.size() > 1) makeSet(element.details.edit().tags);
  settleRefused(element);
  if (!parent.text.empty()) m_parents.push_back({element.id, parent});
  m_references.add(element);
  m_builder.add(std::move(element));
}

void Import::add(View view, const GivenNames& names) {
  const Identity identity = identify(m_viewIds, names, "view " + firstText(view.titles));
  view.id = ViewId{identity.id};
  view.key = identity.key;
  if (!identity.lostId.empty()) keepExtra({view.extras, ExtrasOf::view}, "original_id", identity.lostId);
  makeSet(view.query.kinds);
  makeSet(view.query.tags);
  makeSet(view.query.standings);
  makeSet(view.query.sessions);
  makeSet(view.query.elements);
  settleRefused(view);
  m_builder.add(std::move(view));
}

void Import::add(BinEntry entry, const Spot& spot) {
  const BinId wanted = entry.id;
  for (int attempt = 2; m_builder.document().bin.contains(entry.id); ++attempt)
    entry.id = BinId::fromName(wanted.hex(), std::to_string(attempt));
  if (entry.id != wanted)
    error(spot, "ID-TWICE",
          "the identity " + wanted.hex() + " is there already; this is kept under another one");
  m_builder.add(std::move(entry));
}

void Import::addElementOfView(const Said& name, std::string_view list, std::vector<ElementId>& ids,
                              Extras& extras) {
  const auto answer = m_references.resolve(name.text);
  if (answer.id) ids.push_back(answer.id);
  if (answer.found) return;
  warning(name.spot, "STR-06",
          "the view names '" + name.text + "', which " +
              (answer.ambiguous ? "several elements are called" : "no element is called"));
  if (answer.isFromName) keepExtra({extras, ExtrasOf::view}, std::string(list) + "_missing", name.text);
}

void Import::addRelations() {
  std::unordered_set<RelationId, IdHash> given;
  for (const auto& pending : m_relations) {
    if (pending.id) given.insert(*pending.id);
  }
  RelationNames names;
  std::unordered_set<RelationId, IdHash> taken;
  for (auto& [relation, id, spot] : m_relations) {
    if (id && !taken.insert(*id).second) {
      error(spot, "ID-TWICE",
            "the identity " + id->hex() + " is there already; this is kept under another one");
      keepAttribute(relation.details.edit().attributes, "original_id", id->hex());
      id.reset();
    }
    while (!id) {
      const RelationId next = names.next(relation);
      if (!given.contains(next) && taken.insert(next).second) id = next;
    }
    relation.id = *id;
    locate(id->bits, spot);
    const ElementId source = relation.source;
    if (m_builder.add(std::move(relation)) == DocumentBuilder::Taken::secondPlace)
      warning(spot, "SECOND-PLACE",
              "'" + m_references.nameOf(source) +
                  "' has a place already; the relation is kept without its order");
  }
}

ReadResult Import::abandon() {
  ReadResult result;
  for (Report& report : m_reports) {
    result.positions.files.push_back(report.file());
    auto diagnostics = report.take();
    std::move(diagnostics.begin(), diagnostics.end(), std::back_inserter(result.diagnostics));
  }
  return result;
}

ReadResult Import::finish(PlacedBy by) {
  placeElements(*this, by);
  addRelations();
  std::stable_sort(m_positions.begin(), m_positions.end(),
                   [](const SourceMap::Entry& a, const SourceMap::Entry& b) { return a.id < b.id; });
  auto entries = std::move(m_positions);
  ReadResult result = abandon();
  result.positions.entries = std::move(entries);
  result.document = m_builder.take();
  return result;
}

}  // namespace ekd::foreign
