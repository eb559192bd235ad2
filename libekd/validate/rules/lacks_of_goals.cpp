// SPDX-License-Identifier: MIT
#include "libekd/validate/rules/lack.hpp"
#include "libekd/validate/rules/support.hpp"

namespace ekd::rules {
namespace {

using enum ElementKind;
using enum RelationKind;

/// What says more about an element, but not what it does to others.
constexpr RelationSet says{refersTo, uses, fromViewpoint, concerns, synonymOf};
constexpr RelationSet remarks{annotates, illustrates, refersTo};

bool hasCauseOrEnd(const CheckContext& context, Slot slot) {
  const Model& model = context.model();
  return comesFrom(model, slot, {causes, solves, arm, partOf}) ||
         comesFrom(model, slot, annotates, developmentAction);
}

bool hasKind(const CheckContext& context, Slot slot) {
  const std::string* kind = findAttribute(context.element(slot).details->attributes, "problem_kind");
  return kind != nullptr && *kind != "problem";
}

}  // namespace

const Rule& gm15NoPriority() {
  static const LackRule rule(
      {.about =
           {.id = "GM-15",
            .severity = Severity::info,
            .submodel = Submodel::goals,
            .title = {"A goal has no priority", "Mērķim nav prioritātes"},
            .reason = {"Where priorities were given out, a goal without one looks unimportant, although it "
                       "may only have been overlooked. Asked only where at least half of the goals have a "
                       "priority.",
                       "Kur prioritātes ir sadalītas, mērķis bez tās izskatās nesvarīgs, lai gan varbūt tas "
                       "tikai palaists garām. Jautāts tikai tad, ja vismaz pusei mērķu prioritāte ir."},
            .source = "EKD workshop guidance (goals are prioritised by voting); 4EM toolkit",
            .remedy = {"Give it a priority.", "Piešķir tam prioritāti."}},
       .kinds = goal,
       .hasIt = [](const CheckContext& context,
                   Slot slot) { return context.element(slot).priority != Level::unset; },
       .message = {"{0} has no priority, though most goals have one",
                   "{0} nav prioritātes, lai gan vairumam mērķu tā ir"},
       .inField = Asked::whereMost,
       .otherwise = Asked::whereMost});
  return rule;
}

const Rule& gm17Unmeasured() {
  static const LackRule rule(
      {.about =
           {.id = "GM-17",
            .severity = Severity::info,
            .submodel = Submodel::goals,
            .title = {"A goal is not measured", "Mērķis netiek mērīts"},
            .reason = {"Only what is measured can be seen to be reached. Asked only where an indicator or "
                       "a criterion measures at least half of the goals.",
                       "Tikai par to, ko mēra, var pateikt, ka tas sasniegts. Jautāts tikai tad, ja "
                       "rādītājs vai kritērijs mēra vismaz pusi mērķu."},
            .source = "4EM toolkit (goal measured by KPI); general knowledge",
            .remedy = {"Tie it to the indicator or criterion by which it is measured.",
                       "Piesaisti to rādītājam vai kritērijam, ar ko to mēra."}},
       .kinds = goal,
       .hasIt =
           [](const CheckContext& context, Slot slot) {
             const KindSet gauges{kpi, criterion, criterionGroup};
             return leadsTo(context.model(), slot, measuredBy, gauges) ||
                    comesFrom(context.model(), slot, measures, gauges);
           },
       .message = {"nothing measures whether {0} is reached", "nekas nemēra, vai {0} ir sasniegts"},
       .inField = Asked::whereMost,
       .otherwise = Asked::whereMost,
       .needs = {kpi, criterion, criterionGroup}});
  return rule;
}

const Rule& gm21NoCauseAndNoEnd() {
  static const LackRule rule(
      {.about =
           {.id = "GM-21",
            .severity = Severity::info,
            .submodel = Submodel::goals,
            .title = {"A problem has neither a cause nor anything that removes it",
                      "Problēmai nav ne cēloņa, ne risinājuma"},
            .reason = {"Who knows the cause can remove the problem at its root; who knows neither has "
                       "only stated it. In the field profile GM-22 asks for a solution.",
                       "Kas zina cēloni, var problēmu novērst saknē; kas nezina ne vienu, ne otru, to ir "
                       "tikai nosaucis. Praktiskajā profilā (field) par risinājumu jautā GM-22."},
            .source = "EKD driving questions \"what is the cause?\", \"how could it be eliminated?\"",
            .remedy = {"Ask for the cause, and tie it.", "Pajautā pēc cēloņa un piesaisti to."},
            .profiles = ProfileSet{Profile::classic, Profile::toolkit}},
       .kinds = problem,
       .hasIt = hasCauseOrEnd,
       .message = {"nothing says what causes {0} or what would remove it",
                   "nekas nepasaka, kas izraisa {0} vai kas to novērstu"}});
  return rule;
}

const Rule& gm25CausesNothing() {
  static const LackRule rule(
      {.about =
           {.id = "GM-25",
            .severity = Severity::info,
            .submodel = Submodel::goals,
            .title = {"A cause causes nothing", "Cēlonis neko neizraisa"},
            .reason = {"A cause explains a problem or an opportunity. One that is tied to neither explains "
                       "nothing.",
                       "Cēlonis izskaidro problēmu vai iespēju. Ja tas nav saistīts ne ar vienu, tas neko "
                       "neizskaidro."},
            .source = "4EM toolkit (cause causes problem or opportunity)",
            .remedy = {"Tie it to what it explains.", "Piesaisti to tam, ko tas izskaidro."}},
       .kinds = cause,
       .hasIt =
           [](const CheckContext& context, Slot slot) {
             return leadsTo(context.model(), slot, RelationSet::all() - says) ||
                    comesFrom(context.model(), slot, {solves, link});
           },
       .message = {"{0} is tied to nothing that it causes", "{0} nav saistīts ne ar ko, ko tas izraisītu"}});
  return rule;
}

const Rule& gm27LimitsNothing() {
  static const LackRule rule(
      {.about =
           {.id = "GM-27",
            .severity = Severity::info,
            .submodel = Submodel::goals,
            .title = {"A constraint hinders nothing", "Ierobežojums neko nekavē"},
            .reason = {"A law or an agreement is in a model because it limits something. As long as it is "
                       "not tied to what it limits, it is easily overlooked.",
                       "Likums vai vienošanās ir modelī tāpēc, ka kaut ko ierobežo. Kamēr tas nav "
                       "piesaistīts tam, ko ierobežo, to viegli palaist garām."},
            .source = "4EM toolkit (constraint hinders goal)",
            .remedy = {"Tie it to the goal, process or project that it limits.",
                       "Piesaisti to mērķim, procesam vai projektam, ko tas ierobežo."}},
       .kinds = constraint,
       .hasIt =
           [](const CheckContext& context, Slot slot) {
             return leadsTo(context.model(), slot, RelationSet::all() - says) ||
                    comesFrom(context.model(), slot, RelationSet::all() - remarks);
           },
       .message = {"{0} is tied to nothing that it limits", "{0} nav saistīts ne ar ko, ko tas ierobežotu"}});
  return rule;
}

const Rule& gm29GenericProblem() {
  static const LackRule rule(
      {.about =
           {.id = "GM-29",
            .severity = Severity::info,
            .submodel = Submodel::goals,
            .title = {"It is not said whether a problem is a weakness or a threat",
                      "Nav pateikts, vai problēma ir vājā puse vai drauds"},
            .reason = {"A weakness comes from inside and can be changed, a threat comes from outside and "
                       "must be reckoned with. Asked only where at least half of the problems are the one "
                       "or the other.",
                       "Vājā puse ir iekšēja, un to var mainīt; drauds nāk no ārpuses, un ar to jārēķinās. "
                       "Jautāts tikai tad, ja vismaz puse problēmu ir viens vai otrs."},
            .source = "4EM toolkit (type of a problem)",
            .remedy = {"Say which of them it is.", "Pasaki, kas tā ir."}},
       .kinds = problem,
       .hasIt = hasKind,
       .message = {"it is not said whether {0} is a weakness or a threat",
                   "nav pateikts, vai {0} ir vājā puse vai drauds"},
       .inField = Asked::whereMost,
       .otherwise = Asked::whereMost,
       .attribute = "problem_kind"});
  return rule;
}

}  // namespace ekd::rules
