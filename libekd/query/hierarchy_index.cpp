// SPDX-License-Identifier: MIT
#include "libekd/query/hierarchy_index.hpp"

#include "libekd/base/nearly_sorted.hpp"

#include <algorithm>
#include <tuple>

namespace ekd {
namespace {

struct Placed {
  Slot parent;
  std::int64_t order;
  RelationId relation;
  Slot element;
};

}  // namespace

HierarchyIndex::HierarchyIndex(const Model& model) : m_parents(model.elements().slotEnd(), none) {
  fillChildren(model);
  for (Slot slot = 0; slot < m_parents.size(); ++slot) {
    const Element& element = model.element(slot);
    if (m_parents[slot] == none && element.id && !isJoint(element.kind)) m_roots.push_back(slot);
  }
  sortNearlySorted(m_roots, [&](Slot a, Slot b) { return model.element(a).id < model.element(b).id; });
  fillTopDown();
}

void HierarchyIndex::fillChildren(const Model& model) {
  std::vector<Placed> placed;
  for (Slot slot = 0; slot < m_parents.size(); ++slot) {
    if (model.elements().isFree(slot) || isJoint(model.elementKind(slot))) continue;
    const auto placeSlot = placeSlotOf(model, slot);
    const auto parent = placeSlot ? parentAt(model, *placeSlot) : std::nullopt;
    if (!parent) continue;
    const Relation& place = model.relation(*placeSlot);
    m_parents[slot] = *parent;
    placed.push_back({*parent, *place.order, place.id, slot});
  }
  m_begin.assign(m_parents.size() + 1, 0);
  for (const Placed& child : placed) ++m_begin[child.parent + 1];
  for (std::size_t i = 1; i < m_begin.size(); ++i) m_begin[i] += m_begin[i - 1];
  std::vector<Placed> sorted(placed.size());
  std::vector<std::uint32_t> next = m_begin;
  for (const Placed& child : placed) sorted[next[child.parent]++] = child;
  const auto before = [](const Placed& a, const Placed& b) {
    return std::tie(a.order, a.relation) < std::tie(b.order, b.relation);
  };
  m_children.reserve(sorted.size());
  for (auto begin = sorted.begin(); begin != sorted.end();) {
    const auto end = sorted.begin() + m_begin[begin->parent + 1];
    if (!std::is_sorted(begin, end, before)) std::sort(begin, end, before);
    for (; begin != end; ++begin) m_children.push_back(begin->element);
  }
}

void HierarchyIndex::fillTopDown() {
  m_topDown.reserve(m_parents.size());
  m_topDown = m_roots;
  for (std::size_t next = 0; next < m_topDown.size(); ++next) {
    const auto below = children(m_topDown[next]);
    m_topDown.insert(m_topDown.end(), below.begin(), below.end());
  }
}

}  // namespace ekd
