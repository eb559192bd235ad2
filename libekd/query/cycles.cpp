// SPDX-License-Identifier: MIT
#include "libekd/query/cycles.hpp"

#include "libekd/metamodel/kind_sets.hpp"
#include "libekd/model/graph.hpp"
#include "libekd/query/visit_queue.hpp"

#include <algorithm>

#include <boost/graph/filtered_graph.hpp>
#include <boost/graph/strong_components.hpp>

namespace ekd {
namespace {

bool isArmAt(const Model& model, Slot relation, KindSet joints) {
  return model.relationKind(relation) == RelationKind::arm &&
         (joints.contains(model.elementKind(model.sourceSlot(relation))) ||
          joints.contains(model.elementKind(model.targetSlot(relation))));
}

template <CircleKind kind>
bool leadsAlong(const Model& model, Slot slot) {
  const RelationKind relation = model.relationKind(slot);
  if constexpr (kind == CircleKind::hierarchy)
    return model.isPlace(slot) || isArmAt(model, slot, kinds::refinements);
  if constexpr (kind == CircleKind::supports)
    return relation == RelationKind::supports && !model.isPlace(slot);
  if constexpr (kind == CircleKind::kinds)
    return relation == RelationKind::isA || isArmAt(model, slot, kinds::isaJoints);
  if constexpr (kind == CircleKind::parts)
    return relation == RelationKind::partOf || isArmAt(model, slot, kinds::partJoints | kinds::offerJoints);
  if constexpr (kind == CircleKind::refinement)
    return relation == RelationKind::supports || leadsAlong<CircleKind::hierarchy>(model, slot);
}

/// The edges of a model that lead along one kind. Boost.Graph copies and default-constructs it.
struct Along {
  const Model* model = nullptr;
  CircleKind kind = CircleKind::hierarchy;
  bool operator()(const graph::Edge& edge) const {
    return edge.source != edge.target && isAlong(*model, edge.relation, kind);
  }
};

/// Takes away what nothing leads to, again and again; what is left stands in circles or is led to by them.
/// Mostly nothing is, and the strong components, which cost ten times as much, need not be looked for.
template <CircleKind kind>
bool hasCircle(const Model& model) {
  std::vector<std::uint32_t> leadingTo(model.elements().slotEnd());
  std::vector<bool> counts(model.relations().slotEnd());
  std::size_t count = 0;
  for (Slot slot = 0; slot < model.relations().slotEnd(); ++slot) {
    if (!leadsAlong<kind>(model, slot) || model.sourceSlot(slot) == model.targetSlot(slot)) continue;
    if (model.relations().isFree(slot)) continue;
    counts[slot] = true;
    ++leadingTo[model.targetSlot(slot)];
    ++count;
  }
  if (count == 0) return false;
  std::vector<Slot> free;
  for (Slot slot = 0; slot < leadingTo.size(); ++slot) {
    if (leadingTo[slot] == 0) free.push_back(slot);
  }
  while (!free.empty()) {
    const Slot source = free.back();
    free.pop_back();
    for (const Slot slot : model.outgoing(source)) {
      if (!counts[slot]) continue;
      --count;
      if (--leadingTo[model.targetSlot(slot)] == 0) free.push_back(model.targetSlot(slot));
    }
  }
  return count > 0;
}

bool hasCircle(const Model& model, CircleKind kind) {
  switch (kind) {
    case CircleKind::hierarchy:
      return hasCircle<CircleKind::hierarchy>(model);
    case CircleKind::supports:
      return hasCircle<CircleKind::supports>(model);
    case CircleKind::kinds:
      return hasCircle<CircleKind::kinds>(model);
    case CircleKind::parts:
      return hasCircle<CircleKind::parts>(model);
    case CircleKind::refinement:
      return hasCircle<CircleKind::refinement>(model);
  }
  return false;
}

std::vector<std::vector<Slot>> strongComponents(const Model& model, CircleKind kind) {
  if (!hasCircle(model, kind)) return {};
  const boost::filtered_graph<Model, Along> along(model, Along{&model, kind});
  std::vector<std::size_t> component(num_vertices(model));
  const auto byVertex = get(boost::vertex_index, model);
  const std::size_t count =
      boost::strong_components(along, boost::make_iterator_property_map(component.begin(), byVertex),
                               boost::vertex_index_map(byVertex));
  std::vector<std::size_t> sizes(count);
  for (const std::size_t number : component) ++sizes[number];
  std::vector<std::vector<Slot>> components(count);
  for (Slot slot = 0; slot < component.size(); ++slot) {
    if (sizes[component[slot]] > 1) components[component[slot]].push_back(slot);
  }
  std::erase_if(components, [](const auto& members) { return members.empty(); });
  return components;
}

}  // namespace

bool isAlong(const Model& model, Slot slot, CircleKind kind) {
  switch (kind) {
    case CircleKind::hierarchy:
      return leadsAlong<CircleKind::hierarchy>(model, slot);
    case CircleKind::supports:
      return leadsAlong<CircleKind::supports>(model, slot);
    case CircleKind::kinds:
      return leadsAlong<CircleKind::kinds>(model, slot);
    case CircleKind::parts:
      return leadsAlong<CircleKind::parts>(model, slot);
    case CircleKind::refinement:
      return leadsAlong<CircleKind::refinement>(model, slot);
  }
  return false;
}

std::vector<Circle> circles(const Model& model, CircleKind kind) {
  std::vector<Circle> found;
  const auto byId = [&](Slot a, Slot b) { return model.element(a).id < model.element(b).id; };
  for (auto& members : strongComponents(model, kind)) {
    std::sort(members.begin(), members.end(), byId);
    found.push_back({members, circleThrough(model, members.front(), kind)});
  }
  std::sort(found.begin(), found.end(),
            [&](const Circle& a, const Circle& b) { return byId(a.members.front(), b.members.front()); });
  return found;
}

std::vector<Slot> circleThrough(const Model& model, Slot element, CircleKind kind) {
  VisitQueue way(element);
  std::vector<std::size_t> cameFrom;  // but for the first one, which most often is the only one
  for (std::size_t next = 0; next < way.size(); ++next) {
    for (const Slot relation : model.outgoing(way[next])) {
      const Slot target = model.targetSlot(relation);
      if (target == way[next] || !isAlong(model, relation, kind)) continue;
      if (target == element) {
        std::vector<Slot> path;
        for (std::size_t at = next; at != 0; at = cameFrom[at - 1]) path.push_back(way[at]);
        path.push_back(element);
        std::reverse(path.begin(), path.end());
        return path;
      }
      if (way.add(target)) cameFrom.push_back(next);
    }
  }
  return {};
}

}  // namespace ekd
