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
