// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/model/model.hpp"

#include <cstdint>
#include <functional>
#include <vector>

namespace ekd {

/// Relations along which nothing may lead back to itself.
enum class CircleKind : std::uint8_t {
  hierarchy,   ///< places, and arms of AND, OR and AND/OR joints (rule STR-15)
  supports,    ///< supports without a place (rule STR-16)
  kinds,       ///< is a, and arms of ISA joints (rule STR-17)
  parts,       ///< is part of, and arms of PartOF joints (rule STR-17)
  refinement,  ///< hierarchy and supports together
};

bool isAlong(const Model& model, Slot relation, CircleKind kind);

/// Elements that lead to each other along one kind of relation.
struct Circle {
  std::vector<Slot> members;  ///< all of them, by ascending identity
  std::vector<Slot> path;     ///< a shortest way round, from the first member on; each element once
};

/// All circles of two or more elements, by ascending identity of their first members; an element is in one at
/// most. O(N).
std::vector<Circle> circles(const Model& model, CircleKind kind);

/// A shortest way from an element back to itself, from it on and each element once; empty when there is none.
/// Costs what can be reached from the element along `kind`, so it suits the check of one edit. An arrow from
/// an element to itself is not counted.
std::vector<Slot> circleThrough(const Model& model, Slot element, CircleKind kind);

}  // namespace ekd
