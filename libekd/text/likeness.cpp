// SPDX-License-Identifier: MIT
#include "libekd/text/likeness.hpp"

#include "libekd/text/fold.hpp"

#include <algorithm>
#include <iterator>

namespace ekd::text {
namespace {

using Pair = std::array<char, 2>;

/// The neighbouring bytes of each word of a folded text, with a space at both ends of a word, so that
/// beginnings weigh; sorted.
std::vector<Pair> pairsOf(std::string_view folded) {
  std::vector<Pair> pairs;
  char before = ' ';
  for (const char c : folded) {
    pairs.push_back({before, c});
    before = c;
  }
  if (before != ' ') pairs.push_back({before, ' '});
  std::sort(pairs.begin(), pairs.end());
  return pairs;
}

/// Counts the members of two sorted ranges that are in both, without making a third one.
class Counter {
 public:
  using value_type = Pair;
  void push_back(const Pair&) { ++count; }
  std::size_t count = 0;
};

}  // namespace

Likeness::Likeness(std::string_view typed) : m_pairs(pairsOf(foldForSearch(typed))) {}

double Likeness::to(std::string_view candidate) const {
  const std::vector<Pair> other = pairsOf(foldForSearch(candidate));
  if (m_pairs.empty() || other.empty()) return 0;
  Counter common;
  std::set_intersection(m_pairs.begin(), m_pairs.end(), other.begin(), other.end(),
                        std::back_inserter(common));
  return 2.0 * static_cast<double>(common.count) / static_cast<double>(m_pairs.size() + other.size());
}

}  // namespace ekd::text
