// SPDX-License-Identifier: MIT
#include "formats/drawing/visible_text.hpp"

#include <algorithm>
#include <glib.h>
#include <memory>

namespace ekd::drawing {
namespace {

bool isPlain(std::string_view text) {
  char before = 'x';
  for (const char c : text) {
    if (c < ' ' || c > '~' || (c == ' ' && before == ' ')) return false;
    before = c;
  }
  return true;
}

bool isDropped(gunichar c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c & 0xFFFEU) == 0xFFFEU || (c >= 0xFDD0 && c <= 0xFDEF);
}

bool isLineEnd(gunichar c) {
  return c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029;
}

bool isSpace(gunichar c) {
  return c == ' ' || c == '\t' || isLineEnd(c);
}

/// Calls `take` with every code point of `text`, after repairing it.
template <class Take>
void eachCodePoint(std::string_view text, Take take) {
  const std::unique_ptr<char, decltype(&g_free)> valid(
      g_utf8_make_valid(text.data(), static_cast<gssize>(text.size())), &g_free);
  for (const char* at = valid.get(); *at != '\0'; at = g_utf8_next_char(at)) take(g_utf8_get_char(at));
}

void append(std::string& out, gunichar c) {
  char bytes[6];
  out.append(bytes, static_cast<std::size_t>(g_unichar_to_utf8(c, bytes)));
}

void appendVisible(std::string& out, gunichar c) {
  if (isSpace(c)) {
    if (out.empty() || out.back() != ' ') out += ' ';
  } else if (!isDropped(c)) {
    append(out, c);
  }
}

void trim(std::string& line) {
  line.erase(0, std::min(line.find_first_not_of(' '), line.size()));
  line.erase(line.find_last_not_of(' ') + 1);
}

}  // namespace

std::string visibleText(std::string_view text) {
  if (isPlain(text)) return std::string(text);
  std::string out;
  out.reserve(text.size());
  eachCodePoint(text, [&out](gunichar c) { appendVisible(out, c); });
  return out;
}

std::vector<std::string> visibleLines(std::string_view text) {
  std::vector<std::string> lines;
  if (text.empty()) return lines;
  lines.emplace_back();
  gunichar before = 0;
  eachCodePoint(text, [&](gunichar c) {
    if (c == '\n' && before == '\r') lines.pop_back();
    if (isLineEnd(c))
      lines.emplace_back();
    else
      appendVisible(lines.back(), c);
    before = c;
  });
  for (std::string& line : lines) trim(line);
  while (!lines.empty() && lines.back().empty()) lines.pop_back();
  return lines;
}

}  // namespace ekd::drawing
