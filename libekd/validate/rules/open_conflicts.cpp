// SPDX-License-Identifier: MIT
#include "libekd/validate/rules/support.hpp"

namespace ekd::rules {
namespace {

using enum ElementKind;
using enum RelationKind;

bool isDecided(const Element& a, const Element& b) {
  const bool arePrioritised =
      a.priority != Level::unset && b.priority != Level::unset && a.priority != b.priority;
  return isDropped(a) || isDropped(b) || arePrioritised;
}

bool areAlternatives(const Model& model, Slot a, Slot b) {
  for (const Slot slot : model.outgoing(a)) {
    const Slot joint = model.targetSlot(slot);
    if (model.elementKind(joint) == jointOr && leadsTo(model, b, arm, jointOr)) {
      for (const Slot other : model.outgoing(b)) {
        if (model.targetSlot(other) == joint) return true;
      }
    }
  }
  return false;
}

bool isCommented(const Model& model, Slot conflict) {
  const KindSet notes = kinds::notes | developmentAction;
  return !model.relation(conflict).details->descriptions.empty() ||
         comesFrom(model, model.sourceSlot(conflict), annotates, notes) ||
         comesFrom(model, model.targetSlot(conflict), annotates, notes);
}

class OpenConflict : public Rule {
 public:
  OpenConflict(RuleInfo about, ElementKind kind) : m_about(about), m_kind(kind) {}

  const RuleInfo& info() const override { return m_about; }
  Scope scope() const override { return {.relations = conflicts, .ends = m_kind}; }

  void checkRelation(const CheckContext& context, Slot slot, Findings& findings) const override {
    const Model& model = context.model();
    const Slot source = model.sourceSlot(slot);
    const Slot target = model.targetSlot(slot);
    if (model.elementKind(source) != m_kind || model.elementKind(target) != m_kind || source == target)
      return;
    const bool isSettled = isDecided(model.element(source), model.element(target)) ||
                           areAlternatives(model, source, target) || isCommented(model, slot);
    if (!isSettled) findings.report({context.relation(slot).id});
  }

  std::string message(const Issue& issue, const Wording& wording) const override {
    const Relation& relation = *wording.model().find(issue.subjects.front().relation());
    return wording.say(
        {"{0}, and nothing says how the conflict ends", "{0}, un nekas nepasaka, kā pretruna beidzas"},
        {wording.statement(relation)});
  }

  std::vector<Fix> fixes(const Issue& issue, const FixContext& context) const override {
    FixList fixes(context);
    const Relation& relation = *context.document.model.find(issue.subjects.front().relation());
    for (const ElementId id : {relation.source, relation.target}) {
      fixes.add(fixes.wording().say({"Park {0}", "Atlikt: {0}"}, {fixes.wording().element(id)}),
                [&](Editor& editor) {
                  return editor.modify(id, [](Element& element) { element.standing = Standing::parked; });
                });
    }
    return fixes.take();
  }

 private:
  RuleInfo m_about;
  ElementKind m_kind;
};

}  // namespace

const Rule& gm07OpenConflict() {
  static const OpenConflict rule(
      {
          .id = "GM-07",
          .severity = Severity::warning,
          .submodel = Submodel::goals,
          .title = {"Two goals are in conflict and nothing says how it ends",
                    "Divi mērķi ir pretrunā, un nekas nepasaka, kā tā beidzas"},
          .reason =
              {"A conflict is worth recording only with what follows from it: one of the goals is "
               "rejected or parked, their priorities differ, they are alternatives of one OR joint, or a "
               "remark at the relation or a comment at a goal says how both can live.",
               "Pretrunu ir vērts pierakstīt tikai kopā ar to, kas no tās izriet: viens mērķis ir noraidīts "
               "vai atlikts, tiem ir atšķirīga prioritāte, tie ir viena VAI mezgla alternatīvas, vai "
               "piezīme pie saites vai komentārs pie mērķa saka, kā abi var pastāvēt."},
          .source = "EKD 1998 (conflicts between goals); general knowledge",
          .remedy = {"Decide, and record the decision in one of these ways.",
                     "Izlem un pieraksti lēmumu vienā no šiem veidiem."},
      },
      goal);
  return rule;
}

const Rule& br06OpenConflict() {
  static const OpenConflict rule(
      {.id = "BR-06",
       .severity = Severity::warning,
       .submodel = Submodel::rules,
       .title = {"Two rules contradict each other and nothing says which holds",
                 "Divi likumi ir pretrunā, un nekas nepasaka, kurš ir spēkā"},
       .reason =
           {"Nobody can obey two rules that contradict each other. It is settled when one of them is "
            "rejected or parked, when their priorities differ, when they are alternatives of one OR "
            "joint, or when a remark at the relation or a comment at a rule says when which one holds.",
            "Divus pretrunīgus likumus nevar ievērot reizē. Pretruna ir atrisināta, ja viens ir noraidīts "
            "vai atlikts, ja tiem ir atšķirīga prioritāte, ja tie ir viena VAI mezgla alternatīvas vai ja "
            "piezīme pie saites vai komentārs pie likuma saka, kad kurš ir spēkā."},
       .source = "4EM toolkit (rules contradict)",
       .remedy = {"Decide which one holds, and record it in one of these ways.",
                  "Izlem, kurš ir spēkā, un pieraksti to vienā no šiem veidiem."}},
      ElementKind::rule);
  return rule;
}

}  // namespace ekd::rules
