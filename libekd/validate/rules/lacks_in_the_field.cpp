// SPDX-License-Identifier: MIT
#include "libekd/validate/rules/lack.hpp"
#include "libekd/validate/rules/support.hpp"

#include <algorithm>

namespace ekd::rules {
namespace {

using enum ElementKind;
using enum RelationKind;

constexpr KindSet argumentKinds{argument, argumentGroup};

bool speaksForSomething(const CheckContext& context, Slot slot) {
  return leadsTo(context.model(), slot, {justifies, partOf, solves, supports, hinders, arm, link});
}

/// A number that was announced is compared by QA-09, so that an empty group is not reported twice.
bool hasArguments(const CheckContext& context, Slot slot) {
  const Attributes& attributes = context.element(slot).details->attributes;
  return comesFrom(context.model(), slot, {partOf, link, supports}, argumentKinds) ||
         comesFrom(context.model(), slot, arm) ||
         std::any_of(attributes.begin(), attributes.end(), [](const Attribute& attribute) {
           return attribute.name == "declared_children" || attribute.name == "declared_arguments";
         });
}

bool solvesSomething(const CheckContext& context, Slot slot) {
  return leadsTo(context.model(), slot, {solves, supports, partOf, arm, link}) ||
         comesFrom(context.model(), slot, {realises, motivates, requires_, link});
}

bool measuresSomething(const CheckContext& context, Slot slot) {
  return leadsTo(context.model(), slot, {measures, link}) ||
         comesFrom(context.model(), slot, {measuredBy, link});
}

}  // namespace

const Rule& fx01ArgumentForNothing() {
  static const LackRule rule(
      {.about = {.id = "FX-01",
                 .severity = Severity::warning,
                 .submodel = Submodel::field,
                 .title = {"An argument speaks for or against nothing",
                           "Arguments ne par, ne pret neko nerunā"},
                 .reason = {"An argument counts when it is weighed for a project or a solution. One that "
                            "justifies nothing and is in no group gets lost in the report.",
                            "Argumentam ir svars, kad ar to vērtē projektu vai risinājumu. Ja tas neko "
                            "nepamato un nav nevienā grupā, pārskatā tas pazūd."},
                 .source = "seen in practice (arguments in groups, which justify projects)",
                 .remedy = {"Put it into a group, or tie it to what it speaks for.",
                            "Ieliec to grupā vai piesaisti tam, par ko tas runā."},
                 .profiles = Profile::field},
       .kinds = argument,
       .hasIt = speaksForSomething,
       .message = {"{0} justifies nothing and is in no group", "{0} neko nepamato un nav nevienā grupā"}});
  return rule;
}

const Rule& fx02EmptyArgumentGroup() {
  static const LackRule rule(
      {.about = {.id = "FX-02",
                 .severity = Severity::warning,
                 .submodel = Submodel::field,
                 .title = {"An argument group has no argument", "Argumentu grupā nav neviena argumenta"},
                 .reason = {"A heading under which nothing stands: the arguments were lost, or nobody found "
                            "any. When their number was announced, QA-09 says how many are missing.",
                            "Virsraksts, zem kura nekā nav: argumenti ir pazuduši, vai neviens tos neatrada. "
                            "Ja bija pieteikts to skaits, QA-09 pasaka, cik trūkst."},
                 .source = "seen in practice (groups announced with more arguments than they have)",
                 .remedy = {"Put the arguments into it, or remove it.",
                            "Ieliec tajā argumentus vai noņem to."},
                 .profiles = Profile::field},
       .kinds = argumentGroup,
       .hasIt = hasArguments,
       .message = {"there is no argument in {0}", "grupā {0} nav neviena argumenta"}});
  return rule;
}

const Rule& fx04SolvesNothing() {
  static const LackRule rule(
      {.about =
           {.id = "FX-04",
            .severity = Severity::warning,
            .submodel = Submodel::field,
            .title = {"A solution solves no problem", "Risinājums nerisina nevienu problēmu"},
            .reason = {"Minutes say in prose which problem a solution answers. As long as no relation says "
                       "so, the problem counts as open and the solution as an idea without a reason.",
                       "Protokolā vārdos rakstīts, uz kuru problēmu risinājums atbild. Kamēr to nepasaka "
                       "saite, problēma skaitās atklāta un risinājums ir doma bez iemesla."},
            .source = "seen in practice (pairs of problem and solution kept as prose)",
            .remedy = {"Tie it by \"solves\" to the problem, or to the goal that it supports.",
                       "Piesaisti to problēmai ar saiti \"risina\" vai mērķim, ko tas atbalsta."},
            .profiles = Profile::field},
       .kinds = solution,
       .hasIt = solvesSomething,
       .message = {"{0} solves no problem and supports no goal",
                   "{0} nerisina nevienu problēmu un neatbalsta nevienu mērķi"}});
  return rule;
}

const Rule& fx06MeasuresNothing() {
  static const LackRule rule(
      {.about =
           {.id = "FX-06",
            .severity = Severity::info,
            .submodel = Submodel::field,
            .title = {"A criterion measures nothing", "Kritērijs neko nemēra"},
            .reason = {"A criterion tells whether a goal or a project came out well. What a group measures, "
                       "its criteria measure, and the other way round; of a group that measures nothing "
                       "only the top is reported.",
                       "Kritērijs pasaka, vai mērķis vai projekts ir izdevies. Ko mēra grupa, to mēra arī "
                       "tās kritēriji, un otrādi; ja grupa neko nemēra, ziņots tikai par augšējo."},
            .source = "seen in practice (criteria of a programme); 4EM toolkit (goal measured by KPI)",
            .remedy = {"Tie it to the goal or project that it measures.",
                       "Piesaisti to mērķim vai projektam, ko tas mēra."},
            .profiles = Profile::field},
       .kinds = {criterion, criterionGroup},
       .hasIt = measuresSomething,
       .message = {"nothing says what {0} measures", "nekas nepasaka, ko mēra {0}"},
       .throughHierarchy = true});
  return rule;
}

}  // namespace ekd::rules
