// SPDX-License-Identifier: MIT
#include "libekd/validate/rules/support.hpp"

namespace ekd::rules {
namespace {

using enum ElementKind;
using enum RelationKind;

class SupportsAndHinders : public Rule {
 public:
  const RuleInfo& info() const override {
    static const RuleInfo about{
        .id = "GM-06",
        .severity = Severity::error,
        .submodel = Submodel::goals,
        .title = {"An element both supports and hinders the same other one",
                  "Elements vienu un to pašu gan atbalsta, gan kavē"},
        .reason =
            {"Both cannot hold of the whole: either one of the two is a slip, or the element says two "
             "things and has to be split.",
             "Abi kopā par veselo būt spēkā nevar: vai nu viens no tiem ir kļūda, vai elements saka divas "
             "lietas un ir jāsadala."},
        .source = "general knowledge",
        .remedy = {"Remove the one that does not hold, or split the element.",
                   "Noņem to, kas nav spēkā, vai sadali elementu."},
    };
    return about;
  }
  Scope scope() const override { return {.pairs = true}; }

  void checkPair(const CheckContext& context, Slot first, Slot second, std::span<const Slot> between,
                 Findings& findings) const override {
    Subjects contradicting;
    for (const Slot from : {first, second}) {
      Subjects here;
      RelationSet found;
      for (const Slot slot : between) {
        const RelationKind kind = context.model().relationKind(slot);
        if (context.model().sourceSlot(slot) != from || (kind != supports && kind != hinders)) continue;
        here.push_back(context.relation(slot).id);
        found |= kind;
      }
      if (found.size() == 2) contradicting.insert(contradicting.end(), here.begin(), here.end());
      if (first == second) break;
    }
    if (!contradicting.empty()) findings.report(std::move(contradicting));
  }

  std::string message(const Issue& issue, const Wording& wording) const override {
    const Relation& relation = *wording.model().find(issue.subjects.front().relation());
    return wording.say({"{0} both supports and hinders {1}", "{0} vienlaikus atbalsta un kavē: {1}"},
                       {wording.topic(relation.source), wording.element(relation.target)});
  }

  std::vector<Fix> fixes(const Issue& issue, const FixContext& context) const override {
    FixList fixes(context);
    for (const Subject& subject : issue.subjects) fixes.removeRelation(subject.relation());
    return fixes.take();
  }
};

}  // namespace

const Rule& gm06SupportsAndHinders() {
  static const SupportsAndHinders rule;
  return rule;
}

}  // namespace ekd::rules
