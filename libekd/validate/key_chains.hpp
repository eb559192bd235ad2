// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace ekd {

/// Small numbers under 64-bit keys, any number of them under one key. All in two flat arrays, which makes
/// filling one many times cheaper than a map of vectors. Keys must be well mixed hashes: their low bits
/// choose the chain.
class KeyChains {
 public:
  using Index = std::uint32_t;

  void clear() {
    m_heads.clear();
    m_links.clear();
    m_free = none;
  }
  /// For `count` numbers in all.
  void reserve(std::size_t count) {
    m_links.reserve(count);
    if (count > m_heads.size()) rehash(count);
  }

  /// Calls `met(other)` for all that have the key already.
  template <class Met>
  void add(std::uint64_t key, Index value, Met met) {
    if (m_free == none && m_links.size() >= m_heads.size())
      rehash(std::max(2 * m_links.size(), std::size_t{16}));
    Index at = m_free;
    if (at == none) {
      at = static_cast<Index>(m_links.size());
      m_links.emplace_back();
    } else {
      m_free = m_links[at].next;
    }
    Index& head = headOf(key);
    for (Index other = head; other != none; other = m_links[other].next) {
      if (m_links[other].key == key) met(m_links[other].value);
    }
    m_links[at] = {key, value, head};
    head = at;
  }
  void add(std::uint64_t key, Index value) {
    add(key, value, [](Index) {});
  }
  /// One that was added.
  void remove(std::uint64_t key, Index value) {
    Index* at = &headOf(key);
    while (m_links[*at].key != key || m_links[*at].value != value) at = &m_links[*at].next;
    const Index link = *at;
    *at = m_links[link].next;
    m_links[link] = {0, none, m_free};
    m_free = link;
  }

  /// Calls `each(value)` for all of one key, the one added last first.
  template <class Each>
  void forEach(std::uint64_t key, Each each) const {
    if (m_heads.empty()) return;
    for (Index at = m_heads[key & (m_heads.size() - 1)]; at != none; at = m_links[at].next) {
      if (m_links[at].key == key) each(m_links[at].value);
    }
  }

 private:
  static constexpr Index none = static_cast<Index>(-1);
  struct Link {
    std::uint64_t key = 0;
    Index value = none;  // none: free
    Index next = none;
  };

  Index& headOf(std::uint64_t key) { return m_heads[key & (m_heads.size() - 1)]; }

  void rehash(std::size_t count) {
    std::size_t size = 16;
    while (size < count) size *= 2;
    m_heads.assign(size, none);
    m_free = none;
    for (Index at = 0; at < m_links.size(); ++at) {
      Index& head = m_links[at].value == none ? m_free : headOf(m_links[at].key);
      m_links[at].next = head;
      head = at;
    }
  }

  std::vector<Index> m_heads;  // a power of two of them
  std::vector<Link> m_links;
  Index m_free = none;
};

}  // namespace ekd
