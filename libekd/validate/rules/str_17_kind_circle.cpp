// SPDX-License-Identifier: MIT
#include "libekd/validate/rules/circles.hpp"

namespace ekd::rules {
namespace {

bool always(const Model&, const std::vector<Slot>&) {
  return true;
}

class KindsAndParts : public Tracker {
  void full(const CheckContext& context, Findings& findings) override {
    m_kinds.full(context, findings);
    m_parts.full(context, findings);
  }
  void update(const CheckContext& context, const Touched& touched, Findings& findings) override {
    m_kinds.update(context, touched, findings);
    m_parts.update(context, touched, findings);
  }
  CircleTracker m_kinds{CircleKind::kinds, always};
  CircleTracker m_parts{CircleKind::parts, always};
};

class KindCircle : public Rule {
 public:
  const RuleInfo& info() const override {
    static const RuleInfo about{
        .id = "STR-17",
        .severity = Severity::error,
        .title = {"Something is a kind of itself or a part of itself",
                  "Kaut kas ir pats sava paveids vai pats sava daļa"},
        .reason =
            {"Is-a and part-of, drawn as relations or through ISA and PartOF joints, and the decomposition "
             "of "
             "processes lead from the special to the general and from the part to the whole. In a circle "
             "neither exists.",
             "Vispārināšana un sastāvs, zīmēti kā saites vai ar ISA un PartOF mezgliem, un procesu "
             "sadalīšana ved no īpašā uz vispārīgo un no daļas uz veselo. Aplī nav ne viena, ne otra."},
        .source = "general knowledge",
        .remedy = {"Remove the relation that closes the circle.", "Noņem saiti, kas apli noslēdz."},
        .breaksFile = true,
    };
    return about;
  }
  Scope scope() const override { return {.tracked = true}; }
  std::unique_ptr<Tracker> makeTracker() const override { return std::make_unique<KindsAndParts>(); }
  std::string message(const Issue& issue, const Wording& wording) const override {
    return wording.say(
        {"is-a or part-of runs in a circle: {0}", "vispārināšana vai sastāvs iet pa apli: {0}"},
        {wayRound(issue, wording)});
  }
  std::vector<Fix> fixes(const Issue& issue, const FixContext& context) const override {
    return openings(issue, context, {CircleKind::kinds, CircleKind::parts});
  }
};

}  // namespace

const Rule& str17KindCircle() {
  static const KindCircle rule;
  return rule;
}

}  // namespace ekd::rules
