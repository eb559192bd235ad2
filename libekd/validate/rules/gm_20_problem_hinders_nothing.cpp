// SPDX-License-Identifier: MIT
#include "libekd/validate/rules/support.hpp"

namespace ekd::rules {
namespace {

using enum ElementKind;
using enum RelationKind;

/// What says more about the problem, but not what it stands in the way of.
constexpr RelationSet says{refersTo, uses, fromViewpoint, concerns};

class HindersNothing : public Rule {
 public:
  const RuleInfo& info() const override {
    static const RuleInfo about{
        .id = "GM-20",
        .severity = Severity::warning,
        .submodel = Submodel::goals,
        .title = {"A problem hinders nothing", "Problēma neko nekavē"},
        .reason =
            {"A problem is one because it stands in the way of something. As long as it is tied to nothing "
             "that it hinders, is part of or is solved by, nobody can tell how much it matters.",
             "Problēma ir problēma tāpēc, ka stāv kaut kam ceļā. Kamēr tā nav saistīta ne ar ko, ko tā "
             "kavē, kā daļa tā ir vai kas to risina, neviens nevar pateikt, cik tā ir svarīga."},
        .source =
            "EKD driving question \"is the problem related to a goal?\"; 4EM toolkit (problem hinders goal)",
        .remedy = {"Tie it to the goal, process or project that it hinders, or dismiss it with a reason.",
                   "Piesaisti to mērķim, procesam vai projektam, ko tā kavē, vai noraidi ar pamatojumu."},
    };
    return about;
  }
  Scope scope() const override { return {.elements = problem, .reach = Reach::fields | Reach::links}; }

  void checkElement(const CheckContext& context, Slot slot, Findings& findings) const override {
    const Model& model = context.model();
    const bool isAttached =
        leadsTo(model, slot, RelationSet::all() - says) ||
        comesFrom(model, slot, RelationSet::all() - RelationSet{causes, annotates, illustrates});
    if (!isAttached && !isDropped(context.element(slot))) findings.report({context.element(slot).id});
  }

  std::string message(const Issue& issue, const Wording& wording) const override {
    return wording.say(
        {"{0} is not tied to anything that it hinders", "{0} nav saistīta ne ar ko, ko tā kavētu"},
        {wording.topic(issue.subjects.front().element())});
  }
};

}  // namespace

const Rule& gm20ProblemHindersNothing() {
  static const HindersNothing rule;
  return rule;
}

}  // namespace ekd::rules
