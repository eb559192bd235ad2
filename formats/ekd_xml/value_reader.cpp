// SPDX-License-Identifier: MIT
#include "formats/ekd_xml/value_reader.hpp"

#include <array>

namespace ekd::xml {
namespace {

/// Escaped text without the white space around it: between sections that is the layout of the file, which
/// would grow with every save.
std::string withoutOuterSpace(std::string_view source) {
  constexpr std::array<std::string_view, 6> spaces{" ", "\t", "\n", "&#9;", "&#10;", "&#13;"};
  for (bool isDone = false; !isDone;) {
    isDone = true;
    for (const std::string_view space : spaces) {
      if (source.empty() || (!source.starts_with(space) && !source.ends_with(space))) continue;
      source.starts_with(space) ? source.remove_prefix(space.size()) : source.remove_suffix(space.size());
      isDone = false;
    }
  }
  return std::string(source);
}

}  // namespace

std::string inQuotes(std::string_view text) {
  constexpr std::size_t most = 60;
  if (text.size() <= most) return "'" + std::string(text) + "'";
  std::size_t cut = most;
  while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xC0U) == 0x80U) --cut;
  return "'" + std::string(text.substr(0, cut)) + "...'";
}

void addFragment(Extras& extras, std::string source) {
  if (source.empty()) return;
  const bool bothAreText = !extras.xml.empty() && !extras.xml.back().ends_with('>') && source.front() != '<';
  if (bothAreText) {  // side by side they could not be told apart when they are read again
    extras.xml.back().append(" ").append(source);
  } else {
    extras.xml.push_back(std::move(source));
  }
}

std::string_view ValueReader::text(const pugi::xml_attribute& attribute) {
  std::string_view text;
  if (!unescape(attribute.value(), true, m_scratch, text))
    m_source.report().error("XML", m_source.at(attribute.value()),
                            "'&' begins no reference here; it is written &amp;");
  return text;
}

std::string ValueReader::keep(const pugi::xml_node& child) {
  std::string source;
  appendSource(child, source);
  const bool isElement = child.type() == pugi::node_element;
  if (!isElement) source = withoutOuterSpace(source);
  if (source.empty()) return source;
  const std::string what = isElement ? "<" + std::string(child.name()) + ">" : "the text " + inQuotes(source);
  (m_source.report().*m_unknown)(
      "UNKNOWN", isElement ? at(child) : m_source.at(child.value()),
      what + " says nothing that this version understands here; it is kept as it is");
  return source;
}

void ValueReader::keepText(Extras& extras, const pugi::xml_node& node) {
  std::string_view text;
  std::string source;
  unescape(node.value(), false, m_scratch, text);
  appendEscaped(text, false, source);
  source = withoutOuterSpace(source);
  if (source.empty()) return;
  (m_source.report().*m_unknown)(
      "UNKNOWN", m_source.at(node.value()),
      "the text " + inQuotes(source) + " belongs to no field; it is kept as it is");
  addFragment(extras, std::move(source));
}

void ValueReader::reportUnknown(const pugi::xml_attribute& attribute, bool nameIsKnown,
                                std::string_view value) {
  const std::string name = attribute.name();
  (m_source.report().*m_unknown)(nameIsKnown ? "VALUE" : "UNKNOWN", m_source.at(attribute.name()),
                                 (nameIsKnown ? "this version knows no " + name + " " + inQuotes(value)
                                              : "this version knows no attribute '" + name + "' here") +
                                     "; it is kept as it is");
}

}  // namespace ekd::xml
