// SPDX-License-Identifier: MIT
#include "formats/tables/cells.hpp"
#include "formats/tables/relation_names.hpp"
#include "libekd/metamodel/kind_sets.hpp"
#include "libekd/metamodel/table.hpp"

#include <algorithm>
#include <limits>
#include <unordered_set>
#include <utility>

namespace ekd::tables {
namespace {

/// Decides which relations say where an element stands.
class Places {
 public:
  Places(Reading& reading, Report& report) : m_reading(reading), m_report(report) {
    for (std::size_t i = 0; i < reading.relations.size(); ++i) index(i);
  }

  void placeUnderParent(const ParentCell& cell);
  void placeByRelations();

 private:
  const Element* find(ElementId id) const { return m_reading.builder.document().model.find(id); }
  Relation& relation(std::size_t i) { return m_reading.relations[i].relation; }
  void index(std::size_t i);
  /// Under which element something stands whose place leads to `target`.
  ElementId refinedBy(ElementId target) const;
  void setPlace(Relation& relation);
  std::optional<std::size_t> existing(ElementId child, ElementId parent, RelationKind kind);
  void add(const ParentCell& cell, Relation relation, bool isPlace);
  void tieWithoutPlace(const ParentCell& cell, const Element& child, const Element& parent);
  void keepUnresolved(const ParentCell& cell, const Element& child, const References::Answer& answer);
  bool saysPlace(const Relation& relation) const;

  Reading& m_reading;
  Report& m_report;
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

void Places::add(const ParentCell& cell, Relation relation, bool isPlace) {
  if (isPlace && !m_placed.contains(cell.child)) setPlace(relation);
  m_reading.relations.push_back({std::move(relation), std::nullopt, TableKind::elements, cell.place});
}

void Places::keepUnresolved(const ParentCell& cell, const Element& child, const References::Answer& answer) {
  m_report.error("STR-06", cell.place,
                 answer.ambiguous ? "'" + cell.parent + "' may be several elements; use a key"
                                  : "the parent '" + cell.parent + "' is not there; kept as unresolved");
  Relation relation;
  relation.kind = hierarchyRelation(child.kind, child.kind).value_or(RelationKind::supports);
  relation.source = cell.child;
  relation.target = answer.id;
  if (!ElementId::fromHex(cell.parent))
    keepAttribute(relation.details.edit().attributes, "target", cell.parent);
  add(cell, std::move(relation), false);
}

/// Standing under the parent means nothing for these kinds: they are tied as the method ties them.
void Places::tieWithoutPlace(const ParentCell& cell, const Element& child, const Element& parent) {
  Relation relation;
  relation.source = child.id;
  relation.target = parent.id;
  const auto forward = defaultRelation(child.kind, parent.kind);
  const auto backward = defaultRelation(parent.kind, child.kind);
  relation.kind = forward.value_or(backward.value_or(RelationKind::link));
  if (!forward && backward) std::swap(relation.source, relation.target);
  m_report.warning("STR-07", cell.place,
                   std::string(info(child.kind).label.en) + " has no place under " +
                       std::string(info(parent.kind).label.en) + "; kept as '" +
                       std::string(nameOf(relation.kind)) + "'");
  add(cell, std::move(relation), false);
}

void Places::placeUnderParent(const ParentCell& cell) {
  const Element& child = *find(cell.child);
  const auto answer = m_reading.references.resolve(cell.parent);
  if (!answer.found) return keepUnresolved(cell, child, answer);
  const Element& parent = *find(answer.id);
  const auto kind = hierarchyRelation(child.kind, parent.kind);
  if (!kind) return tieWithoutPlace(cell, child, parent);
  if (const auto i = existing(cell.child, answer.id, *kind)) {
    if (!m_placed.contains(cell.child)) setPlace(relation(*i));
    return;
  }
  Relation relation;
  relation.kind = *kind;
  relation.source = cell.child;
  relation.target = answer.id;
  add(cell, std::move(relation), true);
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
  for (auto& pending : m_reading.relations) {
    if (!m_placed.contains(pending.relation.source) && saysPlace(pending.relation))
      setPlace(pending.relation);
  }
}

}  // namespace

void placeElements(Reading& reading, Report& elementReport) {
  Places places(reading, elementReport);
  for (const ParentCell& cell : reading.parents) places.placeUnderParent(cell);
  if (!reading.hasOrder) places.placeByRelations();
}

void addRelations(Reading& reading, Report& relationReport) {
  std::unordered_set<RelationId, IdHash> given;
  for (const auto& pending : reading.relations) {
    if (pending.id) given.insert(*pending.id);
  }
  RelationNames names;
  std::unordered_set<RelationId, IdHash> taken;
  for (auto& [relation, id, table, place] : reading.relations) {
    if (id && !taken.insert(*id).second) {
      relationReport.error(
          "ID-TWICE", place,
          "the identity " + id->hex() + " is there already; the row is kept under another one");
      keepAttribute(relation.details.edit().attributes, "id", id->hex());
      id.reset();
    }
    while (!id) {
      const RelationId next = names.next(relation);
      if (!given.contains(next) && taken.insert(next).second) id = next;
    }
    relation.id = *id;
    reading.locate(id->bits, table, place);
    const auto source = relation.source;
    if (reading.builder.add(std::move(relation)) == DocumentBuilder::Taken::secondPlace)
      relationReport.warning("PLACE", place,
                             "'" + reading.references.nameOf(source) +
                                 "' has a place already; the relation is kept without its order");
  }
}

}  // namespace ekd::tables
