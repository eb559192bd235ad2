// SPDX-License-Identifier: MIT
#include "libekd/metamodel/table.hpp"
#include "libekd/validate/rules/joint_arms.hpp"
#include "libekd/validate/rules/support.hpp"

namespace ekd::rules {
namespace {

class JointArmCount : public Rule {
 public:
  const RuleInfo& info() const override {
    static const RuleInfo about{
        .id = "STR-12",
        .severity = Severity::error,
        .title = {"A joint does not lead from two or more elements to one",
                  "Mezgls neved no diviem vai vairākiem elementiem pie viena"},
        .reason =
            {"AND, OR, AND/OR, ISA and PartOF joints say how several elements together refine, specialise "
             "or make up exactly one other. With fewer than two arms in there is nothing to join, without "
             "exactly one arm out nobody knows what is refined.",
             "UN, VAI, UN/VAI, ISA un PartOF mezgli saka, kā vairāki elementi kopā precizē, sašaurina vai "
             "veido tieši vienu citu. Ja ieejošu zaru ir mazāk par diviem, nav ko savienot; ja izejošais "
             "nav tieši viens, nav zināms, kas tiek precizēts."},
        .source = "4EM toolkit validator",
        .remedy = {"Draw the missing arms, or replace the joint by a plain relation.",
                   "Uzzīmē trūkstošos zarus vai mezgla vietā liec parastu saiti."},
    };
    return about;
  }
  Scope scope() const override {
    return {.elements = kinds::refinements | kinds::isaJoints | kinds::partJoints | kinds::offerJoints,
            .reach = Reach::links};
  }

  void checkElement(const CheckContext& context, Slot slot, Findings& findings) const override {
    const JointArms arms = armsOf(context.model(), slot);
    if (arms.sources.size() < 2 || arms.targets.size() != 1) findings.report({context.element(slot).id});
  }

  std::string message(const Issue& issue, const Wording& wording) const override {
    const ElementId id = issue.subjects.front().element();
    const JointArms arms = armsOf(wording.model(), *wording.model().elements().slotOf(id));
    return wording.say({"arms in: {0}, arms out: {1}; it needs two or more in and one out",
                        "ieejošie zari: {0}, izejošie: {1}; vajag vismaz divus ieejošus un vienu izejošu"},
                       {std::to_string(arms.sources.size()), std::to_string(arms.targets.size())});
  }

  std::vector<Fix> fixes(const Issue& issue, const FixContext& context) const override {
    FixList fixes(context);
    const ElementId id = issue.subjects.front().element();
    const Model& model = context.document.model;
    const Slot joint = *model.elements().slotOf(id);
    const JointArms arms = armsOf(model, joint);
    if (arms.sources.size() == 1 && arms.targets.size() == 1) dissolve(fixes, context, joint);
    if (arms.sources.empty() || arms.targets.empty())
      fixes.add(fixes.wording().say({"Remove {0}", "Noņemt: {0}"}, {fixes.wording().element(id)}),
                [id](Editor& editor) { return editor.remove(id); });
    return fixes.take();
  }

 private:
  /// One arm in, one out: what the joint says, a plain relation says as well.
  static void dissolve(FixList& fixes, const FixContext& context, Slot joint) {
    const Model& model = context.document.model;
    const Slot child = armsOf(model, joint).sources.front();
    const Slot parent = armsOf(model, joint).targets.front();
    const auto kind = hierarchyRelation(model.elementKind(child), model.elementKind(parent));
    if (!kind) return;
    Relation direct;
    direct.kind = *kind;
    direct.source = model.element(child).id;
    direct.target = model.element(parent).id;
    for (const Slot slot : model.incoming(joint)) {
      if (model.sourceSlot(slot) == child) direct.order = model.relation(slot).order;
    }
    fixes.add(fixes.wording().say({"Replace the joint by \"{0}\"", "Mezgla vietā likt \"{0}\""},
                                  {fixes.wording().relation(direct)}),
              [&](Editor& editor) -> Status {
                if (auto removed = editor.remove(model.element(joint).id); !removed) return removed;
                direct.id = context.ids.make<RelationId>();
                return editor.add(direct);
              });
  }
};

}  // namespace

const Rule& str12JointArms() {
  static const JointArmCount rule;
  return rule;
}

}  // namespace ekd::rules
