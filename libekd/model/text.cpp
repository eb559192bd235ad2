// SPDX-License-Identifier: MIT
#include "libekd/model/text.hpp"

#include <algorithm>

namespace ekd {
namespace {

auto lowerBound(auto& texts, std::string_view language) {
  return std::lower_bound(texts.begin(), texts.end(), language,
                          [](const Text& text, std::string_view wanted) { return text.language < wanted; });
}

bool sameLanguage(std::string_view a, std::string_view b) {
  return a.substr(0, a.find('-')) == b.substr(0, b.find('-'));
}

}  // namespace

const std::string* findText(const Texts& texts, std::string_view language) {
  // One after the other: there are one or two, and most differ in the first letter.
  for (const Text& text : texts) {
    if (text.language.size() != language.size()) continue;
    std::size_t same = 0;  // a call of memcmp() costs more than to compare two letters
    while (same < language.size() && text.language[same] == language[same]) ++same;
    if (same == language.size()) return &text.text;
  }
  return nullptr;
}

std::string_view textFor(const Texts& texts, std::string_view language) {
  if (texts.empty()) return {};
  if (const auto* exact = findText(texts, language)) return *exact;
  if (!language.empty()) {
    const auto it = std::find_if(texts.begin(), texts.end(),
                                 [&](const Text& text) { return sameLanguage(text.language, language); });
    if (it != texts.end()) return it->text;
  }
  for (const std::string_view fallback : {"en", ""}) {
    if (const auto* text = findText(texts, fallback)) return *text;
  }
  return texts.front().text;
}

void setText(Texts& texts, std::string_view language, std::string_view text) {
  const auto it = lowerBound(texts, language);
  const bool found = it != texts.end() && it->language == language;
  if (text.empty()) {
    if (found) texts.erase(it);
  } else if (found) {
    it->text = text;
  } else {
    texts.insert(it, Text{std::string(language), std::string(text)});
  }
}

}  // namespace ekd
