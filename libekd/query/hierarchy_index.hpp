// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/query/hierarchy.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace ekd {

/// The whole hierarchy at once, for queries over a model: what parentOf() and childrenOf() say, in arrays by
/// slot. Joints stand nowhere in it. Valid until the next edit; O(N log N) for N elements and relations.
class HierarchyIndex {
 public:
  explicit HierarchyIndex(const Model& model);

  std::optional<Slot> parent(Slot element) const {
    return m_parents[element] == none ? std::nullopt : std::optional(m_parents[element]);
  }
  /// In the order of the model.
  std::span<const Slot> children(Slot parent) const {
    return std::span(m_children).subspan(m_begin[parent], m_begin[parent + 1] - m_begin[parent]);
  }
  /// Elements without a parent, joints excluded, by ascending identity.
  const std::vector<Slot>& roots() const { return m_roots; }

  /// Every element that can be reached from a root, parents before their children, roots in their order. What
  /// stands in a circle or below one is missing.
  const std::vector<Slot>& topDown() const { return m_topDown; }

 private:
  static constexpr Slot none = static_cast<Slot>(-1);
  void fillChildren(const Model& model);
  void fillTopDown();

  std::vector<Slot> m_parents;
  std::vector<std::uint32_t> m_begin;  // into m_children, by slot of the parent
  std::vector<Slot> m_children;
  std::vector<Slot> m_roots;
  std::vector<Slot> m_topDown;
};

}  // namespace ekd
