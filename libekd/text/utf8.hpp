// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace ekd::text {

/// Offset of the first byte that is not UTF-8 (overlong forms, surrogates and values above U+10FFFF are not);
/// nothing when all of it is.
std::optional<std::size_t> firstInvalidByte(std::string_view text);

/// Code points in `text`; every byte that is not UTF-8 counts as one.
std::size_t codePointCount(std::string_view text);

/// How many columns a terminal gives `text`: combining marks and control characters take none, East Asian
/// wide characters two, every byte that is not UTF-8 one.
std::size_t columns(std::string_view text);

/// `text` in at most `maxColumns` columns. What does not fit is replaced by "…"; no character is cut from its
/// combining marks. With 0 columns the empty text.
std::string truncated(std::string_view text, std::size_t maxColumns);

/// `text` followed by spaces up to `width` columns; never cut.
std::string padded(std::string_view text, std::size_t width);

/// Calls `each(codePoint, offset, length)` for every code point; a byte that is not UTF-8 arrives as U+FFFD
/// of length 1.
template <class Function>
void forEachCodePoint(std::string_view text, Function each);

/// One code point at `offset` (which must lie inside `text`) and its length in bytes.
struct CodePoint {
  char32_t value = 0;
  std::size_t length = 0;
  bool valid = true;  ///< false: a byte that is not UTF-8, given as U+FFFD of length 1
};
CodePoint codePointAt(std::string_view text, std::size_t offset);

template <class Function>
void forEachCodePoint(std::string_view text, Function each) {
  for (std::size_t offset = 0; offset < text.size();) {
    const CodePoint point = codePointAt(text, offset);
    each(point.value, offset, point.length);
    offset += point.length;
  }
}

}  // namespace ekd::text
