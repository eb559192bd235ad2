// SPDX-License-Identifier: MIT
#include "libekd/query/hierarchy.hpp"
#include "libekd/query/visit_queue.hpp"
#include "libekd/validate/rules/support.hpp"

#include <tsl/robin_set.h>

namespace ekd::rules {
namespace {

using enum ElementKind;
using enum RelationKind;

bool standsUnder(const Model& model, Slot low, Slot high) {
  VisitQueue way(low);
  for (auto parent = parentOf(model, low); parent && way.add(*parent); parent = parentOf(model, *parent)) {
    if (*parent == high) return true;
  }
  return false;
}

/// The conflicts of the model, of which there are few: any edit may move a goal under another, so each edit
/// looks at all of them.
class Conflicts : public Tracker {
  void full(const CheckContext& context, Findings& findings) override {
    m_conflicts.clear();
    const Model& model = context.model();
    for (Slot slot = 0; slot < model.relations().slotEnd(); ++slot) {
      if (model.relationKind(slot) == conflicts && !model.relations().isFree(slot))
        m_conflicts.insert(model.relation(slot).id);
    }
    reportAll(context, findings);
  }

  void update(const CheckContext& context, const Touched& touched, Findings& findings) override {
    for (const RelationId id : m_conflicts) findings.retract(Owner::of(id));
    for (const RelationId id : touched.changes->relations) {
      const Relation* now = context.model().find(id);
      if (now != nullptr && now->kind == conflicts) {
        m_conflicts.insert(id);
      } else {
        m_conflicts.erase(id);
      }
    }
    reportAll(context, findings);
  }

  void reportAll(const CheckContext& context, Findings& findings) const {
    const Model& model = context.model();
    for (const RelationId id : m_conflicts) {
      const Slot slot = *model.relations().slotOf(id);
      const Slot source = model.sourceSlot(slot);
      const Slot target = model.targetSlot(slot);
      if (model.elementKind(source) != goal || model.elementKind(target) != goal) continue;
      if (isDropped(model.element(source)) || isDropped(model.element(target))) continue;
      if (standsUnder(model, source, target) || standsUnder(model, target, source))
        findings.add(Owner::of(id), {id});
    }
  }

  tsl::robin_set<RelationId, IdHash> m_conflicts;
};

class ConflictInLine : public Rule {
 public:
  const RuleInfo& info() const override {
    static const RuleInfo about{
        .id = "GM-08",
        .severity = Severity::info,
        .submodel = Submodel::goals,
        .title = {"A goal conflicts with one that it stands under",
                  "Mērķis ir pretrunā ar mērķi, zem kura stāv"},
        .reason =
            {"What a goal is broken down into leads to it. A goal further down that is in conflict with it "
             "stands in the wrong place, or the conflict is with something else. It is settled when one "
             "of the two is rejected or parked.",
             "Tas, kā mērķis sadalīts, ved uz to. Ja zemāks mērķis ir ar to pretrunā, tas stāv nepareizā "
             "vietā, vai arī pretruna ir ar ko citu. Tas ir atrisināts, ja viens no abiem ir noraidīts vai "
             "atlikts."},
        .source = "general knowledge (goal refinement)",
        .remedy = {"Move the goal, or tie the conflict to what it is with.",
                   "Pārvieto mērķi vai piesaisti pretrunu tam, ar ko tā ir."},
    };
    return about;
  }
  Scope scope() const override { return {.tracked = true}; }
  std::unique_ptr<Tracker> makeTracker() const override { return std::make_unique<Conflicts>(); }

  std::string message(const Issue& issue, const Wording& wording) const override {
    const Relation& relation = *wording.model().find(issue.subjects.front().relation());
    return wording.say(
        {"{0}, but one of them stands under the other", "{0}, bet viens no tiem stāv zem otra"},
        {wording.statement(relation)});
  }

  std::vector<Fix> fixes(const Issue& issue, const FixContext& context) const override {
    FixList fixes(context);
    fixes.removeRelation(issue.subjects.front().relation());
    return fixes.take();
  }
};

}  // namespace

const Rule& gm08ConflictInLine() {
  static const ConflictInLine rule;
  return rule;
}

}  // namespace ekd::rules
