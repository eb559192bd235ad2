// SPDX-License-Identifier: MIT
#include "libekd/validate/rules/support.hpp"

#include <algorithm>

namespace ekd::rules {
namespace {

class EmptyText : public Rule {
 public:
  const RuleInfo& info() const override {
    static const RuleInfo about{
        .id = "STR-05",
        .severity = Severity::error,
        .title = {"An element has no text", "Elementam nav teksta"},
        .reason = {"An element says something in words; one that has no text in any language says nothing. A "
                   "concept that has a definition and no term is reported by CM-08.",
                   "Elements kaut ko pasaka vārdos; ja teksta nav nevienā valodā, tas nesaka neko. Par "
                   "jēdzienu, kam ir definīcija, bet nav nosaukuma, ziņo CM-08."},
        .source = "4EM book, ch. 8 (free-text formulation)",
        .remedy = {"Write its text, or remove it.", "Uzraksti tekstu vai noņem elementu."},
    };
    return about;
  }
  Scope scope() const override { return {.elements = kinds::components, .reach = Reach::fields}; }

  void checkElement(const CheckContext& context, Slot slot, Findings& findings) const override {
    const Element& element = context.element(slot);
    const bool saysSomething = std::any_of(
        element.labels.begin(), element.labels.end(),
        [](const Text& text) { return text.text.find_first_not_of(" \t\r\n") != std::string::npos; });
    const bool isDefinition = element.kind == ElementKind::concept_ && !element.details->descriptions.empty();
    if (!saysSomething && !isDefinition) findings.report({element.id});
  }

  std::string message(const Issue&, const Wording& wording) const override {
    return wording.say({"it has no text", "nav teksta"});
  }
};

}  // namespace

const Rule& str05EmptyText() {
  static const EmptyText rule;
  return rule;
}

}  // namespace ekd::rules
