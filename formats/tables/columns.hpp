// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace ekd::tables {

/// What a column holds, in the order in which the writer puts them.
enum class Field : std::uint8_t {
  key,
  id,
  source,
  relation,
  target,
  kind,
  number,
  parent,
  order,
  property,
  value,
  label,
  title,
  description,
  status,
  reason,
  certainty,
  strength,
  priority,
  criticality,
  date,
  place,
  participants,
  roots,
  depth,
  kinds,
  actors,
  elements,
  standings,
  sessions,
  text,
  unanswered,
  language,
  tags,
  aliases,
  earlierNumbers,
  notes,
  document,
  line,
  session,
  author,
  attributeList,   ///< several attributes as "name = value; ..."
  attribute,       ///< Column::name is its name, in any spelling
  exactAttribute,  ///< Column::name is exactly its name; values are taken as they are
  extra,           ///< an attribute that the file this came from had and this version does not know
  extraXml,
  documentExtra,  ///< the same for the document as a whole; `extra` of document.tsv is for its metadata
  documentExtraXml,
};

struct Column {
  Field field = Field::attribute;
  std::string name;  ///< of an attribute; the language of a text
  auto operator<=>(const Column&) const = default;
};

/// A name that a column may have; the first one of a field is the canonical one.
struct FieldName {
  Field field;
  std::string_view name;
  bool hasLanguage = false;
};

/// What the tables of one sort may have as columns besides attributes.
std::span<const FieldName> elementFields();
std::span<const FieldName> relationFields();
std::span<const FieldName> viewFields();
std::span<const FieldName> sessionFields();
std::span<const FieldName> documentFields();

/// Understands a column heading: "label", "Label@lv", "label_lv", "label[lv]", "label (lv)", "extra:NAME",
/// "attr:NAME" (the attribute NAME exactly) and, for everything else, the attribute of that name.
Column parseColumn(std::string_view heading, std::span<const FieldName> fields);

/// The heading that is probably meant where parseColumn() makes an attribute of a slip of the fingers:
/// "label@en" for "labell@en", "parent" for "parrent". Nothing where the attribute is known to the method.
std::optional<std::string> nearHeading(std::string_view heading, std::span<const FieldName> fields);

/// Whether a heading of just this name is, beyond doubt, the attribute of that name.
bool isPlainAttribute(std::string_view name, std::span<const FieldName> fields);

/// The canonical heading; parseColumn() of it gives the column again.
std::string headingOf(const Column& column, std::span<const FieldName> fields);

}  // namespace ekd::tables
