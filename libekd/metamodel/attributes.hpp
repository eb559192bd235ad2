// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/metamodel/kinds.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace ekd {

enum class AttributeType : std::uint8_t {
  text,
  integer,      ///< decimal digits, with a minus sign where negative
  decimal,      ///< with a point, whatever the locale
  boolean,      ///< "true" or "false"
  enumeration,  ///< one of AttributeInfo::values
  date          ///< ISO 8601: a year, a month of it, or a day: "2009", "2009-04", "2009-04-23"
};

struct EnumValue {
  std::string_view name;  ///< in files
  Bilingual label;
};

/// A named value that the method gives to a kind. It is kept in ElementDetails::attributes or
/// RelationDetails::attributes under `name`; attributes that no kind knows are kept too.
struct AttributeInfo {
  std::string_view name;
  AttributeType type = AttributeType::text;
  Bilingual label;
  std::span<const EnumValue> values = {};
};

/// What elements of this kind have in the method, in the order in which a form shows it. What every kind has
/// comes last.
std::span<const AttributeInfo> attributesOf(ElementKind kind);
std::span<const AttributeInfo> attributesOf(RelationKind kind);

/// The attribute of that name (its canonical name), or null when the kind has none.
const AttributeInfo* attributeInfo(ElementKind kind, std::string_view name);
const AttributeInfo* attributeInfo(RelationKind kind, std::string_view name);

/// The value as files hold it, when `text` can be understood as one: "Non-functional" gives
/// "non_functional", "yes" gives "true". Nothing when it cannot; the text is then kept as it stands and
/// reported.
std::optional<std::string> canonicalValue(const AttributeInfo& attribute, std::string_view text);

std::string_view nameOf(AttributeType type);

}  // namespace ekd
