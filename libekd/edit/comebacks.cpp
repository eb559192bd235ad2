// SPDX-License-Identifier: MIT
#include "libekd/edit/comebacks.hpp"

#include "libekd/edit/net_effect.hpp"

#include <algorithm>
#include <map>

namespace ekd {
namespace {

bool isBinned(const NetEffect& effect, ElementId id) {
  return std::any_of(effect.bin.begin(), effect.bin.end(), [id](const auto& one) {
    const auto& entry = one.second.after;
    return entry && std::any_of(entry->elements.begin(), entry->elements.end(),
                                [id](const Element& element) { return element.id == id; });
  });
}

}  // namespace

std::vector<std::set<ElementId>> comebacksOf(const std::vector<Transaction>& steps) {
  std::vector<std::set<ElementId>> comebacks(steps.size());
  std::map<ElementId, std::size_t> gone;  // and in which step
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const NetEffect effect = netEffectOf(steps[i]);
    for (const auto& [id, fate] : effect.elements) {
      if (fate.went() && !isBinned(effect, id)) gone[id] = i;
      if (!fate.came()) continue;
      const auto found = gone.find(id);
      if (found == gone.end()) continue;
      if (steps[found->second].modellingSession == steps[i].modellingSession)
        comebacks[found->second].insert(id);
      gone.erase(found);
    }
  }
  return comebacks;
}

}  // namespace ekd
