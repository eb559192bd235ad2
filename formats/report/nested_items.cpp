// SPDX-License-Identifier: MIT
#include "formats/report/nested_items.hpp"

#include <algorithm>

namespace ekd::report {

pugi::xml_node NestedItems::item(int level) {
  const auto depth = static_cast<std::size_t>(level);
  m_lists.resize(std::min(m_lists.size(), depth + 1));
  m_items.resize(std::min(m_items.size(), depth));
  if (m_lists.size() == depth) {
    pugi::xml_node parent = m_items.empty() ? m_parent : m_items.back();
    m_lists.push_back(parent.append_child(m_list));
  }
  m_items.push_back(m_lists.back().append_child(m_item));
  return m_items.back();
}

}  // namespace ekd::report
