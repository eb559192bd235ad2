// SPDX-License-Identifier: MIT
#include "formats/foreign/extras.hpp"

#include "formats/ekd_xml/version.hpp"
#include "formats/ekd_xml/xml_text.hpp"
#include "formats/time_words.hpp"
#include "libekd/model/relation.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <span>

#include <nlohmann/json.hpp>

namespace ekd::foreign {
namespace {

/// The attributes that the native format has for fields.
std::span<const std::string_view> fieldsOf(ExtrasOf owner) {
  static constexpr auto metadata = std::to_array<std::string_view>({"language", "date"});
  static constexpr auto session = std::to_array<std::string_view>({"id", "key", "date", "place"});
  static constexpr auto element = std::to_array<std::string_view>(
      {"id", "kind", "key", "number", "standing", "standing_reason", "certainty", "priority", "criticality"});
  static constexpr auto relation = std::to_array<std::string_view>(
      {"id", "kind", "source", "target", "order", "certainty", "strength", "second_order"});
  static constexpr auto view =
      std::to_array<std::string_view>({"id", "key", "language", "depth", "text", "unanswered"});
  static constexpr auto binEntry =
      std::to_array<std::string_view>({"id", "time", "author", "session", "reason"});
  static constexpr auto document = std::to_array<std::string_view>({"version"});
  switch (owner) {
    case ExtrasOf::metadata:
      return metadata;
    case ExtrasOf::session:
      return session;
    case ExtrasOf::element:
      return element;
    case ExtrasOf::relation:
      return relation;
    case ExtrasOf::view:
      return view;
    case ExtrasOf::binEntry:
      return binEntry;
    case ExtrasOf::document:
      break;
  }
  return document;
}

template <class Number>
bool isNumber(std::string_view text, Number atLeast) {
  Number number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() && number >= atLeast;
}

/// Fields whose values are words or numbers leave what they do not understand to the extras, under their
/// name.
bool isRefused(ExtrasOf owner, std::string_view name, std::string_view value) {
  if (name == "kind")
    return owner == ExtrasOf::element ? !elementKindFromName(value) : !relationKindFromName(value);
  if (name == "standing") return !standingFromName(value);
  if (name == "certainty") return !certaintyFromName(value);
  if (name == "priority" || name == "criticality" || name == "strength") return !levelFromName(value);
  if (name == "time") return !timeFromExact(value);
  if (name == "depth") return !isNumber<int>(value, 0);
  if (name == "unanswered") return !xml::truthFromXml(value);
  if (name == "order") return !isNumber(value, std::numeric_limits<std::int64_t>::min());
  if (name == "version") {
    const auto version = xml::versionFromText(value);
    return version && version->major == xml::currentVersion && !xml::isCurrent(value);
  }
  return name == "second_order";
}

void keepAsFragment(Extras& extras, const std::string& name, const std::string& value) {
  extras.xml.push_back(jsonFragment(
      name, nlohmann::json(value).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)));
}

struct Field {
  std::string name;
  bool isSet;
};

bool isAnyRefused(const Extras& extras, std::initializer_list<Field> fields) {
  return !extras.attributes.empty() && std::any_of(fields.begin(), fields.end(), [&](const Field& field) {
    return field.isSet && findAttribute(extras.attributes, field.name) != nullptr;
  });
}

void moveRefused(Extras& extras, std::initializer_list<Field> fields) {
  for (const Field& field : fields) {
    const std::string* refused = field.isSet ? findAttribute(extras.attributes, field.name) : nullptr;
    if (refused == nullptr) continue;
    keepAsFragment(extras, field.name, *refused);
    setAttribute(extras.attributes, field.name, {});
  }
}

}  // namespace

void settleRefused(Element& element) {
  const std::initializer_list<Field> fields{{"standing", element.standing != Standing::unset},
                                            {"certainty", element.certainty != Certainty::stated},
                                            {"priority", element.priority != Level::unset},
                                            {"criticality", element.criticality != Level::unset}};
  if (isAnyRefused(element.details->extras, fields)) moveRefused(element.details.edit().extras, fields);
}

void settleRefused(Relation& relation) {
  const std::initializer_list<Field> fields{{"order", relation.order.has_value()},
                                            {"certainty", relation.certainty != Certainty::stated},
                                            {"strength", relation.strength != Level::unset}};
  if (isAnyRefused(relation.details->extras, fields)) moveRefused(relation.details.edit().extras, fields);
}

void settleRefused(View& view) {
  moveRefused(view.extras, {{"depth", view.query.depth.has_value()}, {"unanswered", view.query.unanswered}});
}

bool isExtraAttribute(ExtrasOf owner, bool isUntyped, std::string_view name, std::string_view value) {
  if (xml::asName(name) != name) return false;
  const auto fields = fieldsOf(owner);
  if (name == "kind" && !isUntyped && (owner == ExtrasOf::element || owner == ExtrasOf::relation))
    return false;
  return std::find(fields.begin(), fields.end(), name) == fields.end() || isRefused(owner, name, value);
}

void keepExtra(OwnedExtras to, const std::string& name, const std::string& value) {
  constexpr std::size_t mostAttributes = 2000;  // they are sorted, so very many would take very long
  const std::string* present = findAttribute(to.extras.attributes, name);
  if (present != nullptr && *present == value) return;
  const bool isFree = to.extras.attributes.size() < mostAttributes && present == nullptr;
  if (isFree && isExtraAttribute(to.owner, to.isUntyped, name, value)) {
    putAttribute(to.extras.attributes, name, value);
  } else {
    keepAsFragment(to.extras, name, value);
  }
}

std::string jsonFragment(std::string_view name, std::string_view json) {
  std::string fragment = "<json name=\"";
  xml::appendEscaped(name, true, fragment);
  fragment += "\">";
  xml::appendEscaped(json, false, fragment);
  return fragment + "</json>";
}

}  // namespace ekd::foreign
