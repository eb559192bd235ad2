// SPDX-License-Identifier: MIT
#include "libekd/query/numbering.hpp"

#include "libekd/query/number_counting.hpp"

#include <algorithm>
#include <array>

#include <tsl/robin_set.h>

namespace ekd {
namespace {

using numbers::indexOf;
using numbers::KindNumber;
using numbers::nextFree;
using numbers::Positions;

/// Which numbers are pinned, for the kinds that are asked for.
class PinnedNumbers {
 public:
  template <class Wanted>
  PinnedNumbers(const Model& model, Wanted wanted) {
    for (Slot slot = 0; slot < model.elements().slotEnd(); ++slot) {
      const Element& element = model.element(slot);
      if (!element.number.empty() && wanted(element.kind)) m_numbers.insert({element.kind, element.number});
    }
  }
  bool contains(ElementKind kind, std::string_view number) const {
    return m_numbers.contains({kind, number});
  }

 private:
  tsl::robin_set<KindNumber, numbers::KindNumberHash> m_numbers;
};

/// From `element` up to the first one that is pinned or stands at the top; empty when it goes round in a
/// circle.
std::vector<Slot> wayToNumber(const Model& model, Slot element) {
  std::vector<Slot> way{element};
  while (model.element(way.back()).number.empty()) {
    const auto parent = parentOf(model, way.back());
    if (!parent) return way;
    if (way.size() > model.elementCount()) return {};
    way.push_back(*parent);
  }
  return way;
}

std::string topNumber(const Model& model, Slot element, const PinnedNumbers& pinned) {
  const Element& top = model.element(element);
  if (!top.number.empty()) return top.number;
  std::uint32_t before = 0;
  for (Slot slot = 0; slot < model.elements().slotEnd(); ++slot) {
    const Element& other = model.element(slot);
    if (other.id && other.kind == top.kind && other.number.empty() && other.id < top.id &&
        !parentOf(model, slot))
      ++before;
  }
  std::uint32_t position = 0;
  for (; before > 0; --before) nextFree({}, top.kind, position, pinned);
  return nextFree({}, top.kind, position, pinned);
}

std::string childNumber(const Model& model, Slot parent, std::string_view parentNumber, Slot child,
                        const PinnedNumbers& pinned) {
  numbers::SiblingCounter counter(parentNumber, pinned);
  for (const Slot sibling : childrenOf(model, parent)) {
    std::string number = counter.next(model.element(sibling));
    if (sibling == child) return number;
  }
  return {};
}

}  // namespace

Numbering::Numbering(const Model& model, const HierarchyIndex& hierarchy)
    : m_numbers(model.elements().slotEnd()) {
  const PinnedNumbers pinned(model, [](ElementKind) { return true; });
  Positions topPositions{};
  std::vector<Slot> numbered;
  numbered.reserve(model.elementCount());
  for (const Slot slot : hierarchy.roots()) {
    const Element& element = model.element(slot);
    if (!element.number.empty()) continue;
    m_numbers[slot] = nextFree({}, element.kind, topPositions[indexOf(element.kind)], pinned);
    numbered.push_back(slot);
  }
  for (Slot slot = 0; slot < model.elements().slotEnd(); ++slot) {
    if (model.element(slot).number.empty()) continue;
    m_numbers[slot] = model.element(slot).number;
    numbered.push_back(slot);
  }
  for (std::size_t next = 0; next < numbered.size(); ++next) {
    const Slot parent = numbered[next];
    const auto children = hierarchy.children(parent);
    if (children.empty()) continue;
    numbers::SiblingCounter counter(m_numbers[parent], pinned);
    for (const Slot child : children) {
      std::string number = counter.next(model.element(child));
      if (!model.element(child).number.empty()) continue;
      m_numbers[child] = std::move(number);
      numbered.push_back(child);
    }
  }
}

std::string numberOf(const Model& model, Slot element) {
  if (!model.element(element).number.empty()) return model.element(element).number;
  if (isJoint(model.elementKind(element))) return {};
  const std::vector<Slot> way = wayToNumber(model, element);
  if (way.empty()) return {};
  std::array<bool, elementKindCount> kinds{};
  for (const Slot slot : way) kinds[indexOf(model.elementKind(slot))] = true;
  const PinnedNumbers pinned(model, [&](ElementKind kind) { return kinds[indexOf(kind)]; });
  std::string number = topNumber(model, way.back(), pinned);
  for (std::size_t i = way.size() - 1; i > 0; --i)
    number = childNumber(model, way[i], number, way[i - 1], pinned);
  return number;
}

}  // namespace ekd
