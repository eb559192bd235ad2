// SPDX-License-Identifier: MIT
#include "libekd/validate/rules/support.hpp"

namespace ekd::rules {
namespace {

using enum ElementKind;
using enum RelationKind;

class NoDefinition : public Rule {
 public:
  const RuleInfo& info() const override {
    static const RuleInfo about{
        .id = "CM-01",
        .severity = Severity::warning,
        .submodel = Submodel::concepts,
        .title = {"A concept has no definition", "Jēdzienam nav definīcijas"},
        .reason = {"The concepts model is the glossary of all others: a term without a definition leaves "
                   "every text that uses it open. A synonym needs none of its own; CM-07 compares the "
                   "definitions of synonyms.",
                   "Jēdzienu modelis ir visu pārējo modeļu vārdnīca: ja jēdzienam nav definīcijas, neskaidrs "
                   "paliek katrs teksts, kas to lieto. Sinonīmam sava definīcija nav vajadzīga; sinonīmu "
                   "definīcijas salīdzina CM-07."},
        .source = "4EM guidelines (concepts are defined)",
        .remedy = {"Write what the term means as its description.", "Aprakstā ieraksti, ko jēdziens nozīmē."},
    };
    return about;
  }
  Scope scope() const override { return {.elements = concept_, .reach = Reach::fields | Reach::links}; }

  void checkElement(const CheckContext& context, Slot slot, Findings& findings) const override {
    const Element& element = context.element(slot);
    const bool isSynonym =
        leadsTo(context.model(), slot, synonymOf) || comesFrom(context.model(), slot, synonymOf);
    if (element.details->descriptions.empty() && !isSynonym) findings.report({element.id});
  }

  std::string message(const Issue& issue, const Wording& wording) const override {
    return wording.say({"nothing says what {0} means", "nekur nav teikts, ko nozīmē {0}"},
                       {wording.topic(issue.subjects.front().element())});
  }
};

}  // namespace

const Rule& cm01NoDefinition() {
  static const NoDefinition rule;
  return rule;
}

}  // namespace ekd::rules
