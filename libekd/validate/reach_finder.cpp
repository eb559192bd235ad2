// SPDX-License-Identifier: MIT
#include "libekd/validate/reach_finder.hpp"

#include "libekd/query/hierarchy.hpp"

#include <algorithm>
#include <functional>

namespace ekd {
namespace {

/// Collects what is touched, several times perhaps; take() leaves each once.
class Gatherer {
 public:
  explicit Gatherer(const Model& model) : m_model(model) {}

  void element(Slot slot, Reach reach) { m_touched.elements.push_back({slot, reach}); }
  void rekinded(ElementId id) { m_touched.rekinded.push_back(id); }
  void relation(Slot slot) { m_touched.relations.push_back(slot); }

  /// The elements at the other ends of the relations of `slot`, and those behind joints among them.
  void neighbours(Slot slot, bool throughJoints) {
    for (const Slot relation : m_model.outgoing(slot)) neighbour(m_model.targetSlot(relation), throughJoints);
    for (const Slot relation : m_model.incoming(slot)) neighbour(m_model.sourceSlot(relation), throughJoints);
  }

  void relationsAt(Slot slot) {
    for (const Slot at : m_model.outgoing(slot)) relation(at);
    for (const Slot at : m_model.incoming(slot)) relation(at);
  }

  Touched take(const ChangeSet& changes) {
    m_touched.changes = &changes;
    mergeElements();
    auto& relations = m_touched.relations;
    std::sort(relations.begin(), relations.end());
    relations.erase(std::unique(relations.begin(), relations.end()), relations.end());
    return std::move(m_touched);
  }

 private:
  void neighbour(Slot slot, bool throughJoints) {
    element(slot, Reach::links);
    if (throughJoints && isJoint(m_model.element(slot).kind)) neighbours(slot, false);
  }

  void mergeElements() {
    auto& elements = m_touched.elements;
    std::sort(elements.begin(), elements.end(),
              [](const TouchedSlot& a, const TouchedSlot& b) { return a.slot < b.slot; });
    std::size_t kept = 0;
    for (std::size_t i = 0; i < elements.size(); ++i) {
      if (kept > 0 && elements[kept - 1].slot == elements[i].slot) {
        elements[kept - 1].reach = elements[kept - 1].reach | elements[i].reach;
      } else {
        elements[kept++] = elements[i];
      }
    }
    elements.resize(kept);
  }

  const Model& m_model;
  Touched m_touched;
};

std::size_t hashOf(const std::string& number) {
  return number.empty() ? 0 : std::hash<std::string>{}(number);
}

}  // namespace

void ReachFinder::reset(const Model& model) {
  m_facts.clear();
  m_facts.reserve(model.elementCount());
  for (Slot slot = 0; slot < model.elements().slotEnd(); ++slot) {
    const Element& element = model.element(slot);
    if (element.id) m_facts[element.id] = {element.kind, hashOf(element.number)};
  }
}

ReachFinder::Change ReachFinder::remember(const Element* element, ElementId id) {
  if (element == nullptr) {
    m_facts.erase(id);
    return {true, true};
  }
  const Facts now{element->kind, hashOf(element->number)};
  const auto [at, isNew] = m_facts.emplace(id, now);
  if (isNew) return {true, true};
  const Change change{at->second.kind != now.kind, at->second.number != now.number};
  at.value() = now;
  return change;
}

Touched ReachFinder::update(const Model& model, const ChangeSet& changes) {
  Gatherer gather(model);
  for (const RelationId id : changes.relations) {
    if (const Slot* slot = model.relations().slotOf(id)) gather.relation(*slot);
  }
  for (const TouchedElement& touched : changes.elements) {
    const Slot* slot = model.elements().slotOf(touched.id);
    const Change change =
        touched.fields ? remember(slot ? &model.element(*slot) : nullptr, touched.id) : Change{};
    if (change.kind) gather.rekinded(touched.id);
    if (slot == nullptr) continue;
    gather.element(*slot, (touched.fields ? Reach::fields : Reach::none) |
                              (touched.links || change.kind ? Reach::links : Reach::none));
    if (change.kind) gather.relationsAt(*slot);
    if (change.kind || (touched.links && isJoint(model.element(*slot).kind)))
      gather.neighbours(*slot, change.kind);
    if (!change.number) continue;
    if (const auto parent = parentOf(model, *slot)) gather.element(*parent, Reach::childNumbers);
    for (const Slot child : childrenOf(model, *slot)) gather.element(child, Reach::parentNumber);
  }
  return gather.take(changes);
}

}  // namespace ekd
