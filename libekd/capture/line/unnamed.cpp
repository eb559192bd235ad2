// SPDX-License-Identifier: MIT
#include "libekd/capture/line/unnamed.hpp"

#include "libekd/text/fold.hpp"

#include <algorithm>
#include <array>

namespace ekd::captured {
namespace {

constexpr std::size_t longest = 2;  // words

constexpr std::array<std::string_view, 5> nobody{"nobody", "no one", "noone", "neviens", "neviena"};
constexpr std::array<std::string_view, 6> somebody{"somebody", "someone", "some one",
                                                   "kads",     "kada",    "kaut kads"};

bool isAmong(const auto& pronouns, std::string_view folded) {
  return std::find(pronouns.begin(), pronouns.end(), folded) != pronouns.end();
}

}  // namespace

std::optional<Unnamed> unnamedAt(const Words& words, std::size_t index) {
  if (!words.has(index) || (isSigned(words[index]) && words[index].front() != '@')) return std::nullopt;
  for (std::size_t count = std::min(longest, words.count() - index); count > 0; --count) {
    const std::string folded = text::foldForSearch(words.joined(index, count));
    if (isUnnamed(folded)) return Unnamed{isAmong(nobody, folded), count};
  }
  return std::nullopt;
}

bool isUnnamed(std::string_view folded) {
  return isAmong(nobody, folded) || isAmong(somebody, folded);
}

bool isPreposition(std::string_view word) {
  const std::string folded = text::foldForSearch(word);
  return folded == "par" || folded == "for";
}

}  // namespace ekd::captured
