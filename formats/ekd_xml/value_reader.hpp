// SPDX-License-Identifier: MIT
#pragma once

#include "formats/ekd_xml/fields.hpp"
#include "formats/ekd_xml/same_name.hpp"
#include "formats/ekd_xml/source.hpp"

#include <algorithm>
#include <optional>
#include <string>

namespace ekd::xml {

/// "'text'", shortened when it is long.
std::string inQuotes(std::string_view text);

/// Keeps what keep() of a ValueReader gave.
void addFragment(Extras& extras, std::string source);

/// Turns one element of the tree into a value, by the tables of fields.hpp. What they do not know is kept in
/// the value's Extras and reported as a warning.
class ValueReader {
 public:
  explicit ValueReader(Source& source) : m_source(source) {}
  /// What is not known is no surprise in a file of a newer version.
  void expectUnknown() { m_unknown = &Report::note; }

  Position at(const pugi::xml_node& node) { return m_source.at(node.name() - 1); }
  template <class Value>
  Value read(const pugi::xml_node& node) {
    Value value = fieldsOf(Value{}).fresh();
    readAttributes(value, node);
    if (*node.value() != '\0') keepText(fieldsOf(value).editExtras(value), node);
    for (pugi::xml_node child = node.first_child(); child; child = child.next_sibling())
      readChild(value, child);
    return value;
  }
  /// The same for a flat item, of which `source` is the text, into a fresh value; false when there is
  /// anything in it to report or to keep: it is read from a tree then.
  template <class Value>
  bool readPlain(Value& value, const FlatItem& item, std::string_view source) {
    const bool literal = isLiteral(source);
    return readPlainAttributes(value, item, literal) && readPlainChildren(value, item, literal);
  }
  /// Gives an identity to what has none: from the name that stands in its place, or from where it stands.
  template <class Value>
  void identify(Value& value, const pugi::xml_node& node);
  /// The value of an attribute; it lives until the next call.
  std::string_view text(const pugi::xml_attribute& attribute);

  void reportUnknown(const pugi::xml_attribute& attribute, bool nameIsKnown, std::string_view value);
  /// The source of what belongs to no field, with a warning; empty for comments and the like.
  std::string keep(const pugi::xml_node& child);
  /// The same for text at the beginning of an element.
  void keepText(Extras& extras, const pugi::xml_node& node);

