// SPDX-License-Identifier: MIT
#include "libekd/metamodel/table.hpp"
#include "libekd/validate/rules/support.hpp"

namespace ekd::rules {
namespace {

class IllegalRelation : public Rule {
 public:
  const RuleInfo& info() const override {
    static const RuleInfo about{
        .id = "STR-07",
        .severity = Severity::error,
        .title = {"The method has no such relation between these kinds",
                  "Starp šiem veidiem metodē šādas saites nav"},
        .reason =
            {"What a relation means depends on the kinds it ties; between others it means nothing that "
             "readers could agree on. What is legal depends on the profile; docs/metamodel.md lists it. "
             "What is wrong with the arms of a joint is reported by STR-12, STR-13 and STR-14.",
             "Saites nozīme ir atkarīga no veidiem, ko tā savieno; starp citiem tā nenozīmē neko, par ko "
             "lasītāji varētu vienoties. Atļautais ir atkarīgs no profila; to uzskaita docs/metamodel.md. "
             "Par mezglu zaru kļūdām ziņo STR-12, STR-13 un STR-14."},
        .source = "4EM toolkit (permitted relations); EKD framework figure; practice, by profile",
        .remedy = {"Choose a relation that is legal between the two, turn it round, or change a kind.",
                   "Izvēlies saiti, kas starp abiem ir atļauta, apgriez to vai maini veidu."},
    };
    return about;
  }
  Scope scope() const override { return {.relations = RelationSet::all()}; }

  void checkRelation(const CheckContext& context, Slot slot, Findings& findings) const override {
    const Relation& relation = context.relation(slot);
    const ElementKind source = context.model().elementKind(context.model().sourceSlot(slot));
    const ElementKind target = context.model().elementKind(context.model().targetSlot(slot));
    if (relation.kind == RelationKind::arm && (isJoint(source) || isJoint(target))) return;
    if (!canRelate(source, relation.kind, target, context.profile)) findings.report({relation.id});
  }

  std::string message(const Issue& issue, const Wording& wording) const override {
    const Relation& relation = *wording.model().find(issue.subjects.front().relation());
    const ElementKind source = wording.model().find(relation.source)->kind;
    const ElementKind target = wording.model().find(relation.target)->kind;
    return wording.say({"{0}: {1}", "{0}: {1}"},
                       {wording.statement(relation),
                        explain(source, relation.kind, target, wording.language(), wording.profile())});
  }

  std::vector<Fix> fixes(const Issue& issue, const FixContext& context) const override {
    FixList fixes(context);
    const Relation& relation = *context.document.model.find(issue.subjects.front().relation());
    const ElementKind source = context.document.model.find(relation.source)->kind;
    const ElementKind target = context.document.model.find(relation.target)->kind;
    propose(fixes, relation, defaultRelation(source, target, context.profile), false);
    if (canRelate(target, relation.kind, source, context.profile)) {
      propose(fixes, relation, relation.kind, true);
    } else {
      propose(fixes, relation, defaultRelation(target, source, context.profile), true);
    }
    fixes.removeRelation(relation.id);
    return fixes.take();
  }

 private:
  static void propose(FixList& fixes, const Relation& relation, std::optional<RelationKind> kind, bool turn) {
    if (!kind) return;
    Relation better = relation;
    better.kind = *kind;
    if (turn) {
      std::swap(better.source, better.target);
      better.order.reset();
    }
    fixes.add(fixes.wording().say({"Change it to \"{0}\"", "Mainīt uz \"{0}\""},
                                  {fixes.wording().relation(better)}),
              [&](Editor& editor) { return editor.modify(better.id, [&](Relation& r) { r = better; }); });
  }
};

}  // namespace

const Rule& str07IllegalRelation() {
  static const IllegalRelation rule;
  return rule;
}

}  // namespace ekd::rules
