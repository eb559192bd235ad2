// SPDX-License-Identifier: MIT
#include "editor/scene/folding.hpp"

#include "libekd/query/hierarchy.hpp"

#include <algorithm>

namespace ekd::editor {
namespace {

class Branch {
 public:
  Branch(const Model& model, Slot top) : m_model(model), m_top(top), m_taken(model.elements().slotEnd()) {
    m_taken[top] = true;
    takeBelow(top);
    while (takeTied()) {
    }
  }

  std::vector<ElementId> elements() const {
    std::vector<ElementId> elements;
    for (const Slot slot : m_slots) elements.push_back(m_model.element(slot).id);
    std::sort(elements.begin(), elements.end());
    return elements;
  }

 private:
  void take(Slot slot) {
    if (m_taken[slot]) return;
    m_taken[slot] = true;
    m_slots.push_back(slot);
  }

  void takeBelow(Slot top) {
    std::vector<Slot> open{top};
    while (!open.empty()) {
      const Slot slot = open.back();
      open.pop_back();
      for (const Slot joint : jointsOf(m_model, slot)) take(joint);
      for (const Slot child : childrenOf(m_model, slot)) {
        if (m_taken[child]) continue;
        take(child);
        open.push_back(child);
      }
    }
  }

  /// Of those around what is taken, the ones that nothing else holds.
  bool takeTied() {
    const std::size_t before = m_slots.size();
    for (std::size_t i = m_checked; i < before; ++i) {
      for (const Slot relation : m_model.outgoing(m_slots[i])) takeIfLoose(m_model.targetSlot(relation));
      for (const Slot relation : m_model.incoming(m_slots[i])) takeIfLoose(m_model.sourceSlot(relation));
    }
    m_checked = before;
    return m_slots.size() > before;
  }

  void takeIfLoose(Slot slot) {
    if (m_taken[slot] || m_model.element(slot).kind == m_model.element(m_top).kind) return;
    const auto isGone = [&](Slot other) { return other != m_top && m_taken[other]; };
    const auto out = m_model.outgoing(slot);
    const auto in = m_model.incoming(slot);
    if (std::all_of(out.begin(), out.end(), [&](Slot r) { return isGone(m_model.targetSlot(r)); }) &&
        std::all_of(in.begin(), in.end(), [&](Slot r) { return isGone(m_model.sourceSlot(r)); }))
      take(slot);
  }

  const Model& m_model;
  Slot m_top;
  std::vector<bool> m_taken;
  std::vector<Slot> m_slots;
  std::size_t m_checked = 0;
};

}  // namespace

std::vector<ElementId> branchBelow(const Model& model, ElementId element) {
  const Slot* slot = model.elements().slotOf(element);
  return slot == nullptr ? std::vector<ElementId>() : Branch(model, *slot).elements();
}

bool hasBranch(const Model& model, ElementId element) {
  const Slot* slot = model.elements().slotOf(element);
  return slot != nullptr && !childrenOf(model, *slot).empty();
}

void Folding::set(ElementId element, bool isFolded) {
  if (isFolded) {
    m_folded.insert(element);
  } else {
    m_folded.erase(element);
  }
}

bool Folding::uncover(const Model& model, ElementId element) {
  const auto hides = [&](ElementId folded) {
    const auto branch = branchBelow(model, folded);
    return std::binary_search(branch.begin(), branch.end(), element);
  };
  return std::erase_if(m_folded, hides) > 0;
}

std::vector<ElementId> Folding::hidden(const Model& model) const {
  std::vector<ElementId> all;
  for (const ElementId folded : m_folded) {
    const auto branch = branchBelow(model, folded);
    all.insert(all.end(), branch.begin(), branch.end());
  }
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

}  // namespace ekd::editor
