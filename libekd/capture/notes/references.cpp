// SPDX-License-Identifier: MIT
#include "libekd/capture/notes/references.hpp"

#include "libekd/capture/notes/characters.hpp"
#include "libekd/capture/notes/kind_marks.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace ekd::notes {
namespace {

constexpr std::size_t longestLink = 80;   // bytes
constexpr std::size_t longestPhrase = 5;  // words in the name of a relation
constexpr std::size_t longestName = 4;    // words of a reference

std::vector<std::size_t> wordStarts(std::string_view text) {
  std::vector<std::size_t> starts;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != ' ' && (i == 0 || text[i - 1] == ' ')) starts.push_back(i);
  }
  return starts;
}

}  // namespace

std::optional<Reference> referenceFrom(std::string_view text) {
  text = trimmed(text);
  if (text.ends_with('.')) text.remove_suffix(1);
  if (const auto number = numberAt(text, 0); number && number->text.size() == text.size())
    return Reference{std::nullopt, number->text};
  const auto marks = bracketMarks("(" + std::string(text) + ")");
  if (marks.size() != 1 || !marks.front().kind) return std::nullopt;
  return Reference{marks.front().kind->kind, marks.front().number};
}

std::optional<LinkWords> linkWords(std::string_view text) {
  text = trimmed(text);
  if (text.size() > longestLink || text.find_first_of("0123456789") == std::string_view::npos)
    return std::nullopt;
  const auto starts = wordStarts(text);
  const auto part = [&](std::size_t first, std::size_t last) {
    const std::size_t end = last < starts.size() ? starts[last] : text.size();
    return trimmed(text.substr(starts[first], end - starts[first]));
  };
  if (starts.size() < 3 || starts.size() > 2 * longestName + longestPhrase) return std::nullopt;
  for (std::size_t source = 1; source <= std::min(longestName, starts.size() - 2); ++source) {
    const auto from = referenceFrom(part(0, source));
    if (!from) continue;
    for (std::size_t end = std::min(source + longestPhrase, starts.size() - 1); end > source; --end) {
      const auto relation = relationFromSpelling(part(source, end));
      if (!relation || relation->joint) continue;
      const auto to = referenceFrom(part(end, starts.size()));
      if (!to) continue;
      LinkWords words{*from, relation->kind, *to};
      if (relation->inverse) std::swap(words.source, words.target);
      return words;
    }
  }
  return std::nullopt;
}

}  // namespace ekd::notes
