// SPDX-License-Identifier: MIT
#include "libekd/edit/verbs.hpp"
#include "libekd/validate/rules/support.hpp"

namespace ekd::rules {
namespace {

class NoKind : public Rule {
 public:
  const RuleInfo& info() const override {
    static const RuleInfo about{
        .id = "STR-01",
        .severity = Severity::error,
        .title = {"An element has no type", "Elementam nav veida"},
        .reason =
            {"Cards may be written down before anybody knows whether they are goals, problems or something "
             "else. Until they have a type, no relation of the method applies to them and no sub-model "
             "shows them.",
             "Kartītes var pierakstīt, pirms kāds zina, vai tie ir mērķi, problēmas vai kas cits. Kamēr "
             "veida nav, tām nav piemērojama neviena metodes saite un tās nerāda neviens apakšmodelis."},
        .source = "4EM book, ch. 8 (the identifier contains the type)",
        .remedy = {"Say what it is, or remove it.", "Pasaki, kas tas ir, vai noņem to."},
    };
    return about;
  }
  Scope scope() const override { return {.elements = ElementKind::idea, .reach = Reach::fields}; }

  void checkElement(const CheckContext& context, Slot slot, Findings& findings) const override {
    findings.report({context.element(slot).id});
  }

  std::string message(const Issue& issue, const Wording& wording) const override {
    return wording.say({"{0} has no type yet", "{0} veids vēl nav noteikts"},
                       {wording.topic(issue.subjects.front().element())});
  }

  std::vector<Fix> fixes(const Issue& issue, const FixContext& context) const override {
    FixList fixes(context);
    const ElementId id = issue.subjects.front().element();
    for (const ElementKind kind : {ElementKind::goal, ElementKind::problem, ElementKind::concept_}) {
      const std::string name(inLanguage(ekd::info(kind).label, context.language));
      fixes.add(fixes.wording().say({"Make it a {0}", "Veids: {0}"}, {name}),
                [&](Editor& editor) { return retype(editor, id, kind); });
    }
    return fixes.take();
  }
};

}  // namespace

const Rule& str01NoKind() {
  static const NoKind rule;
  return rule;
}

}  // namespace ekd::rules
