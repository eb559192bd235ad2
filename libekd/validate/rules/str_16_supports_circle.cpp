// SPDX-License-Identifier: MIT
#include "libekd/validate/rules/circles.hpp"

namespace ekd::rules {
namespace {

/// Circles of nothing but the hierarchy are left to STR-15.
bool isOfSupports(const Model& model, const std::vector<Slot>& members) {
  return hasOwnRelation(model, members, CircleKind::refinement, {CircleKind::hierarchy});
}

class SupportsCircle : public Rule {
 public:
  const RuleInfo& info() const override {
    static const RuleInfo about{
        .id = "STR-16",
        .severity = Severity::warning,
        .title = {"Elements support each other in a circle", "Elementi viens otru atbalsta pa apli"},
        .reason =
            {"If reaching the first helps to reach the second and the other way round, it stays open which "
             "of them is the means and which the end.",
             "Ja pirmā sasniegšana palīdz sasniegt otro un otrādi, nav skaidrs, kurš ir līdzeklis un kurš "
             "mērķis."},
        .source = "general knowledge",
        .remedy = {"Decide what serves what, and remove the relation that closes the circle.",
                   "Izlem, kas kam kalpo, un noņem saiti, kas apli noslēdz."},
    };
    return about;
  }
  Scope scope() const override { return {.tracked = true}; }
  std::unique_ptr<Tracker> makeTracker() const override {
    return std::make_unique<CircleTracker>(CircleKind::refinement, isOfSupports);
  }
  std::string message(const Issue& issue, const Wording& wording) const override {
    return wording.say({"these support each other in a circle: {0}", "atbalsts iet pa apli: {0}"},
                       {wayRound(issue, wording)});
  }
  std::vector<Fix> fixes(const Issue& issue, const FixContext& context) const override {
    return openings(issue, context, {CircleKind::refinement});
  }
};

}  // namespace

const Rule& str16SupportsCircle() {
  static const SupportsCircle rule;
  return rule;
}

}  // namespace ekd::rules
