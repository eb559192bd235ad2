// SPDX-License-Identifier: MIT
#include "libekd/query/problems.hpp"
#include "libekd/validate/rules/support.hpp"

namespace ekd::rules {
namespace {

using enum ElementKind;
using enum RelationKind;

class ProblemUnsolved : public Rule {
 public:
  const RuleInfo& info() const override {
    static const RuleInfo about{
        .id = "GM-22",
        .severity = Severity::warning,
        .submodel = Submodel::goals,
        .title = {"A problem is neither solved nor dismissed", "Problēma nav ne atrisināta, ne noraidīta"},
        .reason = {"When a workshop ends, every problem should have an answer: something that solves it, or "
                   "a reason why nobody will. Until then it is an open point that the report has to name.",
                   "Darba grupas beigās katrai problēmai vajadzētu būt atbildei: kaut kas to risina, vai ir "
                   "pamatojums, kāpēc neviens to nedarīs. Līdz tam tas ir atklāts jautājums, kas jānosauc "
                   "pārskatā."},
        .source =
            "seen in practice (three of sixty problems dismissed with a reason, half without any answer)",
        .remedy =
            {"Tie a solution, goal or project to it by \"solves\", or reject it and say why.",
             "Piesaisti tai risinājumu, mērķi vai projektu ar saiti \"risina\" vai noraidi to un pasaki, "
             "kāpēc."},
        .profiles = Profile::field,
    };
    return about;
  }
  Scope scope() const override { return {.elements = problem, .reach = Reach::fields | Reach::links}; }

  void checkElement(const CheckContext& context, Slot slot, Findings& findings) const override {
    if (isUnsolved(context.model(), slot)) findings.report({context.element(slot).id});
  }

  std::string message(const Issue& issue, const Wording& wording) const override {
    return wording.say(
        {"nothing solves {0}, and nobody dismissed it", "nekas nerisina {0}, un neviens to nav noraidījis"},
        {wording.topic(issue.subjects.front().element())});
  }
};

}  // namespace

const Rule& gm22ProblemUnsolved() {
  static const ProblemUnsolved rule;
  return rule;
}

}  // namespace ekd::rules
