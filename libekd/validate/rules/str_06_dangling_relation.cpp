// SPDX-License-Identifier: MIT
#include "libekd/validate/rules/support.hpp"

namespace ekd::rules {
namespace {

class Unresolved : public Tracker {
  void full(const CheckContext& context, Findings& findings) override {
    for (const auto& [id, relation] : context.document.unresolved) findings.add(Owner::of(id), {id});
  }
  void update(const CheckContext& context, const Touched& touched, Findings& findings) override {
    for (const RelationId id : touched.changes->unresolved) {
      if (context.document.unresolved.contains(id)) {
        findings.replace(Owner::of(id), {id});
      } else {
        findings.retract(Owner::of(id));
      }
    }
  }
};

/// A reader keeps the name by which the file called what it does not hold.
std::string missingName(const Relation& relation, ElementId end, std::string_view attribute) {
  const std::string* name = findAttribute(relation.details->attributes, attribute);
  return name != nullptr ? *name : end.hex();
}

class DanglingRelation : public Rule {
 public:
  const RuleInfo& info() const override {
    static const RuleInfo about{
        .id = "STR-06",
        .severity = Severity::error,
        .title = {"A relation leads to something that does not exist", "Saite ved pie kaut kā, kā nav"},
        .reason =
            {"A relation ties two elements. One whose end is not in the file says nothing; it is kept, so "
             "that nothing is lost, but it takes no part in the model.",
             "Saite savieno divus elementus. Ja viena gala failā nav, tā nesaka neko; tā tiek paturēta, "
             "lai nekas nepazustu, bet modelī nepiedalās."},
        .source = "holds for any graph",
        .remedy = {"Add the missing element to the file, correct the reference, or remove the relation.",
                   "Pievieno failam trūkstošo elementu, izlabo norādi vai noņem saiti."},
        .breaksFile = true,
    };
    return about;
  }
  Scope scope() const override { return {.tracked = true}; }
  std::unique_ptr<Tracker> makeTracker() const override { return std::make_unique<Unresolved>(); }

  std::string message(const Issue& issue, const Wording& wording) const override {
    const Relation& relation = wording.document().unresolved.at(issue.subjects.front().relation());
    const bool hasSource = wording.model().find(relation.source) != nullptr;
    const bool hasTarget = wording.model().find(relation.target) != nullptr;
    const std::string source = missingName(relation, relation.source, "source");
    const std::string target = missingName(relation, relation.target, "target");
    if (hasSource)
      return wording.say({"{0} {1} something that is not in the model: {2}",
                          "saite \"{1}\" no {0} ved uz to, kā modelī nav: {2}"},
                         {wording.topic(relation.source), wording.verb(relation), target});
    if (hasTarget)
      return wording.say({"something that is not in the model {1} {2}: {0}",
                          "saite \"{1}\" uz {2} sākas no tā, kā modelī nav: {0}"},
                         {source, wording.verb(relation), wording.topic(relation.target)});
    return wording.say(
        {"neither end is in the model: {0} {1} {2}", "modelī nav neviena no galiem: {0} {1} {2}"},
        {source, wording.verb(relation), target});
  }

  std::vector<Fix> fixes(const Issue& issue, const FixContext& context) const override {
    FixList fixes(context);
    const RelationId id = issue.subjects.front().relation();
    fixes.add(fixes.wording().say({"Remove \"{0}\"", "Noņemt \"{0}\""}, {fixes.wording().relation(id)}),
              [id](Editor& editor) { return editor.removeUnresolved(id); });
    return fixes.take();
  }
};

}  // namespace

const Rule& str06DanglingRelation() {
  static const DanglingRelation rule;
  return rule;
}

}  // namespace ekd::rules
