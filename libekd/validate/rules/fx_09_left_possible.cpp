// SPDX-License-Identifier: MIT
#include "libekd/validate/rules/group_tracker.hpp"
#include "libekd/validate/rules/support.hpp"

namespace ekd::rules {
namespace {

bool isLeftOpen(const CheckContext& context, Slot slot) {
  const Element& element = context.element(slot);
  return element.certainty == Certainty::possible && element.standing == Standing::unset;
}

class LeftPossible : public Rule {
 public:
  const RuleInfo& info() const override {
    static const RuleInfo about{
        .id = "FX-09",
        .severity = Severity::info,
        .submodel = Submodel::goals,
        .title = {"Goals that only could be were not reviewed", "Iespējamie mērķi nav izskatīti"},
        .reason = {"In a workshop people say what could be done. Before the report is handed over the group "
                   "should take up each of these goals: agree on it, park it or reject it. One finding for "
                   "all of them.",
                   "Darba grupā saka, ko varētu darīt. Pirms pārskata nodošanas grupai katrs šāds mērķis "
                   "jāizskata: jāpieņem, jāatliek vai jānoraida. Viens ziņojums par visiem."},
        .source = "seen in practice (goals with \"could\" and \"possibly\")",
        .remedy = {"Give each of them a standing, or say that it is certain.",
                   "Katram nosaki statusu vai pasaki, ka tas ir noteikts."},
        .profiles = Profile::field,
    };
    return about;
  }
  Scope scope() const override { return {.tracked = true}; }
  std::unique_ptr<Tracker> makeTracker() const override {
    return std::make_unique<GroupTracker>(ElementKind::goal, isLeftOpen, 1);
  }

  std::string message(const Issue& issue, const Wording& wording) const override {
    if (issue.subjects.size() == 1)
      return wording.say(
          {"{0} only could be, and nobody decided", "{0} ir tikai iespējams, un nekas nav izlemts"},
          {wording.topic(issue.subjects.front().element())});
    return saidOfOthers(wording,
                        {"{0} only could be and nobody decided, and so it is with {1}",
                         "{0} ir tikai iespējams, un nekas nav izlemts; tāpat {1}"},
                        issue);
  }
};

}  // namespace

const Rule& fx09LeftPossible() {
  static const LeftPossible rule;
  return rule;
}

}  // namespace ekd::rules
