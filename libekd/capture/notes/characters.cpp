// SPDX-License-Identifier: MIT
#include "libekd/capture/notes/characters.hpp"

#include "libekd/text/fold.hpp"
#include "libekd/text/utf8.hpp"

#include <algorithm>
#include <array>

#include <utf8proc.h>

namespace ekd::notes {
namespace {

constexpr int mostLevels = 8;
constexpr std::size_t mostDigits = 3;

constexpr auto abbreviations = std::to_array<std::string_view>(
    {"sk",    "skat", "piem", "utt",   "utml", "sk",  "soc",  "zim",    "lpp",  "red", "apm", "tel",
     "plkst", "resp", "piez", "eg",    "e",    "g",   "i",    "ie",     "etc",  "vs",  "cf",  "no",
     "nr",    "dr",   "mr",   "mrs",   "ms",   "st",  "incl", "approx", "dept", "u",   "c",   "t",
     "s",     "k",    "res",  "rehab", "info", "vid", "gs",   "jr",     "pp",   "fig"});

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

std::size_t digitsAt(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && isDigit(text[end])) ++end;
  return end - at;
}

/// The word that ends before `end`, folded.
std::string wordBefore(std::string_view text, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && text[begin - 1] != ' ' && text[begin - 1] != '(' && text[begin - 1] != '.' &&
         end - begin < 24)
    --begin;
  return text::foldForSearch(text.substr(begin, end - begin));
}

bool isAbbreviated(std::string_view text, std::size_t dot) {
  const std::string word = wordBefore(text, dot);
  return std::find(abbreviations.begin(), abbreviations.end(), word) != abbreviations.end();
}

}  // namespace

bool isUpper(char32_t c) {
  if (c < 0x80U) return c >= U'A' && c <= U'Z';
  return utf8proc_category(static_cast<utf8proc_int32_t>(c)) == UTF8PROC_CATEGORY_LU;
}

bool isLower(char32_t c) {
  if (c < 0x80U) return c >= U'a' && c <= U'z';
  return utf8proc_category(static_cast<utf8proc_int32_t>(c)) == UTF8PROC_CATEGORY_LL;
}

bool isWordCharacter(char32_t c) {
  if (c < 0x80U) return (c >= U'0' && c <= U'9') || (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z');
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
  return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) ||
         (category >= UTF8PROC_CATEGORY_MN && category <= UTF8PROC_CATEGORY_NO);
}

std::optional<PrintedNumber> numberAt(std::string_view text, std::size_t offset) {
  PrintedNumber number;
  std::size_t at = offset;
  for (number.levels = 0; number.levels < mostLevels; ++number.levels) {
    const std::size_t digits = digitsAt(text, at);
    if (digits == 0) break;
    if (digits > mostDigits) return std::nullopt;
    at += digits;
    number.text = text.substr(offset, at - offset);
    if (at >= text.size() || text[at] != '.' || digitsAt(text, at + 1) == 0) {
      ++number.levels;
      break;
    }
    ++at;
  }
  if (number.levels == 0 || number.text.size() != at - offset) return std::nullopt;
  number.isEnded = at < text.size() && (text[at] == '.' || text[at] == ')');
  number.length = at - offset + (number.isEnded ? 1 : 0);
  const bool goesOn = at + 1 < text.size() && (text[at] == ',' || text[at] == ':') && isDigit(text[at + 1]);
  if (goesOn) return std::nullopt;
  return number;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view spaces = " \t";
  const std::size_t first = text.find_first_not_of(spaces);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(spaces) - first + 1);
}

std::string tidied(std::string_view text) {
  constexpr std::string_view fringe = " \t,;:-";
  constexpr auto dashes = std::to_array<std::string_view>({"–", "—"});
  for (bool changed = true; changed && !text.empty();) {
    const std::size_t before = text.size();
    while (!text.empty() && fringe.find(text.front()) != std::string_view::npos) text.remove_prefix(1);
    while (!text.empty() && fringe.find(text.back()) != std::string_view::npos) text.remove_suffix(1);
    for (const std::string_view dash : dashes) {
      if (text.starts_with(dash)) text.remove_prefix(dash.size());
      if (text.ends_with(dash)) text.remove_suffix(dash.size());
    }
    if (text.starts_with('.') && !text.starts_with("..")) text.remove_prefix(1);
    const bool isStop = text.ends_with('.') && !text.ends_with("..") && !isAbbreviated(text, text.size() - 1);
    if (isStop) text.remove_suffix(1);
    changed = text.size() != before;
  }
  return std::string(text);
}

std::string_view withoutLead(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t.,;:)");
  return first == std::string_view::npos ? std::string_view() : trimmed(text.substr(first));
}

std::size_t sentenceEnd(std::string_view text, std::size_t from) {
  for (std::size_t at = text.find_first_of(".!?", from); at != std::string_view::npos;
       at = text.find_first_of(".!?", at + 1)) {
    std::size_t end = at + 1;
    while (end < text.size() && (text[end] == ')' || text[end] == '"')) ++end;
    if (end >= text.size()) return text.size();
    if (text[end] != ' ' && text[end] != '\t') {
      // "... (8.2. mērķis).Par galvenajām": the space is missing
      const bool isGlued =
          text[at] == '.' && at > 0 && text[at - 1] == ')' && isUpper(text::codePointAt(text, end).value);
      if (!isGlued) continue;
      return end;
    }
    const std::size_t next = text.find_first_not_of(" \t", end);
    const bool isOrdinal = at > 0 && isDigit(text[at - 1]) && next != std::string_view::npos &&
                           !isUpper(text::codePointAt(text, next).value);
    if (text[at] == '.' && (isOrdinal || isAbbreviated(text, at))) continue;
    return end;
  }
  return text.size();
}

}  // namespace ekd::notes
