// SPDX-License-Identifier: MIT
#include "libekd/query/hierarchy.hpp"
#include "libekd/query/hierarchy_tops.hpp"
#include "libekd/query/visit_queue.hpp"
#include "libekd/validate/rules/support.hpp"

#include <algorithm>
#include <span>

#include <tsl/robin_set.h>

namespace ekd::rules {
namespace {

using enum ElementKind;
using enum RelationKind;

constexpr RelationSet answers{defines, isResponsibleFor};
constexpr RelationSet takesPart{performs, participatesIn, organises, finances,
                                provides, cooperatesOn,   informs};

/// Somebody is named for the goal. A tie that is only read out of the goal's own wording (attribute basis =
/// wording) names whom the text speaks of, not who took it on.
bool isTied(const CheckContext& context, Slot goalSlot) {
  const RelationSet counting = context.profile == Profile::field ? answers | takesPart : answers;
  const Model& model = context.model();
  for (const Slot slot : model.incoming(goalSlot)) {
    if (!counting.contains(model.relationKind(slot)) || !isActor(model.elementKind(model.sourceSlot(slot))))
      continue;
    const std::string* basis = findAttribute(model.relation(slot).details->attributes, "basis");
    if (basis == nullptr || *basis != "wording") return true;
  }
  return false;
}

/// `slot` and everything under it.
std::vector<Slot> allUnder(const Model& model, Slot slot) {
  VisitQueue found(slot);
  for (std::size_t next = 0; next < found.size(); ++next) {
    for (const Slot child : childrenOf(model, found[next])) found.add(child);
  }
  return {found.slots().begin(), found.slots().end()};
}

/// Which elements are covered: somebody is named for them or for a goal under them.
class Coverage : public Tracker {
  void full(const CheckContext& context, Findings& findings) override {
    m_covered.clear();
    const auto& elements = context.model().elements();
    for (Slot slot = 0; slot < elements.slotEnd(); ++slot) {
      if (context.model().elementKind(slot) != goal || elements.isFree(slot) || !isTied(context, slot))
        continue;
      for (std::optional<Slot> at = slot; at; at = parentOf(context.model(), *at)) {
        if (!m_covered.insert(elements[*at].id).second) break;
      }
    }
    HierarchyTops tops(context.model());
    for (Slot slot = 0; slot < elements.slotEnd(); ++slot) {
      if (context.model().elementKind(slot) == goal && !elements.isFree(slot))
        report(context, slot, tops, findings);
    }
  }

  void update(const CheckContext& context, const Touched& touched, Findings& findings) override {
    const Model& model = context.model();
    std::vector<Slot> again;
    for (const TouchedElement& element : touched.changes->elements) {
      findings.retract(Owner::of(element.id));
      if (model.find(element.id) == nullptr) m_covered.erase(element.id);
    }
    for (const TouchedSlot& at : touched.elements) {
      if (overlap(at.reach, Reach::fields | Reach::links)) again.push_back(at.slot);
      if (overlap(at.reach, Reach::links)) recompute(context, at.slot, again);
    }
    addMoved(model, touched, again);
    std::sort(again.begin(), again.end());
    again.erase(std::unique(again.begin(), again.end()), again.end());
    HierarchyTops tops(model);
    for (const Slot slot : again) {
      findings.retract(Owner::of(model.element(slot).id));
      report(context, slot, tops, findings);
    }
  }

  /// Sets what is known of the element and, as far as that changes, of those above it. Appends what changed,
  /// and everything under a top of the hierarchy that changed; a circle has no top and stands for one.
  void recompute(const CheckContext& context, Slot slot, std::vector<Slot>& changed) {
    const Model& model = context.model();
    for (std::optional<Slot> at = slot; at; at = parentOf(model, *at)) {
      const VisitQueue around = circleOf(model, *at);
      const std::span<const Slot> circle = around.slots();
      const bool isCovered = std::any_of(circle.begin(), circle.end(),
                                         [&](Slot member) { return coversItself(context, member, circle); });
      bool isNews = false;
      for (const Slot member : circle) isNews |= set(model.element(member).id, isCovered, member, changed);
      if (!isNews) return;
      if (circle.size() == 1 && parentOf(model, *at)) continue;
      const auto tree = allUnder(model, *at);
      changed.insert(changed.end(), tree.begin(), tree.end());
    }
  }

  /// The element alone or, in a broken file, all that stand over each other in a circle with it.
  static VisitQueue circleOf(const Model& model, Slot slot) {
    VisitQueue way(slot);
    auto parent = parentOf(model, slot);
    while (parent && way.add(*parent)) parent = parentOf(model, *parent);
    return parent == slot ? way : VisitQueue(slot);
  }

