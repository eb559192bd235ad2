// SPDX-License-Identifier: MIT
#include "editor/document/selection.hpp"

#include <algorithm>
#include <utility>

namespace ekd::editor {

bool Selection::contains(ElementId id) const {
  return std::find(m_elements.begin(), m_elements.end(), id) != m_elements.end();
}

void Selection::set(std::vector<ElementId> elements) {
  if (elements == m_elements) return;
  m_elements = std::move(elements);
  Q_EMIT changed();
}

void Selection::goTo(ElementId id) {
  if (id && m_elements == std::vector{id}) {
    Q_EMIT changed();
  } else {
    setCurrent(id);
  }
}

void Selection::toggle(ElementId id) {
  auto elements = m_elements;
  const auto it = std::find(elements.begin(), elements.end(), id);
  if (it == elements.end()) {
    elements.push_back(id);
  } else {
    elements.erase(it);
  }
  set(std::move(elements));
}

}  // namespace ekd::editor
