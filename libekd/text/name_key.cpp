// SPDX-License-Identifier: MIT
#include "libekd/text/name_key.hpp"

#include "libekd/text/language.hpp"
#include "libekd/text/stem.hpp"

#include <algorithm>
#include <array>

namespace ekd::text {
namespace {

constexpr std::size_t shortestStem = 3;

/// An ending of a folded Latvian word, and that of all its forms that count as one.
struct Form {
  std::string_view ending;
  std::string_view common;
};
constexpr auto nouns = std::to_array<Form>(
    {{"iem", "s"}, {"as", "a"}, {"ai", "a"}, {"es", "e"}, {"ei", "e"}, {"is", "is"}, {"i", "s"}});
constexpr auto adjectives = std::to_array<Form>({{"ajiem", "ais"},
                                                 {"ajam", "ais"},
                                                 {"ajai", "a"},
                                                 {"ajas", "a"},
                                                 {"ais", "ais"},
                                                 {"ie", "ais"},
                                                 {"as", "a"}});

template <std::size_t count>
std::string inCommonForm(std::string_view word, const std::array<Form, count>& forms) {
  const auto form = std::find_if(forms.begin(), forms.end(), [word](const Form& one) {
    return word.size() >= one.ending.size() + shortestStem && word.ends_with(one.ending);
  });
  if (form == forms.end()) return std::string(word);
  return std::string(word.substr(0, word.size() - form->ending.size())).append(form->common);
}

std::string_view withoutArticle(std::string_view name) {
  for (const std::string_view article : {"the ", "a ", "an "}) {
    if (name.starts_with(article)) return name.substr(article.size());
  }
  return name;
}

/// Most words that end like this are no plurals.
bool isHardlyPlural(std::string_view word) {
  return word.ends_with("as") || word.ends_with("is") || word.ends_with("us");
}

std::string latvianKey(std::string_view name) {
  std::string key;
  while (true) {
    const std::size_t end = name.find(' ');
    if (end == std::string_view::npos) return key + inCommonForm(name, nouns);
    key += inCommonForm(name.substr(0, end), adjectives) + ' ';
    name.remove_prefix(end + 1);
  }
}

}  // namespace

std::string nameKey(std::string_view folded, std::string_view language) {
  if (isLatvian(language)) return latvianKey(folded);
  const std::string_view name = withoutArticle(folded);
  const std::size_t last = name.rfind(' ') + 1;  // 0 for one word
  const std::string_view word = name.substr(last);
  return std::string(name.substr(0, last)).append(isHardlyPlural(word) ? word : lightStem(word, language));
}

}  // namespace ekd::text
