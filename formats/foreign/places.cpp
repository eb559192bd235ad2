// SPDX-License-Identifier: MIT
#include "formats/foreign/places.hpp"

#include "formats/foreign/import.hpp"
#include "libekd/metamodel/kind_sets.hpp"
#include "libekd/metamodel/table.hpp"

#include <algorithm>
#include <limits>
#include <unordered_set>
#include <utility>

namespace ekd::foreign {

class Places {
 public:
  explicit Places(Import& import) : m_import(import) {
    for (std::size_t i = 0; i < import.m_relations.size(); ++i) index(i);
  }

  void placeUnderParents() {
    for (const auto& [child, parent] : m_import.m_parents) placeUnderParent(*find(child), parent);
  }
  void placeByRelations();
  /// Where the file says places by `order` and there is none for what looks like a sub-element.
  void noteUnplaced();

 private:
  const Element* find(ElementId id) const { return m_import.find(id); }
  Relation& relation(std::size_t i) { return m_import.m_relations[i].relation; }
  void placeUnderParent(const Element& child, const Said& parent);
  void index(std::size_t i);
  /// Under which element something stands whose place leads to `target`.
  ElementId refinedBy(ElementId target) const;
  void setPlace(Relation& relation);
  std::optional<std::size_t> existing(ElementId child, ElementId parent, RelationKind kind);
  void add(Relation relation, const Spot& spot);
  void tieWithoutPlace(const Element& child, const Element& parent, const Spot& spot);
  void keepUnresolved(const Element& child, const Said& parent, const References::Answer& answer);
  bool saysPlace(const Relation& relation) const;
  bool mayBePlace(const Relation& relation) const;
  bool looksForgotten(const Relation& relation) const;
  std::string called(ElementId id) const;

