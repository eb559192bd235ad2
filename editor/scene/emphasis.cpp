// SPDX-License-Identifier: MIT
#include "editor/scene/emphasis.hpp"

#include <algorithm>

namespace ekd::editor {

void Emphasis::follow(const Model& model) {
  if (m_focus && model.find(m_focus->element) == nullptr) m_focus.reset();
}

/// Nothing stands out from a drawing that has none of the marked cards: it stays as it is.
bool Emphasis::showsMarks(const Picture& picture) const {
  const auto isShown = [&](ElementId id) { return picture.shows(id); };
  return std::any_of(m_marks.cards.begin(), m_marks.cards.end(),
                     [&](const auto& card) { return isShown(card.first); }) ||
         std::any_of(m_marks.crossedOut.begin(), m_marks.crossedOut.end(), isShown);
}

std::function<bool(ElementId)> Emphasis::faded(const Picture& picture, const Model& model) const {
  if (m_isFaded) return m_isFaded;
  if (m_focus) {
    return [kept = focused(model, m_focus->element, m_focus->on)](ElementId id) {
      return !std::binary_search(kept.begin(), kept.end(), id);
    };
  }
  if (showsMarks(picture)) return [this](ElementId id) { return !m_marks.contains(id); };
  return {};
}

void Emphasis::fade(const Picture& picture, const Model& model, PaintState& state) const {
  state.fadedBoxes.clear();
  state.fadedWires.clear();
  const auto isFaded = faded(picture, model);
  if (!isFaded) return;
  for (const layout::Box& box : picture.drawing().boxes)
    state.fadedBoxes.push_back(!box.element || isFaded(box.element));
  for (const layout::Wire& wire : picture.drawing().wires) {
    const Relation* relation = model.find(wire.relation);
    state.fadedWires.push_back(relation == nullptr || isFaded(relation->source) || isFaded(relation->target));
  }
}

}  // namespace ekd::editor
