// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace ekd::text {

/// A well mixed hash, eight bytes at a time. The same on every machine of one byte order, and nothing to
/// keep: only to compare within one run.
inline std::uint64_t hashOf(std::string_view text) {
  constexpr std::uint64_t factor = 0x9E3779B97F4A7C15ULL;
  const auto mix = [](std::uint64_t hash, std::uint64_t word) {
    hash = (hash ^ word) * factor;
    return hash ^ (hash >> 32U);
  };
  std::uint64_t hash = text.size() * factor;
  std::uint64_t word = 0;
  for (; text.size() >= sizeof word; text.remove_prefix(sizeof word)) {
    std::memcpy(&word, text.data(), sizeof word);
    hash = mix(hash, word);
  }
  word = 0;
  for (const char c : text) word = word << 8U | static_cast<unsigned char>(c);
  hash = mix(hash, word);
  return mix(hash, hash >> 29U);
}

}  // namespace ekd::text
