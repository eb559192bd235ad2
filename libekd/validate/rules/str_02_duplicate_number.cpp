// SPDX-License-Identifier: MIT
#include "libekd/query/hierarchy.hpp"
#include "libekd/validate/bucket_tracker.hpp"
#include "libekd/validate/rules/support.hpp"

#include <algorithm>

namespace ekd::rules {
namespace {

class Numbers : public BucketTracker {
  std::uint64_t keyOf(const CheckContext& context, Slot slot) const override {
    const Element& element = context.element(slot);
    return element.number.empty() || isJoint(element.kind) ? 0 : hashOf(element.kind, element.number);
  }
};

std::size_t depthOf(const Model& model, ElementId id) {
  std::size_t depth = 0;
  auto above = parentOf(model, *model.elements().slotOf(id));
  // A circle of places has no top.
  for (; above && depth < model.elementCount(); above = parentOf(model, *above)) ++depth;
  return depth;
}

class DuplicateNumber : public Rule {
 public:
  const RuleInfo& info() const override {
    static const RuleInfo about{
        .id = "STR-02",
        .severity = Severity::error,
        .title = {"Elements of a kind have the same number", "Viena veida elementiem ir viens numurs"},
        .reason =
            {"Type and number are how people and reports refer to an element. When a number is pinned to "
             "two elements of one kind, every such reference is ambiguous. Different kinds may use the "
             "same number: goal 2.1 and opportunity 2.1 live side by side.",
             "Cilvēki un pārskati uz elementu atsaucas ar veidu un numuru. Ja viens numurs piesprausts "
             "diviem viena veida elementiem, katra šāda atsauce ir neskaidra. Dažādiem veidiem numurs "
             "drīkst būt viens: mērķis 2.1 un iespēja 2.1 var pastāvēt līdzās."},
        .source = "4EM book, ch. 8 (unique identifier of type and number); seen in practice",
        .remedy = {"Give one of them another number, or unpin it so that it is numbered by its place.",
                   "Dod vienam no tiem citu numuru vai atlaid to, lai numurs rastos no vietas."},
    };
    return about;
  }
  Scope scope() const override { return {.tracked = true}; }
  std::unique_ptr<Tracker> makeTracker() const override { return std::make_unique<Numbers>(); }

  std::string message(const Issue& issue, const Wording& wording) const override {
    return saidOfOthers(wording, {"{0} has the same number as {1}", "{0} numurs ir arī citam: {1}"}, issue);
  }

  std::vector<Fix> fixes(const Issue& issue, const FixContext& context) const override {
    FixList fixes(context);
    // The further down, the less hangs on the number.
    Subjects deepestFirst = issue.subjects;
    std::stable_sort(deepestFirst.begin(), deepestFirst.end(), [&](const Subject& a, const Subject& b) {
      return depthOf(context.document.model, a.element()) > depthOf(context.document.model, b.element());
    });
    for (const Subject& subject : deepestFirst) fixes.unpin(subject.element());
    return fixes.take();
  }
};

}  // namespace

const Rule& str02DuplicateNumber() {
  static const DuplicateNumber rule;
  return rule;
}

}  // namespace ekd::rules
