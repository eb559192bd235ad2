// SPDX-License-Identifier: MIT
#include "formats/ekd_xml/xml_text.hpp"

#include "formats/ekd_xml/scan.hpp"
#include "formats/text_position.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <cstring>

namespace ekd::xml {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD

bool isXmlCharacter(std::uint32_t c) {
  return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c < 0xD800) || (c >= 0xE000 && c < 0xFFFE) ||
         (c >= 0x10000 && c < 0x110000);
}

void appendUtf8(std::uint32_t c, std::string& out) {
  const auto byte = [&out](std::uint32_t value) { out.push_back(static_cast<char>(value)); };
  if (c < 0x80) return byte(c);
  if (c < 0x800) {
    byte(0xC0U | c >> 6U);
  } else if (c < 0x10000) {
    byte(0xE0U | c >> 12U);
    byte(0x80U | (c >> 6U & 0x3FU));
  } else {
    byte(0xF0U | c >> 18U);
    byte(0x80U | (c >> 12U & 0x3FU));
    byte(0x80U | (c >> 6U & 0x3FU));
  }
  byte(0x80U | (c & 0x3FU));
}

/// `name` is what stands between '&' and ';'.
bool appendReference(std::string_view name, std::string& out) {
  struct Entity {
    std::string_view name;
    char character;
  };
  static constexpr std::array<Entity, 5> entities{
      {{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}}};
  for (const Entity& entity : entities) {
    if (entity.name == name) return out.push_back(entity.character), true;
  }
  if (name.size() < 2 || name[0] != '#') return false;
  const bool isHex = name[1] == 'x';
  const std::string_view digits = name.substr(isHex ? 2 : 1);
  std::uint32_t code = 0;
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), code, isHex ? 16 : 10);
  if (error != std::errc{} || end != digits.data() + digits.size() || !isXmlCharacter(code)) return false;
  appendUtf8(code, out);
  return true;
}

/// Appends the character or reference that `raw` begins with and gives how many bytes it takes there; 0 for
/// an '&' that begins no reference.
std::size_t appendSpecial(std::string_view raw, bool isAttribute, std::string& out) {
  if (raw[0] != '&') {
    out.push_back(isAttribute ? ' ' : '\n');
    return raw.starts_with("\r\n") ? 2 : 1;
  }
  constexpr std::size_t most = 16;  // no reference is longer, unless somebody likes leading zeros
  const std::size_t end = raw.substr(0, most + 1).find(';');
  return end != std::string_view::npos && appendReference(raw.substr(1, end - 1), out) ? end + 1 : 0;
}

/// Which characters end the stretch that can be taken as it is.
enum class Special : unsigned char { no, inAttribute, always };
constexpr std::array<Special, 256> specials() {
  std::array<Special, 256> table{};
  table['&'] = table['\r'] = Special::always;
  table['\n'] = table['\t'] = Special::inAttribute;
  return table;
}
constexpr std::array<Special, 256> specialTable = specials();

/// How many characters there are before the next special one or the end.
std::size_t plainLength(std::string_view raw, bool isAttribute) {
  const Special least = isAttribute ? Special::inAttribute : Special::always;
  std::size_t at = 0;
  while (at < raw.size() && specialTable[static_cast<unsigned char>(raw[at])] < least) ++at;
  return at;
}

enum class Escape : unsigned char { none, always, inAttribute, multiByte, never };

constexpr std::array<Escape, 256> escapes() {
  std::array<Escape, 256> table{};
  for (std::size_t i = 0; i < 0x20; ++i) table[i] = Escape::never;
  for (std::size_t i = 0x80; i < 0x100; ++i) table[i] = Escape::multiByte;
  for (const char c : std::string_view("&<>\r\n")) table[static_cast<unsigned char>(c)] = Escape::always;
  for (const char c : std::string_view("\"\t")) table[static_cast<unsigned char>(c)] = Escape::inAttribute;
  return table;
}
constexpr std::array<Escape, 256> escapeTable = escapes();

std::string_view escaped(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\t':
      return "&#9;";
    case '\n':
      return "&#10;";
    default:
      return "&#13;";
  }
}

/// True when the three bytes are U+FFFE or U+FFFF, which are valid UTF-8 and no XML.
bool isNonCharacter(std::string_view character) {
  return character == "\xEF\xBF\xBE" || character == "\xEF\xBF\xBF";
}

