// SPDX-License-Identifier: MIT
#include "formats/tables/columns.hpp"

#include "formats/foreign/import.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace ekd::tables {
namespace {

using enum Field;

// clang-format off
constexpr std::array elementNames{
    FieldName{key, "key"}, FieldName{key, "code"},
    FieldName{id, "id"}, FieldName{id, "identity"},
    FieldName{kind, "kind"}, FieldName{kind, "type"}, FieldName{kind, "element_kind"},
    FieldName{number, "number"}, FieldName{number, "no"}, FieldName{number, "nr"},
    FieldName{parent, "parent"},
    FieldName{label, "label", true}, FieldName{label, "name", true}, FieldName{label, "title", true}, FieldName{label, "text", true},
    FieldName{description, "description", true},
    FieldName{status, "status"}, FieldName{status, "standing"},
    FieldName{reason, "reason"}, FieldName{reason, "status_reason"}, FieldName{reason, "standing_reason"},
    FieldName{certainty, "certainty"},
    FieldName{priority, "priority"},
    FieldName{criticality, "criticality"},
    FieldName{tags, "tags"}, FieldName{tags, "tag"},
    FieldName{aliases, "aliases"}, FieldName{aliases, "alias"},
    FieldName{earlierNumbers, "earlier_numbers"}, FieldName{earlierNumbers, "earlier_number"},
    FieldName{document, "document"}, FieldName{document, "source"}, FieldName{document, "source_document"},
    FieldName{line, "line"}, FieldName{line, "source_line"},
    FieldName{session, "session"},
    FieldName{author, "author"},
    FieldName{attributeList, "attributes"},
    FieldName{extraXml, "extra_xml"},
};
constexpr std::array relationNames{
    FieldName{id, "id"}, FieldName{id, "identity"},
    FieldName{source, "source"}, FieldName{source, "from"},
    FieldName{relation, "relation"}, FieldName{relation, "kind"}, FieldName{relation, "type"}, FieldName{relation, "relation_kind"},
    FieldName{target, "target"}, FieldName{target, "to"},
    FieldName{order, "order"},
    FieldName{description, "description", true}, FieldName{description, "label", true},
    FieldName{certainty, "certainty"},
    FieldName{strength, "strength"},
    FieldName{document, "document"}, FieldName{document, "source_document"},
    FieldName{line, "line"}, FieldName{line, "source_line"},
    FieldName{session, "session"},
    FieldName{author, "author"},
    FieldName{attributeList, "attributes"},
    FieldName{extraXml, "extra_xml"},
};
constexpr std::array viewNames{
    FieldName{key, "key"}, FieldName{key, "name"},
    FieldName{id, "id"}, FieldName{id, "identity"},
    FieldName{title, "title", true}, FieldName{title, "label", true},
    FieldName{roots, "roots"}, FieldName{roots, "root"},
    FieldName{depth, "depth"},
    FieldName{kinds, "kinds"}, FieldName{kinds, "kind"},
    FieldName{actors, "actors"}, FieldName{actors, "actor"},
    FieldName{standings, "standings"}, FieldName{standings, "status"},
    FieldName{sessions, "sessions"}, FieldName{sessions, "session"},
    FieldName{text, "text"},
    FieldName{unanswered, "unanswered"},
    FieldName{elements, "elements"}, FieldName{elements, "element"},
    FieldName{language, "language"},
    FieldName{attributeList, "settings"},
    FieldName{tags, "tags"}, FieldName{tags, "tag"},
    FieldName{extraXml, "extra_xml"},
};
constexpr std::array sessionNames{
    FieldName{key, "key"},
    FieldName{id, "id"}, FieldName{id, "identity"},
    FieldName{title, "title", true}, FieldName{title, "label", true},
    FieldName{date, "date"},
    FieldName{place, "place"},
    FieldName{participants, "participants"},
    FieldName{notes, "notes", true}, FieldName{notes, "note", true},
    FieldName{extraXml, "extra_xml"},
};
constexpr std::array documentNames{
    FieldName{property, "property"},
    FieldName{value, "value"},
    FieldName{title, "title", true},
    FieldName{description, "description", true},
    FieldName{language, "language"},
    FieldName{date, "date"},
    FieldName{author, "author"}, FieldName{author, "authors"},
    FieldName{documentExtraXml, "document_extra_xml"},
    FieldName{extraXml, "extra_xml"},
};
// clang-format on

/// Headings that say exactly which name they stand for.
constexpr std::array<std::pair<Field, std::string_view>, 3> prefixes{
    {{exactAttribute, "attr:"}, {extra, "extra:"}, {documentExtra, "document_extra:"}}};

bool isLetter(char c) {
  return std::isalpha(static_cast<unsigned char>(c)) != 0;
}

std::string_view trimmed(std::string_view text) {
  const auto start = text.find_first_not_of(' ');
  if (start == std::string_view::npos) return {};
  return text.substr(start, text.find_last_not_of(' ') - start + 1);
}

/// "lv", "zh-Hant", "en_GB": what may be split off a heading without `@`.
bool looksLikeLanguage(std::string_view text) {
  const auto primary = text.substr(0, text.find_first_of("-_"));
  const bool rest = std::all_of(text.begin(), text.end(), [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_';
  });
  return rest && (primary.size() == 2 || primary.size() == 3) &&
         std::all_of(primary.begin(), primary.end(), isLetter) && text.size() <= 35;
}

const FieldName* findName(std::span<const FieldName> fields, std::string_view name) {
  const auto it =
      std::find_if(fields.begin(), fields.end(), [&](const FieldName& f) { return f.name == name; });
  return it == fields.end() ? nullptr : &*it;
}

const FieldName* findTextName(std::span<const FieldName> fields, std::string_view heading) {
  const FieldName* found = findName(fields, foreign::normalised(heading));
  return found != nullptr && found->hasLanguage ? found : nullptr;
}

std::string languageTag(std::string_view text) {
  std::string tag(text);
  std::replace(tag.begin(), tag.end(), '_', '-');
  return tag;
}

std::optional<Column> bracketedText(std::string_view heading, std::span<const FieldName> fields) {
  const auto open = heading.find_first_of("[(");
  if (open == std::string_view::npos || (heading.back() != ']' && heading.back() != ')')) return std::nullopt;
  const auto language = trimmed(heading.substr(open + 1, heading.size() - open - 2));
  const FieldName* found = findTextName(fields, heading.substr(0, open));
  if (found == nullptr || !looksLikeLanguage(language)) return std::nullopt;
  return Column{found->field, languageTag(language)};
}

std::optional<Column> suffixedText(std::string_view heading, std::span<const FieldName> fields) {
  for (auto cut = heading.find_first_of("_- "); cut != std::string_view::npos;
       cut = heading.find_first_of("_- ", cut + 1)) {
    const FieldName* found = findTextName(fields, heading.substr(0, cut));
    const auto language = trimmed(heading.substr(cut + 1));
    if (found != nullptr && looksLikeLanguage(language)) return Column{found->field, languageTag(language)};
  }
  return std::nullopt;
}

}  // namespace

