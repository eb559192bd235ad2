// SPDX-License-Identifier: MIT
#include "libekd/query/view_scope.hpp"

#include "libekd/query/refinement.hpp"
#include "libekd/query/statement_fit.hpp"
#include "libekd/query/visit_queue.hpp"

#include <algorithm>

namespace ekd::view_scope {
namespace {

/// Then they are the whole view, not something beside the rest of the model.
bool namesElementsOnly(const ViewQuery& query) {
  return !query.elements.empty() && query.roots.empty() && !query.depth && query.kinds.empty() &&
         query.actors.empty() && query.tags.empty() && !asksForStatements(query);
}

bool passesKinds(const ViewQuery& query, ElementKind kind) {
  const auto asks = [&](ElementKind wanted) {
    return std::binary_search(query.kinds.begin(), query.kinds.end(), wanted);
  };
  return query.kinds.empty() || asks(kind) || (isActor(kind) && asks(ElementKind::actor));
}

bool passesTags(const ViewQuery& query, const std::vector<std::string>& tags) {
  return query.tags.empty() || std::any_of(tags.begin(), tags.end(), [&](const std::string& tag) {
           return std::binary_search(query.tags.begin(), query.tags.end(), tag);
         });
}

bool passesActors(const Model& model, const ViewQuery& query, Slot element) {
  if (query.actors.empty()) return true;
  const auto isAsked = [&](ElementId id) {
    return std::find(query.actors.begin(), query.actors.end(), id) != query.actors.end();
  };
  const auto anyEnd = [&](std::span<const Slot> relations, auto end) {
    return std::any_of(relations.begin(), relations.end(),
                       [&](Slot relation) { return isAsked(model.relation(relation).*end); });
  };
  return isAsked(model.element(element).id) || anyEnd(model.outgoing(element), &Relation::target) ||
         anyEnd(model.incoming(element), &Relation::source);
}

/// Looks for a shown element along the arms at one side of a joint.
template <class Relations, class End>
bool reaches(const Model& model, Slot joint, const std::function<bool(Slot)>& isShown, Relations relations,
             End end) {
  VisitQueue joints(joint);
  for (std::size_t next = 0; next < joints.size(); ++next) {
    for (const Slot relation : relations(joints[next])) {
      const Slot other = end(relation);
      if (!isJoint(model.elementKind(other))) {
        if (isShown(other)) return true;
      } else {
        joints.add(other);
      }
    }
  }
  return false;
}

}  // namespace

std::optional<int> depthOf(const ViewQuery& query) {
  return query.depth ? std::optional(std::max(*query.depth, 0)) : std::nullopt;
}

KindSet rootKinds(const Model& model, const ViewQuery& query) {
  KindSet kinds;
  for (const ElementId id : query.roots) {
    if (const Slot* root = model.elements().slotOf(id)) kinds |= kindsCountedWith(model.elementKind(*root));
  }
  return kinds;
}

bool isTied(const Model& model, Slot slot, Slot host, KindSet roots) {
  const Slot source = model.sourceSlot(slot);
  const Slot other = source == host ? model.targetSlot(slot) : source;
  const ElementKind kind = model.elementKind(other);
  const bool leadsUp = source == host && isBelow(model, slot);
  return !leadsUp && !isJoint(kind) && !roots.contains(kind);
}

bool belongs(RelationKind kind) {
  return kind == RelationKind::causes || kind == RelationKind::solves || kind == RelationKind::annotates ||
         isResponsibility(kind);
}

bool isTiedFurther(const Model& model, Slot slot, KindSet roots) {
  const ElementKind source = model.elementKind(model.sourceSlot(slot));
  return belongs(model.relationKind(slot)) && !isJoint(source) && !roots.contains(source) &&
         !isJoint(model.elementKind(model.targetSlot(slot)));
}

bool passesNarrowing(const Model& model, const ViewQuery& query, Slot slot) {
  if (namesElementsOnly(query)) return false;
  const Element& element = model.element(slot);
  return passesKinds(query, element.kind) && passesTags(query, element.details->tags) &&
         passesActors(model, query, slot);
}

bool connects(const Model& model, Slot joint, const std::function<bool(Slot)>& isShown) {
  return reaches(
             model, joint, isShown, [&](Slot slot) { return model.incoming(slot); },
             [&](Slot relation) { return model.sourceSlot(relation); }) &&
         reaches(
             model, joint, isShown, [&](Slot slot) { return model.outgoing(slot); },
             [&](Slot relation) { return model.targetSlot(relation); });
}

}  // namespace ekd::view_scope
