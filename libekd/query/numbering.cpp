// SPDX-License-Identifier: MIT
#include "libekd/query/numbering.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <functional>

#include <tsl/robin_set.h>

namespace ekd {
namespace {

constexpr std::ptrdiff_t deepestWritten = 32;
/// A printed "14.9999999999" is a slip, not something to count on from.
constexpr std::uint32_t farthestPosition = 1'000'000;
using Positions = std::array<std::uint32_t, elementKindCount>;

std::size_t indexOf(ElementKind kind) {
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
  tsl::robin_set<KindNumber, KindNumberHash> m_numbers;
};

/// What stands before the position in the numbers of the children.
std::string prefixBelow(std::string_view number) {
  constexpr std::string_view leftOut = "…";
  if (const auto cut = number.rfind(leftOut); cut != std::string_view::npos)
    return std::string(number.substr(0, cut + leftOut.size())) + ".";
  const bool isDeep = std::count(number.begin(), number.end(), '.') >= deepestWritten - 1;
  return std::string(number) + (isDeep ? ".…." : ".");
}

/// The position that a number printed on a child says, or 0.
std::uint32_t printedPosition(std::string_view number, std::string_view prefix) {
  if (!number.starts_with(prefix)) return 0;
  number.remove_prefix(prefix.size());
  std::uint32_t position = 0;
  const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), position);
  const bool isPosition =
      error == std::errc{} && end == number.data() + number.size() && position < farthestPosition;
  return isPosition ? position : 0;
}

/// Moves `position` on to the next one that nobody has pinned and gives the number with it.
std::string nextFree(std::string_view prefix, ElementKind kind, std::uint32_t& position,
                     const PinnedNumbers& pinned) {
  std::string number;
  do {
    number = std::string(prefix) + std::to_string(++position);
  } while (pinned.contains(kind, number));
  return number;
}

/// Goes through the children of one parent in their order and gives those without a number theirs. The count
/// goes on after a printed number, so that what is added behind a printed 14.6 becomes 14.7, not a 14.5 that
/// was left out.
class SiblingCounter {
 public:
  SiblingCounter(std::string_view parentNumber, const PinnedNumbers& pinned)
      : m_prefix(prefixBelow(parentNumber)), m_pinned(pinned) {}

  std::string next(const Element& element) {
    std::uint32_t& position = m_positions[indexOf(element.kind)];
    if (element.number.empty()) return nextFree(m_prefix, element.kind, position, m_pinned);
    position = std::max(position, printedPosition(element.number, m_prefix));
    return element.number;
  }

 private:
  std::string m_prefix;
  const PinnedNumbers& m_pinned;
  Positions m_positions{};
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
  SiblingCounter counter(parentNumber, pinned);
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
    SiblingCounter counter(m_numbers[parent], pinned);
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
