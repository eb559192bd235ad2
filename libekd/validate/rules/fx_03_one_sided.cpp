// SPDX-License-Identifier: MIT
#include "libekd/metamodel/spelling.hpp"
#include "libekd/query/argument_side.hpp"
#include "libekd/query/hierarchy.hpp"
#include "libekd/query/visit_queue.hpp"
#include "libekd/validate/rules/support.hpp"

#include <algorithm>
#include <set>

namespace ekd::rules {
namespace {

using enum ElementKind;
using enum RelationKind;

constexpr KindSet argumentKinds{argument, argumentGroup};

/// What was said about a project.
struct Debate {
  std::size_t arguments = 0;
  bool isOpposed = false;            ///< by an argument against it, or by something that hinders it
  std::set<ElementId> viewpoints{};  ///< that arguments and groups come from

  bool isOneSided() const { return arguments > 0 && (!isOpposed || viewpoints.size() == 1); }
};

Debate debateOn(const Model& model, Slot project) {
  Debate debate;
  debate.isOpposed = comesFrom(model, project, {hinders, conflicts}) || leadsTo(model, project, conflicts);
  VisitQueue said;
  for (const Slot at : model.incoming(project)) {
    if (model.relationKind(at) == justifies &&
        argumentKinds.contains(model.elementKind(model.sourceSlot(at))))
      said.add(model.sourceSlot(at));
  }
  for (std::size_t next = 0; next < said.size(); ++next) {
    const Slot slot = said[next];
    debate.isOpposed |= argumentSide(model.element(slot).details->attributes) == argumentAgainst.value;
    if (model.elementKind(slot) == argument) ++debate.arguments;
    for (const Slot at : model.outgoing(slot)) {
      if (model.relationKind(at) == fromViewpoint)
        debate.viewpoints.insert(model.element(model.targetSlot(at)).id);
    }
    for (const Slot at : model.incoming(slot)) {
      if (model.relationKind(at) == partOf && argumentKinds.contains(model.elementKind(model.sourceSlot(at))))
        said.add(model.sourceSlot(at));
    }
  }
  return debate;
}

/// The projects of the model, of which there are few: looks at all of them again after an edit of anything
/// that is said about projects.
class Debates : public Tracker {
  static constexpr KindSet heard = argumentKinds | KindSet{project, viewpoint};

  void full(const CheckContext& context, Findings& findings) override {
    m_projects.clear();
    context.forEachOf(project, [&](Slot slot) { m_projects.insert(context.element(slot).id); });
    reportAll(context, findings);
  }

  void update(const CheckContext& context, const Touched& touched, Findings& findings) override {
    const bool isHeard =
        std::any_of(
            touched.elements.begin(), touched.elements.end(),
            [&](const TouchedSlot& at) { return heard.contains(context.model().elementKind(at.slot)); }) ||
        std::any_of(touched.changes->elements.begin(), touched.changes->elements.end(),
                    [&](const TouchedElement& element) { return m_projects.contains(element.id); });
    if (!isHeard) return;
    for (const ElementId id : m_projects) findings.retract(Owner::of(id));
    for (const TouchedElement& element : touched.changes->elements) {
      const Element* now = context.model().find(element.id);
      if (now != nullptr && now->kind == project) {
        m_projects.insert(element.id);
      } else {
        m_projects.erase(element.id);
      }
    }
    reportAll(context, findings);
  }

  void reportAll(const CheckContext& context, Findings& findings) const {
    for (const ElementId id : m_projects) {
      const Slot slot = *context.model().elements().slotOf(id);
      if (!isDropped(context.element(slot)) && debateOn(context.model(), slot).isOneSided())
        findings.add(Owner::of(id), {id});
    }
  }

  std::set<ElementId> m_projects;
};

class OneSided : public Rule {
 public:
  const RuleInfo& info() const override {
    static const RuleInfo about{
        .id = "FX-03",
        .severity = Severity::info,
        .submodel = Submodel::field,
        .title = {"A project was discussed from one side only", "Projekts apspriests tikai no vienas puses"},
        .reason =
            {"Arguments carry a decision when somebody looked for those against as well, and when "
             "all whom it concerns were asked. Of a project that has arguments: none is against it and "
             "nothing hinders it, or all that say whose view they are come from one viewpoint.",
             "Argumenti pamato lēmumu, ja meklēti arī pretargumenti un ja uzklausīti visi, uz kuriem tas "
             "attiecas. Par projektu, kam ir argumenti: neviens nav pret to un nekas to nekavē, vai arī "
             "visi, kuriem skatpunkts pateikts, nāk no viena skatpunkta."},
        .source = "seen in practice (arguments of recipients and of providers, with problems beside them)",
        .remedy = {"Ask what speaks against it, and ask the others.",
                   "Pajautā, kas runā pret to, un pajautā pārējiem."},
        .profiles = Profile::field,
    };
    return about;
  }
  Scope scope() const override { return {.tracked = true}; }
  std::unique_ptr<Tracker> makeTracker() const override { return std::make_unique<Debates>(); }

  std::string message(const Issue& issue, const Wording& wording) const override {
    const ElementId id = issue.subjects.front().element();
    const Debate debate = debateOn(wording.model(), *wording.model().elements().slotOf(id));
    if (!debate.isOpposed)
      return wording.say({"nothing is said against {0}", "pret {0} nekas nav pateikts"}, {wording.topic(id)});
    const Subjects from(debate.viewpoints.begin(), debate.viewpoints.end());
    return wording.say(
        {"{0} was discussed from one viewpoint only: {1}", "{0} apspriests tikai no viena skatpunkta: {1}"},
        {wording.topic(id), wording.elements(from)});
  }
};

}  // namespace

const Rule& fx03OneSided() {
  static const OneSided rule;
  return rule;
}

}  // namespace ekd::rules
