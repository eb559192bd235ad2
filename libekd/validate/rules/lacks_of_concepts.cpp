// SPDX-License-Identifier: MIT
#include "libekd/validate/rules/lack.hpp"
#include "libekd/validate/rules/support.hpp"

#include <algorithm>

namespace ekd::rules {
namespace {

using enum ElementKind;
using enum RelationKind;

constexpr ProfileSet strict{Profile::classic, Profile::toolkit};
constexpr KindSet elsewhere = kinds::components - kinds::notes - KindSet{concept_, attribute, example};

/// A kind, a part or another word of a concept is used where that one is.
bool isSpokenOf(const CheckContext& context, Slot slot) {
  const Model& model = context.model();
  return comesFrom(model, slot, RelationSet::all(), elsewhere) ||
         leadsTo(model, slot, RelationSet::all(), elsewhere) ||
         leadsTo(model, slot, {isA, partOf}, concept_) || leadsTo(model, slot, synonymOf) ||
         comesFrom(model, slot, synonymOf) || leadsTo(model, slot, arm, kinds::isaJoints | kinds::partJoints);
}

bool isSpecialisation(const CheckContext& context, Slot slot) {
  return leadsTo(context.model(), slot, isA, concept_) ||
         leadsTo(context.model(), slot, arm, kinds::isaJoints);
}

/// Anything but what makes it a specialisation.
bool hasOwn(const CheckContext& context, Slot slot) {
  const Model& model = context.model();
  const auto outgoing = model.outgoing(slot);
  const auto isOwn = [&](Slot relation) {
    return model.relationKind(relation) != isA &&
           !kinds::isaJoints.contains(model.elementKind(model.targetSlot(relation)));
  };
  return !model.incoming(slot).empty() || std::any_of(outgoing.begin(), outgoing.end(), isOwn);
}

}  // namespace

const Rule& cm02UnusedConcept() {
  static const LackRule rule(
      {.about =
           {.id = "CM-02",
            .severity = Severity::info,
            .submodel = Submodel::concepts,
            .title = {"No other sub-model refers to a concept",
                      "Uz jēdzienu neattiecas neviens cits apakšmodelis"},
            .reason = {"The concepts model explains what the other sub-models speak of. A concept that no "
                       "goal, rule, process or requirement uses may be left out, or something that should "
                       "refer to it does not. Kinds, parts and synonyms of a concept are used with it.",
                       "Jēdzienu modelis paskaidro, par ko runā citi apakšmodeļi. Ja jēdzienu neizmanto "
                       "neviens mērķis, likums, process vai prasība, bez tā var iztikt, vai arī kādam "
                       "trūkst saites uz to. Jēdziena veidus, daļas un sinonīmus izmanto kopā ar to."},
            .source = "EKD 2001 (concepts define what the other sub-models speak of)",
            .remedy = {"Tie to it what speaks of it, or leave it out.",
                       "Piesaisti to, kas par to runā, vai atsakies no tā."},
            .profiles = strict},
       .kinds = concept_,
       .hasIt = isSpokenOf,
       .message = {"no other sub-model refers to {0}",
                   "uz jēdzienu {0} neattiecas neviens cits apakšmodelis"}});
  return rule;
}

const Rule& cm10SameAsGeneral() {
  static const LackRule rule(
      {.about =
           {.id = "CM-10",
            .severity = Severity::info,
            .submodel = Submodel::concepts,
            .title = {"A specialisation has nothing of its own", "Īpašajam jēdzienam nav nekā sava"},
            .reason = {"A special kind of a concept is worth its own box when something is said of it that "
                       "is not said of the general one: an attribute, a relationship, a use.",
                       "Jēdziena paveids ir atsevišķas kartītes vērts, ja par to pateikts kas tāds, kas "
                       "nav pateikts par vispārīgo: atribūts, saite, izmantojums."},
            .source = "general knowledge (specialisation in conceptual modelling)",
            .remedy = {"Say what it has of its own, or make it an attribute of the general concept.",
                       "Pasaki, kas tam ir savs, vai padari to par vispārīgā jēdziena atribūtu."},
            .profiles = strict},
       .kinds = concept_,
       .hasIt = hasOwn,
       .message = {"{0} is only a kind of another concept, with nothing of its own",
                   "{0} ir tikai cita jēdziena paveids, kam nav nekā sava"},
       .concerns = isSpecialisation});
  return rule;
}

}  // namespace ekd::rules
