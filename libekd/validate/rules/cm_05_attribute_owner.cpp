// SPDX-License-Identifier: MIT
#include "libekd/validate/rules/support.hpp"

#include <algorithm>

namespace ekd::rules {
namespace {

using enum ElementKind;
using enum RelationKind;

std::size_t ownersOf(const Model& model, Slot slot) {
  std::vector<Slot> owners;
  for (const Slot at : model.incoming(slot)) {
    if (model.relationKind(at) == hasAttribute) owners.push_back(model.sourceSlot(at));
  }
  std::sort(owners.begin(), owners.end());
  return static_cast<std::size_t>(std::unique(owners.begin(), owners.end()) - owners.begin());
}

class AttributeOwner : public Rule {
 public:
  const RuleInfo& info() const override {
    static const RuleInfo about{
        .id = "CM-05",
        .severity = Severity::error,
        .submodel = Submodel::concepts,
        .title = {"An attribute does not belong to exactly one concept",
                  "Atribūts nepieder tieši vienam jēdzienam"},
        .reason =
            {"An attribute has a meaning only with its concept. One without a concept describes nothing; one "
             "of two concepts hides that they are two attributes, or that something general is missing.",
             "Atribūtam ir nozīme tikai kopā ar savu jēdzienu. Atribūts bez jēdziena neko neapraksta; "
             "divu jēdzienu atribūts slēpj, ka tie ir divi atribūti vai ka trūkst kā vispārīgāka."},
        .source = "4EM guidelines; general knowledge",
        .remedy = {"Tie it to its concept, or make an attribute for each.",
                   "Piesaisti to tā jēdzienam vai katram jēdzienam izveido savu atribūtu."},
    };
    return about;
  }
  Scope scope() const override { return {.elements = attribute, .reach = Reach::links}; }

  void checkElement(const CheckContext& context, Slot slot, Findings& findings) const override {
    if (ownersOf(context.model(), slot) != 1) findings.report({context.element(slot).id});
  }

  std::string message(const Issue& issue, const Wording& wording) const override {
    const ElementId id = issue.subjects.front().element();
    const auto owners = ownersOf(wording.model(), *wording.model().elements().slotOf(id));
    const Bilingual noOwner{"{0} belongs to no concept", "{0} nepieder nevienam jēdzienam"};
    const Bilingual severalOwners{"{0} belongs to {1} concepts", "{0} pieder vairākiem jēdzieniem ({1})"};
    return wording.say(owners == 0 ? noOwner : severalOwners, {wording.topic(id), std::to_string(owners)});
  }

  std::vector<Fix> fixes(const Issue& issue, const FixContext& context) const override {
    FixList fixes(context);
    const Model& model = context.document.model;
    const ElementId id = issue.subjects.front().element();
    std::vector<RelationId> owned;
    for (const Slot slot : model.incoming(id)) {
      if (model.relationKind(slot) == hasAttribute) owned.push_back(model.relation(slot).id);
    }
    if (owned.size() == 2) {
      for (const RelationId relation : owned) fixes.removeRelation(relation);
    }
    return fixes.take();
  }
};

}  // namespace

const Rule& cm05AttributeOwner() {
  static const AttributeOwner rule;
  return rule;
}

}  // namespace ekd::rules
