// SPDX-License-Identifier: MIT
#include "libekd/query/live_numbering.hpp"

#include "libekd/query/number_counting.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <optional>

namespace ekd {
namespace {

bool standsInCircle(const Model& model, Slot element) {
  std::size_t steps = 0;
  for (auto at = std::optional(element); at; at = parentOf(model, *at)) {
    if (++steps > model.elementCount()) return true;
  }
  return false;
}

std::uint32_t positionOf(std::string_view number) {
  std::uint32_t position = 0;
  std::from_chars(number.data(), number.data() + number.size(), position);
  return position;
}

}  // namespace

bool LiveNumbering::Pinned::contains(ElementKind kind, std::string_view number) const {
  return byKind[numbers::indexOf(kind)].contains(number);
}

LiveNumbering::Standing LiveNumbering::standingOf(const Model& model, Slot slot) {
  const Element& element = model.element(slot);
  const bool isPinned = !element.number.empty();
  return {element.kind, isPinned, !isPinned && !isJoint(element.kind) && !parentOf(model, slot)};
}

LiveNumbering::LiveNumbering(const Model& model) : Numbering(model), m_standings(model.elements().slotEnd()) {
  m_slots.reserve(model.elementCount());
  for (Slot slot = 0; slot < m_standings.size(); ++slot) {
    if (model.elements().isFree(slot)) continue;
    const Standing standing = standingOf(model, slot);
    m_slots.emplace(model.element(slot).id, slot);
    if (standing.isPinned)
      m_pinned.byKind[numbers::indexOf(standing.kind)].insert(model.element(slot).number);
    if (standing.isRoot) m_roots[numbers::indexOf(standing.kind)].push_back({model.element(slot).id, slot});
    m_standings[slot] = standing;
  }
  for (auto& roots : m_roots) std::sort(roots.begin(), roots.end());
}

/// One update.
class LiveNumbering::Update {
 public:
  Update(LiveNumbering& numbering, const Model& model) : m_numbering(numbering), m_model(model) {
    m_firstChanged.fill(untouched);
  }

  /// False when only numbering anew will do.
  bool run(std::span<const ElementId> touched) {
    if (std::any_of(touched.begin(), touched.end(), [this](ElementId id) { return reachesFar(id); }))
      return false;
    m_numbering.m_standings.resize(m_model.elements().slotEnd());
    m_numbering.m_numbers.resize(m_model.elements().slotEnd());
    // What went first: what came may have its slot.
    for (const ElementId id : touched) takeOut(id);
    for (const ElementId id : touched) putIn(id);
    for (const Slot parent : m_open) {
      if (!m_model.elements().isFree(parent) && standsInCircle(m_model, parent)) return false;
    }
    for (std::size_t kind = 0; kind < elementKindCount; ++kind) countRoots(kind);
    for (std::size_t next = 0; next < m_open.size(); ++next) countChildren(m_open[next]);
    return true;
  }

 private:
  static constexpr std::size_t untouched = static_cast<std::size_t>(-1);

  /// What it is pinned to keeps others from that number, and what a joint groups stands under something else.
  bool reachesFar(ElementId id) const {
    const auto before = m_numbering.m_slots.find(id);
    const Slot* now = m_model.elements().slotOf(id);
    const bool wasThere = before != m_numbering.m_slots.end();
    if (wasThere && isJoint(m_numbering.m_standings[before->second].kind)) return true;
    if (now != nullptr && isJoint(m_model.elementKind(*now))) return true;
    const bool wasPinned = wasThere && m_numbering.m_standings[before->second].isPinned;
    const bool isPinned = now != nullptr && !m_model.element(*now).number.empty();
    if (!wasPinned && !isPinned) return false;
    if (wasPinned != isPinned) return true;
    const Slot then = before->second;
    return m_numbering.m_numbers[then] != m_model.element(*now).number ||
           m_numbering.m_standings[then].kind != m_model.elementKind(*now);
  }

  void takeOut(ElementId id) {
    const auto it = m_numbering.m_slots.find(id);
    if (it == m_numbering.m_slots.end()) return;
    const Slot slot = it->second;
    const Standing& standing = m_numbering.m_standings[slot];
    if (standing.isRoot) {
      auto& roots = m_numbering.m_roots[numbers::indexOf(standing.kind)];
      const auto root = std::lower_bound(roots.begin(), roots.end(), Root{id, slot});
      noteRoot(standing.kind, root - roots.begin());
      roots.erase(root);
    }
    const Slot* now = m_model.elements().slotOf(id);
    if (now != nullptr && *now == slot) return;
    m_numbering.m_numbers[slot].clear();
    m_numbering.m_standings[slot] = {};
    m_numbering.m_slots.erase(it);
  }

