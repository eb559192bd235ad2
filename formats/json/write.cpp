// SPDX-License-Identifier: MIT
#include "formats/foreign/extras.hpp"
#include "formats/json/json.hpp"
#include "formats/json/members.hpp"
#include "formats/text_position.hpp"
#include "formats/time_words.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include <pugixml.hpp>

namespace ekd::json {
namespace {

/// What the reader looks for in one object or another: nothing else is written under such a name.
bool isMemberName(std::string_view name) {
  // clang-format off
  static constexpr auto names = std::to_array<std::string_view>({
      "actors", "aliases", "attributes", "author", "authors", "bin", "certainty", "criticality", "date",
      "depth", "description", "descriptions", "earlier_numbers", "ekd", "elements", "extras", "id",
      "key", "kind", "kinds", "label", "labels", "language", "mentions", "metadata", "notes", "number",
      "order", "origin", "parent", "participants", "place", "places", "priority", "reason", "relation",
      "relations", "roots", "session", "sessions", "settings", "source", "standing", "standing_reason",
      "standings", "status", "strength", "tags", "target", "text", "time", "title", "titles", "unanswered",
      "views"});
  // clang-format on
  static_assert(std::is_sorted(names.begin(), names.end()));
  return std::binary_search(names.begin(), names.end(), name);
}

/// An object in the making, on one line. What is at its default is left out.
class ObjectText {
 public:
  void json(std::string_view name, std::string_view value) {
    m_text += m_names.empty() ? "{" : ",";
    m_text += quotedText(name) + ":";
    m_text += value;
    m_names.emplace(name);
  }
  void text(std::string_view name, std::string_view value) {
    if (!value.empty()) json(name, quotedText(value));
  }
  template <class Number>
  void number(std::string_view name, Number value) {
    json(name, std::to_string(value));
  }
  bool has(std::string_view name) const { return m_names.contains(name); }
  std::string take() { return m_names.empty() ? "{}" : std::move(m_text) + "}"; }

 private:
  std::string m_text;
  std::set<std::string, std::less<>> m_names;
};

template <class List, class ToText>
std::string listOf(const List& list, ToText toText) {
  std::string text;
  for (const auto& item : list) {
    text += text.empty() ? "[" : ",";
    text += quotedText(toText(item));
  }
  return text + "]";
}

void putTexts(ObjectText& out, std::string_view name, const Texts& texts) {
  if (texts.empty()) return;
  ObjectText object;
  for (const Text& text : texts) object.json(text.language, quotedText(text.text));
  out.json(name, object.take());
}

void putAttributes(ObjectText& out, std::string_view name, const Attributes& attributes) {
  if (attributes.empty()) return;
  ObjectText object;
  for (const Attribute& attribute : attributes) object.json(attribute.name, quotedText(attribute.value));
  out.json(name, object.take());
}

void putStrings(ObjectText& out, std::string_view name, const std::vector<std::string>& strings) {
  if (!strings.empty()) out.json(name, listOf(strings, [](const std::string& text) { return text; }));
}

/// How relations and views call elements: by identity. Where an element that is not there has one that is the
/// key of another, it is marked.
class ElementNames {
 public:
  explicit ElementNames(const Model& model) : m_model(model) {
    for (Slot slot = 0; slot < model.elements().slotEnd(); ++slot) {
      const std::string& key = model.element(slot).details->key;
      if (bitsFromHex(key)) m_keys.insert(key);
    }
  }
  std::string operator()(ElementId id) const {
    if (!id) return {};
    const std::string hex = id.hex();
    return m_keys.contains(hex) && m_model.find(id) == nullptr ? "id:" + hex : hex;
  }

