// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ekd {

/// The 128 bits of an identity, without its type. Written as 32 lower-case hexadecimal digits.
struct Bits128 {
  std::uint64_t high = 0;
  std::uint64_t low = 0;
  auto operator<=>(const Bits128&) const = default;
};

std::string toHex(Bits128 bits);

/// Reads exactly 32 hexadecimal digits of either case; anything else gives nothing.
std::optional<Bits128> bitsFromHex(std::string_view text);

/// The identity that `name` has inside `scope`: the same two texts always give the same bits, on every
/// machine (FNV-1a, 128 bit). Used for imported rows that carry a key of their own instead of an identity.
Bits128 bitsFromName(std::string_view scope, std::string_view name);

/// An identity that lives as long as the document does. Never reused, never a position in a graph, and of its
/// own type, so that an ElementId is not a RelationId. All zero means "none".
template <class Tag>
struct Id {
  Bits128 bits;

  constexpr explicit operator bool() const { return bits.high != 0 || bits.low != 0; }
  auto operator<=>(const Id&) const = default;

  std::string hex() const { return toHex(bits); }
  static std::optional<Id> fromHex(std::string_view text) {
    const auto bits = bitsFromHex(text);
    return bits ? std::optional(Id{*bits}) : std::nullopt;
  }
  static Id fromName(std::string_view scope, std::string_view name) { return Id{bitsFromName(scope, name)}; }
};

using ElementId = Id<struct ElementTag>;
using RelationId = Id<struct RelationTag>;
using ViewId = Id<struct ViewTag>;
using SessionId = Id<struct SessionTag>;  // a modelling session, not an editing one
using BinId = Id<struct BinTag>;          // an entry of the bin

struct IdHash {
  template <class Tag>
  std::size_t operator()(Id<Tag> id) const noexcept {
    return static_cast<std::size_t>((id.bits.low ^ (id.bits.high >> 32U)) * 0x9E3779B97F4A7C15ULL);
  }
};

}  // namespace ekd
