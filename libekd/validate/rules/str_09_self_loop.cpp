// SPDX-License-Identifier: MIT
#include "libekd/validate/rules/support.hpp"

namespace ekd::rules {
namespace {

class SelfLoop : public Rule {
 public:
  const RuleInfo& info() const override {
    static const RuleInfo about{
        .id = "STR-09",
        .severity = Severity::error,
        .title = {"A relation leads from an element to itself", "Saite no elementa ved atpakaļ pie tā paša"},
        .reason = {"Nothing supports, hinders or contains itself; such an arrow is a slip of the hand.",
                   "Nekas neatbalsta, nekavē un nesatur pats sevi; šāda bulta ir pārrakstīšanās."},
        .source = "general knowledge",
        .remedy = {"Lead the relation to the element that was meant, or remove it.",
                   "Novadi saiti pie domātā elementa vai noņem to."},
    };
    return about;
  }
  Scope scope() const override { return {.relations = RelationSet::all()}; }

  void checkRelation(const CheckContext& context, Slot slot, Findings& findings) const override {
    if (context.model().sourceSlot(slot) == context.model().targetSlot(slot))
      findings.report({context.relation(slot).id});
  }

  std::string message(const Issue& issue, const Wording& wording) const override {
    return wording.say({"{0}: this leads back to where it starts", "{0}: tas ved atpakaļ uz sākumu"},
                       {wording.statement(*wording.model().find(issue.subjects.front().relation()))});
  }

  std::vector<Fix> fixes(const Issue& issue, const FixContext& context) const override {
    FixList fixes(context);
    fixes.removeRelation(issue.subjects.front().relation());
    return fixes.take();
  }
};

}  // namespace

const Rule& str09SelfLoop() {
  static const SelfLoop rule;
  return rule;
}

}  // namespace ekd::rules
