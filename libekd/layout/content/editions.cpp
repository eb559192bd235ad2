// SPDX-License-Identifier: MIT
#include "libekd/layout/content/editions.hpp"

namespace ekd::layout {

void Editions::update(const Model& model, const Numbering& numbering, std::string_view language,
                      const std::function<bool(Slot)>& shows) {
  if (m_language != language) m_said.clear();
  m_language = language;
  m_said.resize(model.elements().slotEnd());
  ++m_last;
  std::vector<Slot> changed;
  for (Slot slot = 0; slot < m_said.size(); ++slot) {
    Said& said = m_said[slot];
    const bool isShown = shows(slot);
    if (said.revision == model.revision(slot) && said.isShown == isShown && said.number == numbering.of(slot))
      continue;
    said = {model.revision(slot), m_last, std::string(numbering.of(slot)), isShown};
    changed.push_back(slot);
  }
  // A relation is told by both of its ends.
  for (const Slot slot : changed) {
    for (const Slot relation : model.outgoing(slot)) m_said[model.targetSlot(relation)].edition = m_last;
    for (const Slot relation : model.incoming(slot)) m_said[model.sourceSlot(relation)].edition = m_last;
  }
}

}  // namespace ekd::layout
