// SPDX-License-Identifier: MIT
#include "libekd/query/hierarchy.hpp"
#include "libekd/validate/rules/support.hpp"

#include <algorithm>
#include <set>

namespace ekd::rules {
namespace {

using enum ElementKind;
using enum RelationKind;

using Sets = std::set<ElementId>;

struct Flows {
  Sets in;
  Sets out;
  bool isForked = false;  ///< some of it runs through splits or joins, and cannot be compared
};

void addFlows(const Model& model, Slot process, Flows& flows) {
  const auto isFork = [&](Slot slot) {
    return model.relationKind(slot) == arm &&
           ((kinds::splits | kinds::joins).contains(model.elementKind(model.sourceSlot(slot))) ||
            (kinds::splits | kinds::joins).contains(model.elementKind(model.targetSlot(slot))));
  };
  for (const Slot slot : model.incoming(process)) {
    const Slot set = model.sourceSlot(slot);
    if (model.relationKind(slot) == input && kinds::flowSets.contains(model.elementKind(set)))
      flows.in.insert(model.element(set).id);
    flows.isForked |= isFork(slot);
  }
  for (const Slot slot : model.outgoing(process)) {
    const Slot set = model.targetSlot(slot);
    if (model.relationKind(slot) == output && kinds::flowSets.contains(model.elementKind(set)))
      flows.out.insert(model.element(set).id);
    flows.isForked |= isFork(slot);
  }
}

Sets without(const Sets& a, const Sets& b) {
  Sets left;
  std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::inserter(left, left.end()));
  return left;
}

struct Differences {
  Sets notTaken, notGiven;    ///< of the whole, by no part
  Sets alsoTaken, alsoGiven;  ///< by parts, and not by the whole
  bool any() const {
    return !notTaken.empty() || !notGiven.empty() || !alsoTaken.empty() || !alsoGiven.empty();
  }
};

/// Nothing to compare gives no differences: only a whole and parts that both have flows are compared.
Differences compare(const Model& model, Slot process) {
  Flows whole;
  addFlows(model, process, whole);
  if (whole.isForked || (whole.in.empty() && whole.out.empty())) return {};
  Flows parts;
  for (const Slot child : childrenOf(model, process)) {
    if (model.elementKind(child) == ElementKind::process) addFlows(model, child, parts);
  }
  if (parts.isForked || (parts.in.empty() && parts.out.empty())) return {};
  return {.notTaken = without(whole.in, parts.in),
          .notGiven = without(whole.out, parts.out),
          .alsoTaken = without(without(parts.in, parts.out), whole.in),
          .alsoGiven = without(without(parts.out, parts.in), whole.out)};
}

class Unbalanced : public Rule {
 public:
  const RuleInfo& info() const override {
    static const RuleInfo about{
        .id = "BP-10",
        .severity = Severity::warning,
        .submodel = Submodel::processes,
        .title = {"A process and its parts do not take and give the same",
                  "Process un tā daļas neņem un nedod vienu un to pašu"},
        .reason =
            {"What goes into a process goes into one of the processes that it is broken down into, and what "
             "comes out of it comes out of one of them. What one part gives and another takes stays inside. "
             "Compared only where both the process and its parts have flows, and none runs through splits "
             "and "
             "joins.",
             "Kas ieiet procesā, ieiet kādā no tā daļām, un kas no tā iznāk, iznāk no kādas daļas. Ko viena "
             "daļa dod un otra ņem, paliek iekšā. Salīdzināts tikai tad, ja plūsmas ir gan procesam, gan "
             "daļām un neviena neiet caur sazarojumiem un savienojumiem."},
        .source = "general knowledge (balanced decomposition)",
        .remedy = {"Give the flow to a part, or to the process as a whole.",
                   "Pievieno plūsmu kādai daļai vai visam procesam."},
    };
    return about;
  }
  Scope scope() const override { return {.elements = process, .reach = Reach::links | Reach::childLinks}; }

  void checkElement(const CheckContext& context, Slot slot, Findings& findings) const override {
    if (compare(context.model(), slot).any()) findings.report({context.element(slot).id});
  }

  std::string message(const Issue& issue, const Wording& wording) const override {
    const ElementId id = issue.subjects.front().element();
    const Differences found = compare(wording.model(), *wording.model().elements().slotOf(id));
    std::string list;
    const auto say = [&](const Sets& sets, const Bilingual& pattern) {
      if (sets.empty()) return;
      const Subjects subjects(sets.begin(), sets.end());
      list += (list.empty() ? "" : "; ") + wording.say(pattern, {wording.elements(subjects)});
    };
    say(found.notTaken, {"no part takes {0}", "neviena daļa neņem {0}"});
    say(found.notGiven, {"no part gives {0}", "neviena daļa nedod {0}"});
    say(found.alsoTaken, {"only a part takes {0}", "tikai daļa ņem {0}"});
    say(found.alsoGiven, {"only a part gives {0}", "tikai daļa dod {0}"});
    return wording.say({"{0} and its parts do not match: {1}", "{0} un tā daļas nesaskan: {1}"},
                       {wording.topic(id), list});
  }
};

}  // namespace

const Rule& bp10Unbalanced() {
  static const Unbalanced rule;
  return rule;
}

}  // namespace ekd::rules
