// SPDX-License-Identifier: MIT
#include "libekd/query/refinement.hpp"
#include "libekd/validate/rules/group_tracker.hpp"
#include "libekd/validate/rules/support.hpp"

#include <algorithm>

namespace ekd::rules {
namespace {

using enum ElementKind;

/// Goals stand under it, and it stands under none. Goals that are in no hierarchy are for GM-03.
bool isTop(const CheckContext& context, Slot slot) {
  const Model& model = context.model();
  const auto outgoing = model.outgoing(slot);
  if (std::any_of(outgoing.begin(), outgoing.end(), [&](Slot at) { return model.isPlace(at); })) return false;
  if (isDropped(context.element(slot))) return false;
  bool isBelow = false;
  forEachAbove(model, slot, [&](Slot above) { isBelow |= model.elementKind(above) == goal; });
  if (isBelow) return false;
  bool hasGoals = false;
  forEachBelow(model, slot, [&](Slot below) { hasGoals |= model.elementKind(below) == goal; });
  return hasGoals;
}

class SeveralTops : public Rule {
 public:
  const RuleInfo& info() const override {
    static const RuleInfo about{
        .id = "GM-04",
        .severity = Severity::info,
        .submodel = Submodel::goals,
        .title = {"The goals have no common top", "Mērķiem nav vienas kopīgas virsotnes"},
        .reason =
            {"A goals model usually says in one goal what everything is for. Several tops may be right, when "
             "the model is about several things; often the goal that they serve is only not written down. "
             "Goals that no goal stands under do not count.",
             "Mērķu modelis parasti vienā mērķī pasaka, kam viss kalpo. Vairākas virsotnes var būt pareizi, "
             "ja "
             "modelis ir par vairākām lietām; bieži vien kopējais mērķis tikai nav pierakstīts. Mērķi, zem "
             "kuriem neviens mērķis nestāv, netiek skaitīti."},
        .source = "general knowledge; seen in practice (a main goal and beside it a list of general goals)",
        .remedy = {"Write down the goal that all of them serve, or let them stand.",
                   "Uzraksti mērķi, kam tie visi kalpo, vai atstāj, kā ir."},
    };
    return about;
  }
  Scope scope() const override { return {.tracked = true}; }
  std::unique_ptr<Tracker> makeTracker() const override {
    return std::make_unique<GroupTracker>(goal, isTop, 2);
  }

  std::string message(const Issue& issue, const Wording& wording) const override {
    return saidOfOthers(
        wording, {"{0} is one of several tops, beside {1}", "{0} nav vienīgā virsotne, ir arī {1}"}, issue);
  }
};

}  // namespace

const Rule& gm04SeveralTops() {
  static const SeveralTops rule;
  return rule;
}

}  // namespace ekd::rules