 private:
  const Model& m_model;
  std::set<std::string> m_keys;  // those that look like identities
};

void putElements(ObjectText& out, std::string_view name, const std::vector<ElementId>& ids,
                 const ElementNames& names) {
  if (!ids.empty()) out.json(name, listOf(ids, names));
}

/// A member that the reader kept as XML; nothing when the fragment is anything else.
std::optional<std::pair<std::string, std::string>> memberIn(const std::string& fragment,
                                                            foreign::ExtrasOf owner) {
  if (!fragment.starts_with("<json ")) return std::nullopt;
  pugi::xml_document xml;
  if (!xml.load_buffer(fragment.data(), fragment.size(), pugi::parse_default | pugi::parse_ws_pcdata))
    return std::nullopt;
  const std::string name = xml.child("json").attribute("name").value();
  const std::string json = xml.child("json").text().get();
  Report report("");
  const Value value = parse(json, PositionIndex(json), report);
  const bool isString = value.type == Value::Type::string;
  const bool isSame = (!isString || !foreign::isExtraAttribute(owner, true, name, value.text)) &&
                      report.take().empty() && foreign::jsonFragment(name, toText(value)) == fragment;
  return isSame ? std::optional(std::pair(name, json)) : std::nullopt;
}

/// Extras stand as members where the reader will take them for extras again, else under "extras".
void putExtras(ObjectText& out, const Extras& extras, foreign::ExtrasOf owner) {
  Attributes attributes;
  std::vector<std::string> xml;
  const auto isFree = [&out](const std::string& name) { return !isMemberName(name) && !out.has(name); };
  for (const Attribute& attribute : extras.attributes) {
    if (isFree(attribute.name)) {
      out.json(attribute.name, quotedText(attribute.value));
    } else {
      attributes.push_back(attribute);
    }
  }
  bool inOrder = true;  // behind a fragment that is no member, members would change places with it
  for (const std::string& fragment : extras.xml) {
    const auto member = inOrder ? memberIn(fragment, owner) : std::nullopt;
    inOrder = member && isFree(member->first);
    if (inOrder) {
      out.json(member->first, member->second);
    } else {
      xml.push_back(fragment);
    }
  }
  ObjectText rest;
  putAttributes(rest, "attributes", attributes);
  putStrings(rest, "xml", xml);
  if (!attributes.empty() || !xml.empty()) out.json("extras", rest.take());
}

void putOrigin(ObjectText& out, const Provenance& provenance) {
  if (provenance == Provenance{}) return;
  ObjectText origin;
  origin.text("document", provenance.document);
  if (provenance.line != 0) origin.number("line", provenance.line);
  if (provenance.session) origin.text("session", provenance.session.hex());
  origin.text("author", provenance.author);
  out.json("origin", origin.take());
}

std::string textOf(const Element& element) {
  const ElementDetails& details = *element.details;
  ObjectText out;
  out.text("id", element.id.hex());
  out.text("kind", nameOf(element.kind));
  out.text("key", details.key);
  out.text("number", element.number);
  putTexts(out, "labels", element.labels);
  putTexts(out, "descriptions", details.descriptions);
  out.text("standing", nameOf(element.standing));
  out.text("standing_reason", details.standingReason);
  if (element.certainty != Certainty::stated) out.text("certainty", nameOf(element.certainty));
  out.text("priority", nameOf(element.priority));
  out.text("criticality", nameOf(element.criticality));
  putStrings(out, "aliases", details.aliases);
  putStrings(out, "earlier_numbers", details.earlierNumbers);
  putStrings(out, "tags", details.tags);
  putAttributes(out, "attributes", details.attributes);
  putOrigin(out, details.provenance);
  putExtras(out, details.extras, foreign::ExtrasOf::element);
  return out.take();
}

/// A relation that the reader would take for a place in a file without any `order`.
bool couldBePlace(const Relation& relation) {
  return relation.kind == RelationKind::supports || relation.kind == RelationKind::arm;
}

template <class Names>
std::string textOf(const Relation& relation, bool saysNoPlace, const Names& names) {
  const RelationDetails& details = *relation.details;
  ObjectText out;
  out.text("id", relation.id.hex());
  out.text("kind", nameOf(relation.kind));
  out.text("source", names(relation.source));
  out.text("target", names(relation.target));
  if (relation.order) out.number("order", *relation.order);
  if (saysNoPlace && couldBePlace(relation)) out.json("order", "null");
  if (relation.certainty != Certainty::stated) out.text("certainty", nameOf(relation.certainty));
  out.text("strength", nameOf(relation.strength));
  putTexts(out, "descriptions", details.descriptions);
  putAttributes(out, "attributes", details.attributes);
  putOrigin(out, details.provenance);
  putExtras(out, details.extras, foreign::ExtrasOf::relation);
  return out.take();
}

std::string textOf(const View& view, const ElementNames& names) {
  ObjectText out;
  out.text("id", view.id.hex());
  out.text("key", view.key);
  putTexts(out, "titles", view.titles);
  out.text("language", view.language);
  putElements(out, "roots", view.query.roots, names);
  if (view.query.depth) out.number("depth", *view.query.depth);
  if (!view.query.kinds.empty())
    out.json("kinds", listOf(view.query.kinds, [](ElementKind kind) { return nameOf(kind); }));
  putElements(out, "actors", view.query.actors, names);
  putStrings(out, "tags", view.query.tags);
  if (!view.query.standings.empty())
    out.json("standings", listOf(view.query.standings, [](Standing one) { return nameInQuery(one); }));
  if (!view.query.sessions.empty())
    out.json("sessions", listOf(view.query.sessions, [](SessionId id) { return id.hex(); }));
  out.text("text", view.query.text);
  if (view.query.unanswered) out.json("unanswered", "true");
  putElements(out, "elements", view.query.elements, names);
  putAttributes(out, "settings", view.settings);
  putExtras(out, view.extras, foreign::ExtrasOf::view);
  return out.take();
}

std::string textOf(const ModellingSession& session) {
  ObjectText out;
  out.text("id", session.id.hex());
  out.text("key", session.key);
  putTexts(out, "titles", session.titles);
  out.text("date", session.date);
  out.text("place", session.place);
  std::string participants;
  for (const Participant& participant : session.participants) {
    ObjectText person;
    person.text("name", participant.name);
    person.text("role", participant.role);
    participants += (participants.empty() ? "[" : ",") + person.take();
  }
  if (!participants.empty()) out.json("participants", participants + "]");
  putTexts(out, "notes", session.notes);
  putExtras(out, session.extras, foreign::ExtrasOf::session);
  return out.take();
}

/// A list of objects, where there are any.
template <class List, class ToJson>
void putObjects(ObjectText& out, std::string_view name, const List& list, ToJson toJson) {
  std::string text;
  for (const auto& item : list) text += (text.empty() ? "[" : ",") + toJson(item);
  if (!text.empty()) out.json(name, text + "]");
}

std::string textOf(const FormerPlace& place) {
  ObjectText out;
  out.text("element", place.element.hex());
  if (place.behind) out.text("behind", place.behind.hex());
  if (place.before) out.text("before", place.before.hex());
  out.text("number", place.number);
  return out.take();
}

std::string textOf(const FormerMention& mention) {
  ObjectText out;
  out.text("element", mention.element.hex());
  out.text("view", mention.view.hex());
  out.text("in", nameOf(mention.list));
  out.number("index", mention.index);
  return out.take();
}

std::string textOf(const BinEntry& entry) {
  ObjectText out;
  const auto asIs = [](ElementId id) { return id.hex(); };
  out.text("id", entry.id.hex());
  if (entry.time != 0) out.text("time", exactTime(entry.time));
  out.text("author", entry.author);
  if (entry.session) out.text("session", entry.session.hex());
  out.text("reason", entry.reason);
  putObjects(out, "elements", entry.elements, [](const Element& one) { return textOf(one); });
  putObjects(out, "relations", entry.relations,
             [&](const Relation& one) { return textOf(one, false, asIs); });
  putObjects(out, "places", entry.places, [](const FormerPlace& one) { return textOf(one); });
  putObjects(out, "mentions", entry.mentions, [](const FormerMention& one) { return textOf(one); });
  putExtras(out, entry.extras, foreign::ExtrasOf::binEntry);
  return out.take();
}

std::string textOf(const Metadata& metadata) {
  ObjectText out;
  putTexts(out, "titles", metadata.titles);
  putTexts(out, "descriptions", metadata.descriptions);
  out.text("language", metadata.language);
  out.text("date", metadata.date);
  putStrings(out, "authors", metadata.authors);
  putAttributes(out, "attributes", metadata.attributes);
  putExtras(out, metadata.extras, foreign::ExtrasOf::metadata);
  return out.take();
}

/// Writes the file: sections on lines of their own, one item a line.
class Writer {
 public:
  explicit Writer(Sink& sink) : m_sink(sink) {}

