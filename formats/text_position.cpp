// SPDX-License-Identifier: MIT
#include "formats/text_position.hpp"

#include <algorithm>
#include <array>

namespace ekd {
namespace {

constexpr bool isContinuation(unsigned char byte) {
  return (byte & 0xC0U) == 0x80U;
}

int columnsBetween(std::string_view text, std::size_t from, std::size_t to) {
  const auto range = text.substr(std::min(from, text.size()), to > from ? to - from : 0);
  return static_cast<int>(std::count_if(
      range.begin(), range.end(), [](char c) { return !isContinuation(static_cast<unsigned char>(c)); }));
}

constexpr std::size_t stride = 32;

/// True when all `stride` bytes are ASCII and no control character but tab and line end. Without branches, so
/// that the compiler makes vector code of it.
bool isPlainAscii(const unsigned char* at) {
  unsigned char bad = 0;
  for (std::size_t i = 0; i < stride; ++i) {
    const auto c = static_cast<signed char>(at[i]);
    const auto isLineEnd = static_cast<unsigned char>((c == '\t') | (c == '\n') | (c == '\r'));
    bad |= static_cast<unsigned char>(static_cast<unsigned char>(c < 0x20) & ~isLineEnd);
  }
  return bad == 0;
}

/// True when all `stride` bytes are ASCII and no control character but tab and line end, or belong to
/// characters of two bytes; the last byte may be the first half of one. The byte before `at` is looked at,
/// too. Likewise without branches.
bool isPlain(const unsigned char* at) {
  unsigned char bad = 0;
  for (std::size_t i = 0; i < stride; ++i) {
    const unsigned char c = at[i];
    const unsigned char before = *(at + i - 1);
    const auto isLineEnd = static_cast<unsigned char>((c == '\t') | (c == '\n') | (c == '\r'));
    const auto isSmall = static_cast<unsigned char>(c < 0x20);
    const auto isSecond = static_cast<unsigned char>((c & 0xC0U) == 0x80U);
    const auto isAfterFirst = static_cast<unsigned char>(before >= 0xC0);
    const auto isNoLead = static_cast<unsigned char>((c >= 0xE0) | ((c & 0xFEU) == 0xC0U));
    bad |= static_cast<unsigned char>((isSmall ^ isLineEnd) | isNoLead | (isSecond ^ isAfterFirst));
  }
  return bad == 0;
}

/// By lead byte: the length, and what the second byte may be (RFC 3629, table in section 4).
struct Lead {
  unsigned char length = 0;
  unsigned char secondLow = 0x80;
  unsigned char secondHigh = 0xBF;
};
constexpr std::array<Lead, 256> leads() {
  std::array<Lead, 256> table{};
  for (std::size_t i = 0; i < 0x80; ++i) table[i].length = 1;
  for (std::size_t i = 0xC2; i < 0xE0; ++i) table[i].length = 2;
  for (std::size_t i = 0xE0; i < 0xF0; ++i) table[i].length = 3;
  for (std::size_t i = 0xF0; i < 0xF5; ++i) table[i].length = 4;
  table[0xE0].secondLow = 0xA0;
  table[0xED].secondHigh = 0x9F;
  table[0xF0].secondLow = 0x90;
  table[0xF4].secondHigh = 0x8F;
  return table;
}
constexpr std::array<Lead, 256> leadTable = leads();

/// How many bytes at the beginning belong to one valid character; less than its length when it goes wrong.
std::size_t validPrefix(const unsigned char* at, std::size_t size, const Lead& lead) {
  if (size < 2 || at[1] < lead.secondLow || at[1] > lead.secondHigh) return 1;
  std::size_t length = 2;
  while (length < lead.length && length < size && isContinuation(at[length])) ++length;
  return length;
}

constexpr bool isControl(unsigned char c) {
  return c < 0x20 && c != '\t' && c != '\n' && c != '\r';
}

/// U+FFFE and U+FFFF: no characters, and nothing that XML may hold.
constexpr bool isNonCharacter(const unsigned char* at, std::size_t length) {
  return length == 3 && at[0] == 0xEF && at[1] == 0xBF && at[2] >= 0xBE;
}

/// True for the beginning of a character at the very end of the text.
bool isCutShort(std::string_view text) {
  const auto* at = reinterpret_cast<const unsigned char*>(text.data());
  return leadTable[*at].length > 1 && validPrefix(at, text.size(), leadTable[*at]) == text.size();
}

}  // namespace

LineTable::LineTable(std::string_view text, std::size_t skip) {
  m_starts.push_back(static_cast<std::uint32_t>(skip));
  for (std::size_t at = skip; (at = text.find('\n', at)) != std::string_view::npos;)
    m_starts.push_back(static_cast<std::uint32_t>(++at));
}

Position LineTable::at(std::string_view text, std::size_t offset) {
  if (m_starts.empty()) return {};
  const auto from = m_starts.begin() + static_cast<std::ptrdiff_t>(m_starts[m_last] <= offset ? m_last : 0);
  const auto near = std::min(from + 2, m_starts.end());
  const auto next = near != m_starts.end() && *near <= offset ? std::upper_bound(near, m_starts.end(), offset)
                                                              : std::upper_bound(from + 1, near, offset);
  m_last = static_cast<std::size_t>(next - m_starts.begin()) - 1;
  return {static_cast<int>(m_last) + 1, columnsBetween(text, m_starts[m_last], offset) + 1};
}

Position positionOf(std::string_view text, std::size_t offset) {
  const auto before = text.substr(0, offset);
  const std::size_t lineStart = before.rfind('\n') + 1;  // npos + 1 is 0
  return {static_cast<int>(std::count(before.begin(), before.end(), '\n')) + 1,
          columnsBetween(text, lineStart, offset) + 1};
}

std::size_t utf8Length(std::string_view text) {
  if (text.empty()) return 0;
  const auto* at = reinterpret_cast<const unsigned char*>(text.data());
  const Lead& lead = leadTable[*at];
  if (lead.length < 2) return lead.length;
  return validPrefix(at, text.size(), lead) == lead.length ? lead.length : 0;
}

std::optional<TextDefect> findTextDefect(std::string_view text) {
  const auto* const bytes = reinterpret_cast<const unsigned char*>(text.data());
  std::size_t i = 0;
  while (i < text.size()) {
    while (i > 0 && i + stride <= text.size() &&
           ((bytes[i - 1] < 0x80 && isPlainAscii(bytes + i)) || isPlain(bytes + i)))
      i += stride;
    if (i > 0 && bytes[i - 1] >= 0xC0) --i;  // the first half of a character
    for (const std::size_t end = std::min(i + stride, text.size()); i < end;) {
      if (bytes[i] < 0x80 && !isControl(bytes[i])) {
        ++i;
        continue;
      }
      const std::size_t valid = utf8Length(text.substr(i, 4));
      if (valid == 0) return TextDefect{i, false, isCutShort(text.substr(i)), bytes[i]};
      if (isControl(bytes[i]) || isNonCharacter(bytes + i, valid))
        return TextDefect{i, true, false, bytes[i]};
      i += valid;
    }
  }
  return std::nullopt;
}

}  // namespace ekd
