// SPDX-License-Identifier: MIT
#include "libekd/validate/rules/joint_arms.hpp"
#include "libekd/validate/rules/support.hpp"

#include <algorithm>

namespace ekd::rules {
namespace {

using enum ElementKind;
using enum RelationKind;

constexpr KindSet tellingJoints =
    kinds::refinements | kinds::isaJoints | kinds::partJoints | kinds::offerJoints;

/// What the arms of such a joint say, said by one relation.
RelationKind saidBy(ElementKind joint) {
  if (kinds::refinements.contains(joint)) return supports;
  return kinds::isaJoints.contains(joint) ? isA : partOf;
}

/// The relations beside the joint that say what its arms say.
Subjects besides(const Model& model, Slot joint) {
  const JointArms arms = armsOf(model, joint);
  const RelationKind kind = saidBy(model.elementKind(joint));
  Subjects found;
  for (const Slot source : arms.sources) {
    for (const Slot slot : model.outgoing(source)) {
      const bool isSame =
          model.relationKind(slot) == kind &&
          std::find(arms.targets.begin(), arms.targets.end(), model.targetSlot(slot)) != arms.targets.end();
      if (isSame) found.push_back(model.relation(slot).id);
    }
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

class DirectAndJoint : public Rule {
 public:
  const RuleInfo& info() const override {
    static const RuleInfo about{
        .id = "STR-20",
        .severity = Severity::info,
        .title = {"A relation says what a joint says already", "Saite pasaka to, ko jau pasaka mezgls"},
        .reason = {"A sub-goal that supports a goal through an AND joint need not support it directly as "
                   "well. Readers "
                   "take two lines for two things, and when one of them is removed, the other stays.",
                   "Apakšmērķim, kas mērķi atbalsta caur UN mezglu, nav tas jāatbalsta vēl arī tieši. "
                   "Lasītāji divas "
                   "līnijas uzskata par divām lietām, un, ja vienu noņem, otra paliek."},
        .source = "general knowledge (one fact, one place)",
        .remedy = {"Remove the direct relation.", "Noņem tiešo saiti."},
    };
    return about;
  }
  Scope scope() const override { return {.elements = tellingJoints, .reach = Reach::links | Reach::arms}; }

  void checkElement(const CheckContext& context, Slot slot, Findings& findings) const override {
    const Subjects doubles = besides(context.model(), slot);
    if (doubles.empty()) return;
    Subjects subjects{context.element(slot).id};
    subjects.insert(subjects.end(), doubles.begin(), doubles.end());
    findings.report(std::move(subjects));
  }

  std::string message(const Issue& issue, const Wording& wording) const override {
    const Relation& relation = *wording.model().find(issue.subjects[1].relation());
    return wording.say(
        {"its arms and a relation say the same: {0}", "tā zari un saite pasaka vienu un to pašu: {0}"},
        {wording.relation(relation)});
  }

  std::vector<Fix> fixes(const Issue& issue, const FixContext& context) const override {
    FixList fixes(context);
    std::vector<Relation> doubles;
    for (const Subject& subject : std::span(issue.subjects).subspan(1))
      doubles.push_back(*context.document.model.find(subject.relation()));
    const ElementId joint = issue.subjects.front().element();
    fixes.add(fixes.wording().say({"Leave it to the joint: remove \"{0}\"", "Atstāt mezglam: noņemt \"{0}\""},
                                  {fixes.wording().relation(doubles.front())}),
              [&](Editor& editor) -> Status {
                for (const Relation& direct : doubles) {
                  if (auto done = leaveToJoint(editor, direct, joint); !done) return done;
                }
                return {};
              });
    return fixes.take();
  }

 private:
  /// Where the relation was the place of its source, the arm becomes its place.
  static Status leaveToJoint(Editor& editor, const Relation& direct, ElementId joint) {
    if (auto done = editor.remove(direct.id); !done || !direct.order) return done;
    for (const Slot slot : editor.model().outgoing(direct.source)) {
      const Relation& relation = editor.model().relation(slot);
      if (relation.kind != arm || relation.target != joint) continue;
      return editor.modify(relation.id, [&](Relation& place) { place.order = direct.order; });
    }
    return {};
  }
};

}  // namespace

const Rule& str20DirectAndJoint() {
  static const DirectAndJoint rule;
  return rule;
}

}  // namespace ekd::rules
