// SPDX-License-Identifier: MIT
#include "libekd/query/view_members.hpp"

#include "libekd/base/nearly_sorted.hpp"
#include "libekd/query/hierarchy.hpp"
#include "libekd/query/hierarchy_index.hpp"
#include "libekd/query/refinement.hpp"
#include "libekd/query/repeated_search.hpp"
#include "libekd/query/statement_fit.hpp"
#include "libekd/query/view_scope.hpp"
#include "libekd/query/visit_queue.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <span>

namespace ekd {
namespace {

using namespace view_scope;

/// From the roots down: everything a query asks for, before it is narrowed. Joints are left to the end.
class Gathering {
 public:
  Gathering(const Model& model, const ViewQuery& query, RepeatedSearch& found)
      : m_model(model),
        m_query(query),
        m_depth(depthOf(query)),
        m_roots(rootKinds(model, query)),
        m_found(found) {
    m_found.start(model.elements().slotEnd());
    if (!query.roots.empty()) {
      gatherCore();
      gatherTied();
    } else if (m_depth) {
      gatherTopLevels();
    } else {
      for (Slot slot = 0; slot < model.elements().slotEnd(); ++slot) {
        if (!model.elements().isFree(slot)) find(slot);
      }
    }
  }
  std::span<const Slot> found() const { return m_found.slots(); }

 private:
  void find(Slot slot) {
    if (!isJoint(m_model.elementKind(slot))) m_found.add(slot);
  }

  void gatherCore() {
    for (const ElementId id : m_query.roots) {
      if (const Slot* slot = m_model.elements().slotOf(id)) find(*slot);
    }
    std::size_t next = 0;
    for (int level = 0; !m_depth || level < *m_depth; ++level) {
      const std::size_t levelEnd = m_found.size();
      if (next == levelEnd) return;
      for (; next < levelEnd; ++next) forEachBelow(m_model, m_found[next], [this](Slot slot) { find(slot); });
    }
  }

  void gatherTied() {
    const std::size_t coreEnd = m_found.size();
    for (std::size_t i = 0; i < coreEnd; ++i) {
      const Slot host = m_found[i];
      for (const Slot relation : m_model.outgoing(host)) {
        if (isTied(m_model, relation, host, m_roots)) find(m_model.targetSlot(relation));
      }
      for (const Slot relation : m_model.incoming(host)) {
        if (isTied(m_model, relation, host, m_roots)) find(m_model.sourceSlot(relation));
      }
    }
    for (std::size_t next = coreEnd; next < m_found.size(); ++next) {
      for (const Slot relation : m_model.incoming(m_found[next])) {
        if (isTiedFurther(m_model, relation, m_roots)) find(m_model.sourceSlot(relation));
      }
    }
  }

  void gatherTopLevels() {
    const HierarchyIndex hierarchy(m_model);
    std::vector<int> levels(m_model.elements().slotEnd());
    for (const Slot slot : hierarchy.topDown()) {
      if (const auto parent = hierarchy.parent(slot)) levels[slot] = levels[*parent] + 1;
      if (levels[slot] <= *m_depth) find(slot);
    }
  }

