// SPDX-License-Identifier: MIT
#include "libekd/validate/abbreviations.hpp"
#include "libekd/validate/bucket_tracker.hpp"
#include "libekd/validate/rules/support.hpp"

namespace ekd::rules {
namespace {

using enum ElementKind;
using enum RelationKind;

class Wordings : public BucketTracker {
  void full(const CheckContext& context, Findings& findings) override {
    m_abbreviations.full(context);
    BucketTracker::full(context, findings);
  }
  void update(const CheckContext& context, const Touched& touched, Findings& findings) override {
    if (m_abbreviations.update(context, touched)) return restart(context, findings);
    BucketTracker::update(context, touched, findings);
  }
  std::uint64_t keyOf(const CheckContext& context, Slot slot) const override {
    if (context.model().elementKind(slot) != goal) return 0;
    std::string scratch;
    const std::string_view wording = m_abbreviations.expand(context.foldedLabel(slot, scratch), scratch);
    return wording.empty() ? 0 : hashOf(goal, wording);
  }

  Abbreviations m_abbreviations;
};

class IdenticalGoals : public Rule {
 public:
  const RuleInfo& info() const override {
    static const RuleInfo about{
        .id = "GM-13",
        .severity = Severity::warning,
        .submodel = Submodel::goals,
        .title = {"Goals have the same wording", "Mērķiem ir viens formulējums"},
        .reason =
            {"Two goals in the same words are one goal that several branches share, or two that differ "
             "in something the words do not say. Case, punctuation and diacritics do not matter, and "
             "an abbreviation that is an alias of an element reads like its label.",
             "Divi mērķi ar vieniem un tiem pašiem vārdiem ir viens mērķis, kas kopīgs vairākiem zariem, "
             "vai divi, kuru atšķirību vārdi nepasaka. Lielie burti, pieturzīmes un garumzīmes netiek "
             "ņemtas vērā, un saīsinājums, kas ir kāda elementa cits vārds, tiek lasīts kā tā nosaukums."},
        .source = "seen in practice (six groups of identical goals in one workshop)",
        .remedy =
            {"Merge them and give the one goal several parents, or say in the words for whom or where "
             "each of them is.",
             "Apvieno tos un vienam mērķim dod vairākus virsmērķus vai pasaki vārdos, kam vai kur katrs "
             "no tiem ir."},
    };
    return about;
  }
  Scope scope() const override { return {.tracked = true}; }

  std::unique_ptr<Tracker> makeTracker() const override { return std::make_unique<Wordings>(); }

  std::string message(const Issue& issue, const Wording& wording) const override {
    return saidOfOthers(wording, {"{0} has the same wording as {1}", "{0} ir formulēts tāpat kā {1}"}, issue);
  }

  std::vector<Fix> fixes(const Issue& issue, const FixContext& context) const override {
    return mergers(issue, context);
  }
};

}  // namespace

const Rule& gm13IdenticalGoals() {
  static const IdenticalGoals rule;
  return rule;
}

}  // namespace ekd::rules
