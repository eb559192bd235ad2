// SPDX-License-Identifier: MIT
#include "libekd/validate/rules/support.hpp"

namespace ekd::rules {
namespace {

using enum ElementKind;
using enum RelationKind;

class NoTotality : public Rule {
 public:
  const RuleInfo& info() const override {
    static const RuleInfo about{
        .id = "CM-06",
        .severity = Severity::error,
        .submodel = Submodel::concepts,
        .title = {"Specialisation or composition without totality",
                  "Vispārināšana vai sastāvs bez norādes, vai tas ir viss"},
        .reason =
            {"Whether the kinds or parts that are listed are all there are (total) or only some "
             "(partial) is part of what ISA and PartOF say. A plain is-a or part-of relation between "
             "concepts leaves it open; the joints of the method say it. In the field profile the plain "
             "relation is a short form and reads as partial.",
             "Vai uzskaitītie veidi vai sastāvdaļas ir visi (pilnīgi) vai tikai daži (daļēji), ir daļa no "
             "tā, ko saka ISA un PartOF. Parasta saite starp jēdzieniem to neatklāj; to pasaka metodes "
             "mezgli. Praktiskajā profilā (field) parasta saite ir īsais pieraksts un nozīmē daļēju."},
        .source = "4EM guidelines (partial and total ISA and PartOF)",
        .remedy = {"Group the relations under a partial or total ISA or PartOF joint.",
                   "Sagrupē saites zem daļēja vai pilnīga ISA vai PartOF mezgla."},
        .profiles = {Profile::classic, Profile::toolkit},
    };
    return about;
  }
  Scope scope() const override { return {.relations = {isA, partOf}}; }

  void checkRelation(const CheckContext& context, Slot slot, Findings& findings) const override {
    const Model& model = context.model();
    if (model.elementKind(model.sourceSlot(slot)) == concept_ &&
        model.elementKind(model.targetSlot(slot)) == concept_)
      findings.report({context.relation(slot).id});
  }

  std::string message(const Issue& issue, const Wording& wording) const override {
    const Relation& relation = *wording.model().find(issue.subjects.front().relation());
    return wording.say({"{0}: partial or total?", "{0}: daļēji vai pilnīgi?"}, {wording.statement(relation)});
  }

  std::vector<Fix> fixes(const Issue& issue, const FixContext& context) const override {
    FixList fixes(context);
    const Model& model = context.document.model;
    const Relation& relation = *model.find(issue.subjects.front().relation());
    std::vector<RelationId> alike;
    for (const Slot slot : model.incoming(relation.target)) {
      if (model.relationKind(slot) == relation.kind && model.elementKind(model.sourceSlot(slot)) == concept_)
        alike.push_back(model.relation(slot).id);
    }
    if (alike.size() < 2) return {};
    const bool isKind = relation.kind == isA;
    for (const ElementKind joint : {isKind ? isaPartial : partOfPartial, isKind ? isaTotal : partOfTotal}) {
      const std::string name(inLanguage(ekd::info(joint).label, context.language));
      fixes.add(fixes.wording().say({"Group all of them under {0}: {1}", "Sagrupēt visus ({0}): {1}"},
                                    {fixes.wording().element(relation.target), name}),
                [&](Editor& editor) { return group(editor, context.ids, alike, relation.target, joint); });
    }
    return fixes.take();
  }

 private:
  static Status group(Editor& editor, IdSource& ids, const std::vector<RelationId>& alike, ElementId general,
                      ElementKind kind) {
    Element joint;
    joint.id = ids.make<ElementId>();
    joint.kind = kind;
    Relation out;
    out.id = ids.make<RelationId>();
    out.kind = arm;
    out.source = joint.id;
    out.target = general;
    if (auto done = editor.add(joint); !done) return done;
    if (auto done = editor.add(out); !done) return done;
    for (const RelationId id : alike) {
      const auto lead = [&](Relation& relation) {
        relation.kind = arm;
        relation.target = joint.id;
      };
      if (auto done = editor.modify(id, lead); !done) return done;
    }
    return {};
  }
};

}  // namespace

const Rule& cm06NoTotality() {
  static const NoTotality rule;
  return rule;
}

}  // namespace ekd::rules
