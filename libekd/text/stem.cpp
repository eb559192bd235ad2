// SPDX-License-Identifier: MIT
#include "libekd/text/stem.hpp"

#include "libekd/text/language.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace ekd::text {
namespace {

constexpr std::size_t shortestStem = 3;

/// Of definite adjectives and the cases of nouns, folded; by the last letter, longest first.
struct Endings {
  char last;
  std::array<std::string_view, 10> endings;
};
constexpr auto latvianEndings =
    std::to_array<Endings>({{'s', {"ajos", "ajas", "ais", "as", "os", "us", "es", "is", "s"}},
                            {'m', {"ajiem", "ajam", "iem", "am", "em", "im", "um"}},
                            {'i', {"ajai", "ai", "i"}},
                            {'o', {"ajo", "o"}},
                            {'a', {"aja", "a"}},
                            {'e', {"e"}},
                            {'u', {"u"}}});
constexpr auto latvianFillers = std::to_array<std::string_view>(
    {"un", "ar", "par", "no", "uz", "lai", "kas", "vai", "pie", "pec", "ka", "to", "ta"});
constexpr auto englishFillers = std::to_array<std::string_view>(
    {"a", "an", "the", "of", "for", "to", "and", "in", "on", "with", "by", "at", "or", "their", "its"});
constexpr std::size_t longestFiller = 5;

bool cut(std::string_view& word, std::string_view ending) {
  if (word.size() < ending.size() + shortestStem || !word.ends_with(ending)) return false;
  word.remove_suffix(ending.size());
  return true;
}

std::string_view latvianStem(std::string_view word) {
  if (word.size() <= shortestStem) return word;
  for (const Endings& group : latvianEndings) {
    if (group.last != word.back()) continue;
    for (const std::string_view ending : group.endings) {
      if (ending.empty() || cut(word, ending)) return word;
    }
  }
  return word;
}

std::string_view englishStem(std::string_view word) {
  if (cut(word, "ies") || cut(word, "y")) return word;  // agencies, agency
  if (word.empty() || word.back() != 's') return word;
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
  return isLatvian(language) ? latvianStem(word) : englishStem(word);
}

bool isFiller(std::string_view word, std::string_view language) {
  if (word.size() > longestFiller) return false;
  const auto isIn = [word](const auto& list) {
    return std::find(list.begin(), list.end(), word) != list.end();
  };
  return isLatvian(language) ? isIn(latvianFillers) : isIn(englishFillers);
}

}  // namespace ekd::text
