// SPDX-License-Identifier: MIT
#include "libekd/validate/rules/joint_arms.hpp"
#include "libekd/validate/rules/support.hpp"

#include <algorithm>

namespace ekd::rules {
namespace {

using enum ElementKind;

bool areGoals(const Model& model, const std::vector<Slot>& slots) {
  return std::all_of(slots.begin(), slots.end(), [&](Slot slot) { return model.elementKind(slot) == goal; });
}

class UndecidedAlternatives : public Rule {
 public:
  const RuleInfo& info() const override {
    static const RuleInfo about{
        .id = "GM-19",
        .severity = Severity::info,
        .submodel = Submodel::goals,
        .title = {"Nobody has chosen between alternatives", "Neviens nav izvēlējies starp alternatīvām"},
        .reason =
            {"Goals under an OR joint are alternatives: one is enough. It is decided when one of them is "
             "agreed, when any is rejected or parked, or when their priorities differ.",
             "Mērķi zem VAI mezgla ir alternatīvas: pietiek ar vienu. Izvēle ir izdarīta, ja kāds no tiem ir "
             "pieņemts, ja kāds ir noraidīts vai atlikts vai ja tiem ir atšķirīga prioritāte."},
        .source = "EKD: the process view (alternatives are evaluated and one is chosen)",
        .remedy = {"Agree on one, or reject or park the others.",
                   "Pieņem vienu vai noraidi vai atliec pārējos."},
    };
    return about;
  }
  Scope scope() const override { return {.elements = jointOr, .reach = Reach::links | Reach::arms}; }

  void checkElement(const CheckContext& context, Slot slot, Findings& findings) const override {
    const Model& model = context.model();
    const JointArms arms = armsOf(model, slot);
    if (arms.sources.size() < 2 || arms.targets.size() != 1) return;
    if (!areGoals(model, arms.sources) || !areGoals(model, arms.targets)) return;
    const Level priority = context.element(arms.sources.front()).priority;
    const bool isDecided = std::any_of(arms.sources.begin(), arms.sources.end(), [&](Slot source) {
      const Element& element = context.element(source);
      return isDropped(element) || element.standing == Standing::agreed || element.priority != priority;
    });
    if (!isDecided && !isDropped(context.element(arms.targets.front())))
      findings.report({context.element(slot).id});
  }

  std::string message(const Issue& issue, const Wording& wording) const override {
    const Model& model = wording.model();
    Subjects alternatives;
    for (const Slot source :
         armsOf(model, *model.elements().slotOf(issue.subjects.front().element())).sources)
      alternatives.push_back(model.element(source).id);
    return wording.say({"nobody has chosen between {0}", "neviens nav izvēlējies starp šiem: {0}"},
                       {wording.elements(alternatives)});
  }

  std::vector<Fix> fixes(const Issue& issue, const FixContext& context) const override {
    FixList fixes(context);
    const Model& model = context.document.model;
    for (const Slot source :
         armsOf(model, *model.elements().slotOf(issue.subjects.front().element())).sources) {
      const ElementId id = model.element(source).id;
      fixes.add(fixes.wording().say({"Agree on {0}", "Pieņemt: {0}"}, {fixes.wording().element(id)}),
                [id](Editor& editor) {
                  return editor.modify(id, [](Element& element) { element.standing = Standing::agreed; });
                });
    }
    return fixes.take();
  }
};

}  // namespace

const Rule& gm19UndecidedAlternatives() {
  static const UndecidedAlternatives rule;
  return rule;
}

}  // namespace ekd::rules
