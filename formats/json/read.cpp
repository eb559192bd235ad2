// SPDX-License-Identifier: MIT
#include "formats/foreign/extras.hpp"
#include "formats/json/json.hpp"
#include "formats/json/members.hpp"
#include "formats/text_input.hpp"
#include "formats/time_words.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace ekd::json {
namespace {

template <class Value, class FromName>
void readName(Members& members, std::initializer_list<std::string_view> names, const char* canonical,
              Value& value, Reading& reading, foreign::OwnedExtras extras, FromName fromName) {
  const foreign::Said said = members.said(names);
  if (said.text.empty()) return;
  if (const auto known = fromName(foreign::normalised(said.text))) {
    value = *known;
    return;
  }
  reading.import.warning(said.spot, "VALUE",
                         "'" + said.text + "' is no " + canonical + "; it is kept and not used");
  foreign::keepExtra(extras, canonical, said.text);
}

foreign::GivenNames namesOf(Members& members) {
  foreign::GivenNames names;
  names.key = members.said({"key"});
  names.id = members.said({"id"});
  names.spot = members.spot();
  return names;
}

void readOrigin(Members& members, Reading& reading, Provenance& provenance, foreign::OwnedExtras extras) {
  const Value* value = members.take({"origin"});
  if (value == nullptr) return;
  if (value->type != Value::Type::object) return members.refuse("origin", "an object");
  Members origin(*value, reading);
  provenance.document = origin.text({"document"});
  provenance.author = origin.text({"author"});
  if (const std::string session = origin.text({"session"}); !session.empty())
    provenance.session = reading.import.sessionCalled(session);
  const auto line = origin.integer("line");
  if (line && std::in_range<int>(*line)) provenance.line = static_cast<int>(*line);
  if (line && !std::in_range<int>(*line)) foreign::keepExtra(extras, "origin_line", std::to_string(*line));
  origin.rest(extras, "origin_");
}

/// What the object says of an element. Its names, and the parent where one is asked for, are for the caller.
Element elementFrom(const Value& value, Reading& reading, foreign::GivenNames& names, foreign::Said* parent) {
  Members members(value, reading);
  Element element;
  ElementDetails details;
  foreign::OwnedExtras extras{details.extras, foreign::ExtrasOf::element};
  const foreign::Said kind = members.said({"kind"});
  if (kind.text.empty()) {
    reading.import.warning(members.spot(), "KIND", "the element has no kind; kept as an idea");
  } else if (!foreign::setKind(element, kind.text)) {
    reading.import.warning(kind.spot, "KIND", "'" + kind.text + "' is no kind of element; kept as an idea");
  }
  extras.isUntyped = element.kind == ElementKind::idea;
  element.number = members.text({"number"});
  element.labels = members.texts({"labels", "label"});
  details.descriptions = members.texts({"descriptions", "description"});
  readName(members, {"standing", "status"}, "standing", element.standing, reading, extras, standingFromName);
  details.standingReason = members.text({"standing_reason", "reason"});
  readName(members, {"certainty"}, "certainty", element.certainty, reading, extras, certaintyFromName);
  readName(members, {"priority"}, "priority", element.priority, reading, extras, levelFromName);
  readName(members, {"criticality"}, "criticality", element.criticality, reading, extras, levelFromName);
  details.aliases = members.strings("aliases");
  details.earlierNumbers = members.strings("earlier_numbers");
  details.tags = members.strings("tags");
  details.attributes = members.attributes({"attributes"});
  for (const Attribute& implied : element.details->attributes)
    foreign::keepAttribute(details.attributes, implied.name, implied.value);
  readOrigin(members, reading, details.provenance, extras);
  names = namesOf(members);
  if (parent != nullptr) *parent = members.said({"parent"});
  members.rest(extras);
  if (!(details == ElementDetails{})) element.details.edit() = std::move(details);
  return element;
}

void readElement(const Value& value, Reading& reading) {
  foreign::GivenNames names;
  foreign::Said parent;
  Element element = elementFrom(value, reading, names, &parent);
  reading.import.add(std::move(element), names, parent);
}

/// Everything but the kind and the ends. Gives the identity as it is written.
std::string readRelationFields(Members& members, Reading& reading, Relation& relation) {
  RelationDetails details = *relation.details;
  const foreign::OwnedExtras extras{details.extras, foreign::ExtrasOf::relation,
                                    relation.kind == RelationKind::link};
  relation.order = members.integer("order");
  readName(members, {"certainty"}, "certainty", relation.certainty, reading, extras, certaintyFromName);
  readName(members, {"strength"}, "strength", relation.strength, reading, extras, levelFromName);
  details.descriptions = members.texts({"descriptions", "description"});
  for (const Attribute& attribute : members.attributes({"attributes"}))
    foreign::keepAttribute(details.attributes, attribute.name, attribute.value);
  readOrigin(members, reading, details.provenance, extras);
  const std::string id = members.text({"id"});
  members.rest(extras);
  if (!(details == RelationDetails{})) relation.details.edit() = std::move(details);
  return id;
}

void readRelation(const Value& value, Reading& reading, bool& saysOrder) {
  Members members(value, reading);
  foreign::GivenRelation given;
  given.source = members.said({"source"});
  given.words = members.said({"kind", "relation"});
  given.target = members.said({"target"});
  given.spot = members.spot();
  given.isExact = true;
  Relation relation;
  const bool isKnown = reading.import.begin(relation, given);
  saysOrder |= members.has("order");
  const std::string id = readRelationFields(members, reading, relation);
  reading.import.add(std::move(relation), given, isKnown, id);
}

std::vector<ElementId> readElementList(Members& members, std::string_view name, View& view,
                                       Reading& reading) {
  std::vector<ElementId> ids;
  for (const foreign::Said& said : members.list(name))
    reading.import.addElementOfView(said, name, ids, view.extras);
  return ids;
}

void readView(const Value& value, Reading& reading) {
  Members members(value, reading);
  View view;
  view.titles = members.texts({"titles", "title"});
  view.language = members.text({"language"});
  view.query.roots = readElementList(members, "roots", view, reading);
  if (const auto depth = members.integer("depth")) {
    if (*depth >= 0 && std::in_range<int>(*depth)) {
      view.query.depth = static_cast<int>(*depth);
    } else {
      members.refuse("depth", "a number of levels");
    }
  }
  for (const foreign::Said& kind : members.list("kinds")) {
    Element element;
    if (foreign::setKind(element, kind.text)) {
      view.query.kinds.push_back(element.kind);
    } else {
      reading.import.warning(kind.spot, "KIND", "'" + kind.text + "' is no kind of element");
      foreign::keepExtra({view.extras, foreign::ExtrasOf::view}, "kinds_missing", kind.text);
    }
  }
  view.query.actors = readElementList(members, "actors", view, reading);
  view.query.tags = members.strings("tags");
  for (const foreign::Said& said : members.list("standings")) {
    if (const auto standing = standingFromQuery(foreign::normalised(said.text))) {
      view.query.standings.push_back(*standing);
    } else {
      reading.import.warning(said.spot, "VALUE", "'" + said.text + "' is no standing");
      foreign::keepExtra({view.extras, foreign::ExtrasOf::view}, "standings_missing", said.text);
    }
  }
  for (const std::string& session : members.strings("sessions"))
    view.query.sessions.push_back(reading.import.sessionCalled(session));
  view.query.text = members.text({"text"});
  view.query.unanswered = members.truth("unanswered");
  view.query.elements = readElementList(members, "elements", view, reading);
  view.settings = members.attributes({"settings"});
  const foreign::GivenNames names = namesOf(members);
  members.rest({view.extras, foreign::ExtrasOf::view});
  reading.import.add(std::move(view), names);
}

void readParticipants(Members& members, ModellingSession& session, Reading& reading) {
  const Value* value = members.take({"participants"});
  if (value == nullptr) return;
  if (value->type != Value::Type::list) return members.refuse("participants", "a list");
  for (const Value& item : value->items) {
    if (item.type != Value::Type::object) {
      session.participants.push_back({item.type == Value::Type::string ? item.text : toText(item), {}});
      continue;
    }
    Members participant(item, reading);
    session.participants.push_back({participant.text({"name"}), participant.text({"role"})});
    participant.rest({session.extras, foreign::ExtrasOf::session}, "participant_");
  }
}

void readSession(const Value& value, Reading& reading) {
  Members members(value, reading);
  ModellingSession session;
  session.titles = members.texts({"titles", "title"});
  session.date = members.text({"date"});
  session.place = members.text({"place"});
  readParticipants(members, session, reading);
  session.notes = members.texts({"notes"});
  const foreign::GivenNames names = namesOf(members);
  members.rest({session.extras, foreign::ExtrasOf::session});
  reading.import.add(std::move(session), names);
}

template <class IdType>
IdType idFrom(std::string_view scope, const std::string& text, const foreign::Spot& spot) {
  if (const auto id = IdType::fromHex(text)) return *id;
  const std::string place = std::to_string(spot.position.line) + ":" + std::to_string(spot.position.column);
  return IdType::fromName(scope, text.empty() ? "unnamed at " + place : text);
}

/// An element by its identity, which may be one of the bin, or by what elements of the model are called.
ElementId elementCalled(const std::string& name, Reading& reading) {
  const bool isMarked = name.starts_with("id:");
  if (const auto id = ElementId::fromHex(isMarked ? std::string_view(name).substr(3) : name)) return *id;
  const auto answer = reading.import.references().resolve(name);
  return answer.found ? answer.id : ElementId::fromName("element", name);
}

Element binnedElement(const Value& value, Reading& reading) {
  foreign::GivenNames names;
  Element element = elementFrom(value, reading, names, nullptr);
  const bool isIdKey = names.key.text.empty() && !ElementId::fromHex(names.id.text);
  const std::string& key = isIdKey ? names.id.text : names.key.text;
  element.id = idFrom<ElementId>("element", names.id.text.empty() ? key : names.id.text, names.spot);
  if (!key.empty()) element.details.edit().key = key;
  auto tags = element.details->tags;
  foreign::makeSet(tags);
  if (tags != element.details->tags) element.details.edit().tags = std::move(tags);
  foreign::settleRefused(element);
  return element;
}

Relation binnedRelation(const Value& value, Reading& reading) {
  Members members(value, reading);
  Relation relation;
  const foreign::Said kind = members.said({"kind", "relation"});
  const auto known = relationKindFromName(foreign::normalised(kind.text));
  relation.kind = known.value_or(RelationKind::link);
  if (!known && !kind.text.empty()) {
    reading.import.warning(kind.spot, "RELATION", "'" + kind.text + "' is no relation; kept as a link");
    foreign::keepExtra({relation.details.edit().extras, foreign::ExtrasOf::relation, true}, "kind",
                       kind.text);
  }
  relation.source = elementCalled(members.text({"source"}), reading);
  relation.target = elementCalled(members.text({"target"}), reading);
  const foreign::Spot spot = members.spot();
  relation.id = idFrom<RelationId>("relation", readRelationFields(members, reading, relation), spot);
  foreign::settleRefused(relation);
  return relation;
}

/// A list of objects as values; false, and nothing taken, when it is something else.
template <class Read>
void readBinned(Members& members, std::string_view name, Reading& reading, const char* expected, Read read) {
  const Value* list = members.take({name});
  if (list == nullptr) return;
  const auto isObject = [](const Value& item) { return item.type == Value::Type::object; };
  const bool isRead = list->type == Value::Type::list &&
                      std::all_of(list->items.begin(), list->items.end(), isObject) &&
                      read(list->items, reading);
  if (!isRead) members.refuse(name, expected);
}

std::string memberText(const Value& object, std::string_view name) {
  for (std::size_t i = 0; i < object.names.size(); ++i) {
    if (object.names[i].text == name) return object.items[i].text;
  }
  return {};
}

/// Whether the object has nothing but plain members of these names.
bool hasOnly(const Value& object, std::initializer_list<std::string_view> names) {
  for (std::size_t i = 0; i < object.names.size(); ++i) {
    const auto type = object.items[i].type;
    const bool isPlain = type == Value::Type::string || type == Value::Type::scalar;
    if (!isPlain || std::find(names.begin(), names.end(), object.names[i].text) == names.end()) return false;
  }
  return true;
}

bool readPlaces(const std::vector<Value>& items, BinEntry& entry, Reading& reading) {
  std::vector<FormerPlace> places;
  for (const Value& item : items) {
    const auto idOf = [&](std::string_view name) {
      const std::string text = memberText(item, name);
      return text.empty() ? ElementId{} : elementCalled(text, reading);
    };
    places.push_back({idOf("element"), idOf("behind"), idOf("before"), memberText(item, "number")});
    if (!places.back().element || !hasOnly(item, {"element", "behind", "before", "number"})) return false;
  }
  std::stable_sort(places.begin(), places.end(),
                   [](const FormerPlace& a, const FormerPlace& b) { return a.element < b.element; });
  entry.places = std::move(places);
  return true;
}

bool readMentions(const std::vector<Value>& items, BinEntry& entry, Reading& reading) {
  std::vector<FormerMention> mentions;
  for (const Value& item : items) {
    const auto view = ViewId::fromHex(memberText(item, "view"));
    const auto list = viewListFromName(memberText(item, "in"));
    const std::string element = memberText(item, "element");
    const std::string index = memberText(item, "index");
    FormerMention mention;
    const char* end = index.data() + index.size();
    const auto read = std::from_chars(index.data(), end, mention.index);
    const bool isNumber = read.ec == std::errc() && read.ptr == end;
    if (!view || !list || element.empty() || !isNumber || !hasOnly(item, {"view", "in", "element", "index"}))
      return false;
    mention.view = *view;
    mention.list = *list;
    mention.element = elementCalled(element, reading);
    mentions.push_back(mention);
  }
  std::sort(mentions.begin(), mentions.end());
  entry.mentions = std::move(mentions);
  return true;
}

template <class Value_>
void sortById(std::vector<Value_>& values) {
  std::stable_sort(values.begin(), values.end(),
                   [](const Value_& a, const Value_& b) { return a.id < b.id; });
}

void readTime(Members& members, BinEntry& entry) {
  const std::string text = members.text({"time"});
  const auto time = timeFromExact(text);
  if (time) entry.time = *time;
  if (!time && !text.empty()) members.refuse("time", "a time as in \"2026-05-04T07:15:00Z\"");
}

void readBinEntry(const Value& value, Reading& reading) {
  using Items = std::vector<Value>;
  Members members(value, reading);
  BinEntry entry;
  readTime(members, entry);
  entry.author = members.text({"author"});
  if (const std::string session = members.text({"session"}); !session.empty())
    entry.session = reading.import.sessionCalled(session);
  entry.reason = members.text({"reason"});
  readBinned(members, "elements", reading, "a list of objects", [&](const Items& items, Reading& r) {
    for (const Value& item : items) entry.elements.push_back(binnedElement(item, r));
    return true;
  });
  readBinned(members, "relations", reading, "a list of objects", [&](const Items& items, Reading& r) {
    for (const Value& item : items) entry.relations.push_back(binnedRelation(item, r));
    return true;
  });
  sortById(entry.elements);
  sortById(entry.relations);
  readBinned(members, "places", reading, "a list of objects with an element and its neighbours",
             [&](const Items& items, Reading& r) { return readPlaces(items, entry, r); });
  readBinned(members, "mentions", reading, "a list of objects with a view and an element",
             [&](const Items& items, Reading& r) { return readMentions(items, entry, r); });
  entry.id = idFrom<BinId>("bin", members.text({"id"}), members.spot());
  members.rest({entry.extras, foreign::ExtrasOf::binEntry});
  reading.import.add(std::move(entry), members.spot());
}

void readMetadata(Members& document, Reading& reading) {
  const Value* value = document.take({"metadata"});
  if (value == nullptr) return;
  if (value->type != Value::Type::object) return document.refuse("metadata", "an object");
  Members members(*value, reading);
  Metadata& metadata = reading.import.metadata();
  metadata.titles = members.texts({"titles", "title"});
  metadata.descriptions = members.texts({"descriptions", "description"});
  metadata.language = members.text({"language"});
  metadata.date = members.text({"date"});
  metadata.authors = members.strings("authors");
  metadata.attributes = members.attributes({"attributes"});
  members.rest({metadata.extras, foreign::ExtrasOf::metadata});
}

/// Every object of a section; what is no object is reported and kept.
template <class Read>
void readSection(Members& document, std::string_view name, Reading& reading, Read read) {
  const Value* section = document.take({name});
  if (section == nullptr) return;
  if (section->type != Value::Type::list) return document.refuse(name, "a list of objects");
  for (const Value& item : section->items) {
    if (item.type == Value::Type::object) {
      read(item, reading);
      continue;
    }
    reading.import.error(reading.spotOf(item), "VALUE",
                         "'" + std::string(name) + "' must have nothing but objects in it");
    keepMember({reading.import.extras(), foreign::ExtrasOf::document}, "in_" + std::string(name), item);
  }
}

/// False for a file of a version that this program does not know.
bool checkVersion(Members& document, Reading& reading) {
  const foreign::Said version = document.said({"ekd"});
  if (version.text.empty() || version.text == "1" || version.text.starts_with("1.")) return true;
  reading.import.error(version.spot, "VERSION",
                       "the file is of version " + version.text + "; this program reads version 1");
  return false;
}

ReadResult read(std::string text, const std::string& file, const ReadOptions& options) {
  foreign::Import import({file});
  if (!makeText(text, import.report(0))) return import.abandon();
  const PositionIndex positions(text);
  const Value root = parse(text, positions, import.report(0));
  Reading reading{options, positions, std::move(import)};
  if (root.type != Value::Type::object) {
    reading.import.error(reading.spotOf(root), "JSON",
                         "the file must hold an object with \"elements\" and \"relations\"");
    return reading.import.abandon();
  }
  Members document(root, reading);
  if (!checkVersion(document, reading)) return reading.import.abandon();
  readMetadata(document, reading);
  readSection(document, "sessions", reading, readSession);
  readSection(document, "elements", reading, readElement);
  bool saysOrder = false;
  readSection(document, "relations", reading,
              [&](const Value& value, Reading& r) { readRelation(value, r, saysOrder); });
  readSection(document, "views", reading, readView);
  readSection(document, "bin", reading, readBinEntry);
  document.rest({reading.import.extras(), foreign::ExtrasOf::document});
  return reading.import.finish(saysOrder ? foreign::PlacedBy::orders : foreign::PlacedBy::relations);
}

}  // namespace
}  // namespace ekd::json

namespace ekd {

ReadResult readJson(std::string text, const std::string& file, const ReadOptions& options) {
  return json::read(std::move(text), file, options);
}

}  // namespace ekd
