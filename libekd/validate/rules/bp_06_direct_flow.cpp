// SPDX-License-Identifier: MIT
#include "libekd/validate/rules/support.hpp"

namespace ekd::rules {
namespace {

using enum ElementKind;
using enum RelationKind;

class DirectFlow : public Rule {
 public:
  const RuleInfo& info() const override {
    static const RuleInfo about{
        .id = "BP-06",
        .severity = Severity::error,
        .submodel = Submodel::processes,
        .title = {"A process leads to another one without anything that flows",
                  "Process ved pie cita procesa, bet nekas neplūst"},
        .reason = {"Processes inside the scope are tied by what one produces and the other needs: an "
                   "information or material set between them. An arrow from process to process says only "
                   "that one comes after the other. The other profiles allow that.",
                   "Procesus modeļa robežās saista tas, ko viens rada un otram vajag: informācijas vai "
                   "materiālu kopa pa vidu. Bulta no procesa uz procesu saka tikai to, ka viens seko otram. "
                   "Citi profili to pieļauj."},
        .source = "4EM toolkit (no such relation); EKD (flows carry information or material)",
        .remedy = {"Put the information or material set that flows between the two.",
                   "Ieliec pa vidu informācijas vai materiālu kopu, kas plūst."},
        .profiles = Profile::classic,
    };
    return about;
  }
  Scope scope() const override { return {.relations = {precedes, link, input, output, triggers}}; }

  void checkRelation(const CheckContext& context, Slot slot, Findings& findings) const override {
    const Model& model = context.model();
    if (model.elementKind(model.sourceSlot(slot)) == process &&
        model.elementKind(model.targetSlot(slot)) == process)
      findings.report({context.relation(slot).id});
  }

  std::string message(const Issue& issue, const Wording& wording) const override {
    const Relation& relation = *wording.model().find(issue.subjects.front().relation());
    return wording.say({"{0} with nothing that flows between them", "{0}, bet starp tiem nekas neplūst"},
                       {wording.statement(relation)});
  }

  std::vector<Fix> fixes(const Issue& issue, const FixContext& context) const override {
    FixList fixes(context);
    const Relation relation = *context.document.model.find(issue.subjects.front().relation());
    fixes.add(
        fixes.wording().say(
            {"Put an information set between {0} and {1}", "Ielikt pa vidu informācijas kopu: {0}, {1}"},
            {fixes.wording().shortName(relation.source), fixes.wording().shortName(relation.target)}),
        [&](Editor& editor) { return putBetween(editor, context, relation); });
    return fixes.take();
  }

 private:
  static Status putBetween(Editor& editor, const FixContext& context, const Relation& relation) {
    Element set;
    set.id = context.ids.make<ElementId>();
    set.kind = informationSet;
    setText(set.labels, context.language, inLanguage(ekd::info(informationSet).label, context.language));
    Relation out;
    out.id = context.ids.make<RelationId>();
    out.kind = output;
    out.source = relation.source;
    out.target = set.id;
    Relation in;
    in.id = context.ids.make<RelationId>();
    in.kind = input;
    in.source = set.id;
    in.target = relation.target;
    if (auto done = editor.remove(relation.id); !done) return done;
    if (auto done = editor.add(set); !done) return done;
    if (auto done = editor.add(out); !done) return done;
    return editor.add(in);
  }
};

}  // namespace

const Rule& bp06DirectFlow() {
  static const DirectFlow rule;
  return rule;
}

}  // namespace ekd::rules
