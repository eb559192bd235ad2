// SPDX-License-Identifier: MIT
#include "libekd/text/utf8.hpp"

#include <cstdint>
#include <cstring>

#include <utf8proc.h>

namespace ekd::text {
namespace {

constexpr std::string_view ellipsis = "…";

/// Offset of the first byte at or after `from` that is not ASCII. Files are mostly ASCII: eight bytes a step.
std::size_t skipAscii(std::string_view text, std::size_t from) {
  constexpr std::uint64_t highBits = 0x8080808080808080ULL;
  while (from + sizeof(std::uint64_t) <= text.size()) {
    std::uint64_t chunk = 0;
    std::memcpy(&chunk, text.data() + from, sizeof chunk);
    if ((chunk & highBits) != 0) break;
    from += sizeof chunk;
  }
  while (from < text.size() && static_cast<unsigned char>(text[from]) < 0x80U) ++from;
  return from;
}

std::size_t columnsOf(const CodePoint& point) {
  return point.valid
             ? static_cast<std::size_t>(utf8proc_charwidth(static_cast<utf8proc_int32_t>(point.value)))
             : 1;
}

}  // namespace

CodePoint codePointAt(std::string_view text, std::size_t offset) {
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  if (bytes[offset] < 0x80U) return {bytes[offset], 1, true};
  utf8proc_int32_t value = 0;
  const auto length =
      utf8proc_iterate(bytes + offset, static_cast<utf8proc_ssize_t>(text.size() - offset), &value);
  if (length < 1) return {0xFFFD, 1, false};
  return {static_cast<char32_t>(value), static_cast<std::size_t>(length), true};
}

std::optional<std::size_t> firstInvalidByte(std::string_view text) {
  std::size_t offset = 0;
  while ((offset = skipAscii(text, offset)) < text.size()) {
    const CodePoint point = codePointAt(text, offset);
    if (!point.valid) return offset;
    offset += point.length;
  }
  return std::nullopt;
}

std::size_t codePointCount(std::string_view text) {
  std::size_t count = 0;
  forEachCodePoint(text, [&](char32_t, std::size_t, std::size_t) { ++count; });
  return count;
}

std::size_t columns(std::string_view text) {
  std::size_t sum = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const CodePoint point = codePointAt(text, offset);
    sum += columnsOf(point);
    offset += point.length;
  }
  return sum;
}

std::string truncated(std::string_view text, std::size_t maxColumns) {
  if (maxColumns == 0) return {};
  if (text.size() <= maxColumns) return std::string(text);  // nothing is wider than it has bytes
  std::size_t used = 0;
  std::size_t fits = 0;  // bytes that leave one column for the ellipsis
  for (std::size_t offset = 0; offset < text.size();) {
    const CodePoint point = codePointAt(text, offset);
    used += columnsOf(point);
    offset += point.length;
    if (used < maxColumns) fits = offset;
    if (used > maxColumns) return std::string(text.substr(0, fits)).append(ellipsis);
  }
  return std::string(text);
}

std::string padded(std::string_view text, std::size_t width) {
  std::string result(text);
  const std::size_t used = columns(text);
  if (used < width) result.append(width - used, ' ');
  return result;
}

}  // namespace ekd::text
