// SPDX-License-Identifier: MIT
#include "libekd/validate/rules/flows.hpp"

#include "libekd/metamodel/kind_sets.hpp"
#include "libekd/query/visit_queue.hpp"
#include "libekd/validate/rules/support.hpp"

namespace ekd::rules {
namespace {

constexpr KindSet forks = kinds::splits | kinds::joins;

/// Whether a set is met across arms and the splits and joins between.
bool meetsSet(const Model& model, Slot process, bool isAgainstArrows) {
  VisitQueue joints;
  const auto look = [&](Slot from) {
    for (const Slot slot : isAgainstArrows ? model.incoming(from) : model.outgoing(from)) {
      if (model.relationKind(slot) != RelationKind::arm) continue;
      const Slot other = isAgainstArrows ? model.sourceSlot(slot) : model.targetSlot(slot);
      if (kinds::flowSets.contains(model.elementKind(other))) return true;
      if (forks.contains(model.elementKind(other))) joints.add(other);
    }
    return false;
  };
  if (look(process)) return true;
  for (std::size_t next = 0; next < joints.size(); ++next) {
    if (look(joints[next])) return true;
  }
  return false;
}

}  // namespace

bool takesIn(const Model& model, Slot process) {
  return comesFrom(model, process, RelationKind::input, kinds::flowSets) || meetsSet(model, process, true);
}

bool givesOut(const Model& model, Slot process) {
  return leadsTo(model, process, RelationKind::output, kinds::flowSets) || meetsSet(model, process, false);
}

}  // namespace ekd::rules
