// SPDX-License-Identifier: MIT
#include "libekd/base/id.hpp"

#include <boost/endian/conversion.hpp>

namespace ekd {
namespace {

constexpr std::uint64_t inEachByte(unsigned value) {
  return 0x0101010101010101ULL * value;
}

/// 0x80 in each byte of `bytes`, all below 0x80, that lies between the two.
constexpr std::uint64_t between(std::uint64_t bytes, char first, char last) {
  const std::uint64_t atLeast = bytes + inEachByte(0x80U - static_cast<unsigned char>(first));
  const std::uint64_t above = bytes + inEachByte(0x7FU - static_cast<unsigned char>(last));
  return atLeast & ~above & inEachByte(0x80);
}

/// The value of eight digits, all at once: a file has three identities for each relation.
/// False when one is no digit.
bool readEightDigits(const char* digits, std::uint64_t& value) {
  const auto bytes = boost::endian::endian_load<std::uint64_t, 8, boost::endian::order::little>(
      reinterpret_cast<const unsigned char*>(digits));
  if ((bytes & inEachByte(0x80)) != 0) return false;
  const std::uint64_t letters = between(bytes | inEachByte(0x20), 'a', 'f');
  if ((letters | between(bytes, '0', '9')) != inEachByte(0x80)) return false;
  std::uint64_t part = (bytes & inEachByte(0x0F)) + (letters >> 7U) * 9;  // four bits in each byte
  part = (part << 4U | part >> 8U) & 0x00FF00FF00FF00FFULL;               // eight in every other one
  part = (part | part >> 8U) & 0x0000FFFF0000FFFFULL;
  part |= part >> 16U;  // all in the lower half, the first digits lowest
  value = value << 32U | boost::endian::endian_reverse(static_cast<std::uint32_t>(part));
  return true;
}

std::optional<std::uint64_t> wordFromHex(std::string_view text) {
  std::uint64_t word = 0;
  return readEightDigits(text.data(), word) && readEightDigits(text.data() + 8, word) ? std::optional(word)
                                                                                      : std::nullopt;
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
