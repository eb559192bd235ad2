// SPDX-License-Identifier: MIT
#include "libekd/validate/rules/joint_arms.hpp"
#include "libekd/validate/rules/support.hpp"

namespace ekd::rules {
namespace {

class SplitArmCount : public Rule {
 public:
  const RuleInfo& info() const override {
    static const RuleInfo about{
        .id = "STR-13",
        .severity = Severity::error,
        .title = {"A split or join has the wrong number of arms",
                  "Sazarojumam vai savienojumam ir nepareizs zaru skaits"},
        .reason =
            {"A split divides one flow into two or more, a join brings two or more together into one. With "
             "other numbers of arms nobody can tell how the processes go on.",
             "Sazarojums vienu plūsmu sadala divās vai vairākās, savienojums divas vai vairākas saved "
             "vienā. Ar citu zaru skaitu neviens nevar pateikt, kā procesi turpinās."},
        .source = "4EM toolkit validator",
        .remedy = {"Draw the missing arms, or lead the flow past it.",
                   "Uzzīmē trūkstošos zarus vai novadi plūsmu garām."},
    };
    return about;
  }
  Scope scope() const override { return {.elements = kinds::splits | kinds::joins, .reach = Reach::links}; }

  void checkElement(const CheckContext& context, Slot slot, Findings& findings) const override {
    const JointArms arms = armsOf(context.model(), slot);
    const bool isSplit = kinds::splits.contains(context.model().elementKind(slot));
    const std::size_t one = (isSplit ? arms.sources : arms.targets).size();
    const std::size_t several = (isSplit ? arms.targets : arms.sources).size();
    if (one != 1 || several < 2) findings.report({context.element(slot).id});
  }

  std::string message(const Issue& issue, const Wording& wording) const override {
    const ElementId id = issue.subjects.front().element();
    const JointArms arms = armsOf(wording.model(), *wording.model().elements().slotOf(id));
    const bool isSplit = kinds::splits.contains(wording.model().find(id)->kind);
    const Bilingual split{
        "arms in: {0}, arms out: {1}; a split has one in and two or more out",
        "ieejošie zari: {0}, izejošie: {1}; sazarojumam ir viens ieejošs un vismaz divi izejoši"};
    const Bilingual join{
        "arms in: {0}, arms out: {1}; a join has two or more in and one out",
        "ieejošie zari: {0}, izejošie: {1}; savienojumam ir vismaz divi ieejoši un viens izejošs"};
    return wording.say(isSplit ? split : join,
                       {std::to_string(arms.sources.size()), std::to_string(arms.targets.size())});
  }
};

}  // namespace

const Rule& str13SplitArms() {
  static const SplitArmCount rule;
  return rule;
}

}  // namespace ekd::rules
