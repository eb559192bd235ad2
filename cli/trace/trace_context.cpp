// SPDX-License-Identifier: MIT
#include "cli/trace/trace_context.hpp"

#include "libekd/query/caption.hpp"
#include "libekd/text/fold.hpp"
#include "libekd/text/language.hpp"

#include <algorithm>
#include <map>

namespace ekd::cli {

TraceContext::TraceContext(const Document& opened, std::string_view shownLanguage)
    : document(opened),
      model(opened.model),
      language(shownLanguage),
      hierarchy(model),
      numbering(model, hierarchy),
      trace(model) {}

std::string TraceContext::name(Slot element) const {
  std::string text = label(element);
  return text.empty() ? kindAndNumber(model.element(element), numbering.of(element), language) : text;
}

std::string TraceContext::counted(const std::vector<Slot>& elements) const {
  static constexpr Bilingual things{"elements", "elementi"};
  std::string_view noun = word(things);
  const auto kindOf = [&](Slot slot) { return model.element(slot).kind; };
  if (!elements.empty() && std::all_of(elements.begin(), elements.end(),
                                       [&](Slot slot) { return kindOf(slot) == kindOf(elements.front()); })) {
    const ElementKindInfo& kind = info(kindOf(elements.front()));
    noun = word(text::takesSingular(std::to_string(elements.size()), language) ? kind.label : kind.plural);
  }
  return std::to_string(elements.size()) + " " + text::inSentence(noun);
}

std::vector<CoverageBelow> coverageBelow(const TraceContext& context, const std::vector<Slot>& targets) {
  std::map<ElementKind, std::vector<CoverageBelow>> ofKind;
  std::vector<CoverageBelow> below;
  for (const Slot target : targets) {
    const ElementKind kind = context.model.element(target).kind;
    auto known = ofKind.find(kind);
    if (known == ofKind.end())
      known =
          ofKind.emplace(kind, coverageBelow(context.model, context.hierarchy, context.trace, kind)).first;
    below.push_back(known->second[target]);
  }
  return below;
}

AnsweredCounts countAnswered(const TraceContext& context, const std::vector<Slot>& targets) {
  AnsweredCounts counts;
  for (const Slot target : targets) {
    switch (howAnswered(context.model, context.trace, target)) {
      case Answered::stated:
        ++counts.stated;
        break;
      case Answered::possible:
        ++counts.possible;
        break;
      case Answered::inherited:
        ++counts.inherited;
        break;
      case Answered::nobody:
        ++counts.nobody;
        break;
    }
  }
  return counts;
}

std::vector<Involvement> requested(const TraceContext& context, const TraceRequest& request, Slot target) {
  std::vector<Involvement> involvements = context.trace.of(target);
  if (request.actor)
    std::erase_if(involvements, [&](const Involvement& one) { return one.actor != *request.actor; });
  return involvements;
}

std::string_view basisOf(const Involvement& involvement) {
  if (involvement.isDirect()) return "direct";
  if (!involvement.isInherited()) return "rolled-up";
  return involvement.isRolledUp() ? "inherited-rolled-up" : "inherited";
}

}  // namespace ekd::cli
