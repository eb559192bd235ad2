// SPDX-License-Identifier: MIT
#include "libekd/validate/rules/circles.hpp"

namespace ekd::rules {
namespace {

/// Circles of nothing but is-a and part-of are left to STR-17.
bool isOfHierarchy(const Model& model, const std::vector<Slot>& members) {
  return hasOwnRelation(model, members, CircleKind::hierarchy, {CircleKind::kinds, CircleKind::parts});
}

class HierarchyCircle : public Rule {
 public:
  const RuleInfo& info() const override {
    static const RuleInfo about{
        .id = "STR-15",
        .severity = Severity::error,
        .title = {"The hierarchy runs in a circle", "Hierarhija iet pa apli"},
        .reason = {"An element that stands, over others, under itself has neither a number nor a top, and no "
                   "question about what is above or below it has an answer.",
                   "Elementam, kas caur citiem stāv pats zem sevis, nav ne numura, ne virsotnes, un uz "
                   "jautājumu, kas ir virs vai zem tā, nav atbildes."},
        .source = "general knowledge; numbering needs it",
        .remedy = {"Remove the relation that closes the circle.", "Noņem saiti, kas apli noslēdz."},
        .breaksFile = true,
    };
    return about;
  }
  Scope scope() const override { return {.tracked = true}; }
  std::unique_ptr<Tracker> makeTracker() const override {
    return std::make_unique<CircleTracker>(CircleKind::hierarchy, isOfHierarchy);
  }
  std::string message(const Issue& issue, const Wording& wording) const override {
    return wording.say({"the hierarchy runs in a circle: {0}", "hierarhija iet pa apli: {0}"},
                       {wayRound(issue, wording)});
  }
  std::vector<Fix> fixes(const Issue& issue, const FixContext& context) const override {
    return openings(issue, context, {CircleKind::hierarchy});
  }
};

}  // namespace

const Rule& str15HierarchyCircle() {
  static const HierarchyCircle rule;
  return rule;
}

}  // namespace ekd::rules
