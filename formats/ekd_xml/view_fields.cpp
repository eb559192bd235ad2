// SPDX-License-Identifier: MIT
#include "formats/ekd_xml/fields.hpp"

#include <algorithm>

namespace ekd::xml {
namespace {

template <class Value>
void insertSorted(std::vector<Value>& sorted, Value value) {
  const auto at = std::lower_bound(sorted.begin(), sorted.end(), value);
  if (at == sorted.end() || *at != value) sorted.insert(at, value);
}

bool readElementId(Child& child, ElementId& id) {
  std::string text;
  if (!child.isEmpty() || !child.attributes({{"element", &text}}) || text.empty()) return false;
  id = idFromText<ElementId>(text);
  return true;
}

bool appendId(std::vector<ElementId>& ids, Child& child) {
  ElementId id;
  if (!readElementId(child, id)) return false;
  ids.push_back(id);
  return true;
}

bool insertId(std::vector<ElementId>& ids, Child& child) {
  ElementId id;
  if (!readElementId(child, id)) return false;
  insertSorted(ids, id);
  return true;
}

bool insertKind(std::vector<ElementKind>& kinds, Child& child) {
  std::string name;
  if (!child.isEmpty() || !child.attributes({{"name", &name}})) return false;
  const auto kind = elementKindFromName(name);
  if (kind) insertSorted(kinds, *kind);
  return kind.has_value();
}

bool readDepth(View& view, std::string_view text) {
  int depth = 0;
  if (!readNumber(text, depth) || depth < 0) return false;
  view.query.depth = depth;
  return true;
}

void writeIds(const std::vector<ElementId>& ids, std::string_view name, XmlOut& out) {
  Scratch scratch;
  for (const ElementId id : ids) {
    out.open(name);
    out.attribute("element", hexText(id.bits, scratch));
    out.close(name);
  }
}

void writeKinds(const std::vector<ElementKind>& kinds, std::string_view name, XmlOut& out) {
  for (const ElementKind kind : kinds) {
    out.open(name);
    out.attribute("name", nameOf(kind));
    out.close(name);
  }
}

bool insertStanding(std::vector<Standing>& standings, Child& child) {
  std::string name;
  if (!child.isEmpty() || !child.attributes({{"name", &name}})) return false;
  const auto standing = standingFromQuery(name);
  if (standing) insertSorted(standings, *standing);
  return standing.has_value();
}

void writeStandings(const std::vector<Standing>& standings, std::string_view name, XmlOut& out) {
  for (const Standing standing : standings) {
    out.open(name);
    out.attribute("name", nameInQuery(standing));
    out.close(name);
  }
}

bool readUnanswered(View& view, std::string_view text) {
  const auto truth = truthFromXml(text);
  view.query.unanswered = truth.value_or(false);
  return truth.has_value();
}

bool insertSession(std::vector<SessionId>& sessions, Child& child) {
  std::string text;
  if (!child.isEmpty() || !child.attributes({{"session", &text}}) || text.empty()) return false;
  insertSorted(sessions, idFromText<SessionId>(text));
  return true;
}

void writeSessions(const std::vector<SessionId>& sessions, std::string_view name, XmlOut& out) {
  Scratch scratch;
  for (const SessionId id : sessions) {
    out.open(name);
    out.attribute("session", hexText(id.bits, scratch));
    out.close(name);
  }
}

constexpr std::array<AttributeField<View>, 6> attributes{{
    idField<View>(),
    {"key",
     [](View& v, std::string_view text) {
       v.key = text;
       return true;
     },
     [](const View& v, Scratch&) { return std::string_view(v.key); }},
    {"language",
     [](View& v, std::string_view text) {
       v.language = text;
       return true;
     },
     [](const View& v, Scratch&) { return std::string_view(v.language); }},
    {"depth", readDepth,
     [](const View& v, Scratch& scratch) {
       return v.query.depth ? numberText(*v.query.depth, scratch) : std::string_view{};
     }},
    {"text",
     [](View& v, std::string_view text) {
       v.query.text = text;
       return true;
     },
     [](const View& v, Scratch&) { return std::string_view(v.query.text); }},
    {"unanswered", readUnanswered,
     [](const View& v, Scratch&) { return std::string_view(v.query.unanswered ? "true" : ""); }},
}};

constexpr std::array<ChildField<View>, 9> children{{
    {"title", [](View& v, Child& child) { return child.addTo(v.titles); },
     [](const View& v, std::string_view name, XmlOut& out) { writeTexts(v.titles, name, out); }},
    {"root", [](View& v, Child& child) { return appendId(v.query.roots, child); },
     [](const View& v, std::string_view name, XmlOut& out) { writeIds(v.query.roots, name, out); }},
    {"kind", [](View& v, Child& child) { return insertKind(v.query.kinds, child); },
     [](const View& v, std::string_view name, XmlOut& out) { writeKinds(v.query.kinds, name, out); }},
    {"actor", [](View& v, Child& child) { return appendId(v.query.actors, child); },
     [](const View& v, std::string_view name, XmlOut& out) { writeIds(v.query.actors, name, out); }},
    {"tag", [](View& v, Child& child) { return insertText(v.query.tags, child); },
     [](const View& v, std::string_view name, XmlOut& out) { writeStrings(v.query.tags, name, out); }},
    {"standing", [](View& v, Child& child) { return insertStanding(v.query.standings, child); },
     [](const View& v, std::string_view name, XmlOut& out) { writeStandings(v.query.standings, name, out); }},
    {"meeting", [](View& v, Child& child) { return insertSession(v.query.sessions, child); },
     [](const View& v, std::string_view name, XmlOut& out) { writeSessions(v.query.sessions, name, out); }},
    {"show", [](View& v, Child& child) { return insertId(v.query.elements, child); },
     [](const View& v, std::string_view name, XmlOut& out) { writeIds(v.query.elements, name, out); }},
    {"setting", [](View& v, Child& child) { return child.addTo(v.settings); },
     [](const View& v, std::string_view name, XmlOut& out) { writeAttributes(v.settings, name, out); }},
}};

constexpr Fields<View> fields{"view",
                              [] { return View{}; },
                              attributes,
                              children,                                     //
                              [](View& v) -> Extras& { return v.extras; },  //
                              [](const View& v) -> const Extras& { return v.extras; }};

}  // namespace

const Fields<View>& fieldsOf(const View&) {
  return fields;
}

}  // namespace ekd::xml
