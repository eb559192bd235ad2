// SPDX-License-Identifier: MIT
#include "libekd/metamodel/kind_sets.hpp"
#include "libekd/metamodel/table.hpp"
#include "libekd/validate/check_context.hpp"
#include "libekd/validate/findings.hpp"
#include "libekd/validate/rules/rules.hpp"
#include "libekd/validate/wording.hpp"

namespace ekd::rules {
namespace {

class IllegalRelation : public Rule {
 public:
  const RuleInfo& info() const override {
    static const RuleInfo about{
        .id = "STR-07",
        .severity = Severity::error,
        .submodel = std::nullopt,
        .title = {"The method has no such relation between these kinds", ""},
        .reason =
            {"What a relation means depends on the kinds it ties; between others it means nothing that "
             "readers could agree on. What is legal depends on the profile: docs/metamodel.md lists it. "
             "What is wrong about the arms of a joint is reported by STR-14.",
             ""},
        .source = "4EM toolkit (permitted relations); EKD framework figure; field practice by profile",
        .remedy = {"Choose a relation that is legal between the two, turn it round, or change a kind.", ""},
    };
    return about;
  }
  Scope scope() const override { return {.relations = RelationSet::all()}; }

  void checkRelation(const CheckContext& context, Slot slot, Findings& findings) const override {
    const Relation& relation = context.relation(slot);
    const ElementKind source = context.element(context.model().sourceSlot(slot)).kind;
    const ElementKind target = context.element(context.model().targetSlot(slot)).kind;
    if (relation.kind == RelationKind::arm && (isJoint(source) || isJoint(target))) return;
    if (!canRelate(source, relation.kind, target, context.profile)) findings.report({relation.id});
  }

  std::string message(const Issue& issue, const Wording& wording) const override {
    const Relation* relation = wording.model().find(issue.subjects.front().relation());
    if (relation == nullptr) return {};
    const ElementKind source = wording.model().find(relation->source)->kind;
    const ElementKind target = wording.model().find(relation->target)->kind;
    return wording.say(
        {"\"{0}\" is not a relation of the method: {1}", ""},
        {wording.relation(*relation), explain(source, relation->kind, target, wording.language())});
  }
};

}  // namespace

const Rule& str07IllegalRelation() {
  static const IllegalRelation rule;
  return rule;
}

}  // namespace ekd::rules
