// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/metamodel/kinds.hpp"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <iterator>

namespace ekd {

/// A small set of enumerators in one machine word. Iterates in the order of the enumeration.
template <class Enum, std::size_t Count>
class EnumSet {
  static_assert(Count < 64, "a set is one 64-bit word");

 public:
  class Iterator {
   public:
    using value_type = Enum;
    using difference_type = std::ptrdiff_t;
    using iterator_category = std::input_iterator_tag;
    using pointer = const Enum*;
    using reference = Enum;
    constexpr Iterator() = default;
    constexpr explicit Iterator(std::uint64_t rest) : m_rest(rest) {}
    constexpr Enum operator*() const { return static_cast<Enum>(std::countr_zero(m_rest)); }
    constexpr Iterator& operator++() {
      m_rest &= m_rest - 1;
      return *this;
    }
    constexpr Iterator operator++(int) {
      const Iterator old = *this;
      ++*this;
      return old;
    }
    constexpr bool operator==(const Iterator&) const = default;

   private:
    std::uint64_t m_rest = 0;
  };

  constexpr EnumSet() = default;
  // NOLINTNEXTLINE(google-explicit-constructor): a single enumerator is a set of one
  constexpr EnumSet(Enum value) : m_bits(bit(value)) {}
  constexpr EnumSet(std::initializer_list<Enum> values) {
    for (const Enum value : values) m_bits |= bit(value);
  }
  static constexpr EnumSet all() {
    EnumSet set;
    set.m_bits = (std::uint64_t{1} << Count) - 1;
    return set;
  }

  constexpr bool contains(Enum value) const { return (m_bits & bit(value)) != 0; }
  constexpr bool empty() const { return m_bits == 0; }
  constexpr std::size_t size() const { return static_cast<std::size_t>(std::popcount(m_bits)); }
  constexpr Iterator begin() const { return Iterator(m_bits); }
  constexpr Iterator end() const { return Iterator(); }

  constexpr EnumSet& operator|=(EnumSet other) {
    m_bits |= other.m_bits;
    return *this;
  }
  friend constexpr EnumSet operator|(EnumSet a, EnumSet b) { return a |= b; }
  friend constexpr EnumSet operator&(EnumSet a, EnumSet b) { return fromBits(a.m_bits & b.m_bits); }
  friend constexpr EnumSet operator-(EnumSet a, EnumSet b) { return fromBits(a.m_bits & ~b.m_bits); }
  constexpr bool operator==(const EnumSet&) const = default;

 private:
  static constexpr std::uint64_t bit(Enum value) {
    return std::uint64_t{1} << static_cast<std::size_t>(value);
  }
  static constexpr EnumSet fromBits(std::uint64_t bits) {
    EnumSet set;
    set.m_bits = bits;
    return set;
  }
  std::uint64_t m_bits = 0;
};

using KindSet = EnumSet<ElementKind, elementKindCount>;
using RelationSet = EnumSet<RelationKind, relationKindCount>;

}  // namespace ekd
