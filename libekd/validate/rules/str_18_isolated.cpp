// SPDX-License-Identifier: MIT
#include "libekd/validate/rules/support.hpp"

namespace ekd::rules {
namespace {

class Isolated : public Rule {
 public:
  const RuleInfo& info() const override {
    static const RuleInfo about{
        .id = "STR-18",
        .severity = Severity::warning,
        .title = {"An element has no relation at all", "Elementam nav nevienas saites"},
        .reason =
            {"A model is made of relations: an element that is tied to nothing does not say why it is there. "
             "Ideas without a type are left to STR-01.",
             "Modelis sastāv no saitēm: elements, kas ne ar ko nav saistīts, nepasaka, kāpēc tas tur ir. "
             "Idejas bez veida atstātas STR-01 ziņā."},
        .source = "4EM guidelines (every component takes part in a relation)",
        .remedy = {"Tie it to what it belongs to, or remove it.",
                   "Piesaisti to tam, pie kā tas pieder, vai noņem."},
    };
    return about;
  }
  Scope scope() const override {
    return {.elements = kinds::components - ElementKind::idea, .reach = Reach::links};
  }

  void checkElement(const CheckContext& context, Slot slot, Findings& findings) const override {
    if (context.model().outgoing(slot).empty() && context.model().incoming(slot).empty())
      findings.report({context.element(slot).id});
  }

  std::string message(const Issue& issue, const Wording& wording) const override {
    return wording.say({"{0} has no relation to anything", "{0} nav nevienas saites"},
                       {wording.topic(issue.subjects.front().element())});
  }

  std::vector<Fix> fixes(const Issue& issue, const FixContext& context) const override {
    FixList fixes(context);
    const ElementId id = issue.subjects.front().element();
    fixes.add(fixes.wording().say({"Remove {0}", "Noņemt: {0}"}, {fixes.wording().element(id)}),
              [id](Editor& editor) { return editor.remove(id); });
    return fixes.take();
  }
};

}  // namespace

const Rule& str18Isolated() {
  static const Isolated rule;
  return rule;
}

}  // namespace ekd::rules
