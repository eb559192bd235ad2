// SPDX-License-Identifier: MIT
#include "libekd/validate/rules/support.hpp"

namespace ekd::rules {
namespace {

using enum ElementKind;
using enum RelationKind;

class IdleActor : public Rule {
 public:
  const RuleInfo& info() const override {
    static const RuleInfo about{
        .id = "AR-01",
        .severity = Severity::warning,
        .submodel = Submodel::actors,
        .title = {"An actor has to do with nothing outside the actors and resources model",
                  "Aktieris nav saistīts ne ar ko ārpus aktieru un resursu modeļa"},
        .reason =
            {"Actors are in a model because they define, perform, answer for or are concerned by "
             "something. One whose only relations are to other actors tells what the organisation "
             "looks like, not what it does.",
             "Aktieri modelī ir tāpēc, ka viņi kaut ko nosaka, veic, par kaut ko atbild vai kaut kas uz "
             "viņiem attiecas. Ja saites ved tikai pie citiem aktieriem, redzams, kāda ir organizācija, "
             "bet ne tas, ko tā dara."},
        .source =
            "EKD framework (actors define, perform and are responsible for elements of the other sub-models)",
        .remedy = {"Say what it does, or remove it.", "Pasaki, ko tas dara, vai noņem to."},
    };
    return about;
  }
  Scope scope() const override { return {.elements = kinds::actors, .reach = Reach::links}; }

  void checkElement(const CheckContext& context, Slot slot, Findings& findings) const override {
    constexpr KindSet others = kinds::components - kinds::actors - kinds::notes;
    const Model& model = context.model();
    if (!leadsTo(model, slot, RelationSet::all(), others) &&
        !comesFrom(model, slot, RelationSet::all(), others))
      findings.report({context.element(slot).id});
  }

  std::string message(const Issue& issue, const Wording& wording) const override {
    return wording.say(
        {"{0} has to do with nothing but other actors", "saites no {0} ved tikai pie citiem aktieriem"},
        {wording.topic(issue.subjects.front().element())});
  }
};

}  // namespace

const Rule& ar01IdleActor() {
  static const IdleActor rule;
  return rule;
}

}  // namespace ekd::rules
