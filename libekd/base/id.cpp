// SPDX-License-Identifier: MIT
#include "libekd/base/id.hpp"

#include <array>

namespace ekd {
namespace {

constexpr std::array<signed char, 256> hexValues() {
  std::array<signed char, 256> values{};
  values.fill(-1);
  for (int i = 0; i < 10; ++i) values[static_cast<std::size_t>('0' + i)] = static_cast<signed char>(i);
  for (int i = 0; i < 6; ++i) {
    values[static_cast<std::size_t>('a' + i)] = static_cast<signed char>(10 + i);
    values[static_cast<std::size_t>('A' + i)] = static_cast<signed char>(10 + i);
  }
  return values;
}

std::optional<std::uint64_t> wordFromHex(std::string_view text) {
  static constexpr auto values = hexValues();
  std::uint64_t word = 0;
  int all = 0;
  for (const char c : text) {
    const int value = values[static_cast<unsigned char>(c)];
    all |= value;
    word = word << 4U | static_cast<std::uint64_t>(value & 15);
  }
  return all < 0 ? std::nullopt : std::optional(word);
}

void appendHex(std::string& out, std::uint64_t word) {
  static constexpr std::string_view digits = "0123456789abcdef";
  for (int shift = 60; shift >= 0; shift -= 4)
    out.push_back(digits[(word >> static_cast<unsigned>(shift)) & 15U]);
}

}  // namespace

std::string toHex(Bits128 bits) {
  std::string text;
  text.reserve(32);
  appendHex(text, bits.high);
  appendHex(text, bits.low);
  return text;
}

std::optional<Bits128> bitsFromHex(std::string_view text) {
  if (text.size() != 32) return std::nullopt;
  const auto high = wordFromHex(text.substr(0, 16));
  const auto low = wordFromHex(text.substr(16));
  if (!high || !low) return std::nullopt;
  return Bits128{*high, *low};
}

Bits128 bitsFromName(std::string_view scope, std::string_view name) {
  // Offset basis and prime of the 128-bit variant, http://www.isthe.com/chongo/tech/comp/fnv/.
  __extension__ using Wide = unsigned __int128;
  constexpr Wide prime = (static_cast<Wide>(0x0000000001000000ULL) << 64U) | 0x000000000000013BULL;
  Wide hash = (static_cast<Wide>(0x6c62272e07bb0142ULL) << 64U) | 0x62b821756295c58dULL;
  const auto mix = [&hash](std::string_view text) {
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * prime;
  };
  mix(scope);
  mix(std::string_view("\0", 1));
  mix(name);
  const Bits128 bits{static_cast<std::uint64_t>(hash >> 64U), static_cast<std::uint64_t>(hash)};
  return bits == Bits128{} ? Bits128{0, 1} : bits;
}

}  // namespace ekd