  void putIn(ElementId id) {
    const Slot* slot = m_model.elements().slotOf(id);
    if (slot == nullptr) return;
    const Standing standing = standingOf(m_model, *slot);
    const bool isOtherKind = m_numbering.m_standings[*slot].kind != standing.kind;
    if (const auto parent = isOtherKind ? parentOf(m_model, *slot) : std::nullopt) m_open.push_back(*parent);
    m_numbering.m_standings[*slot] = standing;
    m_numbering.m_slots[id] = *slot;
    m_open.push_back(*slot);
    if (standing.isPinned) give(*slot, m_model.element(*slot).number);  // it may have another slot
    if (!standing.isRoot) return;
    auto& roots = m_numbering.m_roots[numbers::indexOf(standing.kind)];
    const auto root =
        roots.insert(std::lower_bound(roots.begin(), roots.end(), Root{id, *slot}), {id, *slot});
    noteRoot(standing.kind, root - roots.begin());
  }

  void noteRoot(ElementKind kind, std::ptrdiff_t at) {
    auto& first = m_firstChanged[numbers::indexOf(kind)];
    first = std::min(first, static_cast<std::size_t>(at));
  }

  void countRoots(std::size_t kind) {
    const auto& roots = m_numbering.m_roots[kind];
    std::size_t next = m_firstChanged[kind];
    if (next == untouched) return;
    std::uint32_t position = next == 0 ? 0 : positionOf(m_numbering.m_numbers[roots[next - 1].slot]);
    for (; next < roots.size(); ++next)
      give(roots[next].slot,
           numbers::nextFree({}, static_cast<ElementKind>(kind), position, m_numbering.m_pinned));
  }

  void countChildren(Slot parent) {
    const std::string number = m_numbering.m_numbers[parent];
    if (number.empty()) return;  // it went, or gets its number later
    numbers::SiblingCounter counter(number, m_numbering.m_pinned);
    for (const Slot child : childrenOf(m_model, parent)) give(child, counter.next(m_model.element(child)));
  }

  void give(Slot slot, std::string number) {
    std::string& own = m_numbering.m_numbers[slot];
    if (own == number) return;
    if (!own.empty()) m_numbering.m_renumbered.push_back({slot, std::move(own)});
    own = std::move(number);
    m_open.push_back(slot);
  }

  LiveNumbering& m_numbering;
  const Model& m_model;
  std::vector<Slot> m_open;  // whose children are to be counted; a parent is touched when children come or go
  std::array<std::size_t, elementKindCount>
      m_firstChanged{};  // by kind, the first root that is not as it was
};

void LiveNumbering::update(const Model& model, std::span<const ElementId> touched) {
  m_renumbered.clear();
  std::vector<Former> former = numbersOf(touched);
  if (!Update(*this, model).run(touched)) numberAnew(model);
  settleRenumbered(model, std::move(former));
}

void LiveNumbering::numberAnew(const Model& model) {
  LiveNumbering anew(model);
  for (const auto& [id, slot] : m_slots) {
    const Slot* now = model.elements().slotOf(id);
    if (now != nullptr && !m_numbers[slot].empty()) anew.m_renumbered.push_back({*now, m_numbers[slot]});
  }
  *this = std::move(anew);
}

/// What was touched may have another slot than before, and one that was another's.
std::vector<LiveNumbering::Former> LiveNumbering::numbersOf(std::span<const ElementId> touched) const {
  std::vector<Former> former;
  for (const ElementId id : touched) {
    const auto it = m_slots.find(id);
    former.push_back({id, it == m_slots.end() ? std::string() : m_numbers[it->second]});
  }
  return former;
}

/// One for each slot: the first, which was there before. What has its number again was not renumbered.
void LiveNumbering::settleRenumbered(const Model& model, std::vector<Former> former) {
  std::vector<Slot> touched;
  std::vector<Renumbered> own;
  for (Former& one : former) {
    const Slot* slot = model.elements().slotOf(one.id);
    if (slot == nullptr) continue;
    touched.push_back(*slot);
    if (!one.number.empty()) own.push_back({*slot, std::move(one.number)});
  }
  std::sort(touched.begin(), touched.end());
  std::erase_if(m_renumbered, [&](const Renumbered& one) {
    return std::binary_search(touched.begin(), touched.end(), one.slot);
  });
  m_renumbered.insert(m_renumbered.end(), std::make_move_iterator(own.begin()),
                      std::make_move_iterator(own.end()));
  std::stable_sort(m_renumbered.begin(), m_renumbered.end(),
                   [](const Renumbered& a, const Renumbered& b) { return a.slot < b.slot; });
  const auto isSame = [](const Renumbered& a, const Renumbered& b) { return a.slot == b.slot; };
  m_renumbered.erase(std::unique(m_renumbered.begin(), m_renumbered.end(), isSame), m_renumbered.end());
  std::erase_if(m_renumbered, [this](const Renumbered& one) {
    return m_numbers[one.slot].empty() || m_numbers[one.slot] == one.before;
  });
}

}  // namespace ekd
