// SPDX-License-Identifier: MIT
#include "formats/ekd_xml/fields.hpp"

#include "formats/ekd_xml/same_name.hpp"

#include <algorithm>
#include <cstring>

namespace ekd::xml {

std::string_view Child::take(std::string_view raw, bool isAttribute, std::string& scratch) {
  if (m_isLiteral) return raw;
  std::string_view text;
  if (!unescape(raw, isAttribute, scratch, text)) m_hasBadReference = true;
  return text;
}

bool Child::take(std::initializer_list<Wanted> wanted, std::string_view name, std::string_view raw) {
  const auto* const it = std::find_if(wanted.begin(), wanted.end(),
                                      [name](const Wanted& one) { return isSame(one.name, name); });
  if (it == wanted.end()) return false;
  std::string scratch;
  *it->value = take(raw, true, scratch);
  return true;
}

bool Child::attributes(std::initializer_list<Wanted> wanted) {
  for (const RawAttribute& attribute : m_attributes) {
    if (!take(wanted, attribute.name, attribute.value)) return false;
  }
  for (pugi::xml_attribute attribute = m_node.first_attribute(); attribute;
       attribute = attribute.next_attribute()) {
    if (!take(wanted, attribute.name(), attribute.value())) return false;
  }
  return true;
}

bool Child::text(std::string& text) {
  std::string scratch;
  text = take(m_node ? std::string_view(m_node.value()) : m_text, false, scratch);
  for (pugi::xml_node part = m_node.first_child(); part; part = part.next_sibling()) {
    if (part.type() == pugi::node_cdata) {
      text += part.value();
    } else if (part.type() == pugi::node_pcdata) {
      text += take(part.value(), false, scratch);
    } else {
      return false;
    }
  }
  return true;
}

bool Child::addTo(Texts& texts) {
  Text one;
  if (!attributes({{"lang", &one.language}}) || !text(one.text)) return false;
  const auto at =
      std::lower_bound(texts.begin(), texts.end(), one.language,
                       [](const Text& a, const std::string& language) { return a.language < language; });
  if (at != texts.end() && at->language == one.language) return false;
  if (texts.empty()) {
    texts.reserve(m_alike);
    texts.push_back(std::move(one));
  } else {
    texts.insert(at, std::move(one));
  }
  return true;
}

bool Child::addTo(Attributes& attributesOfValue) {
  Attribute one;
  if (!isEmpty() || !attributes({{"name", &one.name}, {"value", &one.value}})) return false;
  const auto at = std::lower_bound(attributesOfValue.begin(), attributesOfValue.end(), one.name,
                                   [](const Attribute& a, const std::string& name) { return a.name < name; });
  if (at != attributesOfValue.end() && at->name == one.name) return false;
  attributesOfValue.insert(at, std::move(one));
  return true;
}

std::string_view hexText(Bits128 bits, Scratch& scratch) {
  static constexpr std::array<std::array<char, 2>, 256> pairs = [] {
    constexpr std::string_view digits = "0123456789abcdef";
    std::array<std::array<char, 2>, 256> table{};
    for (std::size_t byte = 0; byte < table.size(); ++byte)
      table[byte] = {digits[byte >> 4U], digits[byte & 15U]};
    return table;
  }();
  char* at = scratch.data();
  for (const std::uint64_t word : {bits.high, bits.low}) {
    for (unsigned shift = 64; shift > 0; at += 2) {
      shift -= 8;
      std::memcpy(at, pairs[word >> shift & 0xFFU].data(), 2);
    }
  }
  return {scratch.data(), 32};
}

void writeTexts(const Texts& texts, std::string_view name, XmlOut& out) {
  for (const Text& text : texts) {
    out.open(name);
    if (!text.language.empty()) out.attribute("lang", text.language);
    out.text(text.text);
    out.close(name);
  }
}

void writeStrings(const std::vector<std::string>& strings, std::string_view name, XmlOut& out) {
  for (const std::string& text : strings) {
    out.open(name);
    out.text(text);
    out.close(name);
  }
}

void writeAttributes(const Attributes& attributes, std::string_view name, XmlOut& out) {
  for (const Attribute& attribute : attributes) {
    out.open(name);
    out.attribute("name", attribute.name);
    out.attribute("value", attribute.value);
    out.close(name);
  }
}

bool readOrigin(Provenance& provenance, Child& child) {
  Provenance read;
  std::string line;
  std::string session;
  if (!child.isEmpty() || !(provenance == Provenance{}) ||
      !child.attributes(
          {{"document", &read.document}, {"line", &line}, {"session", &session}, {"author", &read.author}}))
    return false;
  if (!line.empty() && !readNumber(line, read.line)) return false;
  if (!session.empty()) read.session = idFromText<SessionId>(session);
  provenance = std::move(read);
  return true;
}

void writeOrigin(const Provenance& provenance, std::string_view name, XmlOut& out) {
  if (provenance == Provenance{}) return;
  Scratch scratch;
  out.open(name);
  if (!provenance.document.empty()) out.attribute("document", provenance.document);
  if (provenance.line != 0) out.attribute("line", numberText(provenance.line, scratch));
  if (provenance.session) out.attribute("session", hexText(provenance.session.bits, scratch));
  if (!provenance.author.empty()) out.attribute("author", provenance.author);
  out.close(name);
}

bool appendText(std::vector<std::string>& strings, Child& child) {
  std::string text;
  if (!child.attributes({}) || !child.text(text)) return false;
  strings.push_back(std::move(text));
  return true;
}

bool insertText(std::vector<std::string>& sorted, Child& child) {
  std::string text;
  if (!child.attributes({}) || !child.text(text)) return false;
  const auto at = std::lower_bound(sorted.begin(), sorted.end(), text);
  if (at == sorted.end() || *at != text) sorted.insert(at, std::move(text));
  return true;
}

}  // namespace ekd::xml
