// SPDX-License-Identifier: MIT

#include "libekd/query/refinement.hpp"
#include "libekd/query/repeated_search.hpp"
#include "libekd/query/statement_fit.hpp"
#include "libekd/query/view_members.hpp"
#include "libekd/query/view_scope.hpp"
#include "libekd/query/visit_queue.hpp"
#include "libekd/validate/rules/support.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

#include <tsl/robin_map.h>
#include <tsl/robin_set.h>

namespace ekd::rules {
namespace {

/// Beyond this many elements looking at each costs more than looking at the views; it costs much less where
/// only those count that no view shows yet.
constexpr std::size_t mostOneByOne = 256;
constexpr std::size_t mostUnshown = 4096;

bool showsAll(const ViewQuery& query) {
  return query.roots.empty() && !query.depth && query.kinds.empty() && query.actors.empty() &&
         query.tags.empty() && !asksForStatements(query);
}

/// Tells which views have to be asked whether they show an element: not all of many hundred.
class ViewIndex {
 public:
  ViewIndex() = default;
  explicit ViewIndex(const Document& document) {
    for (const auto& [id, view] : document.views) {
      const ViewQuery& query = view.query;
      m_views.push_back(id);
      for (const ElementId root : query.roots) m_byRoot[root].push_back(id);
      m_named.insert(query.elements.begin(), query.elements.end());
      if (query.roots.empty()) m_withoutRoots.push_back(id);
      m_areTagsAsked |= !query.tags.empty();
      m_areStatementsAsked |= asksForStatements(query);
    }
  }
  bool areTagsAsked() const { return m_areTagsAsked; }
  /// Then what one element says decides about others, above it and below it.
  bool areStatementsAsked() const { return m_areStatementsAsked; }

  /// `number` counts from 1, as firstViewsThatShow() does.
  bool isIn(const Document& document, std::uint32_t number, Slot slot) const {
    return showsElement(document.model, document.views.at(m_views[number - 1]).query, slot);
  }

  bool isInSome(const Document& document, Slot slot) const {
    const Model& model = document.model;
    if (m_named.contains(model.element(slot).id)) return true;
    const auto shows = [&](ViewId id) { return showsElement(model, document.views.at(id).query, slot); };
    if (std::any_of(m_withoutRoots.begin(), m_withoutRoots.end(), shows)) return true;
    const VisitQueue above = aboveOrTied(model, slot);
    return std::any_of(above.slots().begin(), above.slots().end(), [&](Slot root) {
      const auto views = m_byRoot.find(model.element(root).id);
      return views != m_byRoot.end() && std::any_of(views->second.begin(), views->second.end(), shows);
    });
  }

 private:
  /// At least all roots that a view could have in order to show `slot`: what it is tied to, directly or
  /// through relations that lead from it, and everything above these.
  static VisitQueue aboveOrTied(const Model& model, Slot slot) {
    VisitQueue ahead(slot);
    for (std::size_t next = 0; next < ahead.size(); ++next) {
      for (const Slot at : model.outgoing(ahead[next])) {
        if (view_scope::belongs(model.relationKind(at))) ahead.add(model.targetSlot(at));
      }
    }
    VisitQueue found;
    for (const Slot host : ahead.slots()) {
      found.add(host);
      for (const Slot at : model.outgoing(host)) found.add(model.targetSlot(at));
      for (const Slot at : model.incoming(host)) found.add(model.sourceSlot(at));
    }
    for (std::size_t next = 0; next < found.size(); ++next)
      forEachAbove(model, found[next], [&](Slot above) { found.add(above); });
    return found;
  }

  std::vector<ViewId> m_views;
  tsl::robin_map<ElementId, std::vector<ViewId>, IdHash> m_byRoot;
  tsl::robin_set<ElementId, IdHash> m_named;
  std::vector<ViewId> m_withoutRoots;
  bool m_areTagsAsked = false;
  bool m_areStatementsAsked = false;
};

class Shown : public Tracker {
  void full(const CheckContext& context, Findings& findings) override {
    const Document& document = context.document;
    m_shownAll = hasViewOfAll(document);
    m_views = ViewIndex(document);
    m_shownBy.clear();
    if (document.views.empty() || m_shownAll) return;
    m_shownBy = firstViewsThatShow(document);
    const auto& elements = document.model.elements();
    for (Slot slot = 0; slot < elements.slotEnd(); ++slot) {
      const bool isMissing = m_shownBy[slot] == 0 && !elements.isFree(slot) && !isJoint(elements[slot].kind);
      if (isMissing) findings.add(Owner::of(elements[slot].id), {elements[slot].id});
    }
  }

  void update(const CheckContext& context, const Touched& touched, Findings& findings) override {
    const Document& document = context.document;
    const bool areViewsTouched = !touched.changes->views.empty() || areRootsTouched(document, touched);
    if (areViewsTouched) return restart(context, findings);
    if (document.views.empty() || m_shownAll) return;
    if (m_views.areStatementsAsked()) return restart(context, findings);
    const Model& model = context.model();
    const bool canOnlyAppear = onlyAddsLinks(model, touched);
    const std::size_t most = canOnlyAppear ? mostUnshown : mostOneByOne;
    collectRegion(model, touched, most);
    if (m_region.size() > most) return restart(context, findings);
    for (const TouchedElement& element : touched.changes->elements) {
      if (model.find(element.id) == nullptr) findings.retract(Owner::of(element.id));
    }
    for (const Slot slot : m_region.slots()) {
      const Owner owner = Owner::of(model.element(slot).id);
      if (canOnlyAppear && !findings.has(owner)) continue;
      findings.retract(owner);
      if (!isJoint(model.elementKind(slot)) && !isShown(document, slot))
        findings.add(owner, {model.element(slot).id});
    }
  }

