// SPDX-License-Identifier: MIT
#include "libekd/validate/rules/flows.hpp"
#include "libekd/validate/rules/lack.hpp"
#include "libekd/validate/rules/support.hpp"

namespace ekd::rules {
namespace {

using enum ElementKind;
using enum RelationKind;

/// What is broken down has the flows of its parts, which BP-10 compares.
bool isUndivided(const CheckContext& context, Slot slot) {
  return !comesFrom(context.model(), slot, partOf, process) &&
         !comesFrom(context.model(), slot, arm, kinds::refinements);
}

bool hasFlows(const CheckContext& context, Slot slot) {
  return takesIn(context.model(), slot) && givesOut(context.model(), slot);
}

class NoFlow : public LackRule {
 public:
  using LackRule::LackRule;

  std::string message(const Issue& issue, const Wording& wording) const override {
    const ElementId id = issue.subjects.front().element();
    const Slot slot = *wording.model().elements().slotOf(id);
    const bool isFed = takesIn(wording.model(), slot);
    if (!isFed && !givesOut(wording.model(), slot))
      return wording.say({"{0} has neither an input nor an output", "{0} nav ne ieejas, ne izejas"},
                         {wording.topic(id)});
    if (isFed) return wording.say({"nothing comes out of {0}", "{0} nav izejas"}, {wording.topic(id)});
    return wording.say({"nothing goes into {0}", "{0} nav ieejas"}, {wording.topic(id)});
  }
};

}  // namespace

const Rule& bp01NoFlow() {
  static const NoFlow rule(
      {.about = {.id = "BP-01",
                 .severity = Severity::warning,
                 .submodel = Submodel::processes,
                 .title = {"A process has no input or no output", "Procesam nav ieejas vai izejas"},
                 .reason = {"A process makes something out of something: information or material. Asked of "
                            "processes that are not broken down further; in the field profile only where at "
                            "least half of them have both.",
                            "Process no kaut kā kaut ko rada: informāciju vai materiālus. Jautāts par "
                            "procesiem, kas tālāk nav sadalīti; praktiskajā profilā (field) tikai tad, ja "
                            "vismaz pusei ir abas."},
                 .source = "EKD 2001; 4EM book (input and output of a process are information or material)",
                 .remedy = {"Add the information or material set that is missing.",
                            "Pievieno trūkstošo informācijas vai materiālu kopu."}},
       .kinds = process,
       .hasIt = hasFlows,
       .message = {},
       .inField = Asked::whereMost,
       .concerns = isUndivided,
       .needs = kinds::flowSets});
  return rule;
}

}  // namespace ekd::rules
