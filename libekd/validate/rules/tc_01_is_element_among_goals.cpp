// SPDX-License-Identifier: MIT
#include "libekd/edit/verbs.hpp"
#include "libekd/metamodel/table.hpp"
#include "libekd/query/hierarchy.hpp"
#include "libekd/validate/rules/support.hpp"

namespace ekd::rules {
namespace {

using enum ElementKind;
using enum RelationKind;

class AmongGoals : public Rule {
 public:
  const RuleInfo& info() const override {
    static const RuleInfo about{
        .id = "TC-01",
        .severity = Severity::error,
        .submodel = Submodel::technical,
        .title = {"An element of the information system stands in the goals model",
                  "Informācijas sistēmas elements stāv mērķu modelī"},
        .reason =
            {"Goals of the business say what the organisation wants; goals, requirements and components of "
             "the information system belong in the technical components and requirements model, and business "
             "goals motivate them. One that is placed under a goal, problem or opportunity mixes the two.",
             "Darbības mērķi saka, ko organizācija grib; informācijas sistēmas mērķi, prasības un "
             "komponentes pieder tehnisko komponenšu un prasību modelim, un darbības mērķi tos motivē. Ja "
             "tāds elements ir zem mērķa, problēmas vai iespējas, abi ir sajaukti."},
        .source = "4EM book, ch. 8 (IS goals and requirements are not put into the goals model)",
        .remedy = {"Take it out of the goal hierarchy and let the goal motivate or require it.",
                   "Izņem to no mērķu hierarhijas un ļauj mērķim to motivēt vai prasīt."},
    };
    return about;
  }
  Scope scope() const override {
    return {.elements = {isGoal, isProblem, isRequirement, technicalComponent}, .reach = Reach::links};
  }

  void checkElement(const CheckContext& context, Slot slot, Findings& findings) const override {
    const auto parent = parentOf(context.model(), slot);
    if (parent && ekd::info(context.model().elementKind(*parent)).submodel == Submodel::goals)
      findings.report({context.element(slot).id, context.element(*parent).id});
  }

  std::string message(const Issue& issue, const Wording& wording) const override {
    return wording.say(
        {"{0} stands in the goals model, under {1}", "{0} stāv mērķu modelī; virs tā ir {1}"},
        {wording.topic(issue.subjects[0].element()), wording.element(issue.subjects[1].element())});
  }

  std::vector<Fix> fixes(const Issue& issue, const FixContext& context) const override {
    FixList fixes(context);
    const ElementId id = issue.subjects[0].element();
    const ElementId parent = issue.subjects[1].element();
    fixes.add(fixes.wording().say({"Take {0} out and let {1} require it", "Izņemt: {0}; lai to prasa {1}"},
                                  {fixes.wording().element(id), fixes.wording().element(parent)}),
              [&](Editor& editor) -> Status {
                if (auto moved = unplace(editor, id); !moved) return moved;
                if (!canRelate(context.document.model.find(parent)->kind, requires_,
                               context.document.model.find(id)->kind, context.profile))
                  return {};
                const auto tied = ekd::relate(editor, context.ids, parent, requires_, id);
                return tied ? Status() : tl::unexpected<Error>(tied.error());
              });
    return fixes.take();
  }
};

}  // namespace

const Rule& tc01IsElementAmongGoals() {
  static const AmongGoals rule;
  return rule;
}

}  // namespace ekd::rules
