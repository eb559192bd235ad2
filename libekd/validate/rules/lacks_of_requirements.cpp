// SPDX-License-Identifier: MIT
#include "libekd/validate/rules/lack.hpp"
#include "libekd/validate/rules/support.hpp"

namespace ekd::rules {
namespace {

using enum ElementKind;
using enum RelationKind;

constexpr KindSet aims = kinds::processes | KindSet{goal, isGoal};

bool isWanted(const CheckContext& context, Slot slot) {
  const Model& model = context.model();
  return comesFrom(model, slot, {motivates, requires_, hasRequirement, link}, aims | problem) ||
         leadsTo(model, slot, {supports, solves, link, arm},
                 aims | kinds::refinements | KindSet{problem, isProblem, isRequirement});
}

bool hasUse(const CheckContext& context, Slot slot) {
  const Model& model = context.model();
  return comesFrom(model, slot, {appliesTo, motivates, requires_, hasRequirement, uses, creates, link}) ||
         leadsTo(model, slot, {hasRequirement, hasGoal, supports, solves, arm, partOf, link});
}

}  // namespace

const Rule& tc02UnwantedRequirement() {
  static const LackRule rule(
      {.about = {.id = "TC-02",
                 .severity = Severity::warning,
                 .submodel = Submodel::technical,
                 .title = {"Nothing asks for an IS requirement", "IS prasība nekam nav vajadzīga"},
                 .reason = {"What an information system has to do follows from a goal or a process of the "
                            "enterprise. A requirement that none of them motivates or requires, and that "
                            "serves no other one, may be somebody's wish that is paid for in vain.",
                            "Tas, kas informācijas sistēmai jādara, izriet no uzņēmuma mērķa vai procesa. "
                            "Prasība, ko neviens no tiem nemotivē un neprasa un kas nekalpo citai prasībai, "
                            "var būt kāda vēlme, par ko velti samaksās."},
                 .source = "EKD framework figure (goals and processes motivate and require)",
                 .remedy = {"Tie it to the goal or process that needs it, or leave it out.",
                            "Piesaisti to mērķim vai procesam, kam to vajag, vai atsakies no tās."}},
       .kinds = isRequirement,
       .hasIt = isWanted,
       .message = {"no goal or process asks for {0}", "neviens mērķis vai process neprasa {0}"}});
  return rule;
}

const Rule& tc03AppliesToNothing() {
  static const LackRule rule(
      {.about =
           {.id = "TC-03",
            .severity = Severity::info,
            .submodel = Submodel::technical,
            .title = {"An IS requirement applies to no technical component",
                      "IS prasība neattiecas ne uz vienu tehnisko komponenti"},
            .reason = {"Somebody has to build it into something. Asked where any requirement applies to a "
                       "component; in the field profile only where at least half of them do.",
                       "Kādam tā kaut kur jāiebūvē. Jautāts, ja kāda prasība attiecas uz komponenti; "
                       "praktiskajā profilā (field) tikai tad, ja vismaz puse."},
            .source = "4EM toolkit (requirement applies to component)",
            .remedy = {"Tie it to the component that has to meet it.",
                       "Piesaisti to komponentei, kam tā jāizpilda."}},
       .kinds = isRequirement,
       .hasIt =
           [](const CheckContext& context, Slot slot) {
             return leadsTo(context.model(), slot, {appliesTo, link}, technicalComponent) ||
                    comesFrom(context.model(), slot, {hasRequirement, link}, technicalComponent);
           },
       .message = {"{0} applies to no technical component", "{0} neattiecas ne uz vienu tehnisko komponenti"},
       .inField = Asked::whereMost,
       .otherwise = Asked::whereAny,
       .needs = technicalComponent});
  return rule;
}

const Rule& tc04NoKindOfRequirement() {
  static const LackRule rule(
      {.about =
           {.id = "TC-04",
            .severity = Severity::warning,
            .submodel = Submodel::technical,
            .title = {"It is not said whether an IS requirement is functional",
                      "Nav pateikts, vai IS prasība ir funkcionāla"},
            .reason = {"What a system does and how well it does it are built and tested in different ways. "
                       "In the field profile asked only where at least half of the requirements have a "
                       "kind.",
                       "To, ko sistēma dara, un to, cik labi tā to dara, veido un pārbauda dažādi. "
                       "Praktiskajā profilā (field) jautāts tikai tad, ja vismaz pusei prasību veids ir."},
            .source = "4EM book; 4EM toolkit (type of a requirement)",
            .remedy = {"Say whether it is functional or non-functional.",
                       "Pasaki, vai tā ir funkcionāla vai nefunkcionāla."}},
       .kinds = isRequirement,
       .hasIt =
           [](const CheckContext& context, Slot slot) {
             return findAttribute(context.element(slot).details->attributes, "requirement_kind") != nullptr;
           },
       .message = {"it is not said whether {0} is a functional requirement",
                   "nav pateikts, vai {0} ir funkcionāla prasība"},
       .inField = Asked::whereMost,
       .attribute = "requirement_kind"});
  return rule;
}

const Rule& tc05ComponentForNothing() {
  static const LackRule rule(
      {.about =
           {.id = "TC-05",
            .severity = Severity::info,
            .submodel = Submodel::technical,
            .title = {"A technical component meets no requirement and no goal",
                      "Tehniskā komponente neizpilda ne prasību, ne mērķi"},
            .reason = {"A component is there because something needs it: a requirement, a goal, a process "
                       "or the component that it is a part of.",
                       "Komponente ir tāpēc, ka tā kaut kam vajadzīga: prasībai, mērķim, procesam vai "
                       "komponentei, kuras daļa tā ir."},
            .source = "4EM toolkit (components have requirements and goals)",
            .remedy = {"Tie it to the requirement that it meets, or leave it out.",
                       "Piesaisti to prasībai, ko tā izpilda, vai atsakies no tās."}},
       .kinds = technicalComponent,
       .hasIt = hasUse,
       .message = {"no requirement, goal or process needs {0}",
                   "{0} nav vajadzīga nevienai prasībai, mērķim vai procesam"}});
  return rule;
}

const Rule& tc06IsProblemHindersNothing() {
  static const LackRule rule(
      {.about = {.id = "TC-06",
                 .severity = Severity::info,
                 .submodel = Submodel::technical,
                 .title = {"An IS problem hinders nothing", "IS problēma neko nekavē"},
                 .reason = {"As long as it is not said which component it affects or what it hinders, nobody "
                            "can tell how much it matters.",
                            "Kamēr nav pateikts, uz kuru komponenti tā iedarbojas vai ko kavē, neviens nevar "
                            "pateikt, cik tā ir svarīga."},
                 .source = "4EM toolkit (IS problem affects component, hinders goal)",
                 .remedy = {"Tie it to the component, IS goal or process that suffers from it.",
                            "Piesaisti to komponentei, IS mērķim vai procesam, kas no tās cieš."}},
       .kinds = isProblem,
       .hasIt =
           [](const CheckContext& context, Slot slot) {
             return leadsTo(context.model(), slot, {affects, hinders, causes, partOf, arm, link}) ||
                    comesFrom(context.model(), slot, {solves, link});
           },
       .message = {"{0} affects no component and hinders nothing",
                   "{0} neietekmē nevienu komponenti un neko nekavē"}});
  return rule;
}

const Rule& tc07RequirementOfNoConcept() {
  static const LackRule rule(
      {.about =
           {.id = "TC-07",
            .severity = Severity::info,
            .submodel = Submodel::technical,
            .title = {"An IS requirement refers to no concept", "IS prasība neattiecas ne uz vienu jēdzienu"},
            .reason = {"Whoever builds the system has to know what the words of a requirement mean. Asked "
                       "where any requirement refers to a concept; in the field profile only where at "
                       "least half of them do.",
                       "Sistēmas veidotājam jāzina, ko nozīmē prasības vārdi. Jautāts, ja kāda prasība "
                       "attiecas uz jēdzienu; praktiskajā profilā (field) tikai tad, ja vismaz puse."},
            .source = "EKD framework figure (requirements refer to concepts)",
            .remedy = {"Tie it to the concepts that it speaks of.",
                       "Piesaisti to jēdzieniem, par kuriem tā runā."}},
       .kinds = isRequirement,
       .hasIt =
           [](const CheckContext& context, Slot slot) {
             return leadsTo(context.model(), slot, {refersTo, uses}, concept_);
           },
       .message = {"{0} refers to no concept", "{0} neattiecas ne uz vienu jēdzienu"},
       .inField = Asked::whereMost,
       .otherwise = Asked::whereAny,
       .needs = concept_});
  return rule;
}

}  // namespace ekd::rules