  bool coversItself(const CheckContext& context, Slot slot, std::span<const Slot> circle) const {
    if (context.model().elementKind(slot) == goal && isTied(context, slot)) return true;
    return anyChild(context.model(), slot, [&](Slot child) {
      return m_covered.contains(context.element(child).id) &&
             std::find(circle.begin(), circle.end(), child) == circle.end();
    });
  }

  bool set(ElementId id, bool isCovered, Slot slot, std::vector<Slot>& changed) {
    const bool isNews = isCovered ? m_covered.insert(id).second : m_covered.erase(id) > 0;
    if (isNews) changed.push_back(slot);
    return isNews;
  }

  /// What stands under a relation that is or was a place has another top perhaps.
  static void addMoved(const Model& model, const Touched& touched, std::vector<Slot>& again) {
    const auto addUnder = [&](ElementId id) {
      const Slot* slot = model.elements().slotOf(id);
      if (slot == nullptr) return;
      VisitQueue starts(*slot);  // with what hangs at joints, joints at joints included
      for (std::size_t next = 0; next < starts.size(); ++next) {
        if (!isJoint(model.elementKind(starts[next]))) continue;
        for (const Slot at : model.incoming(starts[next])) starts.add(model.sourceSlot(at));
      }
      for (const Slot start : starts.slots()) {
        const auto moved = allUnder(model, start);
        again.insert(again.end(), moved.begin(), moved.end());
      }
    };
    for (const FormerRelation& relation : touched.changes->former) {
      if (relation.placed || relation.kind == arm) addUnder(relation.source);
    }
    for (const Slot slot : touched.relations) {
      const Relation& relation = model.relation(slot);
      if (relation.order || relation.kind == arm) addUnder(relation.source);
    }
  }

  void report(const CheckContext& context, Slot slot, HierarchyTops& tops, Findings& findings) const {
    const Element& element = context.element(slot);
    if (element.kind != goal || isDropped(element) || m_covered.contains(element.id)) return;
    const Slot top = tops.of(slot);
    const bool isSpokenFor = top != slot && context.model().elementKind(top) == goal &&
                             !m_covered.contains(context.element(top).id);
    if (!isSpokenFor) findings.add(Owner::of(element.id), {element.id});
  }

  tsl::robin_set<ElementId, IdHash> m_covered;
};

class NobodyAnswers : public Rule {
 public:
  const RuleInfo& info() const override {
    static const RuleInfo about{
        .id = "GM-02",
        .severity = Severity::warning,
        .submodel = Submodel::goals,
        .title = {"Nobody answers for a goal", "Par mērķi neviens neatbild"},
        .reason =
            {"A goal for which no actor is named stays a wish. In the field profile any part in it counts, "
             "stated or possible; in the others only who defines it or is responsible. A goal is covered "
             "when somebody is named for it or for a goal under it; what is named for the goal above does "
             "not count. Where in a whole hierarchy nobody is named, only its top is reported. "
             "'ekd trace --summary' counts otherwise: each goal that nobody is tied to, neither to itself "
             "nor to a goal above it.",
             "Mērķis, kuram nav nosaukts neviens aktieris, paliek vēlēšanās. Praktiskajā profilā (field) "
             "der jebkāda līdzdalība, noteikta vai iespējama; citos profilos tikai tas, kurš mērķi nosaka "
             "vai par to atbild. Mērķis ir nosegts, ja kāds nosaukts tam vai kādam mērķim zem tā; "
             "augstākajam mērķim nosauktais neskaitās. Ja visā hierarhijā neviens nav nosaukts, tiek "
             "ziņots tikai par tās virsotni. 'ekd trace --summary' skaita citādi: katru mērķi, kuram neviens "
             "nav piesaistīts, ne pašam, ne kādam augstākajam."},
        .source =
            "EKD framework figure (actors define and are responsible for goals); in practice a quarter of "
            "the sub-goals named nobody",
        .remedy = {"Ask who takes it on, and add the relation.",
                   "Pajautā, kurš to uzņemas, un pievieno saiti."},
    };
    return about;
  }
  Scope scope() const override { return {.tracked = true}; }
  std::unique_ptr<Tracker> makeTracker() const override { return std::make_unique<Coverage>(); }

  std::string message(const Issue& issue, const Wording& wording) const override {
    const ElementId id = issue.subjects.front().element();
    const auto under = allUnder(wording.model(), *wording.model().elements().slotOf(id)).size() - 1;
    if (under == 0)
      return wording.say({"nobody answers for {0}", "neviens neatbild par {0}"}, {wording.topic(id)});
    return wording.say({"nobody answers for {0} or for anything under it ({1})",
                        "neviens neatbild ne par {0}, ne par to, kas ir zem tā ({1})"},
                       {wording.topic(id), std::to_string(under)});
  }
};

}  // namespace

const Rule& gm02NobodyAnswers() {
  static const NobodyAnswers rule;
  return rule;
}

}  // namespace ekd::rules
