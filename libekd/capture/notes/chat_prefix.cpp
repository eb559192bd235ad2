// SPDX-License-Identifier: MIT
#include "libekd/capture/notes/chat_prefix.hpp"

#include "libekd/capture/notes/characters.hpp"
#include "libekd/metamodel/spelling.hpp"
#include "libekd/text/utf8.hpp"

#include <algorithm>

namespace ekd::notes {
namespace {

constexpr std::size_t longestName = 40;
constexpr std::size_t mostNameWords = 3;

/// The end of digits separated by `separators` that begin at `at`: 10:32, 22/11/2026. Nothing when it is a
/// single number.
std::optional<std::size_t> stampEnd(std::string_view text, std::size_t at, std::string_view separators) {
  std::size_t end = at;
  int parts = 0;
  for (;;) {
    const std::size_t stop = std::min(text.find_first_not_of("0123456789", end), text.size());
    if (stop == end || stop - end > 4) break;
    ++parts;
    end = stop;
    const bool goesOn = end + 1 < text.size() && separators.find(text[end]) != std::string_view::npos &&
                        text[end + 1] >= '0' && text[end + 1] <= '9';
    if (!goesOn) break;
    ++end;
  }
  return parts >= 2 && parts <= 3 ? std::optional(end) : std::nullopt;
}

std::size_t skip(std::string_view text, std::size_t at, std::string_view what) {
  return std::min(text.find_first_not_of(what, at), text.size());
}

/// A time of day, with a date before it or without.
std::optional<std::size_t> timeEnd(std::string_view text, std::size_t at) {
  if (const auto date = stampEnd(text, at, "./-")) at = skip(text, *date, " ,T");
  auto end = stampEnd(text, at, ":");
  if (!end) return std::nullopt;
  for (const std::string_view half : {" AM", " PM", " am", " pm"}) {
    if (text.substr(*end).starts_with(half)) end = *end + half.size();
  }
  return end;
}

/// A name before a colon or a closing angle: up to three words, each beginning with a capital letter.
bool isName(std::string_view name) {
  if (name.empty() || name.size() > longestName) return false;
  std::size_t words = 0;
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t end = std::min(name.find(' ', at), name.size());
    if (end == at || !isUpper(text::codePointAt(name, at).value)) return false;
    if (name.substr(at, end - at).find_first_of("0123456789.,;()") != std::string_view::npos) return false;
    at = end + 1;
    ++words;
  }
  return words <= mostNameWords && !elementKindFromSpelling(name);  // "10:32 Problem: ..." names nobody
}

}  // namespace

std::optional<ChatPrefix> chatPrefix(std::string_view line) {
  ChatPrefix prefix;
  if (line.starts_with('<')) {
    const std::size_t close = line.substr(0, longestName).find("> ");
    if (close == std::string_view::npos || !isName(line.substr(1, close - 1))) return std::nullopt;
    prefix.author = line.substr(1, close - 1);
    prefix.length = skip(line, close + 1, " \t");
    return prefix;
  }
  const bool isBracketed = line.starts_with('[') || line.starts_with('(');
  const std::size_t begin = isBracketed ? 1 : 0;
  const auto end = timeEnd(line, begin);
  if (!end) return std::nullopt;
  prefix.time = line.substr(begin, *end - begin);
  std::size_t at = *end;
  if (isBracketed) {
    if (at >= line.size() || (line[at] != ']' && line[at] != ')')) return std::nullopt;
    ++at;
  } else if (at >= line.size() || (line[at] != ' ' && line[at] != '\t')) {
    return std::nullopt;
  }
  at = skip(line, at, " \t-");
  const std::size_t colon = line.substr(0, at + longestName + 1).find(':', at);
  const bool hasName = colon != std::string_view::npos && isName(line.substr(at, colon - at)) &&
                       (colon + 1 == line.size() || line[colon + 1] == ' ');
  if (!hasName && !isBracketed) return std::nullopt;
  if (hasName) {
    prefix.author = line.substr(at, colon - at);
    at = skip(line, colon + 1, " \t");
  }
  prefix.length = at;
  return prefix;
}

}  // namespace ekd::notes
