// SPDX-License-Identifier: MIT
#include "formats/text_position.hpp"

#include <algorithm>
#include <array>
#include <cstring>

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

/// True when the eight bytes are all printable ASCII, tab, line feed or carriage return. May say false for
/// others that are fine; those are then looked at one by one.
bool isPlain(const char* at) {
  std::uint64_t word = 0;
  std::memcpy(&word, at, sizeof word);
  constexpr std::uint64_t high = 0x8080808080808080ULL;
  constexpr std::uint64_t spaces = 0x2020202020202020ULL;
  // Borrows reach the top bit of exactly the bytes below 0x20, or of a byte above one that did.
  return (word & high) == 0 && ((word - spaces) & high) == 0;
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

}  // namespace

LineTable::LineTable(std::string_view text, std::size_t skip) {
  m_starts.push_back(static_cast<std::uint32_t>(skip));
  for (std::size_t at = skip; (at = text.find('\n', at)) != std::string_view::npos;)
    m_starts.push_back(static_cast<std::uint32_t>(++at));
}

Position LineTable::at(std::string_view text, std::size_t offset) const {
  if (m_starts.empty()) return {};
  const auto next = std::upper_bound(m_starts.begin() + 1, m_starts.end(), offset);
  return {static_cast<int>(next - m_starts.begin()), columnsBetween(text, *(next - 1), offset) + 1};
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
  for (std::size_t i = 0; i < text.size();) {
    while (i + 8 <= text.size() && isPlain(text.data() + i)) i += 8;
    if (i == text.size()) break;
    const unsigned char byte = bytes[i];
    if (byte < 0x80) {
      if (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r')
        return TextDefect{i, true, false, byte};
      ++i;
      continue;
    }
    const Lead& lead = leadTable[byte];
    if (lead.length == 0) return TextDefect{i, false, false, byte};
    const std::size_t valid = validPrefix(bytes + i, text.size() - i, lead);
    if (valid < lead.length) return TextDefect{i, false, i + valid == text.size(), byte};
    i += lead.length;
  }
  return std::nullopt;
}

}  // namespace ekd
