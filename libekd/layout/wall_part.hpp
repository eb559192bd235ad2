// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/part.hpp"
#include "libekd/layout/wall.hpp"

namespace ekd::layout {

/// A wall in the number of columns and the widths that suit the room.
class WallPart : public Part {
 public:
  explicit WallPart(Wall wall) : m_wall(std::move(wall)) {}

  Size arrange(const CardSetter& setter, Size room) override;
  Size size() const override { return m_plan.size; }
  void paint(const CardSetter& setter, Point origin, Drawing& drawing) const override;

 private:
  std::vector<WallShape> shapes(const CardSetter& setter, double width) const;

  Wall m_wall;
  WallPlan m_plan;
};

}  // namespace ekd::layout
