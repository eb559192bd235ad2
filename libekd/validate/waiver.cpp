// SPDX-License-Identifier: MIT
#include "libekd/validate/waiver.hpp"

#include "libekd/validate/rule.hpp"

namespace ekd {
namespace {

/// Where a waiver of the finding stands or would stand; null where there can be none.
const Attributes* placeOfWaiver(const Model& model, const Issue& issue) {
  if (issue.subjects.empty() || issue.rule->info().breaksFile) return nullptr;
  const Subject& first = issue.subjects.front();
  if (const Element* element = model.find(first.element())) return &element->details->attributes;
  if (const Relation* relation = model.find(first.relation())) return &relation->details->attributes;
  return nullptr;
}

}  // namespace

std::string waiverName(const Rule& rule) {
  return "waived:" + std::string(rule.info().id);
}

const std::string* waiverOf(const Model& model, const Issue& issue) {
  const Attributes* attributes = placeOfWaiver(model, issue);
  if (attributes == nullptr || attributes->empty()) return nullptr;
  return findAttribute(*attributes, waiverName(*issue.rule));
}

bool mayBeWaived(const Model& model, const Issue& issue) {
  return placeOfWaiver(model, issue) != nullptr;
}

Status waive(Editor& editor, const Issue& issue, std::string_view reason) {
  const auto set = [&](auto& owner) {
    setAttribute(owner.details.edit().attributes, waiverName(*issue.rule), reason);
  };
  if (!mayBeWaived(editor.document().model, issue))
    return failure(ErrorCode::badInput, "this finding can not be waived");
  const Subject& first = issue.subjects.front();
  if (const ElementId element = first.element()) return editor.modify(element, [&](Element& it) { set(it); });
  return editor.modify(first.relation(), [&](Relation& it) { set(it); });
}

}  // namespace ekd
