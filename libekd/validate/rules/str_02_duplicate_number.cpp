// SPDX-License-Identifier: MIT
#include "libekd/metamodel/kind_sets.hpp"
#include "libekd/validate/bucket_tracker.hpp"
#include "libekd/validate/fix.hpp"
#include "libekd/validate/rules/rules.hpp"
#include "libekd/validate/wording.hpp"

namespace ekd::rules {
namespace {

class Numbers : public BucketTracker {
  std::uint64_t keyOf(const CheckContext&, const Element& element) const override {
    return element.number.empty() || isJoint(element.kind) ? 0 : hashOf(element.kind, element.number);
  }
};

class DuplicateNumber : public Rule {
 public:
  const RuleInfo& info() const override {
    static const RuleInfo about{
        .id = "STR-02",
        .severity = Severity::error,
        .submodel = std::nullopt,
        .title = {"Two elements of a kind have the same number", ""},
        .reason =
            {"Type and number are how people and reports refer to an element. Numbers that are pinned to "
             "two elements of one kind make every such reference ambiguous. Different kinds may use the "
             "same number: goal 2.1 and opportunity 2.1 live side by side.",
             ""},
        .source = "4EM book, ch. 8 (unique identifier of type and number); seen in practice",
        .remedy = {"Give one of them another number, or unpin it so that it is numbered by its place.", ""},
    };
    return about;
  }
  Scope scope() const override { return {.tracked = true}; }
  std::unique_ptr<Tracker> makeTracker() const override { return std::make_unique<Numbers>(); }

  std::string message(const Issue& issue, const Wording& wording) const override {
    return wording.say({"The same number is given to {0}", ""}, {wording.elements(issue.subjects)});
  }

  std::vector<Fix> fixes(const Issue& issue, const FixContext& context) const override {
    const Wording wording(context.document, context.language);
    std::vector<Fix> fixes;
    for (const Subject& subject : issue.subjects) {
      const std::string title =
          wording.say({"Number {0} by its place", ""}, {wording.element(subject.element())});
      const auto unpin = [&](Editor& editor) {
        return editor.modify(subject.element(), [](Element& element) { element.number.clear(); });
      };
      if (auto fix = makeFix(context.document, title, unpin)) fixes.push_back(std::move(*fix));
    }
    return fixes;
  }
};

}  // namespace

const Rule& str02DuplicateNumber() {
  static const DuplicateNumber rule;
  return rule;
}

}  // namespace ekd::rules
