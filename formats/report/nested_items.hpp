// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <vector>

#include <pugixml.hpp>

namespace ekd::report {

/// Lists in lists: both formats put one into the item above it.
class NestedItems {
 public:
  /// `list` and `item` are the names of elements.
  NestedItems(pugi::xml_node parent, const char* list, const char* item)
      : m_parent(parent), m_list(list), m_item(item) {}

  /// Gives a new item, behind all that there are. Levels start with 0 and go up one by one (see levelsOf()).
  pugi::xml_node item(int level);

 private:
  pugi::xml_node m_parent;
  const char* m_list;
  const char* m_item;
  std::vector<pugi::xml_node> m_lists;  ///< those that are open, the outermost first
  std::vector<pugi::xml_node> m_items;  ///< the last one of each
};

}  // namespace ekd::report
