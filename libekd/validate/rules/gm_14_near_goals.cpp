// SPDX-License-Identifier: MIT
#include "libekd/validate/near_wordings.hpp"
#include "libekd/validate/rules/support.hpp"

namespace ekd::rules {
namespace {

using enum ElementKind;
using enum RelationKind;

class NearGoals : public Rule {
 public:
  const RuleInfo& info() const override {
    static const RuleInfo about{
        .id = "GM-14",
        .severity = Severity::info,
        .submodel = Submodel::goals,
        .title = {"Goals have nearly the same wording", "Mērķiem ir gandrīz viens formulējums"},
        .reason =
            {"Goals that differ in a word, an ending or a space are often one goal that was written down "
             "twice. Words are compared without their Latvian endings or English plurals; 85 % of them have "
             "to be the same, with one word of its own for each at most, two from eight words on. Texts with "
             "different numbers in them are different. What GM-13 reports is not reported again.",
             "Mērķi, kas atšķiras ar vārdu, galotni vai atstarpi, bieži ir viens divreiz pierakstīts "
             "mērķis. Vārdi tiek salīdzināti bez latviešu galotnēm un angļu daudzskaitļa; 85 % no tiem "
             "jābūt vienādiem, un katram drīkst būt ne vairāk kā viens savs vārds, no astoņiem vārdiem "
             "sākot, divi. Teksti ar atšķirīgiem skaitļiem ir atšķirīgi. Par to, ko ziņo GM-13, otrreiz "
             "netiek ziņots."},
        .source = "seen in practice (twelve near pairs in one workshop)",
        .remedy = {"Merge them if they mean the same, else word the difference more clearly.",
                   "Apvieno tos, ja tie nozīmē vienu un to pašu, citādi skaidrāk pasaki atšķirību."},
    };
    return about;
  }
  Scope scope() const override { return {.tracked = true}; }

  std::unique_ptr<Tracker> makeTracker() const override { return std::make_unique<NearWordings>(); }

  std::string message(const Issue& issue, const Wording& wording) const override {
    return wording.say(
        {"{0} reads nearly like {1}", "{0} ir formulēts gandrīz tāpat kā {1}"},
        {wording.topic(issue.subjects.front().element()), wording.element(issue.subjects[1].element())});
  }

  std::vector<Fix> fixes(const Issue& issue, const FixContext& context) const override {
    return mergers(issue, context);
  }
};

}  // namespace

const Rule& gm14NearGoals() {
  static const NearGoals rule;
  return rule;
}

}  // namespace ekd::rules
