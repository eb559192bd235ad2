// SPDX-License-Identifier: MIT
#include "cli/metamodel_export.hpp"

#include "libekd/metamodel/attributes.hpp"
#include "libekd/metamodel/kind_sets.hpp"
#include "libekd/metamodel/table.hpp"

#include <nlohmann/json.hpp>

namespace ekd::cli {
namespace {

using Json = nlohmann::ordered_json;

template <class Action>
void forEachLegal(const Action& action) {
  for (const ElementKind source : kinds::everything) {
    for (const ElementKind target : kinds::everything) {
      for (const RelationKind relation : relationsBetween(source, target)) action(source, relation, target);
    }
  }
}

Json toJson(const Bilingual& text) {
  return {{"en", text.en}, {"lv", text.lv}};
}

Json toJson(std::span<const AttributeInfo> attributes) {
  Json list = Json::array();
  for (const AttributeInfo& attribute : attributes) {
    Json item{{"name", attribute.name}, {"type", nameOf(attribute.type)}, {"label", toJson(attribute.label)}};
    for (const EnumValue& value : attribute.values)
      item["values"].push_back({{"name", value.name}, {"label", toJson(value.label)}});
    list.push_back(std::move(item));
  }
  return list;
}

Json toJson(const ElementKindInfo& kind) {
  return {{"name", kind.name},
          {"label", toJson(kind.label)},
          {"plural", toJson(kind.plural)},
          {"short", kind.shortName},
          {"submodel", nameOf(kind.submodel)},
          {"profile", nameOf(kind.profile)},
          {"attributes", toJson(attributesOf(kind.kind))}};
}

Json toJson(const RelationKindInfo& kind) {
  return {{"name", kind.name},
          {"reading", toJson(kind.reading)},
          {"inverse", toJson(kind.inverse)},
          {"symmetric", kind.symmetric},
          {"attributes", toJson(attributesOf(kind.kind))}};
}

/// One item a line, so that two versions can be compared line by line.
template <class Items, class Convert>
void writeList(std::ostream& out, std::string_view key, const Items& items, const Convert& convert) {
  out << '"' << key << "\":[";
  const char* separator = "\n";
  for (const auto& item : items) {
    out << separator << convert(item).dump();
    separator = ",\n";
  }
  out << "\n]";
}

}  // namespace

void writeMetamodelJson(std::ostream& out) {
  const auto convert = [](const auto& kind) { return toJson(kind); };
  std::vector<Json> legal;
  forEachLegal([&](ElementKind source, RelationKind relation, ElementKind target) {
    legal.push_back({{"source", nameOf(source)},
                     {"relation", nameOf(relation)},
                     {"target", nameOf(target)},
                     {"profile", nameOf(*legalProfile(source, relation, target))},
                     {"confirmed", isConfirmed(source, relation, target)}});
  });
  out << '{';
  writeList(out, "kinds", elementKinds(), convert);
  out << ",\n";
  writeList(out, "relations", relationKinds(), convert);
  out << ",\n";
  writeList(out, "legal", legal, [](const Json& json) { return json; });
  out << "}\n";
}

void writeMetamodelTsv(std::ostream& out) {
  out << "source\trelation\ttarget\tprofile\tconfirmed\treading_en\tinverse_en\treading_lv\tinverse_lv\n";
  forEachLegal([&](ElementKind source, RelationKind relation, ElementKind target) {
    const Reading en = read(source, relation, target, "en");
    const Reading lv = read(source, relation, target, "lv");
    out << nameOf(source) << '\t' << nameOf(relation) << '\t' << nameOf(target) << '\t'
        << nameOf(*legalProfile(source, relation, target)) << '\t'
        << (isConfirmed(source, relation, target) ? "yes" : "no") << '\t' << en.forward << '\t' << en.inverse
        << '\t' << lv.forward << '\t' << lv.inverse << '\n';
  });
}

}  // namespace ekd::cli
