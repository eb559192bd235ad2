// SPDX-License-Identifier: MIT
#include "formats/ekd_xml/fields.hpp"
#include "formats/ekd_xml/value_reader.hpp"
#include "formats/ekd_xml/value_writer.hpp"
#include "formats/time_words.hpp"

#include <algorithm>

namespace ekd::xml {
namespace {

/// Elements and relations lie in the bin as they lay in the model.
template <class Value>
bool insertValue(std::vector<Value>& values, Child& child) {
  Value value = child.value<Value>();
  const auto at = std::upper_bound(values.begin(), values.end(), value.id,
                                   [](const auto& id, const Value& other) { return id < other.id; });
  values.insert(at, std::move(value));
  return true;
}

template <class Value>
void writeValues(const std::vector<Value>& values, XmlOut& out) {
  for (const Value& value : values) writeValue(value, out);
}

bool readPlace(BinEntry& entry, Child& child) {
  std::string element;
  std::string behind;
  std::string before;
  std::string number;
  if (!child.isEmpty() ||
      !child.attributes(
          {{"element", &element}, {"behind", &behind}, {"before", &before}, {"number", &number}}) ||
      element.empty())
    return false;
  const auto idOf = [](const std::string& text) {
    return text.empty() ? ElementId{} : idFromText<ElementId>(text);
  };
  FormerPlace place{idOf(element), idOf(behind), idOf(before), number};
  const auto at = std::upper_bound(entry.places.begin(), entry.places.end(), place.element,
                                   [](ElementId id, const FormerPlace& other) { return id < other.element; });
  entry.places.insert(at, std::move(place));
  return true;
}

void writePlaces(const BinEntry& entry, std::string_view name, XmlOut& out) {
  Scratch scratch;
  for (const FormerPlace& place : entry.places) {
    out.open(name);
    out.attribute("element", hexText(place.element.bits, scratch));
    if (place.behind) out.attribute("behind", hexText(place.behind.bits, scratch));
    if (place.before) out.attribute("before", hexText(place.before.bits, scratch));
    if (!place.number.empty()) out.attribute("number", place.number);
    out.close(name);
  }
}

bool readMention(BinEntry& entry, Child& child) {
  std::string element;
  std::string view;
  std::string list;
  std::string index;
  if (!child.isEmpty() ||
      !child.attributes({{"element", &element}, {"view", &view}, {"in", &list}, {"index", &index}}) ||
      element.empty() || view.empty())
    return false;
  FormerMention mention;
  const auto known = viewListFromName(list);
  if (!known || !readNumber(index, mention.index)) return false;
  mention.view = idFromText<ViewId>(view);
  mention.list = *known;
  mention.element = idFromText<ElementId>(element);
  const auto at = std::upper_bound(entry.mentions.begin(), entry.mentions.end(), mention);
  entry.mentions.insert(at, mention);
  return true;
}

void writeMentions(const BinEntry& entry, std::string_view name, XmlOut& out) {
  Scratch scratch;
  for (const FormerMention& mention : entry.mentions) {
    out.open(name);
    out.attribute("element", hexText(mention.element.bits, scratch));
    out.attribute("view", hexText(mention.view.bits, scratch));
    out.attribute("in", nameOf(mention.list));
    out.attribute("index", numberText(mention.index, scratch));
    out.close(name);
  }
}

bool readTime(BinEntry& entry, std::string_view text) {
  const auto time = timeFromExact(text);
  if (time) entry.time = *time;
  return time.has_value();
}

std::string_view timeText(const BinEntry& entry, Scratch& scratch) {
  if (entry.time == 0) return {};
  const std::string text = exactTime(entry.time);
  return {scratch.data(), text.copy(scratch.data(), scratch.size())};
}

constexpr std::array<AttributeField<BinEntry>, 5> attributes{{
    idField<BinEntry>(),
    {"time", readTime, timeText},
    {"author",
     [](BinEntry& b, std::string_view text) {
       b.author = text;
       return true;
     },
     [](const BinEntry& b, Scratch&) { return std::string_view(b.author); }},
    {"session",
     [](BinEntry& b, std::string_view text) {
       if (!text.empty()) b.session = idFromText<SessionId>(text);
       return !text.empty();
     },
     [](const BinEntry& b, Scratch& scratch) {
       return b.session ? hexText(b.session.bits, scratch) : std::string_view{};
     }},
    {"reason",
     [](BinEntry& b, std::string_view text) {
       b.reason = text;
       return true;
     },
     [](const BinEntry& b, Scratch&) { return std::string_view(b.reason); }},
}};

constexpr std::array<ChildField<BinEntry>, 4> children{{
    {"element", [](BinEntry& b, Child& child) { return insertValue(b.elements, child); },
     [](const BinEntry& b, std::string_view, XmlOut& out) { writeValues(b.elements, out); }},
    {"relation", [](BinEntry& b, Child& child) { return insertValue(b.relations, child); },
     [](const BinEntry& b, std::string_view, XmlOut& out) { writeValues(b.relations, out); }},
    {"stood", readPlace, writePlaces},
    {"shown", readMention, writeMentions},
}};

constexpr Fields<BinEntry> fields{"deleted",
                                  [] { return BinEntry{}; },
                                  attributes,
                                  children,                                         //
                                  [](BinEntry& b) -> Extras& { return b.extras; },  //
                                  [](const BinEntry& b) -> const Extras& { return b.extras; }};

}  // namespace

const Fields<BinEntry>& fieldsOf(const BinEntry&) {
  return fields;
}

}  // namespace ekd::xml