  void write(const Document& document);
  const Status& status() const { return m_status; }

 private:
  void begin(std::string_view name);
  void put(const std::string& item);
  void end();
  void flush(std::size_t atLeast);
  void putExtraMembers(const Extras& extras);

  Sink& m_sink;
  Status m_status;
  std::string m_buffer;
  bool m_isFirst = true;
};

void Writer::begin(std::string_view name) {
  m_buffer += ",\n" + quotedText(name) + ":[";
  m_isFirst = true;
}

void Writer::put(const std::string& item) {
  m_buffer += m_isFirst ? "\n" : ",\n";
  m_buffer += item;
  m_isFirst = false;
  flush(1U << 16U);
}

void Writer::end() {
  m_buffer += m_isFirst ? "]" : "\n]";
}

void Writer::flush(std::size_t atLeast) {
  if (m_buffer.size() < atLeast) return;
  if (m_status) m_status = m_sink.write(m_buffer);
  m_buffer.clear();
}

void Writer::putExtraMembers(const Extras& extras) {
  ObjectText members;
  putExtras(members, extras, foreign::ExtrasOf::document);
  const std::string text = members.take();
  if (text != "{}") m_buffer += ",\n" + text.substr(1, text.size() - 2);
}

void Writer::write(const Document& document) {
  m_buffer = "{\"ekd\":1";
  if (!(document.metadata == Metadata{})) m_buffer += ",\n\"metadata\":" + textOf(document.metadata);
  if (!document.sessions.empty()) {
    begin("sessions");
    for (const auto& [id, session] : document.sessions) put(textOf(session));
    end();
  }
  const Model& model = document.model;
  const ElementNames names(model);
  begin("elements");
  for (const Slot slot : model.elements().slotsById()) put(textOf(model.element(slot)));
  end();
  std::vector<const Relation*> relations;
  for (const Slot slot : model.relations().slotsById()) relations.push_back(&model.relation(slot));
  for (const auto& [id, relation] : document.unresolved) relations.push_back(&relation);
  std::sort(relations.begin(), relations.end(),
            [](const Relation* a, const Relation* b) { return a->id < b->id; });
  const bool anyOrder = std::any_of(relations.begin(), relations.end(),
                                    [](const Relation* relation) { return relation->order.has_value(); });
  begin("relations");
  for (const Relation* relation : relations) put(textOf(*relation, !anyOrder, names));
  end();
  if (!document.views.empty()) {
    begin("views");
    for (const auto& [id, view] : document.views) put(textOf(view, names));
    end();
  }
  if (!document.bin.empty()) {
    begin("bin");
    for (const auto& [id, entry] : document.bin) put(textOf(entry));
    end();
  }
  putExtraMembers(document.extras);
  m_buffer += "\n}\n";
  flush(0);
}

}  // namespace
}  // namespace ekd::json

namespace ekd {

Status writeJson(const Document& document, Sink& sink) {
  json::Writer writer(sink);
  writer.write(document);
  return writer.status();
}

std::string toJson(const Document& document) {
  StringSink sink;
  static_cast<void>(writeJson(document, sink));
  return sink.take();
}

}  // namespace ekd
