// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/model/model.hpp"

#include <optional>

#include <tsl/robin_map.h>

namespace ekd {

/// What stands at the top of the hierarchies in which elements stand. Each way up is walked once, in O(N) for
/// all elements together. Valid until the next edit.
class HierarchyTops {
 public:
  explicit HierarchyTops(const Model& model) : m_model(model) {}

  /// What is above everything above `slot`, which may be `slot` itself. In a circle, and under one, it is one
  /// of the circle, the same for all.
  Slot of(Slot slot);

 private:
  const Model& m_model;
  tsl::robin_map<Slot, std::optional<Slot>> m_tops;  // nothing for what is on the way up just now
};

}  // namespace ekd
