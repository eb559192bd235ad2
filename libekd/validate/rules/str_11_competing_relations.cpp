// SPDX-License-Identifier: MIT
#include "libekd/validate/rules/support.hpp"

#include <algorithm>
#include <array>

namespace ekd::rules {
namespace {

using enum RelationKind;

/// What may be said together of the same two elements: the framework figure writes these on one arrow, and a
/// workshop may give one actor several parts in the same goal.
constexpr std::array<RelationSet, 5> together{{
    {motivates, requires_},
    {uses, refersTo, produces},
    {affects, definedBy},
    {supports, hinders},  // reported by GM-06
    {defines, isResponsibleFor, performs, participatesIn, organises, finances, provides, cooperatesOn,
     informs},
}};
/// Says nothing about the two sub-models.
constexpr RelationSet ignored{link, annotates, arm};

bool isSubmodelOfMethod(Submodel submodel) {
  return submodel <= Submodel::capabilities;
}

bool isInterModel(const CheckContext& context, Slot relation) {
  const Submodel source = info(context.model().elementKind(context.model().sourceSlot(relation))).submodel;
  const Submodel target = info(context.model().elementKind(context.model().targetSlot(relation))).submodel;
  return source != target && isSubmodelOfMethod(source) && isSubmodelOfMethod(target) &&
         !ignored.contains(context.model().relationKind(relation));
}

bool mayStandTogether(RelationSet kinds) {
  return kinds.size() < 2 || std::any_of(together.begin(), together.end(),
                                         [&](RelationSet set) { return (kinds - set).empty(); });
}

class CompetingRelations : public Rule {
 public:
  const RuleInfo& info() const override {
    static const RuleInfo about{
        .id = "STR-11",
        .severity = Severity::warning,
        .title = {"Several relations of different kinds lead from one element to another sub-model",
                  "No elementa uz cita apakšmodeļa elementu ved vairākas dažādas saites"},
        .reason =
            {"Two elements of different sub-models are tied by one relation that says what the tie is. "
             "Several, other than motivates with requires, uses with refers to, and the parts an actor has "
             "in one and the same thing, leave open which of them is meant.",
             "Divus dažādu apakšmodeļu elementus savieno viena saite, kas pasaka, kāda tā ir. Ja to ir "
             "vairākas, nav skaidrs, kura domāta; izņēmums ir \"motivē\" kopā ar \"prasa\", \"izmanto\" "
             "kopā ar \"attiecas uz\" un vairākas viena aktiera lomas vienā un tajā pašā lietā."},
        .source = "4EM toolkit validator; EKD framework figure for the exceptions",
        .remedy = {"Keep the one that says it best.", "Paturi to, kas saka vislabāk."},
    };
    return about;
  }
  Scope scope() const override { return {.pairs = true}; }

  void checkPair(const CheckContext& context, Slot first, Slot second, std::span<const Slot> between,
                 Findings& findings) const override {
    Subjects competing;
    for (const Slot source : {first, second}) {
      RelationSet kinds;
      Subjects here;
      for (const Slot slot : between) {
        if (context.model().sourceSlot(slot) != source || !isInterModel(context, slot)) continue;
        if (!kinds.contains(context.model().relationKind(slot))) here.push_back(context.relation(slot).id);
        kinds |= context.model().relationKind(slot);
      }
      if (!mayStandTogether(kinds)) competing.insert(competing.end(), here.begin(), here.end());
    }
    if (!competing.empty()) findings.report(std::move(competing));
  }

  std::string message(const Issue& issue, const Wording& wording) const override {
    const Relation& first = *wording.model().find(issue.subjects.front().relation());
    std::string there;
    std::string back;
    for (const Subject& subject : issue.subjects) {
      const Relation& relation = *wording.model().find(subject.relation());
      std::string& list = relation.source == first.source ? there : back;
      list += (list.empty() ? "" : ", ") + wording.verb(relation);
    }
    if (!back.empty())
      there += wording.say({"; and the other way round: {0}", "; un pretējā virzienā: {0}"}, {back});
    return wording.say({"{0} is tied to {1} in several ways, and it is not clear which is meant: {2}",
                        "{0} → {1}: vairākas saites, un nav skaidrs, kura ir domāta: {2}"},
                       {wording.topic(first.source), wording.element(first.target), there});
  }

  std::vector<Fix> fixes(const Issue& issue, const FixContext& context) const override {
    FixList fixes(context);
    for (const Subject& kept : issue.subjects) {
      fixes.add(fixes.wording().say({"Keep only \"{0}\"", "Paturēt tikai \"{0}\""},
                                    {fixes.wording().relation(kept.relation())}),
                [&](Editor& editor) -> Status {
                  for (const Subject& subject : issue.subjects) {
                    if (subject == kept) continue;
                    if (auto removed = editor.remove(subject.relation()); !removed) return removed;
                  }
                  return {};
                });
    }
    return fixes.take();
  }
};

}  // namespace

const Rule& str11CompetingRelations() {
  static const CompetingRelations rule;
  return rule;
}

}  // namespace ekd::rules
