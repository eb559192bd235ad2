// SPDX-License-Identifier: MIT

#include "libekd/query/view_members.hpp"
#include "libekd/query/visit_queue.hpp"
#include "libekd/validate/rules/support.hpp"

#include <algorithm>

namespace ekd::rules {
namespace {

/// Beyond this many elements looking at each costs more than looking at the views.
constexpr std::size_t mostOneByOne = 256;

bool showsAll(const ViewQuery& query) {
  return query.roots.empty() && !query.depth && query.kinds.empty() && query.actors.empty() &&
         query.tags.empty();
}

class Shown : public Tracker {
  void full(const CheckContext& context, Findings& findings) override {
    for (const Owner& owner : missing(context)) findings.add(owner, {ElementId{owner.first}});
    m_shownAll = hasViewOfAll(context.document);
  }

  void update(const CheckContext& context, const Touched& touched, Findings& findings) override {
    const Document& document = context.document;
    const bool areViewsTouched = !touched.changes->views.empty() || areRootsTouched(document, touched);
    if (areViewsTouched) return restart(context, findings);
    if (document.views.empty() || m_shownAll) return;
    const Model& model = context.model();
    VisitQueue region;
    collectRegion(model, touched, region);
    if (region.size() > mostOneByOne) return restart(context, findings);
    for (const TouchedElement& element : touched.changes->elements) findings.retract(Owner::of(element.id));
    for (const Slot slot : region.slots()) {
      const ElementId id = model.element(slot).id;
      findings.retract(Owner::of(id));
      if (!isJoint(model.element(slot).kind) && !isInSomeView(document, id))
        findings.add(Owner::of(id), {id});
    }
  }

  void restart(const CheckContext& context, Findings& findings) {
    findings.retractAll();
    full(context, findings);
  }

  static bool hasViewOfAll(const Document& document) {
    return std::any_of(document.views.begin(), document.views.end(),
                       [](const auto& view) { return showsAll(view.second.query); });
  }

  static std::vector<Owner> missing(const CheckContext& context) {
    const Document& document = context.document;
    const auto& elements = document.model.elements();
    std::vector<Owner> owners;
    if (document.views.empty() || hasViewOfAll(document)) return owners;
    std::vector<char> isShown(elements.slotEnd());
    for (const auto& [id, view] : document.views) {
      for (const Slot slot : viewMembers(document.model, view.query).elements) isShown[slot] = 1;
    }
    for (Slot slot = 0; slot < elements.slotEnd(); ++slot) {
      if (isShown[slot] == 0 && !elements.isFree(slot) && !isJoint(elements[slot].kind))
        owners.push_back(Owner::of(elements[slot].id));
    }
    return owners;
  }

  /// A root that came, went or is of another kind changes what its views show at all.
  static bool areRootsTouched(const Document& document, const Touched& touched) {
    const auto isRoot = [&](const TouchedElement& element) {
      return element.kind && std::any_of(document.views.begin(), document.views.end(), [&](const auto& view) {
               const auto& roots = view.second.query.roots;
               return std::find(roots.begin(), roots.end(), element.id) != roots.end();
             });
    };
    return std::any_of(touched.changes->elements.begin(), touched.changes->elements.end(), isRoot);
  }

  /// Everything that may now be shown or not: what was touched, all that stands below what got or lost a
  /// relation upwards, and what is tied to any of these.
  static void collectRegion(const Model& model, const Touched& touched, VisitQueue& region) {
    const VisitQueue core = belowTouched(model, touched);
    for (const TouchedSlot& at : touched.elements) region.add(at.slot);
    for (const Slot slot : core.slots()) {
      region.add(slot);
      for (const Slot at : model.outgoing(slot)) region.add(model.targetSlot(at));
      for (const Slot at : model.incoming(slot)) region.add(model.sourceSlot(at));
    }
    for (std::size_t next = 0; next < region.size() && region.size() <= mostOneByOne; ++next) {
      for (const Slot at : model.incoming(region[next])) {
        const RelationKind kind = model.relation(at).kind;
        if (belongs.contains(kind)) region.add(model.sourceSlot(at));
      }
    }
  }

  /// What got or lost a relation upwards, and all that stands below it.
  static VisitQueue belowTouched(const Model& model, const Touched& touched) {
    VisitQueue core;
    const auto leadsToJoint = [&](ElementId target) {
      const Element* element = model.find(target);
      return element == nullptr || isJoint(element->kind) || isRekinded(touched, target);
    };
    for (const FormerRelation& relation : touched.changes->former) {
      const Slot* source = model.elements().slotOf(relation.source);
      const bool ledUp = relation.placed || upwards.contains(relation.kind) || leadsToJoint(relation.target);
      if (ledUp && source != nullptr) core.add(*source);
    }
    for (const Slot slot : touched.relations) {
      if (leadsUp(model, slot) || isRekinded(touched, model.relation(slot).target))
        core.add(model.sourceSlot(slot));
    }
    for (std::size_t next = 0; next < core.size() && core.size() <= mostOneByOne; ++next) {
      for (const Slot slot : model.incoming(core[next])) {
        if (leadsUp(model, slot)) core.add(model.sourceSlot(slot));
      }
    }
    return core;
  }

  static bool isRekinded(const Touched& touched, ElementId id) {
    const auto& elements = touched.changes->elements;
    return std::any_of(elements.begin(), elements.end(),
                       [id](const TouchedElement& element) { return element.kind && element.id == id; });
  }

  static constexpr RelationSet upwards{RelationKind::arm, RelationKind::partOf, RelationKind::isA,
                                       RelationKind::supports};
  static bool leadsUp(const Model& model, Slot slot) {
    const Relation& relation = model.relation(slot);
    return relation.order || upwards.contains(relation.kind) ||
           isJoint(model.element(model.targetSlot(slot)).kind);
  }

  /// What is shown with whatever it is tied to .
  static constexpr RelationSet belongs{
      RelationKind::causes,           RelationKind::solves,   RelationKind::annotates,
      RelationKind::isResponsibleFor, RelationKind::performs, RelationKind::participatesIn,
      RelationKind::organises,        RelationKind::finances, RelationKind::provides,
      RelationKind::cooperatesOn,     RelationKind::informs};

  bool m_shownAll = false;
};

class InNoView : public Rule {
 public:
  const RuleInfo& info() const override {
    static const RuleInfo about{
        .id = "STR-19",
        .severity = Severity::warning,
        .title = {"An element is shown in no view"},
        .reason =
            {"What stands in no diagram is not discussed and not read. Looked at only where the document has "
             "views; one view of the whole model shows everything."},
        .source = "design decision of this program",
        .remedy = {"Add it to a view, or remove it."},
    };
    return about;
  }
  Scope scope() const override { return {.tracked = true}; }
  std::unique_ptr<Tracker> makeTracker() const override { return std::make_unique<Shown>(); }

  std::string message(const Issue& issue, const Wording& wording) const override {
    return wording.say({"no view shows {0}"}, {wording.topic(issue.subjects.front().element())});
  }
};

}  // namespace

const Rule& str19InNoView() {
  static const InNoView rule;
  return rule;
}

}  // namespace ekd::rules
