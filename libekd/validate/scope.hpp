// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/metamodel/enum_set.hpp"

#include <cstdint>

namespace ekd {

/// After which edits the check of an element has to run again. A set of flags.
enum class Reach : std::uint8_t {
  none = 0,
  fields = 1,        ///< its own text, number, standing, attributes ...
  links = 2,         ///< its relations, the kinds of what they lead to, and both also through a joint
  parentNumber = 4,  ///< the pinned number of the element it stands under
  childNumbers = 8,  ///< the pinned numbers of the elements under it
  childLinks = 16,   ///< the links of the elements under it
  arms = 32,         ///< of a joint: fields and links of the elements at its arms
};
constexpr Reach operator|(Reach a, Reach b) {
  return static_cast<Reach>(static_cast<std::uint8_t>(a) | static_cast<std::uint8_t>(b));
}
constexpr bool overlap(Reach a, Reach b) {
  return (static_cast<std::uint8_t>(a) & static_cast<std::uint8_t>(b)) != 0;
}

/// What a rule looks at.
struct Scope {
  KindSet elements = {};  ///< checkElement() runs for these
  Reach reach = Reach::none;
  RelationSet relations = {};  ///< checkRelation() runs for these
  /// checkRelation() also reads fields and links of its two ends (links through joints too) when they are of
  /// these kinds; without, it may read the kinds of its ends only.
  KindSet ends = {};
  bool pairs = false;    ///< checkPair() runs; it may read the kinds of both elements
  bool tracked = false;  ///< the rule keeps a Tracker
};

}  // namespace ekd
