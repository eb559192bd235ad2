// SPDX-License-Identifier: MIT
#include "libekd/validate/rules/support.hpp"

namespace ekd::rules {
namespace {

using enum ElementKind;
using enum RelationKind;

class UnnamedRelationship : public Rule {
 public:
  const RuleInfo& info() const override {
    static const RuleInfo about{
        .id = "CM-03",
        .severity = Severity::warning,
        .submodel = Submodel::concepts,
        .title = {"A relationship between concepts lacks a name", "Jēdzienu attiecībai trūkst nosaukuma"},
        .reason = {"A line between two concepts is read in both directions, \"employs\" one way and \"works "
                   "for\" the other; a line without both names says only that there is something.",
                   "Līniju starp diviem jēdzieniem lasa abos virzienos: vienā \"nodarbina\", otrā \"strādā "
                   "pie\"; ja abu nosaukumu nav, tā saka tikai to, ka kaut kas ir."},
        .source = "4EM guidelines (binary relationships are named in both directions)",
        .remedy = {"Give it a name and a name from the other end.", "Dod tai nosaukumu arī no otra gala."},
    };
    return about;
  }
  Scope scope() const override { return {.relations = relates}; }

  void checkRelation(const CheckContext& context, Slot slot, Findings& findings) const override {
    const Attributes& attributes = context.relation(slot).details->attributes;
    if (findAttribute(attributes, "name") == nullptr || findAttribute(attributes, "inverse_name") == nullptr)
      findings.report({context.relation(slot).id});
  }

  std::string message(const Issue& issue, const Wording& wording) const override {
    const Relation& relation = *wording.model().find(issue.subjects.front().relation());
    const Attributes& attributes = relation.details->attributes;
    const bool isNamed = findAttribute(attributes, "name") != nullptr;
    const Bilingual noInverse{"the relationship of {0} to {1} has no name from the other end",
                              "saitei {0} → {1} nav nosaukuma no otra gala"};
    const Bilingual noName{"the relationship of {0} to {1} has no name", "saitei {0} → {1} nav nosaukuma"};
    return wording.say(isNamed ? noInverse : noName,
                       {wording.topic(relation.source), wording.element(relation.target)});
  }
};

}  // namespace

const Rule& cm03UnnamedRelationship() {
  static const UnnamedRelationship rule;
  return rule;
}

}  // namespace ekd::rules
