// SPDX-License-Identifier: MIT
#include "libekd/validate/rules/support.hpp"

#include <algorithm>

namespace ekd::rules {
namespace {

using enum ElementKind;
using enum RelationKind;

constexpr std::ptrdiff_t atMost = 15;

/// What an actor only could be responsible for does not count.
std::ptrdiff_t goalsOf(const Model& model, Slot actor) {
  const auto outgoing = model.outgoing(actor);
  return std::count_if(outgoing.begin(), outgoing.end(), [&](Slot at) {
    return model.relationKind(at) == isResponsibleFor && model.elementKind(model.targetSlot(at)) == goal &&
           model.relation(at).certainty == Certainty::stated;
  });
}

class Overload : public Rule {
 public:
  const RuleInfo& info() const override {
    static const RuleInfo about{
        .id = "AR-06",
        .severity = Severity::info,
        .submodel = Submodel::actors,
        .title = {"An actor answers for very many goals", "Aktieris atbild par ļoti daudziem mērķiem"},
        .reason =
            {"Whoever answers for more than fifteen goals cannot see to all of them, or the name stands for "
             "many different people. What an actor only could be responsible for does not count.",
             "Kas atbild par vairāk nekā piecpadsmit mērķiem, nevar rūpēties par visiem, vai arī šis vārds "
             "apzīmē daudzus dažādus cilvēkus. Par ko tikai varētu atbildēt, netiek skaitīts."},
        .source = "practice of responsibility charts; the number is a choice",
        .remedy = {"Share the goals out, or name the parts of the actor that answer for them.",
                   "Sadali mērķus vai nosauc aktiera daļas, kas par tiem atbild."},
    };
    return about;
  }
  Scope scope() const override { return {.elements = kinds::actors, .reach = Reach::links}; }

  void checkElement(const CheckContext& context, Slot slot, Findings& findings) const override {
    const Model& model = context.model();
    if (std::ssize(model.outgoing(slot)) > atMost && goalsOf(model, slot) > atMost)
      findings.report({context.element(slot).id});
  }

  std::string message(const Issue& issue, const Wording& wording) const override {
    const ElementId id = issue.subjects.front().element();
    return wording.say({"{0} answers for {1} goals", "{0} atbild par {1} mērķiem"},
                       {wording.topic(id),
                        std::to_string(goalsOf(wording.model(), *wording.model().elements().slotOf(id)))});
  }
};

}  // namespace

const Rule& ar06Overload() {
  static const Overload rule;
  return rule;
}

}  // namespace ekd::rules
