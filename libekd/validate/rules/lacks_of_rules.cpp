// SPDX-License-Identifier: MIT
#include "libekd/validate/rules/lack.hpp"
#include "libekd/validate/rules/support.hpp"

namespace ekd::rules {
namespace {

using enum ElementKind;
using enum RelationKind;

constexpr KindSet aims{goal, isGoal};

bool servesAnything(const CheckContext& context, Slot slot) {
  const Model& model = context.model();
  const KindSet others = aims | rule | kinds::refinements;
  return leadsTo(model, slot, {supports, hinders, definedBy, arm, link}, others) ||
         leadsTo(model, slot, solves) ||
         comesFrom(model, slot, {supports, arm}, KindSet{rule} | kinds::refinements) ||
         comesFrom(model, slot, {motivates, requires_, affects, link}, aims);
}

const std::string* kindOf(const CheckContext& context, Slot slot) {
  return findAttribute(context.element(slot).details->attributes, "rule_kind");
}

bool isEventAction(const CheckContext& context, Slot slot) {
  const std::string* kind = kindOf(context, slot);
  return kind != nullptr && *kind == "event_action";
}

bool isAboutConcepts(const CheckContext& context, Slot slot) {
  return kindOf(context, slot) != nullptr && !isEventAction(context, slot);
}

}  // namespace

const Rule& br01ServesNoGoal() {
  static const LackRule rule(
      {.about =
           {.id = "BR-01",
            .severity = Severity::warning,
            .submodel = Submodel::rules,
            .title = {"A business rule serves no goal", "Likums nekalpo nevienam mērķim"},
            .reason = {"Rules carry goals out or set limits to them. One that neither supports nor hinders "
                       "a goal, is not motivated by one and belongs to no other rule is obeyed without "
                       "anybody knowing what for.",
                       "Likumi īsteno mērķus vai nosaka tiem robežas. Ja likums mērķi ne atbalsta, ne "
                       "kavē, neizriet no mērķa un nepieder citam likumam, to ievēro, nezinot, kāpēc."},
            .source = "EKD 2001 (rules operationalise goals or set their limits)",
            .remedy = {"Tie it to the goal that it supports or hinders, or to the rule that it is part of.",
                       "Piesaisti to mērķim, ko tas atbalsta vai kavē, vai likumam, kura daļa tas ir."}},
       .kinds = ElementKind::rule,
       .hasIt = servesAnything,
       .message = {"{0} is tied to no goal that it serves or limits",
                   "{0} nav saistīts ne ar vienu mērķi, kam tas kalpotu vai noteiktu robežas"}});
  return rule;
}

const Rule& br02NoKindOfRule() {
  static const LackRule rule(
      {.about =
           {.id = "BR-02",
            .severity = Severity::info,
            .submodel = Submodel::rules,
            .title = {"It is not said what kind of rule it is", "Nav pateikts, kāda veida likums tas ir"},
            .reason = {"A rule derives something, says what is done when something happens, or says what "
                       "must hold always or at a change. Which of these it is decides what belongs to it: "
                       "a process that it triggers, or concepts. In the field profile asked only where "
                       "at least half of the rules have a kind.",
                       "Likums kaut ko izsecina, pasaka, ko darīt, kad kas notiek, vai kam jābūt spēkā "
                       "vienmēr vai mainoties. No veida atkarīgs, kas tam vajadzīgs: process, ko tas "
                       "ierosina, vai jēdzieni. Praktiskajā profilā (field) jautāts tikai tad, ja vismaz "
                       "pusei likumu veids ir."},
            .source = "4EM book; 4EM toolkit (type of a rule)",
            .remedy = {"Say which kind it is.", "Pasaki, kāds tas ir."}},
       .kinds = ElementKind::rule,
       .hasIt = [](const CheckContext& context, Slot slot) { return kindOf(context, slot) != nullptr; },
       .message = {"it is not said what kind of rule {0} is", "nav pateikts, kāda veida likums ir {0}"},
       .inField = Asked::whereMost,
       .attribute = "rule_kind"});
  return rule;
}

const Rule& br03TriggersNothing() {
  static const LackRule rule(
      {.about = {.id = "BR-03",
                 .severity = Severity::info,
                 .submodel = Submodel::rules,
                 .title = {"An event-action rule triggers no process",
                           "Notikuma un darbības likums neierosina nevienu procesu"},
                 .reason = {"A rule of this kind says what is done when something happens. Without a process "
                            "that it triggers, nobody finds out who does it.",
                            "Šāds likums pasaka, ko darīt, kad kaut kas notiek. Ja tas neierosina nevienu "
                            "procesu, neviens neuzzina, kurš to dara."},
                 .source = "EKD framework figure (rules trigger processes)",
                 .remedy = {"Tie it to the process that it triggers, or give it another kind.",
                            "Piesaisti to procesam, ko tas ierosina, vai maini veidu."}},
       .kinds = ElementKind::rule,
       .hasIt =
           [](const CheckContext& context, Slot slot) {
             return !isEventAction(context, slot) ||
                    leadsTo(context.model(), slot, {triggers, supports, link}, kinds::processes);
           },
       .message = {"{0} says what is done when something happens, but triggers no process",
                   "{0} pasaka, ko darīt, kad kas notiek, bet neierosina nevienu procesu"}});
  return rule;
}

const Rule& br04NoConcept() {
  static const LackRule rule(
      {.about = {.id = "BR-04",
                 .severity = Severity::info,
                 .submodel = Submodel::rules,
                 .title = {"A rule about what holds refers to no concept",
                           "Likums par to, kam jābūt spēkā, neattiecas ne uz vienu jēdzienu"},
                 .reason = {"A derivation or a constraint speaks of things, and the concepts model says what "
                            "they are. Asked of rules of these kinds, and in the field profile only where at "
                            "least half of them refer to concepts.",
                            "Izvedums vai ierobežojums runā par lietām, un jēdzienu modelis pasaka, kas tās "
                            "ir. Jautāts par šo veidu likumiem, praktiskajā profilā (field) tikai tad, ja "
                            "vismaz puse no tiem attiecas uz jēdzieniem."},
                 .source = "EKD framework figure (rules use and refer to concepts)",
                 .remedy = {"Tie it to the concepts that it speaks of.",
                            "Piesaisti to jēdzieniem, par kuriem tas runā."}},
       .kinds = ElementKind::rule,
       .hasIt =
           [](const CheckContext& context, Slot slot) {
             return leadsTo(context.model(), slot, {uses, refersTo}, concept_);
           },
       .message = {"{0} refers to no concept", "{0} neattiecas ne uz vienu jēdzienu"},
       .inField = Asked::whereMost,
       .otherwise = Asked::whereAny,
       .concerns = isAboutConcepts,
       .needs = concept_});
  return rule;
}

const Rule& br07NobodyForRule() {
  static const LackRule rule(
      {.about =
           {.id = "BR-07",
            .severity = Severity::info,
            .submodel = Submodel::rules,
            .title = {"Nobody defines a rule or answers for it",
                      "Neviens likumu nenosaka un par to neatbild"},
            .reason = {"When a rule does not fit any more, somebody has to be asked. In the field profile "
                       "only where somebody is named for at least half of the rules.",
                       "Kad likums vairs neder, kādam jāpajautā. Praktiskajā profilā (field) jautāts "
                       "tikai tad, ja vismaz pusei likumu kāds ir nosaukts."},
            .source = "EKD framework figure (actors define and are responsible for rules)",
            .remedy = {"Name who defines it or answers for it.",
                       "Nosauc, kurš to nosaka vai par to atbild."}},
       .kinds = ElementKind::rule,
       .hasIt =
           [](const CheckContext& context, Slot slot) {
             return comesFrom(context.model(), slot, {defines, isResponsibleFor}, kinds::actors);
           },
       .message = {"nobody defines {0} or answers for it", "neviens nenosaka {0} un par to neatbild"},
       .inField = Asked::whereMost,
       .needs = kinds::actors});
  return rule;
}

}  // namespace ekd::rules
