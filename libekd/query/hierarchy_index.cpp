// SPDX-License-Identifier: MIT
#include "libekd/query/hierarchy_index.hpp"

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
  std::sort(m_roots.begin(), m_roots.end(),
            [&](Slot a, Slot b) { return model.element(a).id < model.element(b).id; });
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
  std::sort(placed.begin(), placed.end(), [](const Placed& a, const Placed& b) {
    return std::tie(a.parent, a.order, a.relation) < std::tie(b.parent, b.order, b.relation);
  });
  m_begin.assign(m_parents.size() + 1, 0);
  m_children.reserve(placed.size());
  for (const Placed& child : placed) {
    m_children.push_back(child.element);
    ++m_begin[child.parent + 1];
  }
  for (std::size_t i = 1; i < m_begin.size(); ++i) m_begin[i] += m_begin[i - 1];
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
