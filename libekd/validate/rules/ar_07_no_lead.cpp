// SPDX-License-Identifier: MIT
#include "libekd/validate/rules/support.hpp"

#include <algorithm>

namespace ekd::rules {
namespace {

using enum ElementKind;
using enum RelationKind;

/// Stated responsibilities of actors, by identity.
std::vector<const Relation*> responsibleFor(const Model& model, Slot slot) {
  std::vector<const Relation*> found;
  for (const Slot at : model.incoming(slot)) {
    if (model.relationKind(at) != isResponsibleFor || !isActor(model.elementKind(model.sourceSlot(at))))
      continue;
    const Relation& relation = model.relation(at);
    if (relation.certainty == Certainty::stated) found.push_back(&relation);
  }
  return found;
}

bool isLead(const Relation* relation) {
  const std::string* lead = findAttribute(relation->details->attributes, "lead");
  return lead != nullptr && *lead == "true";
}
bool isStrong(const Relation* relation) {
  return relation->strength == Level::high;
}

class NoLead : public Rule {
 public:
  const RuleInfo& info() const override {
    static const RuleInfo about{
        .id = "AR-07",
        .severity = Severity::warning,
        .submodel = Submodel::actors,
        .title = {"Several actors are responsible for a goal and none leads",
                  "Par mērķi atbild vairāki, un neviens nav galvenais"},
        .reason =
            {"When several answer for one thing, each waits for the others. One of them should be "
             "marked as the lead: attribute lead of the relation, or as the only one whose strength is "
             "high. Actors that only could be responsible do not count.",
             "Ja par vienu lietu atbild vairāki, katrs gaida uz pārējiem. Viens jāatzīmē kā galvenais: ar "
             "saites atribūtu lead vai kā vienīgais, kura saitei ir liels stiprums. Aktieri, kuri tikai "
             "varētu būt atbildīgi, netiek skaitīti."},
        .source = "practice of responsibility charts",
        .remedy = {"Mark the lead, or change what the others do into takes part in.",
                   "Atzīmē galveno vai pārējo atbildību maini uz iesaistīšanos."},
    };
    return about;
  }
  Scope scope() const override { return {.elements = goal, .reach = Reach::links}; }

  void checkElement(const CheckContext& context, Slot slot, Findings& findings) const override {
    const auto responsible = responsibleFor(context.model(), slot);
    if (responsible.size() < 2) return;
    const auto leads = std::count_if(responsible.begin(), responsible.end(), isLead);
    const auto strong = std::count_if(responsible.begin(), responsible.end(), isStrong);
    if (leads == 0 && strong != 1) findings.report({context.element(slot).id});
  }

  std::string message(const Issue& issue, const Wording& wording) const override {
    const ElementId id = issue.subjects.front().element();
    Subjects actors;
    for (const Relation* relation : responsibleFor(wording.model(), *wording.model().elements().slotOf(id)))
      actors.push_back(relation->source);
    return wording.say({"several answer for {0} and none leads: {1}",
                        "par {0} atbild vairāki, un neviens nav galvenais: {1}"},
                       {wording.topic(id), wording.elements(actors)});
  }

  std::vector<Fix> fixes(const Issue& issue, const FixContext& context) const override {
    FixList fixes(context);
    const Model& model = context.document.model;
    const Slot slot = *model.elements().slotOf(issue.subjects.front().element());
    for (const Relation* relation : responsibleFor(model, slot)) {
      const RelationId id = relation->id;
      fixes.add(fixes.wording().say({"Let {0} lead", "Galvenais atbildīgais: {0}"},
                                    {fixes.wording().element(relation->source)}),
                [id](Editor& editor) {
                  return editor.modify(id, [](Relation& lead) {
                    setAttribute(lead.details.edit().attributes, "lead", "true");
                  });
                });
    }
    return fixes.take();
  }
};

}  // namespace

const Rule& ar07NoLead() {
  static const NoLead rule;
  return rule;
}

}  // namespace ekd::rules
