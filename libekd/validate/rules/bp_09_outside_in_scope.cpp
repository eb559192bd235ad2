// SPDX-License-Identifier: MIT
#include "libekd/edit/verbs.hpp"
#include "libekd/validate/rules/support.hpp"

namespace ekd::rules {
namespace {

using enum ElementKind;
using enum RelationKind;

class OutsideInScope : public Rule {
 public:
  const RuleInfo& info() const override {
    static const RuleInfo about{
        .id = "BP-09",
        .severity = Severity::info,
        .submodel = Submodel::processes,
        .title = {"An external process seems to be inside", "Ārējs process šķiet iekšējs"},
        .reason =
            {"An external process is what others do, out of reach of the model; how they do it is their "
             "business. One that is broken down into processes, or performed by an actor who performs "
             "processes "
             "inside as well, is probably part of what is modelled.",
             "Ārējs process ir tas, ko dara citi, ārpus modeļa; kā viņi to dara, ir viņu ziņā. Ja tas "
             "sadalīts "
             "procesos vai ja to veic aktieris, kurš veic arī iekšējus procesus, tas laikam pieder pie tā, "
             "ko "
             "modelē."},
        .source = "4EM book (external processes are outside the scope)",
        .remedy = {"Make it a process, or leave out what is said of its inside.",
                   "Padari to par procesu vai nesaki neko par tā iekšieni."},
    };
    return about;
  }
  Scope scope() const override { return {.relations = {performs, partOf}, .ends = kinds::actors}; }

  void checkRelation(const CheckContext& context, Slot slot, Findings& findings) const override {
    const Model& model = context.model();
    if (model.elementKind(model.targetSlot(slot)) != externalProcess) return;
    const Slot source = model.sourceSlot(slot);
    const bool isInside =
        model.relationKind(slot) == partOf
            ? kinds::processes.contains(model.elementKind(source))
            : kinds::actors.contains(model.elementKind(source)) && leadsTo(model, source, performs, process);
    if (isInside) findings.report({context.relation(slot).id});
  }

  std::string message(const Issue& issue, const Wording& wording) const override {
    const Relation& relation = *wording.model().find(issue.subjects.front().relation());
    return wording.say({"{0}, which makes it look as if it were inside", "{0}; tātad tas šķiet iekšējs"},
                       {wording.statement(relation)});
  }

  std::vector<Fix> fixes(const Issue& issue, const FixContext& context) const override {
    FixList fixes(context);
    const ElementId id = context.document.model.find(issue.subjects.front().relation())->target;
    fixes.add(fixes.wording().say({"Make {0} a process inside", "Padarīt par iekšēju procesu: {0}"},
                                  {fixes.wording().element(id)}),
              [id](Editor& editor) { return retype(editor, id, process); });
    return fixes.take();
  }
};

}  // namespace

const Rule& bp09OutsideInScope() {
  static const OutsideInScope rule;
  return rule;
}

}  // namespace ekd::rules
