// SPDX-License-Identifier: MIT
#include "libekd/query/statistics.hpp"

#include "libekd/query/hierarchy_index.hpp"

#include <algorithm>

namespace ekd {
namespace {

void countElements(const Model& model, Statistics& statistics) {
  for (Slot slot = 0; slot < model.elements().slotEnd(); ++slot) {
    const Element& element = model.element(slot);
    if (!element.id) continue;
    ++statistics.elements[static_cast<std::size_t>(element.kind)];
    for (const Text& label : element.labels) ++statistics.labels[label.language];
    if (element.standing != Standing::unset) ++statistics.standings[std::string(nameOf(element.standing))];
    if (model.incoming(slot).empty() && model.outgoing(slot).empty()) ++statistics.isolated;
  }
}

void countRelations(const Model& model, Statistics& statistics) {
  for (Slot slot = 0; slot < model.relations().slotEnd(); ++slot) {
    const Relation& relation = model.relation(slot);
    if (!relation.id) continue;
    const auto kind = static_cast<std::size_t>(relation.kind);
    ++statistics.relations[kind];
    if (relation.certainty == Certainty::possible) ++statistics.possible[kind];
  }
}

std::size_t levelsOf(const Model& model) {
  const HierarchyIndex hierarchy(model);
  std::vector<std::size_t> levels(model.elements().slotEnd());
  std::size_t deepest = 0;
  for (const Slot slot : hierarchy.topDown()) {
    const auto parent = hierarchy.parent(slot);
    levels[slot] = parent ? levels[*parent] + 1 : 1;
    deepest = std::max(deepest, levels[slot]);
  }
  return deepest;
}

}  // namespace

Statistics statisticsOf(const Document& document) {
  Statistics statistics;
  statistics.elementCount = document.model.elementCount();
  statistics.relationCount = document.model.relationCount();
  statistics.views = document.views.size();
  statistics.sessions = document.sessions.size();
  statistics.unresolved = document.unresolved.size();
  countElements(document.model, statistics);
  countRelations(document.model, statistics);
  statistics.levels = levelsOf(document.model);
  return statistics;
}

}  // namespace ekd
