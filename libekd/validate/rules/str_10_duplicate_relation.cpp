// SPDX-License-Identifier: MIT
#include "libekd/validate/rules/support.hpp"

#include <algorithm>

namespace ekd::rules {
namespace {

/// These may be drawn several times between two elements with a meaning of their own each, which their name
/// or description says.
constexpr RelationSet named{RelationKind::relates, RelationKind::link};

bool sayTheSame(const Relation& a, const Relation& b) {
  if (a.kind != b.kind) return false;
  if (a.source != b.source && !info(a.kind).symmetric) return false;
  return !named.contains(a.kind) || (a.details->attributes == b.details->attributes &&
                                     a.details->descriptions == b.details->descriptions);
}

/// The one of several equal relations that stays: the place in the hierarchy, else the one with most to say.
bool isBetterToKeep(const Relation& a, const Relation& b) {
  if (a.order.has_value() != b.order.has_value()) return a.order.has_value();
  const auto said = [](const Relation& relation) {
    return relation.details->attributes.size() + relation.details->descriptions.size();
  };
  if (said(a) != said(b)) return said(a) > said(b);
  return a.id < b.id;
}

class DuplicateRelation : public Rule {
 public:
  const RuleInfo& info() const override {
    static const RuleInfo about{
        .id = "STR-10",
        .severity = Severity::warning,
        .title = {"A relation is stated twice", "Saite ir norādīta divreiz"},
        .reason =
            {"Two relations of one kind from one element to the same other one say nothing more than one, "
             "but are counted, drawn and edited twice. A conflict has no direction: stated from both ends "
             "it is stated twice.",
             "Divas viena veida saites no viena elementa uz to pašu otru nepasaka vairāk par vienu, bet "
             "tiek skaitītas, zīmētas un labotas divreiz. Pretrunai nav virziena: norādīta no abiem "
             "galiem, tā ir norādīta divreiz."},
        .source = "4EM toolkit validator",
        .remedy = {"Remove all but one.", "Noņem visas, izņemot vienu."},
    };
    return about;
  }
  Scope scope() const override { return {.pairs = true}; }

  void checkPair(const CheckContext& context, Slot, Slot, std::span<const Slot> between,
                 Findings& findings) const override {
    Subjects duplicates;
    for (const Slot slot : between) {
      const auto repeats = [&](Slot other) {
        return other != slot && sayTheSame(context.relation(slot), context.relation(other));
      };
      if (std::any_of(between.begin(), between.end(), repeats))
        duplicates.push_back(context.relation(slot).id);
    }
    if (!duplicates.empty()) findings.report(std::move(duplicates));
  }

  std::string message(const Issue& issue, const Wording& wording) const override {
    return wording.say({"{0}: this is stated {1} times", "{0}: tas ir teikts vairākas reizes ({1})"},
                       {wording.statement(*wording.model().find(issue.subjects.front().relation())),
                        std::to_string(issue.subjects.size())});
  }

  std::vector<Fix> fixes(const Issue& issue, const FixContext& context) const override {
    FixList fixes(context);
    fixes.add(fixes.wording().say({"Keep one and remove the others", "Paturēt vienu, pārējās noņemt"}),
              [&](Editor& editor) -> Status {
                for (const Subject& subject : issue.subjects) {
                  const auto beats = [&](const Subject& other) {
                    const Relation& kept = *context.document.model.find(other.relation());
                    const Relation& relation = *context.document.model.find(subject.relation());
                    return kept.id != relation.id && sayTheSame(kept, relation) &&
                           isBetterToKeep(kept, relation);
                  };
                  if (!std::any_of(issue.subjects.begin(), issue.subjects.end(), beats)) continue;
                  if (auto removed = editor.remove(subject.relation()); !removed) return removed;
                }
                return {};
              });
    return fixes.take();
  }
};

}  // namespace

const Rule& str10DuplicateRelation() {
  static const DuplicateRelation rule;
  return rule;
}

}  // namespace ekd::rules