  Import& m_import;
  std::unordered_map<ElementId, std::vector<std::size_t>, IdHash> m_bySource;
  std::unordered_map<ElementId, ElementId, IdHash> m_refined;  // by joint
  std::unordered_set<ElementId, IdHash> m_placed;
  std::unordered_map<ElementId, std::int64_t, IdHash> m_lastOrder;  // by the element that stands above
};

void Places::index(std::size_t i) {
  const Relation& it = relation(i);
  m_bySource[it.source].push_back(i);
  const Element* source = find(it.source);
  if (it.kind == RelationKind::arm && source != nullptr && isJoint(source->kind))
    m_refined.emplace(it.source, it.target);
  if (!it.order) return;
  m_placed.insert(it.source);
  auto& last = m_lastOrder[refinedBy(it.target)];
  last = std::max(last, *it.order);
}

ElementId Places::refinedBy(ElementId target) const {
  const auto it = m_refined.find(target);
  return it == m_refined.end() ? target : it->second;
}

void Places::setPlace(Relation& relation) {
  auto& last = m_lastOrder[refinedBy(relation.target)];
  relation.order = last < std::numeric_limits<std::int64_t>::max() ? ++last : last;
  m_placed.insert(relation.source);
}

std::optional<std::size_t> Places::existing(ElementId child, ElementId parent, RelationKind kind) {
  for (const std::size_t i : m_bySource[child]) {
    const Relation& it = relation(i);
    const auto joint = m_refined.find(it.target);
    const bool viaJoint = it.kind == RelationKind::arm && joint != m_refined.end() && joint->second == parent;
    if (viaJoint || (it.kind == kind && it.target == parent)) return i;
  }
  return std::nullopt;
}

void Places::add(Relation relation, const Spot& spot) {
  m_import.m_relations.push_back({std::move(relation), std::nullopt, spot});
}

void Places::keepUnresolved(const Element& child, const Said& parent, const References::Answer& answer) {
  m_import.error(parent.spot, "STR-06",
                 answer.ambiguous ? "'" + parent.text + "' may be several elements; use a key"
                                  : "the parent '" + parent.text + "' is not there; kept as unresolved");
  Relation relation;
  relation.kind = hierarchyRelation(child.kind, child.kind).value_or(RelationKind::supports);
  relation.source = child.id;
  relation.target = answer.id;
  if (answer.isFromName) keepAttribute(relation.details.edit().attributes, "target", parent.text);
  add(std::move(relation), parent.spot);
}

/// Standing under the parent means nothing for these kinds: they are tied as the method ties them.
void Places::tieWithoutPlace(const Element& child, const Element& parent, const Spot& spot) {
  Relation relation;
  relation.source = child.id;
  relation.target = parent.id;
  const auto forward = defaultRelation(child.kind, parent.kind);
  const auto backward = defaultRelation(parent.kind, child.kind);
  relation.kind = forward.value_or(backward.value_or(RelationKind::link));
  if (!forward && backward) std::swap(relation.source, relation.target);
  m_import.warning(spot, "STR-07",
                   std::string(info(child.kind).label.en) + " has no place under " +
                       std::string(info(parent.kind).label.en) + "; kept as '" +
                       std::string(nameOf(relation.kind)) + "'");
  add(std::move(relation), spot);
}

void Places::placeUnderParent(const Element& child, const Said& parent) {
  const auto answer = m_import.references().resolve(parent.text);
  if (!answer.found) return keepUnresolved(child, parent, answer);
  const Element& above = *find(answer.id);
  const auto kind = hierarchyRelation(child.kind, above.kind);
  if (!kind) return tieWithoutPlace(child, above, parent.spot);
  if (const auto i = existing(child.id, above.id, *kind)) {
    if (!m_placed.contains(child.id)) setPlace(relation(*i));
    return;
  }
  Relation place;
  place.kind = *kind;
  place.source = child.id;
  place.target = above.id;
  if (!m_placed.contains(child.id)) setPlace(place);
  add(std::move(place), parent.spot);
}

/// Without an order column: the first relation that can only mean a sub-goal.
bool Places::saysPlace(const Relation& relation) const {
  const Element* source = find(relation.source);
  const Element* target = find(relation.target);
  if (source == nullptr || target == nullptr || isJoint(source->kind)) return false;
  if (relation.kind == RelationKind::supports)
    return source->kind == ElementKind::goal && target->kind == ElementKind::goal;
  return relation.kind == RelationKind::arm && kinds::refinements.contains(target->kind) &&
         m_refined.contains(relation.target);
}

void Places::placeByRelations() {
  for (auto& pending : m_import.m_relations) {
    if (!m_placed.contains(pending.relation.source) && saysPlace(pending.relation))
      setPlace(pending.relation);
  }
}

/// Whether it ties a goal or process to another as a place does, and is none.
bool Places::mayBePlace(const Relation& relation) const {
  const Element* source = find(relation.source);
  const Element* target = find(relation.target);
  if (source == nullptr || target == nullptr || relation.order) return false;
  const bool isTree = source->kind == ElementKind::goal || kinds::processes.contains(source->kind);
  return isTree && hierarchyRelation(source->kind, target->kind) == relation.kind;
}

/// Whether a sub-goal is meant: something below which nothing stands, tied to one that is part of a
/// hierarchy. An element that is numbered as one at the top is none.
bool Places::looksForgotten(const Relation& relation) const {
  if (!mayBePlace(relation) || m_placed.contains(relation.source)) return false;
  const std::string& number = find(relation.source)->number;
  const bool isAtTop =
      m_lastOrder.contains(relation.source) || (!number.empty() && number.find('.') == std::string::npos);
  return !isAtTop && (m_placed.contains(relation.target) || m_lastOrder.contains(relation.target));
}

void Places::noteUnplaced() {
  for (const auto& pending : m_import.m_relations) {
    const Relation& relation = pending.relation;
    if (!looksForgotten(relation)) continue;
    const auto& all = m_bySource[relation.source];
    const auto count = std::count_if(all.begin(), all.end(), [this](std::size_t i) {
      return mayBePlace(m_import.m_relations[i].relation);
    });
    if (count != 1) continue;
    const std::string child = called(relation.source);
    const std::string parent = called(relation.target);
    m_import.note(pending.spot, "PLACE",
                  "without an order '" + child + "' does not stand under '" + parent +
                      "' but at the top; to put it there give this row an order, or '" + child +
                      "' the parent '" + parent + "' in the elements");
  }
}

std::string Places::called(ElementId id) const {
  const Element& element = *find(id);
  return element.details->key.empty() ? id.hex() : element.details->key;
}

void placeElements(Import& import, PlacedBy by) {
  Places places(import);
  places.placeUnderParents();
  if (by == PlacedBy::relations) places.placeByRelations();
  if (by == PlacedBy::ordersOfRows) places.noteUnplaced();
}

}  // namespace ekd::foreign
