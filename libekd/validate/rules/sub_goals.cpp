// SPDX-License-Identifier: MIT
#include "libekd/query/hierarchy.hpp"
#include "libekd/validate/rules/support.hpp"

#include <algorithm>

namespace ekd::rules {
namespace {

using enum ElementKind;
using enum RelationKind;

bool isRefinedThroughJoints(const Model& model, Slot slot) {
  const auto incoming = model.incoming(slot);
  return std::any_of(incoming.begin(), incoming.end(),
                     [&](Slot at) { return model.relationKind(at) == arm; });
}

class OnlySubGoal : public Rule {
 public:
  const RuleInfo& info() const override {
    static const RuleInfo about{
        .id = "GM-05",
        .severity = Severity::info,
        .submodel = Submodel::goals,
        .title = {"A goal has a single sub-goal", "Mērķim ir tikai viens apakšmērķis"},
        .reason =
            {"Breaking a goal down means to say in which parts or ways it can be reached. A single "
             "sub-goal is either the same goal in other words, or others are missing beside it. What else "
             "supports the goal counts as another way.",
             "Sadalīt mērķi nozīmē pateikt, pa kādām daļām vai kādos veidos to var sasniegt. Vienīgais "
             "apakšmērķis vai nu ir tas pats mērķis citiem vārdiem, vai arī tam blakus trūkst citu. Kas "
             "vēl atbalsta mērķi, skaitās cits veids."},
        .source = "general knowledge (refinement needs two parts or alternatives)",
        .remedy = {"Ask what else it takes, or merge the two.",
                   "Pajautā, kas vēl vajadzīgs, vai apvieno abus."},
    };
    return about;
  }
  Scope scope() const override { return {.elements = goal, .reach = Reach::fields | Reach::links}; }

  void checkElement(const CheckContext& context, Slot slot, Findings& findings) const override {
    const Model& model = context.model();
    if (onlyOne(model, slot) && !isRefinedThroughJoints(model, slot) && !isDropped(context.element(slot)))
      findings.report({context.element(slot).id});
  }

  std::string message(const Issue& issue, const Wording& wording) const override {
    const ElementId id = issue.subjects.front().element();
    const auto only = onlyOne(wording.model(), *wording.model().elements().slotOf(id));
    return wording.say({"the only sub-goal of {0} is {1}", "vienīgais apakšmērķis zem {0} ir {1}"},
                       {wording.topic(id), wording.element(wording.model().element(*only).id)});
  }

 private:
  /// Itself, or in a circle, which STR-15 and STR-16 report.
  static bool standsUnder(const Model& model, Slot slot, Slot other) {
    const auto outgoing = model.outgoing(slot);
    return std::any_of(outgoing.begin(), outgoing.end(), [&](Slot at) {
      return model.targetSlot(at) == other && (model.isPlace(at) || model.relationKind(at) == supports);
    });
  }

  static std::optional<Slot> onlyOne(const Model& model, Slot slot) {
    std::optional<Slot> only;
    for (const Slot at : model.incoming(slot)) {
      if (!model.isPlace(at) && model.relationKind(at) != supports) continue;
      if (only) return std::nullopt;
      only = model.sourceSlot(at);
    }
    return only && model.elementKind(*only) == goal && !standsUnder(model, slot, *only) ? only : std::nullopt;
  }
};

class ManySubGoals : public Rule {
 public:
  const RuleInfo& info() const override {
    static const RuleInfo about{
        .id = "GM-18",
        .severity = Severity::info,
        .submodel = Submodel::goals,
        .title = {"A goal has very many sub-goals", "Mērķim ir ļoti daudz apakšmērķu"},
        .reason = {"More than twelve sub-goals directly under one make a list that nobody takes in, and most "
                   "such lists have groups in them that were not given a name.",
                   "Vairāk par divpadsmit apakšmērķiem tieši zem viena ir saraksts, ko neviens neaptver, un "
                   "parasti tajā ir grupas, kurām nav dots vārds."},
        .source = "EKD quality criteria (simplicity); the number is a choice",
        .remedy = {"Put those that belong together under a goal of their own.",
                   "Noliec tos, kas pieder kopā, zem sava mērķa."},
    };
    return about;
  }
  Scope scope() const override { return {.elements = goal, .reach = Reach::fields | Reach::links}; }

  void checkElement(const CheckContext& context, Slot slot, Findings& findings) const override {
    const Model& model = context.model();
    if (model.incoming(slot).size() <= atMost && !isRefinedThroughJoints(model, slot)) return;
    if (count(model, slot) > atMost && !isDropped(context.element(slot)))
      findings.report({context.element(slot).id});
  }

  std::string message(const Issue& issue, const Wording& wording) const override {
    const ElementId id = issue.subjects.front().element();
    return wording.say(
        {"{0} has {1} sub-goals directly under it", "tieši zem {0} ir {1} apakšmērķi"},
        {wording.topic(id), std::to_string(count(wording.model(), *wording.model().elements().slotOf(id)))});
  }

 private:
  static constexpr std::size_t atMost = 12;
  static std::size_t count(const Model& model, Slot slot) {
    const auto children = childrenOf(model, slot);
    return static_cast<std::size_t>(std::count_if(
        children.begin(), children.end(), [&](Slot child) { return model.elementKind(child) == goal; }));
  }
};

}  // namespace

const Rule& gm05OnlySubGoal() {
  static const OnlySubGoal rule;
  return rule;
}

const Rule& gm18ManySubGoals() {
  static const ManySubGoals rule;
  return rule;
}

}  // namespace ekd::rules
