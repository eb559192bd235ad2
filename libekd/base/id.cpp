// SPDX-License-Identifier: MIT
#include "libekd/base/id.hpp"

#include <array>

#include <boost/endian/conversion.hpp>

namespace ekd {
namespace {

constexpr std::size_t digitsOfId = 32;
using Digits = std::array<unsigned char, digitsOfId>;

/// The values of hexadecimal digits; false when one is none. A file has three identities for each relation:
/// without branches, so that the compiler makes vector code of it.
bool readDigits(std::string_view text, Digits& values) {
  unsigned char bad = 0;
  for (std::size_t i = 0; i < digitsOfId; ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    const auto digit = static_cast<unsigned char>(c - '0');
    const auto letter = static_cast<unsigned char>((c | 0x20U) - 'a');
    const auto isDigit = static_cast<unsigned char>(digit < 10);
    const auto isLetter = static_cast<unsigned char>(letter < 6);
    bad |= static_cast<unsigned char>((isDigit | isLetter) ^ 1U);
    values[i] = isDigit != 0 ? digit : static_cast<unsigned char>(letter + 10U);
  }
  return bad == 0;
}

/// Of eight digits, the first one highest.
std::uint64_t joined(const unsigned char* values) {
  auto part = boost::endian::endian_load<std::uint64_t, 8, boost::endian::order::little>(values);
  part = (part << 4U | part >> 8U) & 0x00FF00FF00FF00FFULL;  // eight bits in every other byte
  part = (part | part >> 8U) & 0x0000FFFF0000FFFFULL;
  part |= part >> 16U;  // all in the lower half, the first digits lowest
  return boost::endian::endian_reverse(static_cast<std::uint32_t>(part));
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
  Digits values;
  if (text.size() != digitsOfId || !readDigits(text, values)) return std::nullopt;
  const auto word = [&values](std::size_t at) {
    return joined(values.data() + at) << 32U | joined(values.data() + at + 8);
  };
  return Bits128{word(0), word(16)};
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
