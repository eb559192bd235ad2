// SPDX-License-Identifier: MIT
#pragma once

#include "formats/ekd_xml/fields.hpp"

#include <algorithm>
#include <string>

/// Turns one value into one element of the tree, by the tables of fields.hpp.
namespace ekd::xml {

/// Attributes that are not in the table or, where they are, did not understand their value.
template <class Value>
void writeExtraAttributes(const Value& value, const Fields<Value>& fields, XmlOut& out) {
  for (const Attribute& attribute : fields.extras(value).attributes) {
    const auto isKnown = [&attribute](const auto& field) { return field.name == attribute.name; };
    if (std::none_of(fields.attributes.begin(), fields.attributes.end(), isKnown))
      out.attribute(asName(attribute.name), attribute.value);
  }
}

inline void writeExtraXml(const Extras& extras, XmlOut& out) {
  for (const std::string& xml : extras.xml) out.raw(canonicalFragment(xml));
}

/// The inverse of ValueReader::read(), without a line end.
template <class Value>
void writeValue(const Value& value, XmlOut& out) {
  const auto& fields = fieldsOf(value);
  const Extras& extras = fields.extras(value);
  Scratch scratch;
  out.open(fields.tag);
  for (const auto& field : fields.attributes) {
    const std::string_view text = field.text(value, scratch);
    const std::string* extra =
        text.empty() && !extras.attributes.empty() ? findAttribute(extras.attributes, field.name) : nullptr;
    if (extra != nullptr) {
      out.attribute(field.name, *extra);
    } else if (!text.empty()) {
      field.isPlain ? out.plainAttribute(field.name, text) : out.attribute(field.name, text);
    }
  }
  writeExtraAttributes(value, fields, out);
  for (const auto& field : fields.children) field.write(value, field.name, out);
  writeExtraXml(extras, out);
  out.close(fields.tag);
}

}  // namespace ekd::xml
