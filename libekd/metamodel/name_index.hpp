// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace ekd {

/// Where the names of a table are in it, worked out by the compiler: a file asks for some three kinds an
/// element, and to compare with one name after the other takes longer than to read the rest of the line.
template <std::size_t Count>
class NameIndex {
 public:
  /// `rows` have a `name` each, all different.
  template <class Rows>
  constexpr explicit NameIndex(const Rows& rows) {
    static_assert(Count < 0x100 && Count * 2 < placeCount);
    for (std::size_t row = 0; row < Count; ++row) {
      std::size_t place = placeOf(rows[row].name);
      while (m_rows[place] != 0) place = (place + 1) % placeCount;
      m_rows[place] = static_cast<std::uint8_t>(row + 1);
    }
  }

  template <class Rows>
  constexpr std::optional<std::size_t> find(const Rows& rows, std::string_view name) const {
    for (std::size_t place = placeOf(name); m_rows[place] != 0; place = (place + 1) % placeCount) {
      const std::size_t row = m_rows[place] - std::size_t{1};
      if (rows[row].name == name) return row;
    }
    return std::nullopt;
  }

 private:
  static constexpr std::size_t placeCount = 256;

  static constexpr std::size_t placeOf(std::string_view name) {
    if (name.empty()) return 0;
    const auto at = [name](std::size_t i) { return static_cast<unsigned char>(name[i]); };
    return (name.size() * 5 + at(0) * 17U + at(name.size() / 2) * 3U + at(name.size() - 1)) % placeCount;
  }

  std::array<std::uint8_t, placeCount> m_rows{};  // one more than the row; 0 for none
};

}  // namespace ekd
