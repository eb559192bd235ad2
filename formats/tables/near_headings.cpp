// SPDX-License-Identifier: MIT
#include "formats/tables/columns.hpp"
#include "libekd/metamodel/attributes.hpp"
#include "libekd/metamodel/spelling.hpp"
#include "libekd/text/slips.hpp"

#include <algorithm>
#include <cctype>
#include <set>
#include <vector>

namespace ekd::tables {
namespace {

/// What elements and relations have in the method, as people may spell it. Slips are looked for in English
/// alone: Latvian labels are too near to words that people use ("basis", "balsis").
struct KnownAttributes {
  std::set<std::string, std::less<>> keys;
  std::vector<std::pair<std::string, std::string_view>> names;  ///< key of a spelling, canonical name

  KnownAttributes() {
    for (const ElementKindInfo& kind : elementKinds()) add(attributesOf(kind.kind));
    for (const RelationKindInfo& kind : relationKinds()) add(attributesOf(kind.kind));
  }

 private:
  void add(std::span<const AttributeInfo> attributes) {
    for (const AttributeInfo& attribute : attributes) {
      keys.insert(spellingKey(attribute.label.lv));
      for (const std::string_view spelling : {attribute.name, attribute.label.en}) {
        std::string key = spellingKey(spelling);
        keys.insert(key);
        names.emplace_back(std::move(key), attribute.name);
      }
    }
  }
};

const KnownAttributes& knownAttributes() {
  static const KnownAttributes known;
  return known;
}

/// A name and what of a heading may follow it: "@lv", "_lv", "[lv]", " (lv)".
struct Parts {
  std::string name;
  std::string language;
};

Parts partsOf(std::string_view heading) {
  auto cut = heading.find_first_of("@[(");
  if (cut == std::string_view::npos) cut = heading.find_last_of("_- ");
  if (cut == std::string_view::npos || cut == 0) return {};
  std::string language;
  for (const char c : heading.substr(cut + 1)) {
    if (c == ']' || c == ')' || c == ' ') continue;
    language += c == '_' ? '-' : c;
  }
  return {spellingKey(heading.substr(0, cut)), std::move(language)};
}

bool isMeant(const std::string& typed, const std::string& known) {
  return typed == known || text::isSlipOf(typed, known);
}

bool endsWithDigit(std::string_view text) {
  return !text.empty() && std::isdigit(static_cast<unsigned char>(text.back())) != 0;
}

}  // namespace

std::optional<std::string> nearHeading(std::string_view heading, std::span<const FieldName> fields) {
  const std::string whole = spellingKey(heading);
  const bool isDamaged = heading.find("\uFFFD") != std::string_view::npos;  // which is reported by itself
  if (knownAttributes().keys.contains(whole) || endsWithDigit(whole) || isDamaged) return std::nullopt;
  for (const FieldName& field : fields) {
    if (isMeant(whole, spellingKey(field.name))) return std::string(field.name);
  }
  const Parts parts = partsOf(heading);
  for (const FieldName& field : fields) {
    const bool isText = field.hasLanguage && (parts.language.size() == 2 || parts.language.size() == 3);
    if (isText && isMeant(parts.name, spellingKey(field.name)))
      return std::string(field.name) + "@" + parts.language;
  }
  for (const auto& [key, name] : knownAttributes().names) {
    if (text::isSlipOf(whole, key)) return std::string(name);
  }
  return std::nullopt;
}

bool isPlainAttribute(std::string_view name, std::span<const FieldName> fields) {
  return !name.empty() && parseColumn(name, fields) == Column{Field::attribute, std::string(name)} &&
         !nearHeading(name, fields);
}

}  // namespace ekd::tables
