// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <numeric>
#include <vector>

namespace ekd::layout {

/// Which of the numbers 0 .. count-1 have been joined, directly or through others.
class DisjointSets {
 public:
  explicit DisjointSets(std::size_t count) : m_parents(count) {
    std::iota(m_parents.begin(), m_parents.end(), std::size_t{0});
  }

  /// The smallest number of the set.
  std::size_t find(std::size_t number) {
    while (m_parents[number] != number) {
      m_parents[number] = m_parents[m_parents[number]];
      number = m_parents[number];
    }
    return number;
  }

  void join(std::size_t a, std::size_t b) {
    a = find(a);
    b = find(b);
    if (b < a) std::swap(a, b);
    m_parents[b] = a;
  }

 private:
  std::vector<std::size_t> m_parents;
};

}  // namespace ekd::layout
