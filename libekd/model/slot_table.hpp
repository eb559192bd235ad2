// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/base/contract.hpp"
#include "libekd/base/id.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include <tsl/robin_map.h>

namespace ekd {

/// A small number that stands for a value while it lives in a table; free numbers are used again.
using Slot = std::uint32_t;

/// Values by identity, in one flat array. A slot never moves, so it can serve as a vertex number; the table
/// has no pointers into itself and copies by the rule of zero.
template <class Value>
class SlotTable {
 public:
  using IdType = decltype(Value::id);

  std::size_t size() const { return m_slots.size(); }
  /// One more than the highest slot ever used; slots in between may be free (their id is none).
  Slot slotEnd() const { return static_cast<Slot>(m_values.size()); }
  const Value& operator[](Slot slot) const { return m_values[slot]; }
  /// True when ascending slots are known to hold ascending identities, as after reading a file.
  bool isSortedById() const { return m_isSorted; }
  bool isFree(Slot slot) const { return !m_values[slot].id; }

  const Slot* slotOf(IdType id) const {
    if (!m_isIndexed) index();
    const auto it = m_slots.find(id);
    return it == m_slots.end() ? nullptr : &it->second;
  }
  const Value* find(IdType id) const {
    const Slot* slot = slotOf(id);
    return slot ? &m_values[*slot] : nullptr;
  }

  void reserve(std::size_t count) {
    m_values.reserve(count);
    m_slots.max_load_factor(0.8F);  // half the memory of the default, and hardly slower
    if (m_isIndexed) m_slots.reserve(count);
  }
  /// For an empty table that is about to be filled: identities that ascend cannot be there already, so they
  /// are not looked for until somebody asks for one. Filling the index in one go is several times faster.
  void deferIndex() { m_isIndexed = !m_values.empty(); }
  void index() const {
    if (std::exchange(m_isIndexed, true)) return;
    m_slots.reserve(m_values.size());
    for (Slot slot = 0; slot < slotEnd(); ++slot) m_slots.emplace(m_values[slot].id, slot);
  }
  /// `value.id` must be new and not none.
  Slot insert(Value value) {
    const auto slot = tryInsert(std::move(value));
    require(slot.has_value(), "a table holds an identity once");
    return *slot;
  }
  /// Nothing, and `value` is as before, when its identity is none or there already.
  std::optional<Slot> tryInsert(Value&& value) {
    const Slot slot = m_free.empty() ? slotEnd() : m_free.back();
    if (!value.id) return std::nullopt;
    const bool isAscending = m_values.empty() || m_last < value.id;
    if (!m_isIndexed && !isAscending) index();
    if (m_isIndexed && !m_slots.emplace(value.id, slot).second) return std::nullopt;
    if (slot == slotEnd()) {
      m_isSorted = m_isSorted && isAscending;
      m_last = value.id;
      m_values.push_back(std::move(value));
    } else {
      m_isSorted = false;
      m_free.pop_back();
      m_values[slot] = std::move(value);
    }
    return slot;
  }
  void erase(IdType id) {
    const Slot slot = *slotOf(id);
    m_slots.erase(id);
    m_values[slot] = Value{};
    m_free.push_back(slot);
  }
  Value& mutableAt(Slot slot) { return m_values[slot]; }

  /// All used slots, by ascending identity: the order in which files are written and results reported.
  std::vector<Slot> slotsById() const {
    std::vector<Slot> slots;
    slots.reserve(size());
    for (Slot slot = 0; slot < slotEnd(); ++slot) {
      if (!isFree(slot)) slots.push_back(slot);
    }
    const auto before = [this](Slot a, Slot b) { return m_values[a].id < m_values[b].id; };
    if (!m_isSorted) std::sort(slots.begin(), slots.end(), before);
    return slots;
  }

 private:
  std::vector<Value> m_values;
  std::vector<Slot> m_free;
  mutable tsl::robin_map<IdType, Slot, IdHash> m_slots;
  mutable bool m_isIndexed = true;
  IdType m_last;  // of the value in the last slot, when it was inserted
  bool m_isSorted = true;
};

}  // namespace ekd
