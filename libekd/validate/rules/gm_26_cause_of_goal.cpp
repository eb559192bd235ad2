// SPDX-License-Identifier: MIT
#include "libekd/edit/verbs.hpp"
#include "libekd/validate/rules/support.hpp"

namespace ekd::rules {
namespace {

using enum ElementKind;
using enum RelationKind;

class CauseOfGoal : public Rule {
 public:
  const RuleInfo& info() const override {
    static const RuleInfo about{
        .id = "GM-26",
        .severity = Severity::warning,
        .submodel = Submodel::goals,
        .title = {"A cause points to a goal", "Cēlonis rāda uz mērķi"},
        .reason = {"A cause explains a problem or an opportunity; it is the problem that stands in the way "
                   "of the goal. Other profiles than the classic one let a cause hinder a goal directly.",
                   "Cēlonis izskaidro problēmu vai iespēju; mērķim ceļā stāv problēma. Citi profili, izņemot "
                   "klasisko, ļauj cēlonim mērķi kavēt tieši."},
        .source = "4EM toolkit (has no such relation)",
        .remedy = {"Put the problem between them: cause causes problem, problem hinders goal.",
                   "Ieliec pa vidu problēmu: cēlonis izraisa problēmu, problēma kavē mērķi."},
        .profiles = Profile::classic,
    };
    return about;
  }
  Scope scope() const override {
    return {.relations = RelationSet::all() - RelationSet{refersTo, annotates, illustrates, link}};
  }

  void checkRelation(const CheckContext& context, Slot slot, Findings& findings) const override {
    const Model& model = context.model();
    if (model.elementKind(model.sourceSlot(slot)) == cause &&
        model.elementKind(model.targetSlot(slot)) == goal)
      findings.report({context.relation(slot).id});
  }

  std::string message(const Issue& issue, const Wording& wording) const override {
    const Relation& relation = *wording.model().find(issue.subjects.front().relation());
    return wording.say({"{0} without a problem between them", "{0}, bet problēmas pa vidu nav"},
                       {wording.statement(relation)});
  }

  std::vector<Fix> fixes(const Issue& issue, const FixContext& context) const override {
    FixList fixes(context);
    const Relation& relation = *context.document.model.find(issue.subjects.front().relation());
    fixes.add(fixes.wording().say({"Make {0} a problem", "Padarīt par problēmu: {0}"},
                                  {fixes.wording().element(relation.source)}),
              [&](Editor& editor) { return retype(editor, relation.source, problem); });
    return fixes.take();
  }
};

}  // namespace

const Rule& gm26CauseOfGoal() {
  static const CauseOfGoal rule;
  return rule;
}

}  // namespace ekd::rules