bool isBlank(std::string_view text) {
  return text.find_first_not_of(" \t\n\r") == std::string_view::npos;
}

/// Of an attribute that is given twice, the last value counts.
bool isGivenAgain(const pugi::xml_attribute& attribute) {
  for (pugi::xml_attribute next = attribute.next_attribute(); next; next = next.next_attribute()) {
    if (std::strcmp(next.name(), attribute.name()) == 0) return true;
  }
  return false;
}

/// Source text in its canonical spelling.
void appendSpelled(std::string_view raw, bool isAttribute, std::string& out) {
  std::string scratch;
  std::string_view text;
  unescape(raw, isAttribute, scratch, text);
  appendEscaped(text, isAttribute, out);
}

constexpr std::size_t blockSize = 16;

/// True when nothing in the `blockSize` bytes is escaped in an attribute, and all are ASCII or in characters
/// of two bytes; the last byte may be the first half of one. The byte before `at` is looked at, too. Without
/// branches, so that the compiler makes vector code of it.
bool isPlainBlock(const unsigned char* at) {
  unsigned char bad = 0;
  for (std::size_t i = 0; i < blockSize; ++i) {
    const unsigned char c = at[i];
    const unsigned char before = *(at + i - 1);
    const auto isMarkup = static_cast<unsigned char>((c == '&') | (c == '<') | (c == '>') | (c == '"'));
    const auto isSecond = static_cast<unsigned char>((c & 0xC0U) == 0x80U);
    const auto isAfterFirst = static_cast<unsigned char>(before >= 0xC0);
    const auto isNoLead = static_cast<unsigned char>((c >= 0xE0) | ((c & 0xFEU) == 0xC0U));
    bad |= static_cast<unsigned char>(isMarkup | isNoLead | (isSecond ^ isAfterFirst) | (c < 0x20));
  }
  return bad == 0;
}

/// True when all of it can be written as it is; false also where it would take longer to find out.
bool needsNoEscape(std::string_view text) {
  const auto* at = reinterpret_cast<const unsigned char*>(text.data());
  const auto* const end = at + text.size();
  const auto isNone = [](unsigned char c) { return escapeTable[c] == Escape::none; };
  if (text.size() <= blockSize) return std::all_of(at, end, isNone);
  if (!isNone(*at) || *(end - 1) >= 0xC0) return false;
  for (++at; end - at > static_cast<std::ptrdiff_t>(blockSize); at += blockSize) {
    if (!isPlainBlock(at)) return false;
  }
  return isPlainBlock(end - blockSize);  // some of it once more
}

}  // namespace

bool isLiteral(std::string_view source) {
  unsigned char special = 0;  // without branches, so that the compiler makes vector code of it
  for (const char c : source) {
    const auto byte = static_cast<unsigned char>(c);
    special |= static_cast<unsigned char>(byte < 0x20) | static_cast<unsigned char>(byte == '&');
  }
  return special == 0;
}

bool unescape(std::string_view raw, bool isAttribute, std::string& scratch, std::string_view& text) {
  std::size_t plain = plainLength(raw, isAttribute);
  text = raw;
  if (plain == raw.size()) return true;
  bool isFine = true;
  scratch.clear();
  while (true) {
    scratch.append(raw.substr(0, plain));
    raw.remove_prefix(plain);
    if (raw.empty()) break;
    const std::size_t taken = appendSpecial(raw, isAttribute, scratch);
    if (taken == 0) scratch.push_back('&');
    isFine = isFine && taken > 0;
    raw.remove_prefix(std::max<std::size_t>(taken, 1));
    plain = plainLength(raw, isAttribute);
  }
  text = scratch;
  return isFine;
}

std::optional<bool> truthFromXml(std::string_view text) {
  if (text == "true" || text == "1") return true;
  if (text == "false" || text == "0") return false;
  return std::nullopt;
}

void appendSource(const pugi::xml_node& node, std::string& out) {
  if (node.type() == pugi::node_cdata) return appendEscaped(node.value(), false, out);
  if (node.type() == pugi::node_pcdata) return appendSpelled(node.value(), false, out);
  if (node.type() != pugi::node_element) return;
  out.append("<").append(node.name());
  for (const pugi::xml_attribute attribute : node.attributes()) {
    if (isGivenAgain(attribute)) continue;
    out.append(" ").append(attribute.name()).append("=\"");
    appendSpelled(attribute.value(), true, out);
    out.push_back('"');
  }
  if (!node.first_child() && *node.value() == '\0') {
    out += "/>";
    return;
  }
  out += ">";
  appendSpelled(node.value(), false, out);
  for (const pugi::xml_node child : node.children()) appendSource(child, out);  // no deeper than depthLimit
  out.append("</").append(node.name()).append(">");
}