 private:
  template <class Value>
  void forgetRefused(Value& value, std::string_view name);
  template <class Value>
  void readAttributes(Value& value, const pugi::xml_node& node);
  template <class Value>
  void readChild(Value& value, const pugi::xml_node& node);
  template <class Value>
  bool readPlainAttributes(Value& value, const FlatItem& item, bool literal);
  template <class Value>
  bool readPlainChildren(Value& value, const FlatItem& item, bool literal);
  Source& m_source;
  void (Report::*m_unknown)(std::string code, Position position, std::string message) = &Report::warning;
  std::string m_scratch;
};

/// The row for `name`, looked for from `expected` on and then from the beginning, because things mostly come
/// in the order of the table; one past the end when there is none.
template <class Rows>
std::size_t indexOf(const Rows& rows, std::string_view name, std::size_t expected) {
  for (std::size_t i = expected; i < rows.size(); ++i) {
    if (isSame(rows[i].name, name)) return i;
  }
  for (std::size_t i = 0; i < expected; ++i) {
    if (isSame(rows[i].name, name)) return i;
  }
  return rows.size();
}

/// Of an attribute that is given twice, the second value counts.
template <class Value>
void ValueReader::forgetRefused(Value& value, std::string_view name) {
  const auto& refused = fieldsOf(value).extras(value).attributes;
  if (!refused.empty() && findAttribute(refused, name) != nullptr)
    setAttribute(fieldsOf(value).editExtras(value).attributes, name, {});
}

template <class Value>
void ValueReader::readAttributes(Value& value, const pugi::xml_node& node) {
  const auto& fields = fieldsOf(value);
  std::size_t expected = 0;
  for (pugi::xml_attribute attribute = node.first_attribute(); attribute;
       attribute = attribute.next_attribute()) {
    const std::string_view name = attribute.name();
    const std::string_view raw = text(attribute);
    const std::size_t index = indexOf(fields.attributes, name, expected);
    const bool isKnown = index < fields.attributes.size();
    if (isKnown) expected = index + 1;
    if (isKnown) forgetRefused(value, name);
    if (isKnown && fields.attributes[index].read(value, raw)) continue;
    const bool isTwice = isKnown && node.attribute(attribute.name()) != attribute;
    auto& extras = fields.editExtras(value).attributes;
    if (isTwice) {  // under its own name it is not written where the field has a value, from the one before
      putAttribute(extras, std::string(name) + "_twice", raw);
    } else {
      isKnown ? setAttribute(extras, name, raw) : putAttribute(extras, name, raw);
    }
    if (!isKnown || name != "id") reportUnknown(attribute, isKnown, raw);
  }
}

template <class Value>
void ValueReader::readChild(Value& value, const pugi::xml_node& node) {
  const auto& fields = fieldsOf(value);
  const std::size_t index = indexOf(fields.children, node.name(), 0);
  Child child(node, *this);
  if (index == fields.children.size() || !fields.children[index].read(value, child)) {
    if (std::string source = keep(node); !source.empty())
      addFragment(fields.editExtras(value), std::move(source));
  } else if (child.hasBadReference()) {
    m_source.report().error("XML", at(node), "'&' begins no reference in here; it is written &amp;");
  }
}

/// Attributes in the order of the table, so that none is there twice.
template <class Value>
bool ValueReader::readPlainAttributes(Value& value, const FlatItem& item, bool literal) {
  const auto& fields = fieldsOf(value).attributes;
  std::size_t expected = 0;
  for (const RawAttribute& attribute : item.attributes()) {
    const std::size_t index = indexOf(fields, attribute.name, expected);
    std::string_view text = attribute.value;
    const bool isPlain = index >= expected && index < fields.size() &&
                         (literal || unescape(attribute.value, true, m_scratch, text)) &&
                         fields[index].read(value, text);
    if (!isPlain) return false;
    expected = index + 1;
  }
  return true;
}

template <class Value>
bool ValueReader::readPlainChildren(Value& value, const FlatItem& item, bool literal) {
  const auto& fields = fieldsOf(value).children;
  const auto children = item.children();
  for (std::size_t i = 0; i < children.size(); ++i) {
    const std::size_t index = indexOf(fields, children[i].name, 0);
    std::size_t alike = 1;
    while (i + alike < children.size() && isSame(children[i + alike].name, children[i].name)) ++alike;
    Child child(item.attributesOf(children[i]), children[i].text, alike, literal);
    if (index == fields.size() || !fields[index].read(value, child) || child.hasBadReference()) return false;
  }
  return true;
}

template <class Value>
void ValueReader::identify(Value& value, const pugi::xml_node& node) {
  using IdType = decltype(value.id);
  auto& attributes = fieldsOf(value).editExtras(value).attributes;
  if (const std::string* name = findAttribute(attributes, "id")) {
    value.id = idFromText<IdType>(*name);
    m_source.report().note("ID", at(node),
                           "the name " + inQuotes(*name) + " stands for the identity " + value.id.hex());
    setAttribute(attributes, "id", {});
    return;
  }
  const std::string place = std::to_string(m_source.offsetOf(node.name()));
  value.id = IdType::fromName(node.name(), place);
  m_source.report().error("ID", at(node),
                          "this <" + std::string(node.name()) + "> has no id; it gets " + value.id.hex());
}

template <class Value>
Value Child::value() {
  Value value = m_reader->read<Value>(m_node);
  if (!value.id) m_reader->identify(value, m_node);
  return value;
}

}  // namespace ekd::xml
