// SPDX-License-Identifier: MIT
#include "formats/ekd_xml/flat_item.hpp"

#include <array>

namespace ekd::xml {
namespace {

constexpr std::array<bool, 256> nameLetters() {
  std::array<bool, 256> table{};
  for (unsigned char c = 'a'; c <= 'z'; ++c) table[c] = true;
  table['_'] = true;
  return table;
}
constexpr std::array<bool, 256> nameLetterTable = nameLetters();

/// Walks over a text. After something that is not there it stays where it was, or gives nothing.
class Cursor {
 public:
  explicit Cursor(std::string_view text) : m_text(text) {}

  std::size_t at() const { return m_at; }
  bool skip(char c) {
    if (m_at == m_text.size() || m_text[m_at] != c) return false;
    ++m_at;
    return true;
  }
  bool skip(std::string_view text) {
    if (m_text.substr(m_at, text.size()) != text) return false;
    m_at += text.size();
    return true;
  }
  void skipBlanks() {
    while (m_at < m_text.size() && isBlank(m_text[m_at])) ++m_at;
  }
  std::string_view name() {
    const std::size_t begin = m_at;
    while (m_at < m_text.size() && nameLetterTable[static_cast<unsigned char>(m_text[m_at])]) ++m_at;
    return m_text.substr(begin, m_at - begin);
  }
  /// What stands before the next `end`.
  std::optional<std::string_view> upTo(char end) {
    const std::size_t found = m_text.find(end, m_at);
    if (found == std::string_view::npos) return std::nullopt;
    const std::string_view passed = m_text.substr(m_at, found - m_at);
    m_at = found;
    return passed;
  }
  /// Attributes as they are written: one blank before each, double quotes. Nothing when they are not.
  bool attributes(std::vector<RawAttribute>& to) {
    while (skip(' ')) {
      const std::string_view attribute = name();
      if (attribute.empty() || !skip('=') || !skip('"')) return false;
      const auto value = upTo('"');
      if (!value) return false;
      to.push_back({attribute, *value});
      ++m_at;
    }
    return true;
  }
  static bool isBlank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

 private:
  std::string_view m_text;
  std::size_t m_at = 0;
};

/// Text that is nothing but blanks is layout, as for pugixml.
std::string_view withoutLayout(std::string_view text) {
  const bool mayBeLayout = !text.empty() && Cursor::isBlank(text.front());
  return mayBeLayout && text.find_first_not_of(" \t\r\n") == std::string_view::npos ? std::string_view{}
                                                                                    : text;
}

bool endTag(Cursor& cursor, std::string_view name) {
  return cursor.skip('<') && cursor.skip('/') && cursor.skip(name) && cursor.skip('>');
}

}  // namespace

std::optional<std::size_t> FlatItem::parse(std::string_view text) {
  m_attributes.clear();
  m_children.clear();
  Cursor cursor(text);
  if (!cursor.skip('<')) return std::nullopt;
  m_name = cursor.name();
  if (m_name.empty() || !cursor.attributes(m_attributes)) return std::nullopt;
  m_ownCount = m_attributes.size();
  if (cursor.skip('/')) return cursor.skip('>') ? std::optional(cursor.at()) : std::nullopt;
  if (!cursor.skip('>')) return std::nullopt;
  while (true) {
    cursor.skipBlanks();
    if (text.substr(cursor.at()).starts_with("</")) break;
    if (!cursor.skip('<')) return std::nullopt;
    Child child{cursor.name(), {}, m_attributes.size(), 0};
    if (child.name.empty() || !cursor.attributes(m_attributes)) return std::nullopt;
    child.attributeCount = m_attributes.size() - child.firstAttribute;
    if (cursor.skip('/')) {
      if (!cursor.skip('>')) return std::nullopt;
    } else {
      if (!cursor.skip('>')) return std::nullopt;
      const auto content = cursor.upTo('<');
      if (!content || !endTag(cursor, child.name)) return std::nullopt;
      child.text = withoutLayout(*content);
    }
    m_children.push_back(child);
  }
  return endTag(cursor, m_name) ? std::optional(cursor.at()) : std::nullopt;
}

}  // namespace ekd::xml
