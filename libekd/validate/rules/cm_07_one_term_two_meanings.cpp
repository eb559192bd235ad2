// SPDX-License-Identifier: MIT
#include "libekd/validate/bucket_tracker.hpp"
#include "libekd/validate/rules/support.hpp"

namespace ekd::rules {
namespace {

using enum ElementKind;
using enum RelationKind;

class Terms : public BucketTracker {
  std::uint64_t keyOf(const CheckContext& context, Slot slot) const override {
    if (context.model().elementKind(slot) != concept_) return 0;
    std::string scratch;
    const std::string_view term = context.foldedLabel(slot, scratch);
    return term.empty() ? 0 : hashOf(concept_, term);
  }
};

bool meanTheSame(const Element& a, const Element& b) {
  const Texts& first = a.details->descriptions;
  const Texts& second = b.details->descriptions;
  if (first.empty() || second.empty()) return first.empty() != second.empty();
  for (const Text& text : first) {
    const std::string* other = findText(second, text.language);
    if (other != nullptr && text::foldForSearch(*other) != text::foldForSearch(text.text)) return false;
  }
  return true;
}

class TermTwice : public Rule {
 public:
  const RuleInfo& info() const override {
    static const RuleInfo about{
        .id = "CM-07",
        .severity = Severity::warning,
        .submodel = Submodel::concepts,
        .title = {"One term has two entries, or synonyms differ in meaning",
                  "Vienam jēdzienam ir divi ieraksti, vai sinonīmiem ir atšķirīga nozīme"},
        .reason =
            {"A glossary has one entry a term. Two concepts with one name leave open which is meant; "
             "two that are said to be synonyms and are defined differently, or not at all, are not "
             "shown to mean the same. The definition of one synonym holds for the other.",
             "Vārdnīcā katram jēdzienam ir viens ieraksts. Ja diviem jēdzieniem ir viens nosaukums, nav "
             "zināms, kurš ir domāts; ja divi nosaukti par sinonīmiem, bet ir definēti atšķirīgi vai nav "
             "definēti nemaz, nav parādīts, ka tie nozīmē vienu un to pašu. Viena sinonīma definīcija der "
             "arī otram."},
        .source = "seen in practice",
        .remedy = {"Merge the entries, correct a definition, or take the synonym relation away.",
                   "Apvieno ierakstus, izlabo definīciju vai noņem sinonīmu saiti."},
    };
    return about;
  }
  Scope scope() const override { return {.relations = synonymOf, .ends = concept_, .tracked = true}; }

  std::unique_ptr<Tracker> makeTracker() const override { return std::make_unique<Terms>(); }

  void checkRelation(const CheckContext& context, Slot slot, Findings& findings) const override {
    const Element& source = context.element(context.model().sourceSlot(slot));
    const Element& target = context.element(context.model().targetSlot(slot));
    if (source.kind == concept_ && target.kind == concept_ && source.id != target.id &&
        !meanTheSame(source, target))
      findings.report({context.relation(slot).id});
  }

  std::string message(const Issue& issue, const Wording& wording) const override {
    if (const RelationId id = issue.subjects.front().relation())
      return wording.say({"{0}, but their definitions do not agree", "{0}, bet definīcijas nesaskan"},
                         {wording.statement(*wording.model().find(id))});
    return saidOfOthers(wording, {"{0} is also the term of {1}", "{0} ir arī cita jēdziena nosaukums: {1}"},
                        issue);
  }

  std::vector<Fix> fixes(const Issue& issue, const FixContext& context) const override {
    FixList fixes(context);
    if (const RelationId id = issue.subjects.front().relation()) {
      const Relation& relation = *context.document.model.find(id);
      fixes.merge({relation.target, relation.source});
      fixes.removeRelation(id);
    } else {
      fixes.merge(issue.subjects);
    }
    return fixes.take();
  }
};

}  // namespace

const Rule& cm07OneTermTwoMeanings() {
  static const TermTwice rule;
  return rule;
}

}  // namespace ekd::rules
