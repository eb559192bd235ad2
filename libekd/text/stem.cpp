// SPDX-License-Identifier: MIT
#include "libekd/text/stem.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace ekd::text {
namespace {

constexpr std::size_t shortestStem = 3;

/// Folded, longest first: definite adjectives, then cases of nouns.
constexpr auto latvianEndings = std::to_array<std::string_view>(
    {"ajiem", "ajam", "ajai", "ajos", "ajas", "ajo", "aja", "iem", "ais", "am", "as", "ai", "os",
     "us",    "es",   "em",   "is",   "im",   "um",  "a",   "e",   "i",   "s",  "u",  "o"});
constexpr auto latvianFillers = std::to_array<std::string_view>(
    {"un", "ar", "par", "no", "uz", "lai", "kas", "vai", "pie", "pec", "ka", "to", "ta"});
constexpr auto englishFillers = std::to_array<std::string_view>(
    {"a", "an", "the", "of", "for", "to", "and", "in", "on", "with", "by", "at", "or", "their", "its"});

bool isLatvian(std::string_view language) {
  return language.starts_with("lv");
}

bool cut(std::string_view& word, std::string_view ending) {
  if (word.size() < ending.size() + shortestStem || !word.ends_with(ending)) return false;
  word.remove_suffix(ending.size());
  return true;
}

std::string_view englishStem(std::string_view word) {
  if (cut(word, "ies") || cut(word, "y")) return word;  // agencies, agency
  for (const std::string_view ending : {"sses", "xes", "ches", "shes", "zes"}) {
    if (word.ends_with(ending)) {
      cut(word, "es");
      return word;
    }
  }
  if (!word.ends_with("ss")) cut(word, "s");
  return word;
}

}  // namespace

std::string_view lightStem(std::string_view word, std::string_view language) {
  if (!isLatvian(language)) return englishStem(word);
  for (const std::string_view ending : latvianEndings) {
    if (cut(word, ending)) return word;
  }
  return word;
}

bool isFiller(std::string_view word, std::string_view language) {
  const auto isIn = [word](const auto& list) {
    return std::find(list.begin(), list.end(), word) != list.end();
  };
  return isLatvian(language) ? isIn(latvianFillers) : isIn(englishFillers);
}

}  // namespace ekd::text
