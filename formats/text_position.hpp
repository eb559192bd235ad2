// SPDX-License-Identifier: MIT
#pragma once

#include "formats/diagnostics.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace ekd {

/// Where the lines of a text begin, to turn byte offsets into positions. Lines end with a line feed.
class LineTable {
 public:
  LineTable() = default;
  /// `skip` bytes at the beginning belong to no column (a byte order mark).
  explicit LineTable(std::string_view text, std::size_t skip = 0);

  std::size_t count() const { return m_starts.size(); }
  /// `text` is the text of the constructor; bytes below 0x80 may have been changed meanwhile. Fastest for one
  /// offset after the other.
  Position at(std::string_view text, std::size_t offset);

 private:
  std::vector<std::uint32_t> m_starts;
  std::size_t m_last = 0;  // the line that was found last
};

/// The position of one offset, for when there is only one to find.
Position positionOf(std::string_view text, std::size_t offset);

/// A byte that cannot stand in a text file: no valid UTF-8, a control character other than tab, line feed and
/// carriage return, or the beginning of U+FFFE or U+FFFF, which count as such.
struct TextDefect {
  std::size_t offset = 0;
  bool isControl = false;   ///< else bad UTF-8
  bool isCutShort = false;  ///< a character that would be fine if the text went on
  unsigned char byte = 0;
};
std::optional<TextDefect> findTextDefect(std::string_view text);

/// The length of the valid UTF-8 character at the beginning of `text`, at most 4; 0 when there is none.
std::size_t utf8Length(std::string_view text);

}  // namespace ekd
