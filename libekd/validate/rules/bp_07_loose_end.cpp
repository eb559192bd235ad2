// SPDX-License-Identifier: MIT
#include "libekd/validate/rules/support.hpp"

namespace ekd::rules {
namespace {

using enum ElementKind;
using enum RelationKind;

bool isMade(const Model& model, Slot set) {
  return comesFrom(model, set, output) || comesFrom(model, set, arm);
}
bool isUsed(const Model& model, Slot set) {
  return leadsTo(model, set, input) || leadsTo(model, set, arm);
}

class LooseEnd : public Rule {
 public:
  const RuleInfo& info() const override {
    static const RuleInfo about{
        .id = "BP-07",
        .severity = Severity::warning,
        .submodel = Submodel::processes,
        .title = {"What flows has only one end", "Plūsmai ir tikai viens gals"},
        .reason =
            {"An information or material set goes from a process that produces it to one that needs it. When "
             "nobody takes it, it is made in vain; when nobody makes it, the process waits for ever. What "
             "comes "
             "from outside or goes there does so from or to an external process. Sets that are parts of "
             "others "
             "or tied by an untyped line are left alone.",
             "Informācijas vai materiālu kopa iet no procesa, kas to rada, uz procesu, kam to vajag. Ja "
             "neviens "
             "to neņem, tā radīta velti; ja neviens to nerada, process gaida mūžīgi. Kas nāk no ārpuses vai "
             "iet uz turieni, nāk no ārēja procesa vai iet uz to. Kopas, kas ir citu daļas vai saistītas ar "
             "saiti bez veida, netiek pārbaudītas."},
        .source = "general knowledge (flow modelling); 4EM book (external processes are sources and sinks)",
        .remedy = {"Add the process at the other end, an external one if it is outside.",
                   "Pievieno procesu otrā galā; ja tas ir ārpusē, ārēju procesu."},
    };
    return about;
  }
  Scope scope() const override {
    return {.elements = kinds::flowSets, .reach = Reach::fields | Reach::links};
  }

  void checkElement(const CheckContext& context, Slot slot, Findings& findings) const override {
    const Model& model = context.model();
    if (isMade(model, slot) == isUsed(model, slot) || isDropped(context.element(slot))) return;
    const RelationSet vague{partOf, link};
    if (!leadsTo(model, slot, vague) && !comesFrom(model, slot, vague))
      findings.report({context.element(slot).id});
  }

  std::string message(const Issue& issue, const Wording& wording) const override {
    const ElementId id = issue.subjects.front().element();
    return isMade(wording.model(), *wording.model().elements().slotOf(id))
               ? wording.say({"{0} is produced, but no process takes it",
                              "{0} tiek radīta, bet neviens process to neņem"},
                             {wording.topic(id)})
               : wording.say({"{0} is needed, but no process produces it",
                              "{0} ir vajadzīga, bet neviens process to nerada"},
                             {wording.topic(id)});
  }
};

}  // namespace

const Rule& bp07LooseEnd() {
  static const LooseEnd rule;
  return rule;
}

}  // namespace ekd::rules
