// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/wall/wall_tree.hpp"

namespace ekd::layout {

/// Places the head of a wall or of a section: larger text, in the middle, or at the left with what stands
/// beside it in rows at its right.
class HeadPlacer {
 public:
  HeadPlacer(const Content& content, const Forest& forest, CardRuler& ruler, TreePlacer& trees,
             WallPlan& plan)
      : m_content(content), m_forest(forest), m_ruler(ruler), m_trees(trees), m_plan(plan) {}

  /// Between `left` and `right` from `y` on; gives the bottom of the head and its guests. `scale` is that of
  /// its text.
  double place(std::size_t head, double left, double right, double y, double scale);

 private:
  double placeRows(std::size_t head, double right, std::size_t columns);

  double em() const { return m_ruler.em(); }

  const Content& m_content;
  const Forest& m_forest;
  CardRuler& m_ruler;
  TreePlacer& m_trees;
  WallPlan& m_plan;
  double m_ownHeight = 0;
};

}  // namespace ekd::layout
