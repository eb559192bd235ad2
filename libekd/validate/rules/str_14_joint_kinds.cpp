// SPDX-License-Identifier: MIT
#include "libekd/metamodel/table.hpp"
#include "libekd/validate/rules/joint_arms.hpp"
#include "libekd/validate/rules/support.hpp"

#include <algorithm>
#include <array>

namespace ekd::rules {
namespace {

/// Kinds that one joint may have beside each other on its arms; every other kind stands alone.
constexpr std::array<KindSet, 4> families{kinds::actors, kinds::processes | kinds::flowSets, kinds::offers,
                                          KindSet{ElementKind::isGoal, ElementKind::isRequirement}};

bool mayMix(KindSet kinds) {
  return kinds.size() < 2 || std::any_of(families.begin(), families.end(),
                                         [&](KindSet family) { return (kinds - family).empty(); });
}

struct Arms {
  KindSet found;    ///< kinds at the other ends, joints left out
  KindSet illegal;  ///< of these and the joints, what may not be an arm of it
};

Arms kindsAround(const Model& model, Slot joint, Profile profile) {
  const ElementKind kind = model.elementKind(joint);
  const JointArms arms = armsOf(model, joint);
  Arms around;
  const auto meet = [&](Slot slot, bool isLegal) {
    if (!isJoint(model.elementKind(slot))) around.found |= model.elementKind(slot);
    if (!isLegal) around.illegal |= model.elementKind(slot);
  };
  for (const Slot slot : arms.sources)
    meet(slot, canRelate(model.elementKind(slot), RelationKind::arm, kind, profile));
  for (const Slot slot : arms.targets)
    meet(slot, canRelate(kind, RelationKind::arm, model.elementKind(slot), profile));
  return around;
}

std::string listed(KindSet kinds, const Wording& wording) {
  std::string list;
  for (const ElementKind kind : kinds)
    list += (list.empty() ? "" : ", ") + std::string(inLanguage(info(kind).label, wording.language()));
  return list;
}

class JointKinds : public Rule {
 public:
  const RuleInfo& info() const override {
    static const RuleInfo about{
        .id = "STR-14",
        .severity = Severity::error,
        .title = {"The arms of a joint do not fit together", "Mezgla zari nesader kopā"},
        .reason =
            {"A joint refines, specialises, composes or routes elements of one kind; goals and problems on "
             "one AND joint make no statement. Which kinds a joint may have depends on the joint and on "
             "the profile. The kinds of actors may be mixed, as may processes with what flows between "
             "them, products with their features, and IS goals with requirements.",
             "Mezgls precizē, sašaurina, veido vai virza viena veida elementus; mērķi un problēmas pie "
             "viena UN mezgla neko neizsaka. Kādi veidi mezglam drīkst būt, ir atkarīgs no mezgla un "
             "profila. Jaukt drīkst aktieru veidus, procesus ar to, kas starp tiem plūst, produktus ar to "
             "īpašībām un IS mērķus ar prasībām."},
        .source = "4EM toolkit validator",
        .remedy = {"Lead the arms that do not fit past the joint, or use another joint.",
                   "Nesaderīgos zarus novadi mezglam garām vai izmanto citu mezglu."},
    };
    return about;
  }
  Scope scope() const override { return {.elements = kinds::joints, .reach = Reach::links}; }

  void checkElement(const CheckContext& context, Slot slot, Findings& findings) const override {
    const Arms around = kindsAround(context.model(), slot, context.profile);
    if (!around.illegal.empty() || !mayMix(around.found)) findings.report({context.element(slot).id});
  }

  std::string message(const Issue& issue, const Wording& wording) const override {
    const ElementId id = issue.subjects.front().element();
    const Slot joint = *wording.model().elements().slotOf(id);
    const Arms around = kindsAround(wording.model(), joint, wording.profile());
    if (!around.illegal.empty())
      return wording.say({"it may not have these kinds on its arms: {0}", "tā zaros nedrīkst būt: {0}"},
                         {listed(around.illegal, wording)});
    return wording.say({"it mixes kinds on its arms: {0}", "tā zaros ir sajaukti veidi: {0}"},
                       {listed(around.found, wording)});
  }
};

}  // namespace

const Rule& str14JointKinds() {
  static const JointKinds rule;
  return rule;
}

}  // namespace ekd::rules