std::string canonicalFragment(std::string_view xml) {
  std::string source = "<x>" + std::string(xml) + "</x>";
  std::string result;
  const ScanResult scanned = scan(source);
  pugi::xml_document tree;
  if (!findTextDefect(source) && !scanned.problem &&
      tree.load_buffer_inplace(source.data(), source.size(), parseFlags, pugi::encoding_utf8)) {
    appendSpelled(tree.first_child().value(), false, result);
    for (const pugi::xml_node child : tree.first_child().children()) appendSource(child, result);
  } else {
    appendEscaped(xml, false, result);
  }
  return result;
}

void appendEscaped(std::string_view text, bool isAttribute, std::string& out) {
  if (needsNoEscape(text)) {
    out.append(text);
    return;
  }
  std::size_t done = 0;
  for (std::size_t i = 0; i < text.size();) {
    const Escape escape = escapeTable[static_cast<unsigned char>(text[i])];
    if (escape == Escape::none || (escape == Escape::inAttribute && !isAttribute)) {
      ++i;
      continue;
    }
    std::size_t length = 1;
    std::string_view instead = replacement;
    if (escape == Escape::multiByte) {
      length = utf8Length(text.substr(i, 4));
      if (length > 0 && !isNonCharacter(text.substr(i, length))) {
        i += length;
        continue;
      }
      length = std::max<std::size_t>(length, 1);
    } else if (escape != Escape::never) {
      instead = escaped(text[i]);
    }
    out.append(text, done, i - done).append(instead);
    done = i += length;
  }
  out.append(text, done);
}

std::string asName(std::string_view name) {
  std::string result(name);
  for (char& c : result) {
    const auto byte = static_cast<unsigned char>(c);
    const bool isFine = byte >= 0x80 || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
                        c == '_' || c == '-' || c == '.' || c == ':' || (byte >= '0' && byte <= '9');
    if (!isFine) c = '_';
  }
  const bool startsBadly =
      result.empty() || result[0] == '-' || result[0] == '.' || (result[0] >= '0' && result[0] <= '9');
  return startsBadly ? "_" + result : result;
}

void XmlOut::open(std::string_view name) {
  endStartTag();
  m_buffer.push_back('<');
  m_buffer.append(name);
  m_inStartTag = true;
}

void XmlOut::beginAttribute(std::string_view name) {
  m_buffer.push_back(' ');
  m_buffer.append(name);
  m_buffer.push_back('=');  // one by one: to append two costs a call
  m_buffer.push_back('"');
}

void XmlOut::attribute(std::string_view name, std::string_view value) {
  beginAttribute(name);
  appendEscaped(value, true, m_buffer);
  m_buffer.push_back('"');
}

void XmlOut::plainAttribute(std::string_view name, std::string_view value) {
  beginAttribute(name);
  m_buffer.append(value).push_back('"');
}

void XmlOut::text(std::string_view value) {
  if (value.empty()) return;
  endStartTag();
  // Readers drop text that is nothing but blanks, unless the first of them is a reference.
  if (isBlank(value) && (value[0] == ' ' || value[0] == '\t')) {
    m_buffer += value[0] == ' ' ? "&#32;" : "&#9;";
    value.remove_prefix(1);
  }
  appendEscaped(value, false, m_buffer);
}

void XmlOut::raw(std::string_view xml) {
  endStartTag();
  m_buffer.append(xml);
}

void XmlOut::close(std::string_view name) {
  if (m_inStartTag) {
    m_buffer += "/>";
    m_inStartTag = false;
  } else {
    m_buffer.push_back('<');
    m_buffer.push_back('/');
    m_buffer.append(name).push_back('>');
  }
}

void XmlOut::line() {
  endStartTag();
  m_buffer.push_back('\n');
  if (m_buffer.size() >= bufferSize) flush();
}

void XmlOut::endStartTag() {
  if (m_inStartTag) m_buffer.push_back('>');
  m_inStartTag = false;
}

void XmlOut::flush() {
  if (m_status) m_status = m_sink.write(m_buffer);
  m_buffer.clear();
}

}  // namespace ekd::xml
