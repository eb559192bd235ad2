// SPDX-License-Identifier: MIT
#include "libekd/model/model.hpp"

#include <algorithm>
#include <atomic>
#include <utility>

namespace ekd {
namespace {

template <class Value>
bool sameValues(const SlotTable<Value>& a, const SlotTable<Value>& b) {
  if (a.size() != b.size()) return false;
  for (Slot slot = 0; slot < a.slotEnd(); ++slot) {
    if (a.isFree(slot)) continue;
    const auto* other = b.find(a[slot].id);
    if (other == nullptr || !(*other == a[slot])) return false;
  }
  return true;
}

std::uint64_t nextRevision() {
  static std::atomic<std::uint64_t> last{0};
  return ++last;
}

}  // namespace

bool Model::operator==(const Model& other) const {
  return sameValues(m_elements, other.m_elements) && sameValues(m_relations, other.m_relations);
}

void Model::link(SlotList& list, Slot relation) const {
  // The usual case: files are sorted by identity. Looking at the last one would be a cache miss each.
  if (list.empty() || m_relations.isSortedById()) return list.push_back(relation);
  const auto id = m_relations[relation].id;
  list.insert(
      std::lower_bound(list.begin(), list.end(), id,
                       [this](Slot slot, RelationId wanted) { return m_relations[slot].id < wanted; }),
      relation);
}

void Model::unlink(SlotList& list, Slot relation) const {
  const auto id = m_relations[relation].id;
  list.erase(std::lower_bound(list.begin(), list.end(), id, [this](Slot slot, RelationId wanted) {
    return m_relations[slot].id < wanted;
  }));
}

void Model::insert(Element element) {
  require(tryInsert(std::move(element)), "a model holds an element once");
}

void Model::insert(Relation relation) {
  const Slot source = *m_elements.slotOf(relation.source);
  const Slot target = *m_elements.slotOf(relation.target);
  const auto slot = tryInsert(std::move(relation), source, target);
  require(slot.has_value(), "a model holds a relation once");
  noteChangeOfEnds(*slot);
}

bool Model::tryInsert(Element&& element) {
  const auto slot = m_elements.tryInsert(std::move(element));
  if (!slot) return false;
  if (slot == m_links.size()) {
    m_links.emplace_back();
    m_kinds.emplace_back();
    m_revisions.emplace_back();
  }
  m_kinds[*slot] = m_elements[*slot].kind;
  noteChange(*slot);
  return true;
}

std::optional<Slot> Model::tryInsert(Relation&& relation, Slot source, Slot target) {
  const auto slot = tryInsertUnlinked(std::move(relation), source, target);
  if (slot) link(*slot);
  return slot;
}

std::optional<Slot> Model::tryInsertUnlinked(Relation&& relation, Slot source, Slot target) {
  const auto slot = m_relations.tryInsert(std::move(relation));
  if (!slot) return slot;
  if (*slot == m_ends.size()) m_ends.emplace_back();
  m_ends[*slot].source = source;
  m_ends[*slot].target = target;
  noteKind(*slot);
  return slot;
}

void Model::link(Slot relation) {
  link(m_links[m_ends[relation].source].outgoing, relation);
  link(m_links[m_ends[relation].target].incoming, relation);
}

void Model::noteKind(Slot relation) {
  m_ends[relation].kind = m_relations[relation].kind;
  m_ends[relation].isPlace = m_relations[relation].order.has_value();
}

void Model::noteChange(Slot element) {
  m_revisions[element] = nextRevision();
}

void Model::noteChangeOfEnds(Slot relation) {
  noteChange(m_ends[relation].source);
  noteChange(m_ends[relation].target);
}

void Model::erase(ElementId id) {
  noteChange(*m_elements.slotOf(id));
  m_elements.erase(id);
}

void Model::erase(RelationId id) {
  const Slot slot = *m_relations.slotOf(id);
  noteChangeOfEnds(slot);
  unlink(m_links[m_ends[slot].source].outgoing, slot);
  unlink(m_links[m_ends[slot].target].incoming, slot);
  m_relations.erase(id);
}

void Model::replace(Element element) {
  const Slot slot = *m_elements.slotOf(element.id);
  m_kinds[slot] = element.kind;
  m_elements.mutableAt(slot) = std::move(element);
  noteChange(slot);
}

void Model::replace(Relation relation) {
  const Slot slot = *m_relations.slotOf(relation.id);
  const Relation& old = m_relations[slot];
  if (old.source == relation.source && old.target == relation.target) {
    m_relations.mutableAt(slot) = std::move(relation);
    noteKind(slot);
    noteChangeOfEnds(slot);
    return;
  }
  erase(relation.id);
  insert(std::move(relation));
}

void Model::reserve(std::size_t elements, std::size_t relations) {
  m_elements.reserve(elements);
  m_relations.reserve(relations);
  m_kinds.reserve(elements);
  m_revisions.reserve(elements);
  m_links.reserve(elements);
  m_ends.reserve(relations);
}

}  // namespace ekd
