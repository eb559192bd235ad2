// SPDX-License-Identifier: MIT
#include "formats/ekd_xml/flat_item.hpp"

#include "formats/ekd_xml/same_name.hpp"

#include <array>
#include <cstring>

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
  explicit Cursor(std::string_view text)
      : m_begin(text.data()), m_at(text.data()), m_end(text.data() + text.size()) {}

  std::size_t at() const { return static_cast<std::size_t>(m_at - m_begin); }
  bool skip(char c) {
    if (m_at == m_end || *m_at != c) return false;
    ++m_at;
    return true;
  }
  bool skip(std::string_view text) {
    if (static_cast<std::size_t>(m_end - m_at) < text.size() || !isSame(m_at, text)) return false;
    m_at += text.size();
    return true;
  }
  void skipBlanks() {
    while (m_at != m_end && isBlank(*m_at)) ++m_at;
  }
  std::string_view name() {
    const char* const begin = m_at;
    const char* at = m_at;
    while (at != m_end && nameLetterTable[static_cast<unsigned char>(*at)]) ++at;
    m_at = at;
    return {begin, static_cast<std::size_t>(at - begin)};
  }
  /// What stands before the next `end`.
  std::optional<std::string_view> upTo(char end) {
    const auto* const found =
        static_cast<const char*>(std::memchr(m_at, end, static_cast<std::size_t>(m_end - m_at)));
    if (found == nullptr) return std::nullopt;
    const std::string_view passed(m_at, static_cast<std::size_t>(found - m_at));
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
  const char* m_begin;
  const char* m_at;
  const char* m_end;
};

/// Text that is nothing but blanks is layout, as for pugixml.
std::string_view withoutLayout(std::string_view text) {
  const bool mayBeLayout = !text.empty() && Cursor::isBlank(text.front());
  return mayBeLayout && text.find_first_not_of(" \t\r\n") == std::string_view::npos ? std::string_view{}
                                                                                    : text;
}

/// The rest of it, behind the slash.
bool endTag(Cursor& cursor, std::string_view name) {
  return cursor.skip(name) && cursor.skip('>');
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
    if (!cursor.skip('<')) return std::nullopt;
    if (cursor.skip('/')) break;
    Child child{cursor.name(), {}, m_attributes.size(), 0};
    if (child.name.empty() || !cursor.attributes(m_attributes)) return std::nullopt;
    child.attributeCount = m_attributes.size() - child.firstAttribute;
    if (cursor.skip('/')) {
      if (!cursor.skip('>')) return std::nullopt;
    } else {
      if (!cursor.skip('>')) return std::nullopt;
      const auto content = cursor.upTo('<');
      if (!content || !cursor.skip('<') || !cursor.skip('/') || !endTag(cursor, child.name))
        return std::nullopt;
      child.text = withoutLayout(*content);
    }
    m_children.push_back(child);
  }
  return endTag(cursor, m_name) ? std::optional(cursor.at()) : std::nullopt;
}

}  // namespace ekd::xml
