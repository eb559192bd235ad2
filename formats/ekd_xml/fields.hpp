// SPDX-License-Identifier: MIT
#pragma once

#include "formats/ekd_xml/flat_item.hpp"
#include "formats/ekd_xml/xml_text.hpp"
#include "libekd/model/document.hpp"

#include <array>
#include <charconv>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>

/// What stands where in the file, as tables that the reader and the writer share: one row an attribute or
/// child element, in the order in which they are written.
namespace ekd::xml {

/// Room for a value that is made up to be written: an identity, a number.
using Scratch = std::array<char, 40>;

template <class Value>
struct AttributeField {
  std::string_view name;
  /// False when this version does not understand the text; it is then kept in the Extras and written back as
  /// long as the field itself is at its default.
  bool (*read)(Value&, std::string_view text);
  /// Empty when the field is at its default.
  std::string_view (*text)(const Value&, Scratch&);
  /// text() never gives anything that is escaped: an identity, a name of ours.
  bool isPlain = false;
};

class ValueReader;

/// A child element while it is read, of a tree or of a flat item.
class Child {
 public:
  Child(const pugi::xml_node& node, ValueReader& reader) : m_node(node), m_reader(&reader) {}
  /// `alike` says how many children of this name there are from here on, `isLiteral` that attributes and text
  /// are what they stand for (see isLiteral() in xml_text.hpp).
  Child(std::span<const RawAttribute> attributes, std::string_view text, std::size_t alike, bool isLiteral)
      : m_attributes(attributes), m_text(text), m_alike(alike), m_isLiteral(isLiteral) {}

  struct Wanted {
    std::string_view name;
    std::string* value;
  };
  /// Takes the attributes; false when there are others.
  bool attributes(std::initializer_list<Wanted> wanted);
  /// The content; false when it is not text alone.
  bool text(std::string& text);
  bool isEmpty() const { return m_node ? !m_node.first_child() && *m_node.value() == '\0' : m_text.empty(); }
  /// One more text in the language of the `lang` attribute; false when there is one already.
  bool addTo(Texts& texts);
  bool addTo(Attributes& attributes);
  /// The whole child as a value of its own, with an identity. Only for children of a tree.
  template <class Value>
  Value value();
  /// There was an '&' that begins no reference.
  bool hasBadReference() const { return m_hasBadReference; }

 private:
  bool take(std::initializer_list<Wanted> wanted, std::string_view name, std::string_view raw);
  std::string_view take(std::string_view raw, bool isAttribute, std::string& scratch);

  pugi::xml_node m_node;  // none: the following hold what there is
  ValueReader* m_reader = nullptr;
  std::span<const RawAttribute> m_attributes = {};
  std::string_view m_text = {};
  std::size_t m_alike = 1;
  bool m_isLiteral = false;
  bool m_hasBadReference = false;
};

template <class Value>
struct ChildField {
  std::string_view name;
  /// False when there is more in the element than this version understands; it is then kept whole.
  bool (*read)(Value&, Child&);
  void (*write)(const Value&, std::string_view name, XmlOut&);
};

template <class Value>
struct Fields {
  std::string_view tag;
  Value (*fresh)();  ///< what there is before anything is read
  std::span<const AttributeField<Value>> attributes;
  std::span<const ChildField<Value>> children;
  Extras& (*editExtras)(Value&);
  const Extras& (*extras)(const Value&);
};

const Fields<Element>& fieldsOf(const Element&);
const Fields<Relation>& fieldsOf(const Relation&);
const Fields<View>& fieldsOf(const View&);
const Fields<ModellingSession>& fieldsOf(const ModellingSession&);
const Fields<BinEntry>& fieldsOf(const BinEntry&);
const Fields<Metadata>& fieldsOf(const Metadata&);

/// Identities that are not 32 hexadecimal digits are names: the same name is the same identity everywhere in
/// a file.
template <class IdType>
IdType idFromText(std::string_view text) {
  const auto id = IdType::fromHex(text);
  return id ? *id : IdType::fromName("ekd", text);
}

std::string_view hexText(Bits128 bits, Scratch& scratch);

/// The first attribute of everything that has an identity.
template <class Value>
constexpr AttributeField<Value> idField() {
  return {"id",
          [](Value& value, std::string_view text) {
            const auto id = decltype(value.id)::fromHex(text);
            if (id) value.id = *id;
            return id.has_value();
          },
          [](const Value& value, Scratch& scratch) { return hexText(value.id.bits, scratch); }, true};
}

template <class Number>
std::string_view numberText(Number number, Scratch& scratch) {
  const auto end = std::to_chars(scratch.data(), scratch.data() + scratch.size(), number).ptr;
  return {scratch.data(), static_cast<std::size_t>(end - scratch.data())};
}
template <class Number>
bool readNumber(std::string_view text, Number& number) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && end == text.data() + text.size();
}
/// For enumerations with a reader of names that gives an optional.
template <class Value>
bool readName(const std::optional<Value>& found, Value& value) {
  if (found) value = *found;
  return found.has_value();
}

void writeTexts(const Texts& texts, std::string_view name, XmlOut& out);
void writeStrings(const std::vector<std::string>& strings, std::string_view name, XmlOut& out);
void writeAttributes(const Attributes& attributes, std::string_view name, XmlOut& out);
bool readOrigin(Provenance& provenance, Child& child);
void writeOrigin(const Provenance& provenance, std::string_view name, XmlOut& out);
bool appendText(std::vector<std::string>& strings, Child& child);
/// Keeps `sorted` sorted, each text once.
bool insertText(std::vector<std::string>& sorted, Child& child);

}  // namespace ekd::xml
