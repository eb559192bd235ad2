// SPDX-License-Identifier: MIT
#include "libekd/query/hierarchy.hpp"
#include "libekd/validate/rules/support.hpp"

#include <cctype>

namespace ekd::rules {
namespace {

/// "14.3" and "14(3)" continue "14", "143" does not.
bool continues(std::string_view number, std::string_view parent) {
  if (number.size() <= parent.size() || !number.starts_with(parent)) return false;
  return std::isalnum(static_cast<unsigned char>(number[parent.size()])) == 0;
}

bool isPosition(std::string_view number) {
  return number.find_first_not_of("0123456789") == std::string_view::npos;
}

class NumberOffPlace : public Rule {
 public:
  const RuleInfo& info() const override {
    static const RuleInfo about{
        .id = "STR-03",
        .severity = Severity::warning,
        .title = {"A number does not fit the place in the hierarchy", "Numurs neatbilst vietai hierarhijā"},
        .reason =
            {"A decimal number says where an element stands: 14.3 is under 14. One that does not begin with "
             "the number of its parent sends readers to the wrong place. Only pinned numbers are "
             "compared, and only those of one kind. Where the overall goal has number 1, the goals under it "
             "may "
             "count on from there.",
             "Decimālais numurs pasaka, kur elements stāv: 14.3 ir zem 14. Ja tas nesākas ar augstākā "
             "elementa numuru, lasītājs tiek sūtīts uz nepareizu vietu. Tiek salīdzināti tikai "
             "piesprausti viena veida numuri. Ja kopējam mērķim ir numurs 1, mērķi zem tā drīkst skaitīt "
             "no turienes tālāk."},
        .source = "seen in practice (a sub-goal printed with the number of its parent)",
        .remedy = {"Unpin the number, correct it, or move the element to where its number says.",
                   "Atlaid numuru, izlabo to vai pārvieto elementu turp, kur rāda numurs."},
    };
    return about;
  }
  Scope scope() const override {
    return {.elements = kinds::components, .reach = Reach::fields | Reach::links | Reach::parentNumber};
  }

  void checkElement(const CheckContext& context, Slot slot, Findings& findings) const override {
    const Element& element = context.element(slot);
    if (element.number.empty()) return;
    const auto above = parentOf(context.model(), slot);
    if (!above) return;
    const Element& parent = context.element(*above);
    if (parent.kind != element.kind || parent.number.empty()) return;
    const bool countsOn = parent.number == "1" && element.number != "1" && isPosition(element.number);
    if (!countsOn && !continues(element.number, parent.number)) findings.report({element.id, parent.id});
  }

  std::string message(const Issue& issue, const Wording& wording) const override {
    const Element& element = elementOf(wording, issue.subjects[0]);
    const Element& parent = elementOf(wording, issue.subjects[1]);
    return wording.say({"{0} stands under {1}, so its number should begin with \"{2}.\"",
                        "{0} numuram jāsākas ar \"{2}.\", jo augstāk stāv {1}"},
                       {wording.topic(element.id), wording.element(parent.id), parent.number});
  }

  std::vector<Fix> fixes(const Issue& issue, const FixContext& context) const override {
    FixList fixes(context);
    fixes.unpin(issue.subjects.front().element());
    return fixes.take();
  }
};

}  // namespace

const Rule& str03NumberOffPlace() {
  static const NumberOffPlace rule;
  return rule;
}

}  // namespace ekd::rules
