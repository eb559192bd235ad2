// SPDX-License-Identifier: MIT
#include "libekd/validate/bucket_tracker.hpp"
#include "libekd/validate/rules/support.hpp"

#include <algorithm>

namespace ekd::rules {
namespace {

using enum ElementKind;
using enum RelationKind;

/// What stands for itself. A concept names what others are, a viewpoint or a target group who somebody is.
constexpr KindSet things = kinds::actors | kinds::offers | kinds::processes |
                           KindSet{goal, isGoal, project, solution, technicalComponent, capability};

class Names : public BucketTracker {
  std::uint64_t keyOf(const CheckContext& context, Slot slot) const override {
    return things.contains(context.model().elementKind(slot)) ? context.labelHash(slot) : 0;
  }
  bool readsLinks() const override { return true; }

  /// Of several kinds, and one at least is tied to none of the others.
  bool isTold(const CheckContext& context, const Subjects& sharing) const override {
    const Model& model = context.model();
    const auto kindOf = [&](const Subject& subject) { return model.find(subject.element())->kind; };
    const ElementKind first = kindOf(sharing.front());
    if (std::all_of(sharing.begin(), sharing.end(), [&](const Subject& s) { return kindOf(s) == first; }))
      return false;
    return std::any_of(sharing.begin(), sharing.end(),
                       [&](const Subject& subject) { return !isTied(model, subject.element(), sharing); });
  }
};

class OneNameTwoKinds : public Rule {
 public:
  const RuleInfo& info() const override {
    static const RuleInfo about{
        .id = "FX-07",
        .severity = Severity::warning,
        .submodel = Submodel::field,
        .title = {"One name is used for things of different kinds", "Viens vārds dažāda veida lietām"},
        .reason =
            {"A day centre can be a goal, the project that builds it and who works in it afterwards. Under "
             "one "
             "name readers take them for the same, as long as nothing says how they belong together: the "
             "project realises the goal, or creates the actor. Elements of one kind are for STR-22 and "
             "GM-13.",
             "Dienas centrs var būt mērķis, projekts, kas to izveido, un tas, kas tajā pēc tam strādā. Ar "
             "vienu "
             "vārdu lasītāji tos uzskata par vienu, kamēr nekas nepasaka, kā tie saistīti: projekts īsteno "
             "mērķi vai izveido aktieri. Viena veida elementus salīdzina STR-22 un GM-13."},
        .source = "seen in practice (a resource centre as actor, project and goal)",
        .remedy = {"Tie them to each other, or say in the names how they differ.",
                   "Saisti tos savā starpā vai nosaukumos pasaki, ar ko tie atšķiras."},
        .profiles = Profile::field,
    };
    return about;
  }
  Scope scope() const override { return {.tracked = true}; }
  std::unique_ptr<Tracker> makeTracker() const override { return std::make_unique<Names>(); }

  std::string message(const Issue& issue, const Wording& wording) const override {
    return saidOfOthers(wording,
                        {"{0} is also the name of {1}, and nothing ties them together",
                         "{0} sauc arī citu: {1}, un nekas tos nesaista"},
                        issue);
  }
};

}  // namespace

const Rule& fx07OneNameTwoKinds() {
  static const OneNameTwoKinds rule;
  return rule;
}

}  // namespace ekd::rules