std::span<const FieldName> elementFields() {
  return elementNames;
}
std::span<const FieldName> relationFields() {
  return relationNames;
}
std::span<const FieldName> viewFields() {
  return viewNames;
}
std::span<const FieldName> sessionFields() {
  return sessionNames;
}
std::span<const FieldName> documentFields() {
  return documentNames;
}

Column parseColumn(std::string_view heading, std::span<const FieldName> fields) {
  for (const auto& [field, prefix] : prefixes) {
    if (heading.starts_with(prefix)) return {field, std::string(heading.substr(prefix.size()))};
  }
  if (const auto at = heading.find('@'); at != std::string_view::npos) {
    // "label @ lv" is written by a person; what the writer gives has no space before the sign
    const bool isLoose = at > 0 && heading[at - 1] == ' ';
    const auto language = isLoose ? trimmed(heading.substr(at + 1)) : heading.substr(at + 1);
    if (const FieldName* found = findTextName(fields, heading.substr(0, at)))
      return {found->field, std::string(language)};
  }
  if (const FieldName* found = findName(fields, foreign::normalised(heading))) return {found->field, {}};
  if (const auto column = bracketedText(heading, fields)) return *column;
  if (const auto column = suffixedText(heading, fields)) return *column;
  return {attribute, std::string(heading)};
}

std::string headingOf(const Column& column, std::span<const FieldName> fields) {
  for (const auto& [field, prefix] : prefixes) {
    if (column.field == field) return std::string(prefix) + column.name;
  }
  if (column.field == attribute) return column.name;
  const auto it = std::find_if(fields.begin(), fields.end(),
                               [&](const FieldName& name) { return name.field == column.field; });
  std::string heading(it->name);
  if (it->hasLanguage && !column.name.empty()) heading += "@" + column.name;
  return heading;
}

}  // namespace ekd::tables
