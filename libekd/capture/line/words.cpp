// SPDX-License-Identifier: MIT
#include "libekd/capture/line/words.hpp"

#include "libekd/text/fold.hpp"

#include <algorithm>

namespace ekd::captured {

Words::Words(std::string_view line) : m_line(line) {
  for (std::size_t at = line.find_first_not_of(" \t"); at < line.size();
       at = line.find_first_not_of(" \t", at)) {
    const std::size_t end = std::min(line.find_first_of(" \t", at), line.size());
    m_words.push_back({at, line.substr(at, end - at)});
    at = end;
  }
}

std::string Words::joined(std::size_t first, std::size_t count) const {
  std::string text;
  for (std::size_t i = first; i < first + count; ++i)
    text.append(text.empty() ? "" : " ").append(m_words[i].text);
  return text;
}

std::string_view bare(std::string_view word) {
  while (!word.empty() && std::string_view(".,;:!?)").find(word.back()) != std::string_view::npos)
    word.remove_suffix(1);
  while (!word.empty() && word.front() == '(') word.remove_prefix(1);
  return word;
}

bool endsClause(std::string_view word) {
  return bare(word).size() < word.size();
}

bool isSigned(std::string_view word) {
  return std::string_view("@#!\\").find(word.front()) != std::string_view::npos;
}

bool joins(std::string_view word) {
  const std::string folded = text::foldForSearch(word);
  return word == "&" || folded == "and" || folded == "un";
}

}  // namespace ekd::captured
