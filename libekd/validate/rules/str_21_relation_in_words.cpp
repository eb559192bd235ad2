// SPDX-License-Identifier: MIT
#include "libekd/metamodel/spelling.hpp"
#include "libekd/metamodel/table.hpp"
#include "libekd/validate/rules/support.hpp"

namespace ekd::rules {
namespace {

/// What the words at an untyped line mean, when the method has a legal relation of that name between the two.
std::optional<Relation> meaningOf(const Model& model, const Relation& relation, Profile profile) {
  const ElementKind source = model.find(relation.source)->kind;
  const ElementKind target = model.find(relation.target)->kind;
  const auto understand = [&](std::string_view words) -> std::optional<Relation> {
    const auto spelling = relationFromSpelling(words, source, target);
    if (!spelling || spelling->joint || spelling->kind == RelationKind::link) return std::nullopt;
    Relation typed = relation;
    typed.kind = spelling->kind;
    if (spelling->inverse) std::swap(typed.source, typed.target);
    const bool isLegal = spelling->inverse ? canRelate(target, typed.kind, source, profile)
                                           : canRelate(source, typed.kind, target, profile);
    return isLegal ? std::optional(typed) : std::nullopt;
  };
  if (const std::string* name = findAttribute(relation.details->attributes, "name")) {
    if (auto typed = understand(*name)) return typed;
  }
  for (const Text& text : relation.details->descriptions) {
    if (auto typed = understand(text.text)) return typed;
  }
  return std::nullopt;
}

class RelationInWords : public Rule {
 public:
  const RuleInfo& info() const override {
    static const RuleInfo about{
        .id = "STR-21",
        .severity = Severity::warning,
        .title = {"An untyped line is called what the method has a relation for",
                  "Līnija bez veida ir nosaukta vārdos, kuriem metodē ir saite"},
        .reason =
            {"A line with the words \"relates to\", \"Supports\" or \"atbild par\" is read by people as the "
             "relation of that name, but no question to the model finds it. Other spellings in files are "
             "understood when they are read; what is reported here was drawn as an untyped line.",
             "Līniju ar vārdiem \"relates to\", \"Supports\" vai \"atbild par\" cilvēki lasa kā saiti ar "
             "šo nosaukumu, bet neviens jautājums modelim to neatrod. Citi pieraksti failos tiek saprasti "
             "lasot; šeit ziņotais ir zīmēts kā līnija bez veida."},
        .source = "4EM toolkit practice (names differ by case and synonym between its sub-models)",
        .remedy = {"Give the line the type that its words say.", "Dod līnijai veidu, ko saka tās vārdi."},
    };
    return about;
  }
  Scope scope() const override { return {.relations = RelationKind::link}; }

  void checkRelation(const CheckContext& context, Slot slot, Findings& findings) const override {
    const Relation& relation = context.relation(slot);
    if (meaningOf(context.model(), relation, context.profile)) findings.report({relation.id});
  }

  std::string message(const Issue& issue, const Wording& wording) const override {
    const Relation& relation = *wording.model().find(issue.subjects.front().relation());
    const auto typed = meaningOf(wording.model(), relation, wording.profile());
    return wording.say({"the untyped line to {0} is called like the relation \"{1}\"",
                        "līnija bez veida ir nosaukta kā saite \"{1}\"; tā ved uz: {0}"},
                       {wording.element(relation.target), wording.relation(typed.value_or(relation))});
  }

  std::vector<Fix> fixes(const Issue& issue, const FixContext& context) const override {
    FixList fixes(context);
    const Relation& relation = *context.document.model.find(issue.subjects.front().relation());
    if (const auto typed = meaningOf(context.document.model, relation, context.profile))
      fixes.add(
          fixes.wording().say({"Make it \"{0}\"", "Padarīt par \"{0}\""}, {fixes.wording().relation(*typed)}),
          [&](Editor& editor) { return editor.modify(relation.id, [&](Relation& r) { r = *typed; }); });
    return fixes.take();
  }
};

}  // namespace

const Rule& str21RelationInWords() {
  static const RelationInWords rule;
  return rule;
}

}  // namespace ekd::rules
