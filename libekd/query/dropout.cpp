// SPDX-License-Identifier: MIT
#include "libekd/query/dropout.hpp"

#include <algorithm>
#include <utility>

namespace ekd {
namespace {

/// Those who answer for the target: who is tied to it or, when nobody is, who is to what is above.
std::vector<Involvement> answering(const Trace& trace, Slot target) {
  std::vector<Involvement> involvements = trace.of(target);
  const bool isTied = !trace.ties(target).empty();
  std::erase_if(involvements,
                [&](const Involvement& one) { return one.isRolledUp() || (isTied && one.isInherited()); });
  return involvements;
}

}  // namespace

std::vector<Slot> goneWith(const Trace& trace, Slot actor, bool doPartsStay) {
  std::vector<Slot> gone{actor};
  if (doPartsStay) return gone;
  const std::vector<Slot> parts = trace.subordinates(actor);
  gone.insert(gone.end(), parts.begin(), parts.end());
  return gone;
}

std::vector<Slot> answerable(const Model& model) {
  std::vector<Slot> targets;
  for (Slot slot = 0; slot < model.elements().slotEnd(); ++slot) {
    if (model.elements().isFree(slot)) continue;
    const ElementKind kind = model.elementKind(slot);
    if (!isActor(kind) && !isJoint(kind)) targets.push_back(slot);
  }
  return targets;
}

std::vector<Loss> lossesWithout(const Model& model, const Trace& trace, std::span<const Slot> gone,
                                std::span<const Slot> targets) {
  const Trace after(model, gone);
  std::vector<Loss> losses;
  for (const Slot target : targets) {
    Loss loss{target, howAnswered(model, trace, target), howAnswered(model, after, target),
              answering(trace, target), answering(after, target)};
    std::erase_if(loss.lost, [&](const Involvement& one) {
      return std::find(gone.begin(), gone.end(), one.tiedActor) == gone.end();
    });
    if (!loss.lost.empty()) losses.push_back(std::move(loss));
  }
  return losses;
}

}  // namespace ekd
