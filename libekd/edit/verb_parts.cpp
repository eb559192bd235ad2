// SPDX-License-Identifier: MIT
#include "libekd/edit/verb_parts.hpp"

#include "libekd/edit/refusal.hpp"
#include "libekd/metamodel/kind_sets.hpp"
#include "libekd/query/hierarchy.hpp"

#include <algorithm>
#include <limits>

namespace ekd::verb_parts {
namespace {

constexpr std::int64_t gap = 1024;
using Limits = std::numeric_limits<std::int64_t>;

Status setOrder(Editor& editor, RelationId id, std::optional<std::int64_t> order) {
  return editor.modify(id, [order](Relation& relation) { relation.order = order; });
}

/// The distance at which `count` orders lie between two; nothing when they do not fit.
std::optional<std::int64_t> stepBetween(std::optional<std::int64_t> lower, std::optional<std::int64_t> upper,
                                        std::size_t count) {
  constexpr auto most = static_cast<std::size_t>(Limits::max() / gap) - 1;
  if (count > most) return std::nullopt;
  const std::int64_t length = gap * static_cast<std::int64_t>(count);
  if (!lower && !upper) return gap;
  if (!upper) return *lower <= Limits::max() - length ? std::optional(gap) : std::nullopt;
  if (!lower) return *upper >= Limits::min() + length ? std::optional(gap) : std::nullopt;
  const auto room = static_cast<std::uint64_t>(*upper) - static_cast<std::uint64_t>(*lower);
  const std::uint64_t step = room / (count + 1);
  return step == 0 ? std::nullopt : std::optional(static_cast<std::int64_t>(step));
}

std::optional<std::vector<std::int64_t>> freeBetween(std::optional<std::int64_t> lower,
                                                     std::optional<std::int64_t> upper, std::size_t count) {
  const auto step = stepBetween(lower, upper, count);
  if (!step) return std::nullopt;
  const std::int64_t start = lower ? *lower : upper ? *upper - gap * static_cast<std::int64_t>(count + 1) : 0;
  std::vector<std::int64_t> orders;
  for (std::size_t i = 1; i <= count; ++i) orders.push_back(start + *step * static_cast<std::int64_t>(i));
  return orders;
}

/// What `absorbed` says and `kept` does not; of two values of one attribute the kept one stays.
void mergeRelation(Relation& kept, const Relation& absorbed) {
  if (absorbed.certainty == Certainty::stated) kept.certainty = Certainty::stated;
  if (kept.strength == Level::unset) kept.strength = absorbed.strength;
  if (*absorbed.details == RelationDetails{}) return;
  RelationDetails& details = kept.details.edit();
  mergeTexts(details.descriptions, absorbed.details->descriptions);
  mergeAttributes(details.attributes, absorbed.details->attributes);
  if (details.provenance == Provenance{}) details.provenance = absorbed.details->provenance;
  mergeAttributes(details.extras.attributes, absorbed.details->extras.attributes);
  const auto& xml = absorbed.details->extras.xml;
  details.extras.xml.insert(details.extras.xml.end(), xml.begin(), xml.end());
}

bool isEmptyGroup(const Model& model, ElementId joint) {
  const Element* element = model.find(joint);
  if (element == nullptr || !groups(element->kind)) return false;
  for (const Slot slot : model.incoming(joint)) {
    const Relation& relation = model.relation(slot);
    if (relation.kind == RelationKind::arm || relation.order) return false;
  }
  return true;
}

bool hasPlace(const Model& model, ElementId id) {
  return placeOf(model, *model.elements().slotOf(id)) != nullptr;
}

}  // namespace

bool groups(ElementKind kind) {
  return isJoint(kind) && !(kinds::splits | kinds::joins).contains(kind);
}

std::optional<ElementId> armTarget(const Model& model, ElementId joint) {
  std::optional<ElementId> otherJoint;
  for (const Slot slot : model.outgoing(joint)) {
    const Relation& relation = model.relation(slot);
    if (relation.kind != RelationKind::arm) continue;
    if (!isJoint(model.find(relation.target)->kind)) return relation.target;
    if (!otherJoint) otherJoint = relation.target;
  }
  return otherJoint;
}

ElementId familyOf(const Model& model, ElementId parent) {
  if (!isJoint(model.find(parent)->kind)) return parent;
  const auto refined = refinedBy(model, *model.elements().slotOf(parent));
  return refined ? model.element(*refined).id : parent;
}

bool isWithin(const Model& model, ElementId element, ElementId ancestor) {
  std::optional<Slot> at = *model.elements().slotOf(element);
  for (std::size_t steps = 0; at && steps <= model.elementCount(); ++steps) {
    if (model.element(*at).id == ancestor) return true;
    at = parentOf(model, *at);
  }
  return false;
}

std::vector<RelationId> placesUnder(const Model& model, ElementId parent, ElementId except) {
  std::vector<RelationId> places;
  for (const Slot child : childrenOf(model, *model.elements().slotOf(parent))) {
    if (model.element(child).id != except) places.push_back(placeOf(model, child)->id);
  }
  return places;
}

Result<std::int64_t> orderAt(Editor& editor, const std::vector<RelationId>& siblings, std::size_t index) {
  const auto orders = ordersAt(editor, siblings, index, 1);
  if (!orders) return tl::unexpected<Error>(orders.error());
  return orders->front();
}

Result<std::vector<std::int64_t>> ordersAt(Editor& editor, const std::vector<RelationId>& siblings,
                                           std::size_t index, std::size_t count) {
  index = std::min(index, siblings.size());
  const auto orderOf = [&](std::size_t i) -> std::optional<std::int64_t> {
    return i < siblings.size() ? editor.model().find(siblings[i])->order : std::nullopt;
  };
  const auto lower = index == 0 ? std::nullopt : orderOf(index - 1);
  if (auto free = freeBetween(lower, orderOf(index), count)) return *std::move(free);
  for (std::size_t i = 0; i < siblings.size(); ++i) {
    const auto position = static_cast<std::int64_t>(i < index ? i + 1 : i + 1 + count);
    if (auto status = setOrder(editor, siblings[i], position * gap); !status)
      return tl::unexpected<Error>(status.error());
  }
  std::vector<std::int64_t> orders;
  for (std::size_t i = 1; i <= count; ++i) orders.push_back(static_cast<std::int64_t>(index + i) * gap);
  return orders;
}

Status keepSequence(Editor& editor, const std::vector<RelationId>& places) {
  std::optional<std::int64_t> last;
  bool overflows = false;
  std::vector<std::int64_t> orders;
  for (const RelationId id : places) {
    std::int64_t order = *editor.model().find(id)->order;
    if (last && order <= *last) {
      overflows = overflows || *last > Limits::max() - gap;
      order = overflows ? order : *last + gap;
    }
    orders.push_back(order);
    last = order;
  }
  for (std::size_t i = 0; i < places.size(); ++i) {
    const std::int64_t order = overflows ? static_cast<std::int64_t>(i + 1) * gap : orders[i];
    if (auto status = setOrder(editor, places[i], order); !status) return status;
  }
  return {};
}

const Relation* findRelation(const Model& model, ElementId source, RelationKind kind, ElementId target) {
  for (const Slot slot : model.outgoing(source)) {
    const Relation& relation = model.relation(slot);
    if (relation.kind == kind && relation.target == target) return &relation;
  }
  if (!info(kind).symmetric) return nullptr;
  for (const Slot slot : model.incoming(source)) {
    const Relation& relation = model.relation(slot);
    if (relation.kind == kind && relation.source == target) return &relation;
  }
  return nullptr;
}

Status dissolveIfEmpty(Editor& editor, ElementId joint) {
  for (std::optional<ElementId> at = joint; at && isEmptyGroup(editor.model(), *at);) {
    const auto next = armTarget(editor.model(), *at);
    if (auto status = editor.remove(*at); !status) return status;
    at = next;
  }
  return {};
}

Status redirect(Editor& editor, RelationId id, ElementId source, RelationKind kind, ElementId target) {
  const Relation old = *editor.model().find(id);
  if (source == target) return editor.remove(id);
  const Relation* same = findRelation(editor.model(), source, kind, target);
  if (same == nullptr || same->id == id) {
    const bool secondPlace = old.order && old.source != source && hasPlace(editor.model(), source);
    return editor.modify(id, [&](Relation& relation) {
      relation.source = source;
      relation.kind = kind;
      relation.target = target;
      if (secondPlace) relation.order.reset();
    });
  }
  const RelationId staying = same->id;
  if (auto status = editor.remove(id); !status) return status;
  const bool takesPlace =
      old.order && editor.model().find(staying)->source == source && !hasPlace(editor.model(), source);
  return editor.modify(staying, [&](Relation& relation) {
    mergeRelation(relation, old);
    if (takesPlace) relation.order = old.order;
  });
}

Status expectElement(const Model& model, ElementId id) {
  return model.find(id) != nullptr ? Status{} : refuseMissing(ErrorCode::unknownElement);
}

void mergeTexts(Texts& kept, const Texts& absorbed) {
  for (const Text& text : absorbed) {
    const std::string* own = findText(kept, text.language);
    if (own == nullptr) {
      setText(kept, text.language, text.text);
    } else if (*own != text.text) {
      setText(kept, text.language, *own + "\n\n" + text.text);
    }
  }
}

void mergeAttributes(Attributes& kept, const Attributes& absorbed) {
  for (const Attribute& attribute : absorbed) {
    if (findAttribute(kept, attribute.name) == nullptr) putAttribute(kept, attribute.name, attribute.value);
  }
}

bool numberIsTaken(const Model& model, ElementKind kind, const std::string& number) {
  const auto& elements = model.elements();
  for (Slot slot = 0; slot < elements.slotEnd(); ++slot) {
    if (!elements.isFree(slot) && elements[slot].kind == kind && elements[slot].number == number) return true;
  }
  return false;
}

void retireNumber(Element& element) {
  if (element.number.empty()) return;
  auto& earlier = element.details.edit().earlierNumbers;
  if (std::find(earlier.begin(), earlier.end(), element.number) == earlier.end())
    earlier.push_back(element.number);
  element.number.clear();
}

}  // namespace ekd::verb_parts