  /// Further relations never hide anything. A place may, in a view of so many levels, and an arm, which may
  /// change what its joint refines.
  static bool onlyAddsLinks(const Model& model, const Touched& touched) {
    const auto isNews = [](const TouchedElement& element) {
      return element.existence || element.fields || element.kind;
    };
    const auto isPlain = [&](Slot slot) {
      return !model.isPlace(slot) && model.relationKind(slot) != RelationKind::arm;
    };
    return touched.changes->former.empty() &&
           std::none_of(touched.changes->elements.begin(), touched.changes->elements.end(), isNews) &&
           std::all_of(touched.relations.begin(), touched.relations.end(), isPlain);
  }

  void restart(const CheckContext& context, Findings& findings) {
    findings.retractAll();
    full(context, findings);
  }

  static bool hasViewOfAll(const Document& document) {
    return std::any_of(document.views.begin(), document.views.end(),
                       [](const auto& view) { return showsAll(view.second.query); });
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
  void collectRegion(const Model& model, const Touched& touched, std::size_t most) {
    collectBelow(model, touched, most);
    m_region.start(model.elements().slotEnd());
    const Reach telling = m_views.areTagsAsked() ? Reach::fields | Reach::links : Reach::links;
    for (const TouchedSlot& at : touched.elements) {
      if (overlap(at.reach, telling)) m_region.add(at.slot);
    }
    for (const Slot slot : m_core.slots()) {
      m_region.add(slot);
      for (const Slot at : model.outgoing(slot)) m_region.add(model.targetSlot(at));
      for (const Slot at : model.incoming(slot)) m_region.add(model.sourceSlot(at));
    }
    for (std::size_t next = 0; next < m_region.size() && m_region.size() <= most; ++next) {
      for (const Slot at : model.incoming(m_region[next])) {
        if (view_scope::belongs(model.relationKind(at))) m_region.add(model.sourceSlot(at));
      }
    }
  }

  /// What got or lost a relation upwards, and all that stands below it.
  void collectBelow(const Model& model, const Touched& touched, std::size_t most) {
    m_core.start(model.elements().slotEnd());
    const auto leadsToJoint = [&](ElementId target) {
      const Element* element = model.find(target);
      return element == nullptr || isJoint(element->kind) || isRekinded(touched, target);
    };
    for (const FormerRelation& relation : touched.changes->former) {
      const Slot* source = model.elements().slotOf(relation.source);
      const bool ledUp = relation.placed || upwards.contains(relation.kind) || leadsToJoint(relation.target);
      if (ledUp && source != nullptr) m_core.add(*source);
    }
    for (const Slot slot : touched.relations) {
      if (leadsUp(model, slot) || isRekinded(touched, model.relation(slot).target))
        m_core.add(model.sourceSlot(slot));
    }
    for (std::size_t next = 0; next < m_core.size() && m_core.size() <= most; ++next) {
      for (const Slot slot : model.incoming(m_core[next])) {
        if (leadsUp(model, slot)) m_core.add(model.sourceSlot(slot));
      }
    }
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
           isJoint(model.elementKind(model.targetSlot(slot)));
  }

  /// The view that showed it before probably still does.
  bool isShown(const Document& document, Slot slot) const {
    const std::uint32_t before = slot < m_shownBy.size() ? m_shownBy[slot] : 0;
    return (before != 0 && m_views.isIn(document, before, slot)) || m_views.isInSome(document, slot);
  }

  bool m_shownAll = false;
  ViewIndex m_views;
  RepeatedSearch m_core;
  RepeatedSearch m_region;
  std::vector<std::uint32_t> m_shownBy;  ///< as of the last full check; what it says of a slot may be old
};

class InNoView : public Rule {
 public:
  const RuleInfo& info() const override {
    static const RuleInfo about{
        .id = "STR-19",
        .severity = Severity::warning,
        .title = {"An element is shown in no view", "Elements nav redzams nevienā skatā"},
        .reason =
            {"What stands in no diagram is not discussed and not read. Looked at only where the document has "
             "views; one view of the whole model shows everything.",
             "Tas, kā nav nevienā diagrammā, netiek ne apspriests, ne lasīts. Tiek pārbaudīts tikai tad, "
             "ja dokumentā ir skati; viens visa modeļa skats rāda visu."},
        .source = "design decision of this program",
        .remedy = {"Add it to a view, or remove it.", "Pievieno to skatam vai noņem."},
    };
    return about;
  }
  Scope scope() const override { return {.tracked = true}; }
  std::unique_ptr<Tracker> makeTracker() const override { return std::make_unique<Shown>(); }

  std::string message(const Issue& issue, const Wording& wording) const override {
    return wording.say({"no view shows {0}", "{0} nav nevienā skatā"},
                       {wording.topic(issue.subjects.front().element())});
  }
};

}  // namespace

const Rule& str19InNoView() {
  static const InNoView rule;
  return rule;
}

}  // namespace ekd::rules
