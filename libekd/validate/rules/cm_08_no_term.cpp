// SPDX-License-Identifier: MIT
#include "libekd/text/utf8.hpp"
#include "libekd/validate/rules/support.hpp"

#include <algorithm>

namespace ekd::rules {
namespace {

using enum ElementKind;
using enum RelationKind;

bool isTerm(const Text& label) {
  const std::size_t first = label.text.find_first_not_of(" \t\n");
  if (first == std::string::npos) return false;
  const std::size_t last = label.text.find_last_not_of(" \t\n");
  return label.text[first] != '(' || label.text.find(')', first) != last;
}

class NoTerm : public Rule {
 public:
  const RuleInfo& info() const override {
    static const RuleInfo about{
        .id = "CM-08",
        .severity = Severity::warning,
        .submodel = Submodel::concepts,
        .title = {"A definition has no term", "Definīcijai nav jēdziena"},
        .reason =
            {"A definition without the term that it defines cannot be looked up. A remark in brackets, "
             "such as \"(no term given)\", is not a term.",
             "Definīciju bez jēdziena, ko tā definē, nevar atrast. Piezīme iekavās, piemēram, \"(jēdziens "
             "nav dots)\", nav jēdziens."},
        .source = "seen in practice (a definition printed alone)",
        .remedy = {"Find out which term was meant.", "Noskaidro, kurš jēdziens bija domāts."},
    };
    return about;
  }
  Scope scope() const override { return {.elements = concept_, .reach = Reach::fields}; }

  void checkElement(const CheckContext& context, Slot slot, Findings& findings) const override {
    const Element& element = context.element(slot);
    if (element.details->descriptions.empty()) return;
    const bool hasTerm = std::any_of(element.labels.begin(), element.labels.end(), isTerm);
    if (!hasTerm) findings.report({element.id});
  }

  std::string message(const Issue& issue, const Wording& wording) const override {
    const Element& element = elementOf(wording, issue.subjects.front());
    const std::string_view definition = textFor(element.details->descriptions, wording.language());
    return wording.say(
        {"nothing says which term means \"{0}\"", "nekur nav teikts, kurš jēdziens nozīmē \"{0}\""},
        {text::truncated(definition, 60)});
  }
};

}  // namespace

const Rule& cm08NoTerm() {
  static const NoTerm rule;
  return rule;
}

}  // namespace ekd::rules
