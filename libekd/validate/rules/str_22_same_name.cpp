// SPDX-License-Identifier: MIT
#include "libekd/validate/bucket_tracker.hpp"
#include "libekd/validate/rules/support.hpp"

namespace ekd::rules {
namespace {

class Names : public BucketTracker {
  std::uint64_t keyOf(const CheckContext& context, Slot slot) const override {
    constexpr KindSet elsewhere = kinds::joints | KindSet{ElementKind::goal, ElementKind::concept_};
    const ElementKind kind = context.model().elementKind(slot);
    if (elsewhere.contains(kind)) return 0;
    const std::uint64_t label = context.labelHash(slot);
    return label == 0 ? 0 : hashOf(kind, label);
  }
};

class SameName : public Rule {
 public:
  const RuleInfo& info() const override {
    static const RuleInfo about{
        .id = "STR-22",
        .severity = Severity::warning,
        .title = {"Elements of a kind have the same text", "Viena veida elementiem ir viens teksts"},
        .reason =
            {"Readers take two elements of one kind with one text for the same thing, and the 4EM toolkit, "
             "which knows elements by kind and name, merges them when it imports the model. Goals are "
             "compared by GM-13 and concepts by CM-07.",
             "Divus viena veida elementus ar vienu tekstu lasītāji uzskata par vienu, un 4EM rīkkopa, kas "
             "elementus pazīst pēc veida un nosaukuma, tos importējot apvieno. Mērķus salīdzina GM-13, "
             "jēdzienus CM-07."},
        .source = "4EM toolkit (elements are identified by class and name)",
        .remedy = {"Merge them if they are the same, else say in the text how they differ.",
                   "Apvieno tos, ja tie ir viens, citādi pasaki tekstā, ar ko tie atšķiras."},
    };
    return about;
  }
  Scope scope() const override { return {.tracked = true}; }
  std::unique_ptr<Tracker> makeTracker() const override { return std::make_unique<Names>(); }

  std::string message(const Issue& issue, const Wording& wording) const override {
    return saidOfOthers(wording, {"{0} has the same text as {1}", "{0} teksts ir arī citam: {1}"}, issue);
  }

  std::vector<Fix> fixes(const Issue& issue, const FixContext& context) const override {
    return mergers(issue, context);
  }
};

}  // namespace

const Rule& str22SameName() {
  static const SameName rule;
  return rule;
}

}  // namespace ekd::rules
