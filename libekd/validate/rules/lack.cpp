// SPDX-License-Identifier: MIT
#include "libekd/validate/rules/lack.hpp"

#include "libekd/metamodel/attributes.hpp"
#include "libekd/validate/rules/lack_tracker.hpp"
#include "libekd/validate/rules/support.hpp"

namespace ekd::rules {

/// Each element can be judged by itself.
bool LackRule::isPlain() const {
  return m_lack.inField == Asked::always && m_lack.otherwise == Asked::always && !m_lack.throughHierarchy;
}

Scope LackRule::scope() const {
  if (!isPlain()) return {.tracked = true};
  return {.elements = m_lack.kinds, .reach = Reach::fields | Reach::links};
}

void LackRule::checkElement(const CheckContext& context, Slot slot, Findings& findings) const {
  if (m_lack.concerns != nullptr && !m_lack.concerns(context, slot)) return;
  if (!m_lack.hasIt(context, slot) && !isDropped(context.element(slot)))
    findings.report({context.element(slot).id});
}

std::unique_ptr<Tracker> LackRule::makeTracker() const {
  return std::make_unique<LackTracker>(m_lack);
}

std::string LackRule::message(const Issue& issue, const Wording& wording) const {
  return wording.say(m_lack.message, {wording.topic(issue.subjects.front().element())});
}

std::vector<Fix> LackRule::fixes(const Issue& issue, const FixContext& context) const {
  FixList fixes(context);
  const ElementId id = issue.subjects.front().element();
  const AttributeInfo* attribute = attributeInfo(context.document.model.find(id)->kind, m_lack.attribute);
  if (attribute == nullptr) return {};
  const std::string_view vague =
      nameOf(context.document.model.find(id)->kind);  // a problem of kind "problem"
  for (const EnumValue& value : attribute->values) {
    if (value.name == vague) continue;
    fixes.add(fixes.wording().say(
                  {"{0} of {1}: {2}", "{0} ({1}): {2}"},
                  {std::string(inLanguage(attribute->label, context.language)), fixes.wording().shortName(id),
                   std::string(inLanguage(value.label, context.language))}),
              [&](Editor& editor) {
                return editor.modify(id, [&](Element& element) {
                  setAttribute(element.details.edit().attributes, attribute->name, value.name);
                });
              });
  }
  return fixes.take();
}

}  // namespace ekd::rules
