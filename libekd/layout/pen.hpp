// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/card.hpp"
#include "libekd/layout/forest.hpp"

#include <vector>

namespace ekd::layout {

/// Puts the cards and relations of a forest on a drawing in the notation of their kinds.
class Pen {
 public:
  Pen(const Content& content, const Forest& forest, const CardSetter& setter, Drawing& drawing)
      : m_content(content), m_forest(forest), m_setter(setter), m_drawing(drawing) {}

  /// The card of a node, its text set for the width of `rect`. Joints carry their word at their right.
  void card(std::size_t node, const Rect& rect, double textScale = 1, double lineWidth = 0);

  /// The relations between a node and its host along `points`, which run from the node to the host. Several
  /// ones run beside each other, `step` apart.
  void ties(std::size_t node, const std::vector<Point>& points, Point step);

  /// One relation along `points`, which run from its source to its target.
  void wire(Slot relation, std::vector<Point> points);

 private:
  const Content& m_content;
  const Forest& m_forest;
  const CardSetter& m_setter;
  Drawing& m_drawing;
};

}  // namespace ekd::layout
