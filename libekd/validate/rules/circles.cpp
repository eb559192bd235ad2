// SPDX-License-Identifier: MIT
#include "libekd/validate/rules/circles.hpp"

#include <algorithm>

namespace ekd::rules {
namespace {

constexpr std::size_t mostNamed = 8;

bool isAlongAny(const Model& model, Slot relation, std::initializer_list<CircleKind> kinds) {
  return std::any_of(kinds.begin(), kinds.end(),
                     [&](CircleKind kind) { return isAlong(model, relation, kind); });
}

}  // namespace

bool hasOwnRelation(const Model& model, const std::vector<Slot>& members, CircleKind kind,
                    std::initializer_list<CircleKind> others) {
  const auto isMember = [&](Slot slot) {
    return std::binary_search(members.begin(), members.end(), slot,
                              [&](Slot a, Slot b) { return model.element(a).id < model.element(b).id; });
  };
  for (const Slot member : members) {
    for (const Slot slot : model.outgoing(member)) {
      if (isAlong(model, slot, kind) && !isAlongAny(model, slot, others) && isMember(model.targetSlot(slot)))
        return true;
    }
  }
  return false;
}

std::string wayRound(const Issue& issue, const Wording& wording) {
  std::string way;
  for (std::size_t i = 0; i < issue.subjects.size() && i < mostNamed; ++i)
    way += wording.element(issue.subjects[i].element()) + " -> ";
  if (issue.subjects.size() > mostNamed) way += "... -> ";
  return way + wording.shortName(issue.subjects.front().element());
}

std::vector<Fix> openings(const Issue& issue, const FixContext& context,
                          std::initializer_list<CircleKind> kinds) {
  FixList fixes(context);
  const Model& model = context.document.model;
  const std::size_t count = std::min(issue.subjects.size(), mostNamed);
  for (std::size_t i = 0; i < count; ++i) {
    const ElementId target = issue.subjects[(i + 1) % issue.subjects.size()].element();
    std::vector<RelationId> step;
    for (const Slot slot : model.outgoing(issue.subjects[i].element())) {
      if (model.relation(slot).target == target && isAlongAny(model, slot, kinds))
        step.push_back(model.relation(slot).id);
    }
    if (step.empty()) continue;
    fixes.add(
        fixes.wording().say({"Remove \"{0}\"", "Noņemt \"{0}\""}, {fixes.wording().relation(step.front())}),
        [&](Editor& editor) -> Status {
          for (const RelationId id : step) {
            if (auto removed = editor.remove(id); !removed) return removed;
          }
          return {};
        });
  }
  return fixes.take();
}

}  // namespace ekd::rules
