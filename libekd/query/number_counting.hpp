// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/model/element.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

/// How numbers are counted, for whoever makes numberings. `Pinned` is a set of pinned numbers:
/// `contains(kind, number)`.
namespace ekd::numbers {

/// By kind, the last position that was given.
using Positions = std::array<std::uint32_t, elementKindCount>;

inline std::size_t indexOf(ElementKind kind) {
  return static_cast<std::size_t>(kind);
}

struct KindNumber {
  ElementKind kind;
  std::string_view number;
  bool operator==(const KindNumber&) const = default;
};
struct KindNumberHash {
  std::size_t operator()(const KindNumber& value) const {
    return std::hash<std::string_view>{}(value.number) * elementKindCount + indexOf(value.kind);
  }
};

/// What stands before the position in the numbers of the children.
inline std::string prefixBelow(std::string_view number) {
  constexpr std::string_view leftOut = "…";
  constexpr std::ptrdiff_t deepestWritten = 32;
  if (const auto cut = number.rfind(leftOut); cut != std::string_view::npos)
    return std::string(number.substr(0, cut + leftOut.size())) + ".";
  const bool isDeep = std::count(number.begin(), number.end(), '.') >= deepestWritten - 1;
  return std::string(number) + (isDeep ? ".…." : ".");
}

/// The position that a number printed on a child says, or 0.
inline std::uint32_t printedPosition(std::string_view number, std::string_view prefix) {
  // A printed "14.9999999999" is a slip, not something to count on from.
  constexpr std::uint32_t farthestPosition = 1'000'000;
  if (!number.starts_with(prefix)) return 0;
  number.remove_prefix(prefix.size());
  std::uint32_t position = 0;
  const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), position);
  const bool isPosition =
      error == std::errc{} && end == number.data() + number.size() && position < farthestPosition;
  return isPosition ? position : 0;
}

/// Moves `position` on to the next one that nobody has pinned and gives the number with it.
template <class Pinned>
std::string nextFree(std::string_view prefix, ElementKind kind, std::uint32_t& position,
                     const Pinned& pinned) {
  std::string number;
  do {
    number = std::string(prefix) + std::to_string(++position);
  } while (pinned.contains(kind, number));
  return number;
}

/// Goes through the children of one parent in their order and gives those without a number theirs. The count
/// goes on after a printed number, so that what is added behind a printed 14.6 becomes 14.7, not a 14.5 that
/// was left out.
template <class Pinned>
class SiblingCounter {
 public:
  SiblingCounter(std::string_view parentNumber, const Pinned& pinned)
      : m_prefix(prefixBelow(parentNumber)), m_pinned(pinned) {}

  std::string next(const Element& element) {
    std::uint32_t& position = m_positions[indexOf(element.kind)];
    if (element.number.empty()) return nextFree(m_prefix, element.kind, position, m_pinned);
    position = std::max(position, printedPosition(element.number, m_prefix));
    return element.number;
  }

 private:
  std::string m_prefix;
  const Pinned& m_pinned;
  Positions m_positions{};
};

}  // namespace ekd::numbers
