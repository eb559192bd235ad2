// SPDX-License-Identifier: MIT
#include "libekd/validate/rules/support.hpp"

namespace ekd::rules {
namespace {

using enum ElementKind;
using enum RelationKind;

class DismissedWithoutReason : public Rule {
 public:
  const RuleInfo& info() const override {
    static const RuleInfo about{
        .id = "GM-23",
        .severity = Severity::error,
        .submodel = Submodel::goals,
        .title = {"A problem is dismissed without a reason", "Problēma ir noraidīta bez pamatojuma"},
        .reason = {"Whoever sees later that a problem was rejected has to learn why; without the reason the "
                   "discussion starts again.",
                   "Tam, kurš vēlāk redz, ka problēma noraidīta, jāuzzina, kāpēc; bez pamatojuma diskusija "
                   "sākas no jauna."},
        .source = "seen in practice (\"not relevant, because ...\")",
        .remedy = {"Write down the reason, or take the rejection back.",
                   "Pieraksti pamatojumu vai atsauc noraidījumu."},
    };
    return about;
  }
  Scope scope() const override { return {.elements = {problem, isProblem}, .reach = Reach::fields}; }

  void checkElement(const CheckContext& context, Slot slot, Findings& findings) const override {
    const Element& element = context.element(slot);
    const bool hasReason = element.details->standingReason.find_first_not_of(" \t\n") != std::string::npos;
    if (element.standing == Standing::rejected && !hasReason) findings.report({element.id});
  }

  std::string message(const Issue& issue, const Wording& wording) const override {
    return wording.say({"{0} was rejected and nothing says why", "{0} ir noraidīta, un nav teikts, kāpēc"},
                       {wording.topic(issue.subjects.front().element())});
  }

  std::vector<Fix> fixes(const Issue& issue, const FixContext& context) const override {
    FixList fixes(context);
    const ElementId id = issue.subjects.front().element();
    fixes.add(fixes.wording().say({"Open {0} again", "Atvērt no jauna: {0}"}, {fixes.wording().element(id)}),
              [id](Editor& editor) {
                return editor.modify(id, [](Element& element) { element.standing = Standing::unset; });
              });
    return fixes.take();
  }
};

}  // namespace

const Rule& gm23DismissedWithoutReason() {
  static const DismissedWithoutReason rule;
  return rule;
}

}  // namespace ekd::rules
