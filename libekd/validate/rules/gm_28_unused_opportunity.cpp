// SPDX-License-Identifier: MIT
#include "libekd/edit/verbs.hpp"
#include "libekd/validate/rules/support.hpp"

namespace ekd::rules {
namespace {

using enum ElementKind;
using enum RelationKind;

class UnusedOpportunity : public Rule {
 public:
  const RuleInfo& info() const override {
    static const RuleInfo about{
        .id = "GM-28",
        .severity = Severity::warning,
        .submodel = Submodel::goals,
        .title = {"An opportunity leads to nothing", "Iespēja ne pie kā neved"},
        .reason = {"An opportunity that is taken supports a goal or becomes one; one that is not taken "
                   "should say so. Tied to nothing that would use it, it is a remark.",
                   "Iespēja, ko izmanto, atbalsta mērķi vai pati kļūst par mērķi; ja to neizmanto, tas būtu "
                   "jāpasaka. Ja tā nav saistīta ne ar ko, kas to izmantotu, tā ir tikai piezīme."},
        .source = "4EM guidelines (an opportunity that is pursued becomes a goal)",
        .remedy = {"Tie it to the goal that it supports, make it a goal, or reject it.",
                   "Piesaisti to mērķim, ko tā atbalsta, padari par mērķi vai noraidi."},
    };
    return about;
  }
  Scope scope() const override { return {.elements = opportunity, .reach = Reach::fields | Reach::links}; }

  void checkElement(const CheckContext& context, Slot slot, Findings& findings) const override {
    const Model& model = context.model();
    const bool isUsed = leadsTo(model, slot, {supports, motivates, arm, link, partOf, requires_, creates}) ||
                        comesFrom(model, slot, {realises, performs, arm, supports, measures});
    if (!isUsed && !isDropped(context.element(slot))) findings.report({context.element(slot).id});
  }

  std::string message(const Issue& issue, const Wording& wording) const override {
    return wording.say({"no goal uses {0}", "neviens mērķis neizmanto {0}"},
                       {wording.topic(issue.subjects.front().element())});
  }

  std::vector<Fix> fixes(const Issue& issue, const FixContext& context) const override {
    FixList fixes(context);
    const ElementId id = issue.subjects.front().element();
    fixes.add(
        fixes.wording().say({"Make {0} a goal", "Padarīt par mērķi: {0}"}, {fixes.wording().element(id)}),
        [id](Editor& editor) { return retype(editor, id, goal); });
    return fixes.take();
  }
};

}  // namespace

const Rule& gm28UnusedOpportunity() {
  static const UnusedOpportunity rule;
  return rule;
}

}  // namespace ekd::rules
