// SPDX-License-Identifier: MIT
#include "libekd/query/left_over.hpp"

#include "libekd/query/find.hpp"

namespace ekd {
namespace {

bool isOpen(Standing standing) {
  return standing == Standing::idea || standing == Standing::proposed || standing == Standing::parked;
}

std::vector<ElementId> inOrder(const Model& model, const Numbering& numbering, std::vector<Slot> slots) {
  sortForReading(model, numbering, slots);
  std::vector<ElementId> ids;
  for (const Slot slot : slots) ids.push_back(model.element(slot).id);
  return ids;
}

}  // namespace

OpenPoints openPointsOf(const Model& model, Slot slot) {
  const Element& element = model.element(slot);
  if (isJoint(element.kind)) return {};
  return {element.kind == ElementKind::idea, model.outgoing(slot).empty() && model.incoming(slot).empty(),
          isOpen(element.standing)};
}

LeftOver leftOver(const Model& model, const Numbering& numbering,
                  const std::function<bool(const Element&)>& concerns) {
  std::vector<Slot> untyped;
  std::vector<Slot> unlinked;
  std::vector<Slot> undecided;
  for (const Slot slot : model.elements().slotsById()) {
    const Element& element = model.element(slot);
    if (concerns && !concerns(element)) continue;
    const OpenPoints open = openPointsOf(model, slot);
    if (open.untyped) {
      untyped.push_back(slot);
      continue;
    }
    if (open.unlinked) unlinked.push_back(slot);
    if (open.undecided) undecided.push_back(slot);
  }
  return {inOrder(model, numbering, std::move(untyped)), inOrder(model, numbering, std::move(unlinked)),
          inOrder(model, numbering, std::move(undecided))};
}

}  // namespace ekd
