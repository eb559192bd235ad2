// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace ekd::xml {

/// Whether `text` stands at `at`, where at least as many characters are. For names, of which a file has some
/// ten an element: they are short, and to call a function takes longer than to compare them.
inline bool isSame(const char* at, std::string_view text) {
  const char* other = text.data();
  std::size_t left = text.size();
  const auto differs = [&](auto word) {
    auto otherWord = word;
    std::memcpy(&word, at, sizeof word);
    std::memcpy(&otherWord, other, sizeof word);
    at += sizeof word;
    other += sizeof word;
    left -= sizeof word;
    return word != otherWord;
  };
  while (left >= 8) {
    if (differs(std::uint64_t{})) return false;
  }
  if (left >= 4 && differs(std::uint32_t{})) return false;
  while (left > 0) {
    if (differs(char{})) return false;
  }
  return true;
}

inline bool isSame(std::string_view a, std::string_view b) {
  return a.size() == b.size() && isSame(a.data(), b);
}

}  // namespace ekd::xml
