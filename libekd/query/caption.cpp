// SPDX-License-Identifier: MIT
#include "libekd/query/caption.hpp"

#include "libekd/text/language.hpp"
#include "libekd/text/utf8.hpp"

namespace ekd {
namespace {

std::string jointCaption(const Model& model, Slot joint, const auto& numberOfSlot,
                         std::string_view language) {
  const std::string_view kind = info(model.element(joint).kind).label.in(language);
  const bool isLatvian = text::isLatvian(language);
  std::string text = std::string(kind) + (isLatvian ? " mezgls" : " joint");
  const auto refined = refinedBy(model, joint);
  if (!refined) return text;
  text += isLatvian ? ": " : " under ";
  return text + kindAndNumber(model.element(*refined), numberOfSlot(*refined), language);
}

std::string withLabel(std::string text, const Element& element, std::string_view language,
                      std::size_t maxLabelColumns) {
  const std::string label = text::truncated(textFor(element.labels, language), maxLabelColumns);
  if (!label.empty()) text += " \"" + label + "\"";
  return text;
}

std::string captionOf(const Model& model, Slot slot, const auto& numberOfSlot, std::string_view language,
                      std::size_t maxLabelColumns) {
  const Element& element = model.element(slot);
  return withLabel(isJoint(element.kind) ? jointCaption(model, slot, numberOfSlot, language)
                                         : kindAndNumber(element, numberOfSlot(slot), language),
                   element, language, maxLabelColumns);
}

}  // namespace

std::string kindAndNumber(const Element& element, std::string_view number, std::string_view language) {
  std::string text(info(element.kind).label.in(language));
  if (!number.empty()) text.append(" ").append(number);
  return text;
}

std::string caption(const Model& model, const Numbering& numbering, Slot element, std::string_view language,
                    std::size_t maxLabelColumns) {
  return captionOf(
      model, element, [&](Slot slot) { return numbering.of(slot); }, language, maxLabelColumns);
}

std::string caption(const Element& element, std::string_view number, std::string_view language,
                    std::size_t maxLabelColumns) {
  return withLabel(kindAndNumber(element, number, language), element, language, maxLabelColumns);
}

std::string caption(const Model& model, const Numbering& numbering, ElementId id, std::string_view language,
                    std::size_t maxLabelColumns) {
  const Slot* slot = model.elements().slotOf(id);
  return slot ? caption(model, numbering, *slot, language, maxLabelColumns) : id.hex();
}

std::string caption(const Model& model, ElementId id, std::string_view language,
                    std::size_t maxLabelColumns) {
  const Slot* slot = model.elements().slotOf(id);
  if (slot == nullptr) return id.hex();
  return captionOf(
      model, *slot, [&](Slot other) { return numberOf(model, other); }, language, maxLabelColumns);
}

}  // namespace ekd
