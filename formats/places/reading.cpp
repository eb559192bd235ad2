// SPDX-License-Identifier: MIT
#include "formats/places/places_file.hpp"

#include <algorithm>
#include <cmath>

#include <nlohmann/json.hpp>

namespace ekd {
namespace {

using Json = nlohmann::json;

/// What is asked for is not there. Caught in readPlaces(): half a memory is none.
struct Broken {};

void ask(bool holds) {
  if (!holds) throw Broken{};
}

const Json& at(const Json& json, const char* name) {
  ask(json.is_object() && json.contains(name));
  return json[name];
}

const Json& item(const Json& json, std::size_t index) {
  ask(json.is_array() && index < json.size());
  return json[index];
}

double number(const Json& json) {
  constexpr double most = 1e7;  // points: no sheet is larger
  ask(json.is_number());
  const double value = json.get<double>();
  ask(std::isfinite(value) && std::abs(value) <= most);
  return value;
}

std::size_t count(const Json& json) {
  constexpr std::size_t most = 1'000'000;
  ask(json.is_number_unsigned());
  const auto value = json.get<std::size_t>();
  ask(value <= most);
  return value;
}

bool truth(const Json& json) {
  ask(json.is_boolean());
  return json.get<bool>();
}

std::string text(const Json& json) {
  ask(json.is_string());
  return json.get<std::string>();
}

template <class IdType>
IdType id(const Json& json) {
  const std::string hex = text(json);
  if (hex.empty()) return {};
  const auto value = IdType::fromHex(hex);
  ask(value.has_value());
  return *value;
}

layout::Point point(const Json& json) {
  return {number(item(json, 0)), number(item(json, 1))};
}

layout::Size size(const Json& json) {
  return {number(item(json, 0)), number(item(json, 1))};
}

layout::CardKey key(const Json& json) {
  return {id<ElementId>(item(json, 0)), id<ElementId>(item(json, 1))};
}

const Json& list(const Json& json, const char* name) {
  const Json& found = at(json, name);
  ask(found.is_array());
  return found;
}

layout::SectionPlace section(const Json& json, std::size_t styles) {
  layout::SectionPlace section;
  section.head = id<ElementId>(at(json, "head"));
  section.title = text(at(json, "title"));
  section.x = number(at(json, "x"));
  section.y = number(at(json, "y"));
  section.shelf = count(at(json, "shelf"));
  section.isBelow = truth(at(json, "below"));
  section.isIsland = json.contains("island") && truth(at(json, "island"));
  for (const Json& variant : list(json, "variants")) {
    section.variants.push_back(count(variant));
    ask(section.variants.back() < styles);
  }
  ask(!section.variants.empty());
  return section;
}

layout::PartPlace part(const Json& json) {
  layout::PartPlace part;
  const std::size_t kind = count(at(json, "kind"));
  ask(kind <= static_cast<std::size_t>(layout::PartKind::networks));
  part.kind = static_cast<layout::PartKind>(kind);
  part.pinned = key(at(json, "pinned"));
  for (const Json& head : list(json, "heads")) part.heads.push_back(id<ElementId>(head));
  part.at = point(at(json, "at"));
  part.size = size(at(json, "size"));
  part.columnWidth = number(at(json, "columnWidth"));
  part.columns = count(at(json, "columns"));
  part.maySplit = truth(at(json, "maySplit"));
  part.left = number(at(json, "left"));
  for (const Json& style : list(json, "styles"))
    part.styles.push_back({number(item(style, 0)), truth(item(style, 1)), truth(item(style, 2))});
  for (const Json& one : list(json, "sections")) part.sections.push_back(section(one, part.styles.size()));
  const bool isWhole = part.kind == layout::PartKind::networks || (part.columnWidth > 1 && part.columns > 0);
  ask(isWhole && (part.kind != layout::PartKind::wall || !part.styles.empty()));
  return part;
}

layout::CardPlace card(const Json& json) {
  layout::CardPlace card{
      key(json), id<ElementId>(item(json, 2)), id<ElementId>(item(json, 3)), {}, layout::noColumn};
  card.rect = {number(item(json, 4)), number(item(json, 5)), number(item(json, 6)), number(item(json, 7))};
  if (json.size() > 8) card.column = static_cast<std::uint32_t>(count(item(json, 8)));
  return card;
}

std::vector<RelationId> relations(const Json& json, const char* name) {
  std::vector<RelationId> ids;
  for (const Json& one : list(json, name)) ids.push_back(id<RelationId>(one));
  std::sort(ids.begin(), ids.end());
  return ids;
}

SavedView view(const Json& json) {
  SavedView view;
  view.view = id<ViewId>(at(json, "view"));
  view.language = text(at(json, "language"));
  layout::Places& places = view.places;
  places.sheet = size(at(json, "sheet"));
  places.text = number(at(json, "text"));
  ask(places.sheet.width > 0 && places.sheet.height > 0 && places.text > 0.5 && places.text < 500);
  const std::size_t manner = count(at(json, "manner"));
  ask(manner <= static_cast<std::size_t>(layout::Manner::dense));
  places.manner = static_cast<layout::Manner>(manner);
  places.origin = point(at(json, "origin"));
  for (const Json& pin : list(json, "pins")) {
    view.pins.push_back({key(pin), point(item(pin, 2)), size(item(pin, 3))});
    ask(view.pins.back().room.width >= 0 && view.pins.back().room.height >= 0);
  }
  for (const Json& one : list(json, "parts")) places.parts.push_back(part(one));
  for (const Json& one : list(json, "cards")) places.cards.push_back(card(one));
  std::sort(places.cards.begin(), places.cards.end(),
            [](const layout::CardPlace& a, const layout::CardPlace& b) { return a.card < b.card; });
  places.drawn = relations(json, "drawn");
  places.told = relations(json, "told");
  return view;
}

}  // namespace

std::optional<SavedPlaces> readPlaces(std::string_view text) {
  const Json json = Json::parse(text, nullptr, false);
  try {
    ask(json.is_object() && at(json, "format") == "ekd-places" && at(json, "version") == 1);
    SavedPlaces places;
    for (const Json& one : list(json, "views")) places.put(view(one));
    return places;
  } catch (const Broken&) {
    return std::nullopt;
  }
}

}  // namespace ekd
