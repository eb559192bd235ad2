// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/parts/part.hpp"
#include "libekd/layout/wall/card_ruler.hpp"
#include "libekd/layout/wall/wall_shape.hpp"

#include <optional>

namespace ekd::layout {

class TreePainter;

/// Steps from left to right, in rows where there are many, each with what belongs to it below it. The steps
/// of a process stand in a frame under its card.
class FlowPart : public Part {
 public:
  /// `earlier` is how it stood before, where it did.
  FlowPart(const Content& content, const Forest& forest, const Flow& flow, const PartPlace* earlier = nullptr)
      : m_content(content), m_forest(forest), m_flow(flow), m_earlier(earlier) {}

  Size arrange(const CardSetter& setter, Size room, Manner manner) override;
  Size arrangeAgain(const CardSetter& setter, const Memory& memory, const std::vector<Rect>& taken) override;
  void remember(PartPlace& place, std::vector<std::uint32_t>& columns, std::uint32_t& column) const override;
  bool mayStandAside() const override { return true; }
  Size size() const override { return m_plan.walls.size; }
  void paint(const CardSetter& setter, Point origin, Painting& painting) const override;

 private:
  struct Plan {
    WallPlan walls;
    std::size_t columns = 1;
    std::vector<double> rowTops;     ///< by row
    std::vector<double> rowBottoms;  ///< likewise
    Rect frame;                      ///< empty without a head
  };
  Plan plan(std::size_t columns, double width);
  double narrowestStep();
  void paintTies(TreePainter& painter, const CardSetter& setter, Point origin) const;

  const Content& m_content;
  const Forest& m_forest;
  const Flow& m_flow;
  const PartPlace* m_earlier;
  std::optional<CardRuler> m_ruler;  // for the last size of text
  Plan m_plan;
};

}  // namespace ekd::layout