  const Model& m_model;
  const ViewQuery& m_query;
  std::optional<int> m_depth;
  KindSet m_roots;
  RepeatedSearch& m_found;  // none of its own: views are small, and there may be many
};

/// The joints that have an arm at one of the elements, and those behind joints.
std::vector<Slot> jointsAround(const Model& model, const std::vector<Slot>& elements) {
  std::vector<char> seen(model.elements().slotEnd());
  std::vector<Slot> joints;
  const auto look = [&](Slot slot) {
    if (seen[slot] != 0 || !isJoint(model.element(slot).kind)) return;
    seen[slot] = 1;
    joints.push_back(slot);
  };
  const auto lookAround = [&](Slot slot) {
    for (const Slot relation : model.outgoing(slot)) look(model.targetSlot(relation));
    for (const Slot relation : model.incoming(slot)) look(model.sourceSlot(relation));
  };
  for (const Slot slot : elements) lookAround(slot);
  for (std::size_t next = 0; next < joints.size(); ++next) lookAround(joints[next]);
  return joints;
}

ViewMembers inOrder(const Model& model, const std::vector<char>& isShown) {
  ViewMembers members;
  for (Slot slot = 0; slot < isShown.size(); ++slot) {
    if (isShown[slot] == 0) continue;
    members.elements.push_back(slot);
    for (const Slot relation : model.outgoing(slot)) {
      if (isShown[model.targetSlot(relation)] != 0) members.relations.push_back(relation);
    }
  }
  // Slots are handed out in the sequence of identities, but for what came later.
  std::sort(members.relations.begin(), members.relations.end());
  sortNearlySorted(members.elements,
                   [&](Slot a, Slot b) { return model.element(a).id < model.element(b).id; });
  sortNearlySorted(members.relations,
                   [&](Slot a, Slot b) { return model.relation(a).id < model.relation(b).id; });
  return members;
}

/// From one element up: what Gathering would find.
class Ascent {
 public:
  Ascent(const Model& model, const ViewQuery& query)
      : m_model(model), m_query(query), m_depth(depthOf(query)), m_roots(rootKinds(model, query)) {}

  bool isFound(Slot slot) const {
    if (isJoint(m_model.elementKind(slot))) return false;
    if (m_query.roots.empty()) return isNearTop(slot);
    return isCore(slot) || (!m_roots.contains(m_model.elementKind(slot)) && isTiedIn(slot));
  }

 private:
  bool isNearTop(Slot slot) const {
    if (!m_depth) return true;
    for (int level = 0; level <= *m_depth; ++level) {
      const auto parent = parentOf(m_model, slot);
      if (!parent) return true;
      if (static_cast<std::size_t>(level) > m_model.elementCount()) return false;  // round in a circle
      slot = *parent;
    }
    return false;
  }

  bool isRoot(Slot slot) const {
    if (isJoint(m_model.elementKind(slot))) return false;
    return std::find(m_query.roots.begin(), m_query.roots.end(), m_model.element(slot).id) !=
           m_query.roots.end();
  }

  bool isCore(Slot slot) const {
    if (isJoint(m_model.elementKind(slot))) return false;
    VisitQueue way(slot);
    std::size_t next = 0;
    for (int level = 0; next < way.size() && (!m_depth || level <= *m_depth); ++level) {
      const std::size_t levelEnd = way.size();
      for (; next < levelEnd; ++next) {
        if (isRoot(way[next])) return true;
        forEachAbove(m_model, way[next], [&](Slot above) { way.add(above); });
      }
    }
    return false;
  }

  bool isTiedIn(Slot slot) const {
    VisitQueue way(slot);
    for (std::size_t next = 0; next < way.size(); ++next) {
      if (hasCoreHost(way[next])) return true;
      for (const Slot relation : m_model.outgoing(way[next])) {
        const Slot target = m_model.targetSlot(relation);
        const bool mayBeTied = !m_roots.contains(m_model.elementKind(target));
        if (mayBeTied && isTiedFurther(m_model, relation, m_roots)) way.add(target);
      }
    }
    return false;
  }

  bool hasCoreHost(Slot slot) const {
    for (const Slot relation : m_model.outgoing(slot)) {
      const Slot host = m_model.targetSlot(relation);
      if (isTied(m_model, relation, host, m_roots) && isCore(host)) return true;
    }
    for (const Slot relation : m_model.incoming(slot)) {
      const Slot host = m_model.sourceSlot(relation);
      if (isTied(m_model, relation, host, m_roots) && isCore(host)) return true;
    }
    return false;
  }

