// SPDX-License-Identifier: MIT
#include "libekd/query/find.hpp"
#include "libekd/text/likeness.hpp"

#include <algorithm>

namespace ekd {

std::vector<Slot> suggestElements(const Model& model, const Numbering& numbering, std::string_view query,
                                  std::size_t count, const std::function<bool(const Element&)>& accepts) {
  const text::Likeness likeness(query);
  std::vector<std::pair<double, Slot>> scored;
  for (Slot slot = 0; slot < model.elements().slotEnd(); ++slot) {
    const Element& element = model.element(slot);
    if (!element.id || isJoint(element.kind) || (accepts && !accepts(element))) continue;
    double best = likeness.to(numbering.of(slot));
    for (const Text& label : element.labels) best = std::max(best, likeness.to(label.text));
    for (const std::string& alias : element.details->aliases) best = std::max(best, likeness.to(alias));
    if (best >= text::Likeness::worthSaying) scored.emplace_back(best, slot);
  }
  std::sort(scored.begin(), scored.end(), [&](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : model.element(a.second).id < model.element(b.second).id;
  });
  std::vector<Slot> result;
  for (std::size_t i = 0; i < std::min(count, scored.size()); ++i) result.push_back(scored[i].second);
  return result;
}

}  // namespace ekd
