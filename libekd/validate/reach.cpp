// SPDX-License-Identifier: MIT
#include "libekd/validate/reach.hpp"

#include "libekd/query/hierarchy.hpp"
#include "libekd/query/visit_queue.hpp"

#include <algorithm>

namespace ekd {
namespace {

/// Collects what is touched, several times perhaps; take() leaves each once.
class Gatherer {
 public:
  Gatherer(const Model& model, const ChangeSet& changes) : m_model(model) { m_touched.changes = &changes; }

  void touch(const TouchedElement& touched) {
    const Slot* slot = m_model.elements().slotOf(touched.id);
    if (slot == nullptr) return;
    Reach reach = touched.fields ? Reach::fields : Reach::none;
    if (touched.links || touched.kind) reach = reach | Reach::links;
    element(*slot, reach);
    if (touched.kind) relationsAt(*slot);
    if (touched.kind || (touched.links && isJoint(m_model.element(*slot).kind))) neighbours(*slot);
    if (touched.number) hierarchyAt(*slot);
  }

  void relation(Slot slot) { m_touched.relations.push_back(slot); }

  Touched take() {
    aroundElements();
    mergeElements();
    auto& relations = m_touched.relations;
    std::sort(relations.begin(), relations.end());
    relations.erase(std::unique(relations.begin(), relations.end()), relations.end());
    return std::move(m_touched);
  }

 private:
  void element(Slot slot, Reach reach) { m_touched.elements.push_back({slot, reach}); }

  void relationsAt(Slot slot) {
    for (const Slot at : m_model.outgoing(slot)) relation(at);
    for (const Slot at : m_model.incoming(slot)) relation(at);
  }

  /// The elements at the other ends of the relations of `start`, and all around the joints among them.
  void neighbours(Slot start) {
    VisitQueue joints(start);
    const auto meet = [&](Slot slot) {
      element(slot, Reach::links);
      if (isJoint(m_model.element(slot).kind)) joints.add(slot);
    };
    for (std::size_t next = 0; next < joints.size(); ++next) {
      for (const Slot at : m_model.outgoing(joints[next])) meet(m_model.targetSlot(at));
      for (const Slot at : m_model.incoming(joints[next])) meet(m_model.sourceSlot(at));
    }
  }

  void hierarchyAt(Slot slot) {
    if (const auto parent = parentOf(m_model, slot)) element(*parent, Reach::childNumbers);
    for (const Slot child : childrenOf(m_model, slot)) element(child, Reach::parentNumber);
  }

  /// The parents and joints of what is within reach by now.
  void aroundElements() {
    const auto count = m_touched.elements.size();
    for (std::size_t i = 0; i < count; ++i) {
      const TouchedSlot at = m_touched.elements[i];
      if (overlap(at.reach, Reach::links)) {
        if (const auto parent = parentOf(m_model, at.slot)) element(*parent, Reach::childLinks);
      }
      if (!overlap(at.reach, Reach::fields | Reach::links)) continue;
      const auto isArm = [&](Slot relation) { return m_model.relationKind(relation) == RelationKind::arm; };
      for (const Slot relation : m_model.outgoing(at.slot)) {
        if (isArm(relation)) element(m_model.targetSlot(relation), Reach::arms);
      }
      for (const Slot relation : m_model.incoming(at.slot)) {
        if (isArm(relation)) element(m_model.sourceSlot(relation), Reach::arms);
      }
    }
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

}  // namespace

Touched reachOf(const Model& model, const ChangeSet& changes) {
  Gatherer gather(model, changes);
  for (const RelationId id : changes.relations) {
    if (const Slot* slot = model.relations().slotOf(id)) gather.relation(*slot);
  }
  for (const TouchedElement& touched : changes.elements) gather.touch(touched);
  return gather.take();
}

}  // namespace ekd
