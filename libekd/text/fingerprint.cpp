// SPDX-License-Identifier: MIT
#include "libekd/text/fingerprint.hpp"

#include "libekd/text/hash.hpp"
#include "libekd/text/stem.hpp"

#include <algorithm>
#include <string>

namespace ekd::text {
namespace {

std::uint64_t mix(std::uint64_t value) {
  value ^= value >> 30U;
  value *= 0xBF58476D1CE4E5B9ULL;
  value ^= value >> 27U;
  value *= 0x94D049BB133111EBULL;
  return value ^ (value >> 31U);
}

constexpr bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

/// How many of `count` words another text may lack.
std::size_t mayLack(std::size_t count) {
  if (count < 4 || count > 60) return 0;
  return count < 8 || count > 24 ? 1 : 2;
}

std::size_t commonStems(const Fingerprint& a, const Fingerprint& b) {
  std::size_t common = 0;
  for (auto i = a.stems.begin(), j = b.stems.begin(); i != a.stems.end() && j != b.stems.end();) {
    if (*i == *j) ++common;
    const bool advanceBoth = *i == *j;
    const bool advanceFirst = *i < *j;
    if (advanceBoth || advanceFirst) ++i;
    if (advanceBoth || !advanceFirst) ++j;
  }
  return common;
}

}  // namespace

Fingerprint fingerprintOf(std::string_view folded, std::string_view language) {
  Fingerprint print;
  print.stems.reserve(static_cast<std::size_t>(std::count(folded.begin(), folded.end(), ' ')) + 1);
  std::string letters;
  letters.reserve(folded.size());
  while (!folded.empty()) {
    const std::size_t end = std::min(folded.find(' '), folded.size());
    const std::string_view word = folded.substr(0, end);
    folded.remove_prefix(std::min(end + 1, folded.size()));
    letters.append(word);
    if (std::any_of(word.begin(), word.end(), isDigit)) print.numbers += mix(hashOf(word));
    if (!isFiller(word, language)) print.stems.push_back(mix(hashOf(lightStem(word, language))));
  }
  std::sort(print.stems.begin(), print.stems.end());
  print.stems.erase(std::unique(print.stems.begin(), print.stems.end()), print.stems.end());
  print.compact = mix(hashOf(letters));
  return print;
}

double similarity(const Fingerprint& a, const Fingerprint& b) {
  if (a.numbers != b.numbers) return 0;
  if (a.compact == b.compact) return 1;
  if (a.stems.empty() || b.stems.empty()) return 0;
  return 2.0 * static_cast<double>(commonStems(a, b)) / static_cast<double>(a.stems.size() + b.stems.size());
}

bool areNear(const Fingerprint& a, const Fingerprint& b) {
  constexpr double nearEnough = 0.85;
  if (similarity(a, b) < nearEnough) return false;
  if (a.compact == b.compact) return true;
  const std::size_t common = commonStems(a, b);
  return a.stems.size() - common <= mayLack(a.stems.size()) &&
         b.stems.size() - common <= mayLack(b.stems.size());
}

std::vector<std::uint64_t> signaturesOf(const Fingerprint& print) {
  // What is left when up to mayLack() stems are taken out. Two near texts have their common stems left.
  const std::size_t lacking = mayLack(print.stems.size());
  std::vector<std::uint64_t> signatures;
  signatures.reserve(2 + lacking * print.stems.size() * (lacking > 1 ? print.stems.size() : 1));
  signatures.push_back(print.compact);
  if (print.stems.empty()) return signatures;
  std::uint64_t sum = mix(print.numbers);
  for (const std::uint64_t stem : print.stems) sum += stem;
  signatures.push_back(mix(sum));
  for (std::size_t i = 0; i < print.stems.size() && lacking > 0; ++i) {
    signatures.push_back(mix(sum - print.stems[i]));
    for (std::size_t j = i + 1; j < print.stems.size() && lacking > 1; ++j)
      signatures.push_back(mix(sum - print.stems[i] - print.stems[j]));
  }
  return signatures;
}

}  // namespace ekd::text
