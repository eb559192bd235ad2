// SPDX-License-Identifier: MIT
#include "libekd/metamodel/spelling.hpp"
#include "libekd/query/hierarchy.hpp"
#include "libekd/validate/rules/support.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>

namespace ekd::rules {
namespace {

constexpr std::string_view prefix = "declared_";

struct Difference {
  std::string what;  ///< "sub-elements", "problems"
  long declared = 0;
  long actual = 0;
};

/// Elements of a kind that are tied to the element, directly or through a joint, each once.
long countTied(const Model& model, Slot element, ElementKind kind) {
  std::vector<Slot> tied;
  const auto meet = [&](Slot slot) {
    if (model.elementKind(slot) == kind && slot != element) tied.push_back(slot);
  };
  for (const Slot slot : model.outgoing(element)) meet(model.targetSlot(slot));
  for (const Slot slot : model.incoming(element)) meet(model.sourceSlot(slot));
  for (const Slot joint : jointsOf(model, element)) {
    for (const Slot slot : model.incoming(joint)) meet(model.sourceSlot(slot));
  }
  std::sort(tied.begin(), tied.end());
  return std::unique(tied.begin(), tied.end()) - tied.begin();
}

long countChildren(const Model& model, Slot element, ElementKind kind) {
  const auto children = childrenOf(model, element);
  return std::count_if(children.begin(), children.end(),
                       [&](Slot child) { return model.elementKind(child) == kind; });
}

std::optional<Difference> difference(const Model& model, Slot element, const Attribute& attribute,
                                     std::string_view language) {
  if (!attribute.name.starts_with(prefix)) return std::nullopt;
  Difference found;
  const char* const end = attribute.value.data() + attribute.value.size();
  const auto parsed = std::from_chars(attribute.value.data(), end, found.declared);
  if (parsed.ec != std::errc{} || parsed.ptr != end) return std::nullopt;
  const std::string_view what = std::string_view(attribute.name).substr(prefix.size());
  if (what == "children") {
    found.what = Bilingual{"sub-elements", "apakšelementi"}.in(language);
    found.actual = static_cast<long>(childrenOf(model, element).size());
  } else {
    const auto spelling = elementKindFromSpelling(what);
    if (!spelling) return std::nullopt;
    found.what = inLanguage(info(spelling->kind).plural, language);
    if (found.what.size() > 1 && std::islower(static_cast<unsigned char>(found.what[1])) != 0)
      found.what.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(found.what.front())));
    // of its own kind, those beside and above it do not count
    found.actual = spelling->kind == model.elementKind(element)
                       ? countChildren(model, element, spelling->kind)
                       : countTied(model, element, spelling->kind);
  }
  return found.declared == found.actual ? std::nullopt : std::optional(found);
}

class DeclaredCount : public Rule {
 public:
  const RuleInfo& info() const override {
    static const RuleInfo about{
        .id = "QA-09",
        .severity = Severity::warning,
        .title = {"A declared count differs from the actual one", "Pieteiktais skaits atšķiras no esošā"},
        .reason =
            {"A report that announces 14 sub-goals and lists 13 has lost one or counted wrong. The attribute "
             "declared_children holds what was announced of the elements directly under one; "
             "declared_problems, declared_arguments and so on hold it for the elements of a kind that are "
             "tied to it, directly or through a joint.",
             "Pārskats, kas piesaka 14 apakšmērķus un uzskaita 13, vienu ir pazaudējis vai kļūdījies "
             "skaitot. Atribūtā declared_children ir tas, cik elementu pieteikts tieši zem viena; "
             "declared_problems, declared_arguments un citos tas, cik kāda veida elementu ar to ir "
             "saistīti tieši vai caur mezglu."},
        .source = "seen in practice",
        .remedy = {"Find the missing element, or correct the count.",
                   "Atrodi trūkstošo elementu vai izlabo skaitu."},
    };
    return about;
  }
  Scope scope() const override {
    return {.elements = kinds::components, .reach = Reach::fields | Reach::links};
  }

  void checkElement(const CheckContext& context, Slot slot, Findings& findings) const override {
    const Attributes& attributes = context.element(slot).details->attributes;
    const bool differs = std::any_of(attributes.begin(), attributes.end(), [&](const Attribute& attribute) {
      return difference(context.model(), slot, attribute, "en").has_value();
    });
    if (differs) findings.report({context.element(slot).id});
  }

  std::string message(const Issue& issue, const Wording& wording) const override {
    const Element& element = elementOf(wording, issue.subjects.front());
    const Slot slot = *wording.model().elements().slotOf(element.id);
    std::string list;
    for (const Attribute& attribute : element.details->attributes) {
      if (const auto found = difference(wording.model(), slot, attribute, wording.language()))
        list += (list.empty() ? "" : "; ") +
                wording.say({"{0} declared: {1}, there: {2}", "{0}: pieteikti {1}, ir {2}"},
                            {found->what, std::to_string(found->declared), std::to_string(found->actual)});
    }
    return wording.say({"{0} does not have what was announced ({1})", "{0} neatbilst pieteiktajam ({1})"},
                       {wording.topic(element.id), list});
  }

  std::vector<Fix> fixes(const Issue& issue, const FixContext& context) const override {
    FixList fixes(context);
    const ElementId id = issue.subjects.front().element();
    const Model& model = context.document.model;
    const Slot slot = *model.elements().slotOf(id);
    Attributes actual;
    std::string list;
    for (const Attribute& attribute : model.find(id)->details->attributes) {
      const auto found = difference(model, slot, attribute, context.language);
      if (!found) continue;
      setAttribute(actual, attribute.name, std::to_string(found->actual));
      list += (list.empty() ? "" : ", ") + found->what + ": " + std::to_string(found->actual);
    }
    fixes.add(fixes.wording().say({"Declare what is there ({0})", "Pieteikt to, kas ir ({0})"}, {list}),
              [&](Editor& editor) {
                return editor.modify(id, [&](Element& element) {
                  for (const Attribute& attribute : actual)
                    setAttribute(element.details.edit().attributes, attribute.name, attribute.value);
                });
              });
    return fixes.take();
  }
};

}  // namespace

const Rule& qa09DeclaredCount() {
  static const DeclaredCount rule;
  return rule;
}

}  // namespace ekd::rules
