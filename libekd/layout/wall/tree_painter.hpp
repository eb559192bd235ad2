// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/lines/pen.hpp"
#include "libekd/layout/wall/wall_shape.hpp"

namespace ekd::layout {

/// Draws what a TreePlacer has placed.
class TreePainter {
 public:
  TreePainter(const Content& content, const Forest& forest, const CardSetter& setter, const WallPlan& plan,
              Point origin, Painting& painting)
      : m_content(content),
        m_forest(forest),
        m_setter(setter),
        m_plan(plan),
        m_origin(origin),
        m_pen(content, forest, setter, painting) {}

  /// A block: its top card, what stands beside and below it, and the lines between them.
  void tree(std::size_t node);
  /// The top card of a block with what stands beside it.
  void top(std::size_t node);
  /// The head of a wall, a section or a flow, with what stands beside it in rows.
  void head(std::size_t node, double textScale, double lineWidth);
  /// A card that stands beside another, with what belongs to it.
  void guest(std::size_t node);
  /// The line from a card to the one that it stands below.
  void hangBelow(std::size_t child, std::size_t host);
  /// The line from a card to an upright line at `x` that ends at `bottom`.
  void hang(std::size_t child, double x, double bottom);

  Rect rect(std::size_t node) const;
  double trunk(std::size_t node) const { return m_plan.trunks[node] + m_origin.x; }
  /// Height at which lines leave a card at its side.
  double lineOf(std::size_t node) const;
  Pen& pen() { return m_pen; }

 private:
  const Node& node(std::size_t index) const { return m_forest.nodes[index]; }
  Shape shapeOf(std::size_t index) const { return styleOf(m_content.kind(node(index).element)).shape; }
  double em() const { return m_setter.textSize(); }

  const Content& m_content;
  const Forest& m_forest;
  const CardSetter& m_setter;
  const WallPlan& m_plan;
  Point m_origin;
  Pen m_pen;
};

}  // namespace ekd::layout
