// SPDX-License-Identifier: MIT
#include "libekd/validate/rules/support.hpp"

namespace ekd::rules {
namespace {

using enum ElementKind;
using enum RelationKind;

constexpr RelationSet takesOn{isResponsibleFor, performs, participatesIn, organises,
                              finances,         provides, cooperatesOn};
/// What a goal may call for.
constexpr KindSet means = kinds::processes | kinds::offers |
                          KindSet{rule,     isGoal,  isRequirement, technicalComponent, developmentAction,
                                  solution, project, capability};

bool isRefined(const Model& model, Slot slot) {
  for (const Slot at : model.incoming(slot)) {
    if (model.isPlace(at) || model.relationKind(at) == arm) return true;
  }
  return false;
}

bool isRealised(const Model& model, Slot slot) {
  return comesFrom(model, slot, supports, kinds::components - KindSet{opportunity, constraint}) ||
         comesFrom(model, slot, {realises, definedBy, hasGoal}) ||
         comesFrom(model, slot, annotates, developmentAction) ||
         leadsTo(model, slot, {motivates, requires_, hasRequirement, affects}, means);
}

class NotOperationalised : public Rule {
 public:
  const RuleInfo& info() const override {
    static const RuleInfo about{
        .id = "GM-01",
        .severity = Severity::warning,
        .submodel = Submodel::goals,
        .title = {"A goal at the bottom says not how it can be reached",
                  "Zemākais mērķis nepasaka, kā to sasniegt"},
        .reason =
            {"A goal that is not broken down further has to lead to something that can be done: a "
             "process or a rule that it motivates or that supports it, an action, a solution, a "
             "project, a requirement. In the field profile it is enough that somebody takes it on. "
             "Goals that were rejected or parked are left alone.",
             "Mērķim, kas tālāk nav sadalīts, jāved pie kaut kā izdarāma: procesa vai likuma, ko tas "
             "motivē vai kas to atbalsta, darbības, risinājuma, projekta, prasības. Praktiskajā profilā "
             "(field) pietiek, ka kāds to uzņemas. Noraidīti un atlikti mērķi netiek pārbaudīti."},
        .source =
            "EKD driving question \"how can the goal be reached?\"; EKD framework (rules and processes "
            "operationalise goals)",
        .remedy = {"Add a sub-goal, or tie the goal to what realises it.",
                   "Pievieno apakšmērķi vai piesaisti mērķi tam, kas to īsteno."},
    };
    return about;
  }
  Scope scope() const override { return {.elements = goal, .reach = Reach::fields | Reach::links}; }

  void checkElement(const CheckContext& context, Slot slot, Findings& findings) const override {
    const Model& model = context.model();
    if (isDropped(context.element(slot)) || isRefined(model, slot) || isRealised(model, slot)) return;
    const bool isTakenOn = context.profile == Profile::field && comesFrom(model, slot, takesOn);
    if (!isTakenOn) findings.report({context.element(slot).id});
  }

  std::string message(const Issue& issue, const Wording& wording) const override {
    return wording.say({"nothing says how {0} is to be reached", "nekas nepasaka, kā sasniegt {0}"},
                       {wording.topic(issue.subjects.front().element())});
  }
};

}  // namespace

const Rule& gm01NotOperationalised() {
  static const NotOperationalised rule;
  return rule;
}

}  // namespace ekd::rules
