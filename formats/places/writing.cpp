// SPDX-License-Identifier: MIT
#include "formats/places/places_file.hpp"

#include <cmath>

#include <nlohmann/json.hpp>

namespace ekd {
namespace {

using Json = nlohmann::ordered_json;

/// In thousandths of a point: enough to draw the same again, and readable.
double rounded(double value) {
  return std::round(value * 1000) / 1000;
}

template <class IdType>
Json id(IdType value) {
  return value ? Json(value.hex()) : Json("");
}

Json json(layout::Point point) {
  return {rounded(point.x), rounded(point.y)};
}

Json json(layout::Size size) {
  return {rounded(size.width), rounded(size.height)};
}

Json json(const layout::SectionPlace& section) {
  Json written = {{"head", id(section.head)},    {"title", section.title}, {"x", rounded(section.x)},
                  {"y", rounded(section.y)},     {"shelf", section.shelf}, {"below", section.isBelow},
                  {"variants", section.variants}};
  if (section.isIsland) written["island"] = true;
  return written;
}

Json json(const layout::PartPlace& part) {
  Json heads = Json::array();
  for (const ElementId head : part.heads) heads.push_back(id(head));
  Json styles = Json::array();
  for (const layout::ColumnStyle& style : part.styles)
    styles.push_back({style.hostShare, style.wideHosts, style.guestsUnder});
  Json sections = Json::array();
  for (const layout::SectionPlace& section : part.sections) sections.push_back(json(section));
  return {{"kind", static_cast<int>(part.kind)},
          {"pinned", {id(part.pinned.element), id(part.pinned.block)}},
          {"heads", std::move(heads)},
          {"at", json(part.at)},
          {"size", json(part.size)},
          {"columnWidth", part.columnWidth},
          {"columns", part.columns},
          {"maySplit", part.maySplit},
          {"left", part.left},
          {"styles", std::move(styles)},
          {"sections", std::move(sections)}};
}

Json json(const layout::CardPlace& card) {
  Json line = {id(card.card.element),    id(card.card.block),      id(card.host),
               id(card.cutFrom),         rounded(card.rect.x),     rounded(card.rect.y),
               rounded(card.rect.width), rounded(card.rect.height)};
  if (card.column != layout::noColumn) line.push_back(card.column);
  return line;
}

Json json(const layout::Pin& pin) {
  return {id(pin.card.element), id(pin.card.block), json(pin.at), json(pin.room)};
}

Json json(RelationId relation) {
  return id(relation);
}

template <class Things>
void writeLines(const char* name, const Things& things, std::string& text) {
  text += std::string(",\n\"") + name + "\": [";
  bool isFirst = true;
  for (const auto& thing : things) {
    text += isFirst ? "\n" : ",\n";
    text += json(thing).dump();
    isFirst = false;
  }
  text += "]";
}

void write(const SavedView& view, std::string& text) {
  const layout::Places& places = view.places;
  text += "{\"view\": " + id(view.view).dump() + ", \"language\": " + Json(view.language).dump();
  text += ", \"sheet\": " + json(places.sheet).dump() + ", \"text\": " + Json(places.text).dump();
  text += ", \"manner\": " + Json(static_cast<int>(places.manner)).dump() +
          ", \"origin\": " + json(places.origin).dump();
  writeLines("pins", view.pins, text);
  writeLines("parts", places.parts, text);
  writeLines("cards", places.cards, text);
  writeLines("drawn", places.drawn, text);
  writeLines("told", places.told, text);
  text += "}";
}

}  // namespace

std::string writePlaces(const SavedPlaces& places) {
  std::string text = "{\"format\": \"ekd-places\", \"version\": 1, \"views\": [";
  for (std::size_t i = 0; i < places.views.size(); ++i) {
    text += i == 0 ? "\n" : ",\n";
    write(places.views[i], text);
  }
  return text + "]}\n";
}

}  // namespace ekd