  const Model& m_model;
  const ViewQuery& m_query;
  std::optional<int> m_depth;
  KindSet m_roots;
};

/// Of these, the ones that fit what the query asks of statements, and those of them that stand above.
std::vector<Slot> withStatements(const Model& model, const ViewQuery& query, const std::vector<Slot>& found) {
  const StatementFit fits(model, query);
  std::vector<char> isKept(model.elements().slotEnd());
  for (const Slot slot : found) {
    if (isKept[slot] != 0 || !fits(slot)) continue;
    for (std::optional<Slot> at = slot; at && isKept[*at] == 0; at = parentOf(model, *at)) isKept[*at] = 1;
  }
  std::vector<Slot> kept;
  std::copy_if(found.begin(), found.end(), std::back_inserter(kept),
               [&](Slot slot) { return isKept[slot] != 0; });
  return kept;
}

/// What the query finds, without what it names and without joints.
std::vector<Slot> asked(const Model& model, const ViewQuery& query, RepeatedSearch& search) {
  std::vector<Slot> found;
  const Gathering gathering(model, query, search);
  for (const Slot slot : gathering.found()) {
    if (passesNarrowing(model, query, slot)) found.push_back(slot);
  }
  return asksForStatements(query) ? withStatements(model, query, found) : found;
}

bool isNamed(const ViewQuery& query, ElementId id) {
  return std::binary_search(query.elements.begin(), query.elements.end(), id);
}

}  // namespace

ViewMembers viewMembers(const Model& model, const ViewQuery& query) {
  std::vector<char> isShown(model.elements().slotEnd());
  std::vector<Slot> shown;
  const auto show = [&](Slot slot) {
    if (isShown[slot] == 0) shown.push_back(slot);
    isShown[slot] = 1;
  };
  RepeatedSearch search;
  for (const Slot slot : asked(model, query, search)) show(slot);
  for (const ElementId id : query.elements) {
    if (const Slot* slot = model.elements().slotOf(id)) show(*slot);
  }
  for (const Slot joint : jointsAround(model, shown)) {
    if (connects(model, joint, [&](Slot slot) { return isShown[slot] != 0; })) show(joint);
  }
  return inOrder(model, isShown);
}

std::vector<std::uint32_t> firstViewsThatShow(const Document& document) {
  const Model& model = document.model;
  std::vector<std::uint32_t> shownBy(model.elements().slotEnd());
  RepeatedSearch search;
  std::uint32_t number = 0;
  const auto show = [&](Slot slot) {
    if (shownBy[slot] == 0) shownBy[slot] = number;
  };
  for (const auto& [id, view] : document.views) {
    ++number;
    if (asksForStatements(view.query)) {
      for (const Slot slot : asked(model, view.query, search)) show(slot);
    } else {
      const Gathering gathering(model, view.query, search);
      for (const Slot slot : gathering.found()) {
        if (shownBy[slot] == 0 && passesNarrowing(model, view.query, slot)) show(slot);
      }
    }
    for (const ElementId element : view.query.elements) {
      if (const Slot* slot = model.elements().slotOf(element)) show(*slot);
    }
  }
  return shownBy;
}

bool showsElement(const Model& model, const ViewQuery& query, Slot element) {
  if (asksForStatements(query)) {
    const auto members = viewMembers(model, query).elements;
    return std::find(members.begin(), members.end(), element) != members.end();
  }
  const Ascent ascent(model, query);
  const auto shows = [&](Slot slot) {
    return isNamed(query, model.element(slot).id) ||
           (passesNarrowing(model, query, slot) && ascent.isFound(slot));
  };
  if (shows(element)) return true;
  return isJoint(model.elementKind(element)) && connects(model, element, shows);
}

bool isInSomeView(const Document& document, ElementId element) {
  const Slot* slot = document.model.elements().slotOf(element);
  return slot != nullptr && std::any_of(document.views.begin(), document.views.end(), [&](const auto& view) {
           return showsElement(document.model, view.second.query, *slot);
         });
}

}  // namespace ekd
