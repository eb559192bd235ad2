// SPDX-License-Identifier: MIT
#include "libekd/validate/rules/support.hpp"

namespace ekd::rules {
namespace {

using enum ElementKind;
using enum RelationKind;

class NoCardinality : public Rule {
 public:
  const RuleInfo& info() const override {
    static const RuleInfo about{
        .id = "CM-04",
        .severity = Severity::warning,
        .submodel = Submodel::concepts,
        .title = {"A relationship between concepts lacks a cardinality",
                  "Jēdzienu attiecībai trūkst kardinalitātes"},
        .reason = {"How many of the one belong to how many of the other is half of what a relationship says; "
                   "it has to stand at both ends.",
                   "Cik viena jēdziena gadījumu pieder pie cik otra gadījumiem, ir puse no tā, ko attiecība "
                   "saka; tam jābūt norādītam abos galos."},
        .source = "4EM guidelines (cardinalities at both ends)",
        .remedy = {"Give both ends a cardinality.", "Norādi kardinalitāti abos galos."},
    };
    return about;
  }
  Scope scope() const override { return {.relations = relates}; }

  void checkRelation(const CheckContext& context, Slot slot, Findings& findings) const override {
    const Attributes& attributes = context.relation(slot).details->attributes;
    if (findAttribute(attributes, "cardinality_source") == nullptr ||
        findAttribute(attributes, "cardinality_target") == nullptr)
      findings.report({context.relation(slot).id});
  }

  std::string message(const Issue& issue, const Wording& wording) const override {
    const Relation& relation = *wording.model().find(issue.subjects.front().relation());
    return wording.say({"the relationship of {0} to {1} does not say how many at both ends",
                        "saitei {0} → {1} abos galos nav norādīts, cik"},
                       {wording.topic(relation.source), wording.element(relation.target)});
  }
};

}  // namespace

const Rule& cm04NoCardinality() {
  static const NoCardinality rule;
  return rule;
}

}  // namespace ekd::rules
