// SPDX-License-Identifier: MIT
#include "libekd/validate/rules/lack.hpp"
#include "libekd/validate/rules/support.hpp"

namespace ekd::rules {
namespace {

using enum ElementKind;
using enum RelationKind;

bool isKept(const CheckContext& context, Slot slot) {
  const Model& model = context.model();
  return comesFrom(model, slot, {isResponsibleFor, owns, maintains, provides, monitors}, kinds::actors) ||
         leadsTo(model, slot, {belongsTo, partOf}) || leadsTo(model, slot, arm, kinds::partJoints) ||
         findAttribute(context.element(slot).details->attributes, "location") != nullptr;
}

}  // namespace

const Rule& ar02UnplayedRole() {
  static const LackRule rule(
      {.about =
           {.id = "AR-02",
            .severity = Severity::info,
            .submodel = Submodel::actors,
            .title = {"Nobody plays a role", "Lomu neviens nepilda"},
            .reason = {"What a role does, somebody has to do. Asked where anybody is said to play a role; "
                       "in the field profile only where at least half of the roles are played.",
                       "Tas, ko dara loma, kādam jādara. Jautāts, ja vispār pateikts, ka kāds pilda "
                       "lomu; praktiskajā profilā (field) tikai tad, ja vismaz pusei lomu kāds ir."},
            .source = "4EM toolkit (individual plays role); general knowledge",
            .remedy = {"Say who plays it.", "Pasaki, kurš to pilda."}},
       .kinds = role,
       .hasIt =
           [](const CheckContext& context, Slot slot) {
             const KindSet players{individual, organizationalUnit};
             return comesFrom(context.model(), slot, {plays, isA, synonymOf, link}, players);
           },
       .message = {"nobody is named who plays {0}", "nav nosaukts neviens, kas pilda lomu {0}"},
       .inField = Asked::whereMost,
       .otherwise = Asked::whereAny,
       .needs = {individual, organizationalUnit}});
  return rule;
}

const Rule& ar03NoRole() {
  static const LackRule rule(
      {.about =
           {.id = "AR-03",
            .severity = Severity::info,
            .submodel = Submodel::actors,
            .title = {"An individual plays no role", "Persona nepilda nevienu lomu"},
            .reason = {"People come and go, roles stay: what is tied to a person only is lost with the "
                       "person. Asked where any individual plays a role; in the field profile only where "
                       "at least half of them do.",
                       "Cilvēki mainās, lomas paliek: kas saistīts tikai ar personu, ar to arī pazūd. "
                       "Jautāts, ja kāda persona pilda lomu; praktiskajā profilā (field) tikai tad, ja "
                       "vismaz puse."},
            .source = "4EM toolkit (individual plays role); general knowledge",
            .remedy = {"Say which role the person plays.", "Pasaki, kuru lomu šī persona pilda."}},
       .kinds = individual,
       .hasIt =
           [](const CheckContext& context, Slot slot) {
             return leadsTo(context.model(), slot, {plays, isA, synonymOf, link}, role);
           },
       .message = {"{0} plays no role", "{0} nepilda nevienu lomu"},
       .inField = Asked::whereMost,
       .otherwise = Asked::whereAny,
       .needs = role});
  return rule;
}

const Rule& ar04NobodyKeepsIt() {
  static const LackRule rule(
      {.about =
           {.id = "AR-04",
            .severity = Severity::info,
            .submodel = Submodel::actors,
            .title = {"Nobody owns a resource or looks after it", "Resurss nevienam nepieder"},
            .reason = {"A machine, a system or a building is there when somebody owns it, maintains it or "
                       "answers for it, or when it has a place. In the field profile asked only where this "
                       "is said of at least half of the resources.",
                       "Iekārta, sistēma vai ēka ir pieejama, ja tā kādam pieder, kāds to uztur vai par "
                       "to atbild, vai tai ir vieta. Praktiskajā profilā (field) jautāts tikai tad, ja "
                       "tas pateikts par vismaz pusi resursu."},
            .source = "4EM toolkit (responsible for, maintains, belongs to; location of a resource)",
            .remedy = {"Say to whom it belongs or where it is.", "Pasaki, kam tas pieder vai kur tas ir."}},
       .kinds = resource,
       .hasIt = isKept,
       .message = {"nobody owns {0} or looks after it", "{0} nevienam nepieder, un neviens par to nerūpējas"},
       .inField = Asked::whereMost});
  return rule;
}

}  // namespace ekd::rules
