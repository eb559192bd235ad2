// SPDX-License-Identifier: MIT
#include "libekd/validate/rules/support.hpp"

#include <tsl/robin_set.h>

namespace ekd::rules {
namespace {

using enum ElementKind;
using enum RelationKind;

/// Who is in the hierarchy, and whether there is one at all: a lone goal is no orphan.
class Hierarchy : public Tracker {
  void full(const CheckContext& context, Findings& findings) override {
    m_inHierarchy.clear();
    const auto& elements = context.model().elements();
    for (Slot slot = 0; slot < elements.slotEnd(); ++slot) {
      if (context.model().elementKind(slot) == goal && !elements.isFree(slot) &&
          isInHierarchy(context.model(), slot))
        m_inHierarchy.insert(elements[slot].id);
    }
    if (!m_inHierarchy.empty()) reportAll(context, findings);
  }

  void update(const CheckContext& context, const Touched& touched, Findings& findings) override {
    const bool wasThere = !m_inHierarchy.empty();
    for (const TouchedElement& element : touched.changes->elements) {
      if (element.existence && context.model().find(element.id) == nullptr) m_inHierarchy.erase(element.id);
    }
    for (const TouchedSlot& at : touched.elements) {
      const ElementId id = context.element(at.slot).id;
      if (context.model().elementKind(at.slot) == goal && isInHierarchy(context.model(), at.slot)) {
        m_inHierarchy.insert(id);
      } else {
        m_inHierarchy.erase(id);
      }
    }
    if (wasThere != !m_inHierarchy.empty()) {
      retractAll(context, findings);
      if (!wasThere) reportAll(context, findings);
    }
    for (const TouchedElement& element : touched.changes->elements) findings.retract(Owner::of(element.id));
    for (const TouchedSlot& at : touched.elements) {
      findings.retract(Owner::of(context.element(at.slot).id));
      if (!m_inHierarchy.empty()) report(context, at.slot, findings);
    }
  }

  void reportAll(const CheckContext& context, Findings& findings) {
    for (Slot slot = 0; slot < context.model().elements().slotEnd(); ++slot) report(context, slot, findings);
  }
  static void retractAll(const CheckContext& context, Findings& findings) {
    const auto& elements = context.model().elements();
    for (Slot slot = 0; slot < elements.slotEnd(); ++slot) findings.retract(Owner::of(elements[slot].id));
  }
  void report(const CheckContext& context, Slot slot, Findings& findings) const {
    const Element& element = context.element(slot);
    if (element.kind == goal && element.id && !isDropped(element) && !m_inHierarchy.contains(element.id))
      findings.add(Owner::of(element.id), {element.id});
  }

  tsl::robin_set<ElementId, IdHash> m_inHierarchy;
};

class Orphan : public Rule {
 public:
  const RuleInfo& info() const override {
    static const RuleInfo about{
        .id = "GM-03",
        .severity = Severity::warning,
        .submodel = Submodel::goals,
        .title = {"A goal is part of no hierarchy", "Mērķis nav nevienā hierarhijā"},
        .reason =
            {"Goals are reached through other goals. One that neither serves a goal nor is served by one, "
             "while others form a hierarchy, leads to no overall goal: nobody can tell what it is for.",
             "Mērķus sasniedz caur citiem mērķiem. Ja mērķis nekalpo citam un cits nekalpo tam, kamēr "
             "pārējie veido hierarhiju, tas neved pie kopējā mērķa: neviens nevar pateikt, kam tas "
             "vajadzīgs."},
        .source = "EKD: goals are refined and supported by goals",
        .remedy = {"Place it under the goal that it serves.", "Novieto to zem mērķa, kuram tas kalpo."},
    };
    return about;
  }
  Scope scope() const override { return {.tracked = true}; }

  std::unique_ptr<Tracker> makeTracker() const override { return std::make_unique<Hierarchy>(); }

  std::string message(const Issue& issue, const Wording& wording) const override {
    return wording.say({"{0} neither serves another goal nor is served by one",
                        "{0} nekalpo citam mērķim, un cits mērķis nekalpo tam"},
                       {wording.topic(issue.subjects.front().element())});
  }
};

}  // namespace

const Rule& gm03Orphan() {
  static const Orphan rule;
  return rule;
}

}  // namespace ekd::rules
