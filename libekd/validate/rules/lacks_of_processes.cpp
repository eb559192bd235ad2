// SPDX-License-Identifier: MIT
#include "libekd/validate/rules/lack.hpp"
#include "libekd/validate/rules/support.hpp"

namespace ekd::rules {
namespace {

using enum ElementKind;
using enum RelationKind;

constexpr RelationSet takesPart{performs, isResponsibleFor, participatesIn, organises,
                                finances, provides,         cooperatesOn};

bool isPerformed(const CheckContext& context, Slot slot) {
  const RelationSet counting = context.profile == Profile::field ? takesPart : RelationSet{performs};
  return comesFrom(context.model(), slot, counting, kinds::actors);
}

bool isAnsweredFor(const CheckContext& context, Slot slot) {
  return comesFrom(context.model(), slot, isResponsibleFor, kinds::actors);
}

bool hasReason(const CheckContext& context, Slot slot) {
  const KindSet aims{goal, isGoal, opportunity};
  const Model& model = context.model();
  return comesFrom(model, slot, {motivates, requires_}, aims) ||
         leadsTo(model, slot, {realises, supports, solves, link}, aims | KindSet{problem, isProblem}) ||
         leadsTo(model, slot, {partOf, link}, project) || leadsTo(model, slot, realises, solution);
}

}  // namespace

const Rule& bp02NobodyPerforms() {
  static const LackRule rule(
      {.about = {.id = "BP-02",
                 .severity = Severity::warning,
                 .submodel = Submodel::processes,
                 .title = {"Nobody performs a process", "Procesu neviens neveic"},
                 .reason = {"A process that nobody performs does not take place. Whoever performs a process "
                            "performs what it is broken down into, and the other way round; where nobody is "
                            "named in a whole breakdown, only its top is reported. In the field profile any "
                            "part in it counts, and it is asked only where somebody is named for at least "
                            "half of the processes.",
                            "Process, ko neviens neveic, nenotiek. Kas veic procesu, veic arī to, kā tas "
                            "sadalīts, un otrādi; ja visā sadalījumā neviens nav nosaukts, ziņots tikai par "
                            "augšējo. Praktiskajā profilā (field) der jebkāda līdzdalība, un jautāts tikai "
                            "tad, ja vismaz pusei procesu kāds ir nosaukts."},
                 .source = "EKD framework figure (actors perform processes); 4EM book",
                 .remedy = {"Ask who does it, and add the relation.",
                            "Pajautā, kurš to dara, un pievieno saiti."}},
       .kinds = process,
       .hasIt = isPerformed,
       .message = {"nobody is named who performs {0}", "nav nosaukts neviens, kas veic {0}"},
       .inField = Asked::whereMost,
       .throughHierarchy = true});
  return rule;
}

const Rule& bp03NobodyAnswersForProcess() {
  static const LackRule rule(
      {.about =
           {.id = "BP-03",
            .severity = Severity::warning,
            .submodel = Submodel::processes,
            .title = {"Nobody answers for a process", "Par procesu neviens neatbild"},
            .reason = {"Who performs a process need not be who sees to it that it works. Whoever answers "
                       "for a process answers for what it is broken down into, and the other way round. "
                       "In the field profile BP-02 asks for anybody at all.",
                       "Kas procesu veic, ne vienmēr rūpējas, lai tas darbotos. Kas atbild par procesu, "
                       "atbild arī par to, kā tas sadalīts, un otrādi. Praktiskajā profilā (field) BP-02 "
                       "jautā, vai vispār kāds ir nosaukts."},
            .source = "EKD framework figure (actors are responsible for processes)",
            .remedy = {"Say who is responsible for it.", "Pasaki, kurš par to atbild."},
            .profiles = ProfileSet{Profile::classic, Profile::toolkit}},
       .kinds = process,
       .hasIt = isAnsweredFor,
       .message = {"nobody answers for {0}", "neviens neatbild par {0}"},
       .throughHierarchy = true});
  return rule;
}

const Rule& bp04NoReason() {
  static const LackRule rule(
      {.about =
           {.id = "BP-04",
            .severity = Severity::warning,
            .submodel = Submodel::processes,
            .title = {"No goal motivates a process", "Procesu nemotivē neviens mērķis"},
            .reason = {"Work that serves no goal can be left out, or there is a goal that nobody wrote "
                       "down. The reason of a process is that of what it is broken down into, and the "
                       "other way round. In the field profile a project, a problem that it solves or an "
                       "opportunity are reasons too, and it is asked only where at least half of the "
                       "processes have one.",
                       "Darbu, kas nekalpo mērķim, var nedarīt, vai arī ir mērķis, ko neviens nav "
                       "pierakstījis. Procesa iemesls ir arī tā daļu iemesls, un otrādi. Praktiskajā "
                       "profilā (field) iemesls ir arī projekts, problēma, ko tas risina, vai iespēja, un "
                       "jautāts tikai tad, ja vismaz pusei procesu iemesls ir."},
            .source = "EKD driving question \"why is this process needed?\"; EKD framework figure",
            .remedy = {"Tie it to the goal that needs it, or leave it out.",
                       "Piesaisti to mērķim, kam tas vajadzīgs, vai atsakies no tā."}},
       .kinds = process,
       .hasIt = hasReason,
       .message = {"no goal says why {0} is needed", "neviens mērķis nepasaka, kāpēc vajadzīgs {0}"},
       .inField = Asked::whereMost,
       .throughHierarchy = true});
  return rule;
}

const Rule& bp05NoRule() {
  static const LackRule rule(
      {.about = {.id = "BP-05",
                 .severity = Severity::info,
                 .submodel = Submodel::processes,
                 .title = {"No rule triggers or controls a process",
                           "Procesu neierosina un nevada neviens likums"},
                 .reason = {"Processes are controlled by rules. Asked where rules trigger or support any "
                            "process; in the field profile only where they do so for at least half.",
                            "Procesus vada likumi. Jautāts, ja likumi vispār kādu procesu ierosina vai "
                            "atbalsta; praktiskajā profilā (field) tikai tad, ja vismaz pusi no tiem."},
                 .source = "4EM book (processes are controlled by rules); EKD framework figure",
                 .remedy = {"Write down the rule that says when it is done, and tie it.",
                            "Uzraksti likumu, kas pasaka, kad to dara, un piesaisti."}},
       .kinds = process,
       .hasIt =
           [](const CheckContext& context, Slot slot) {
             return comesFrom(context.model(), slot, {triggers, supports}, ElementKind::rule) ||
                    leadsTo(context.model(), slot, supports, ElementKind::rule);
           },
       .message = {"no rule says when {0} is done", "neviens likums nepasaka, kad notiek {0}"},
       .inField = Asked::whereMost,
       .otherwise = Asked::whereAny,
       .needs = ElementKind::rule});
  return rule;
}

const Rule& bp08SetOfNothing() {
  static const LackRule rule(
      {.about =
           {.id = "BP-08",
            .severity = Severity::info,
            .submodel = Submodel::processes,
            .title = {"An information set refers to no concept",
                      "Informācijas kopa neattiecas ne uz vienu jēdzienu"},
            .reason = {"The concepts model says what an information set consists of. Asked where any set "
                       "refers to a concept; in the field profile only where at least half of them do.",
                       "Jēdzienu modelis pasaka, no kā sastāv informācijas kopa. Jautāts, ja kāda kopa "
                       "attiecas uz jēdzienu; praktiskajā profilā (field) tikai tad, ja vismaz puse."},
            .source = "EKD 2001 (concepts define the contents of information sets)",
            .remedy = {"Tie it to the concepts that it carries.",
                       "Piesaisti to jēdzieniem, par kuriem tā ziņo."}},
       .kinds = informationSet,
       .hasIt =
           [](const CheckContext& context, Slot slot) {
             return leadsTo(context.model(), slot, {refersTo, uses}, concept_) ||
                    comesFrom(context.model(), slot, {partOf, refersTo, link}, concept_);
           },
       .message = {"{0} refers to no concept", "{0} neattiecas ne uz vienu jēdzienu"},
       .inField = Asked::whereMost,
       .otherwise = Asked::whereAny,
       .needs = concept_});
  return rule;
}

}  // namespace ekd::rules
