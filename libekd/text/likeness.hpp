// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <string_view>
#include <vector>

namespace ekd::text {

/// How much texts look like one that was typed: Dice's coefficient of neighbouring bytes, without case and
/// marks. Forgives slips of the fingers; beginnings of words weigh.
class Likeness {
 public:
  explicit Likeness(std::string_view typed);

  /// From 0, nothing alike, to 1, the same.
  double to(std::string_view candidate) const;

  /// From here on a candidate is worth proposing.
  static constexpr double worthSaying = 0.3;

 private:
  std::vector<std::array<char, 2>> m_pairs;
};

}  // namespace ekd::text
