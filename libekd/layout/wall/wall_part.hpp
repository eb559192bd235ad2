// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/parts/part.hpp"
#include "libekd/layout/wall/wall.hpp"
#include "libekd/layout/wall/wall_planner.hpp"

#include <optional>

namespace ekd::layout {

/// A wall in the number of columns and the widths that suit the room. Of several walls of the same cards the
/// one that suits best.
class WallPart : public Part {
 public:
  WallPart(const Content& content, const Forest& forest, std::vector<Wall> walls)
      : m_content(content), m_forest(forest), m_walls(std::move(walls)) {}

  /// A wall that stood as `earlier` says.
  WallPart(const Content& content, const Forest& forest, const PartPlace& earlier,
           const std::vector<std::size_t>& heads, std::vector<RecalledSection> sections);

  Size arrange(const CardSetter& setter, Size room, Manner manner) override;
  Size arrangeAgain(const CardSetter& setter, const Memory& memory, const std::vector<Rect>& taken) override;
  void remember(PartPlace& place, std::vector<std::uint32_t>& columns, std::uint32_t& column) const override;
  Rect rectOf(std::size_t node) const override { return m_plan.rects[node]; }
  Size size() const override { return m_plan.size; }
  bool hasIslands() const override { return !m_plan.islands.empty(); }
  void cover(Skyline& skyline, Point at) const override;
  void paint(const CardSetter& setter, Point origin, Painting& painting) const override;

 private:
  /// A plan without its places.
  struct Tried {
    std::size_t wall = 0;
    WallPlan outline;
  };

  void planAgain(const Memory& memory, const std::vector<Rect>& taken);
  bool isBoard() const;
  void grow(const Memory& memory, const std::vector<Rect>& taken);
  void makeRoom(const Memory& memory, const std::vector<Rect>& taken);
  void planAll(Size room, Tearing tearing);
  std::vector<WallShape> shapes(const Wall& wall, double width, Tearing tearing);

  const Content& m_content;
  const Forest& m_forest;
  std::vector<Wall> m_walls;
  std::optional<CardRuler> m_ruler;  // for the last size of text
  std::vector<Tried> m_tried;        // for the last text, width and manner
  double m_triedWidth = 0;
  Tearing m_triedTearing = Tearing::never;
  std::size_t m_best = 0;  // of those tried
  std::vector<std::size_t> m_recalledHeads;
  bool m_isPinned = false;
  RecalledWall m_recalled;    // where it stood before
  WallShape m_recalledShape;  // likewise
  WallPlan m_plan;
};

}  // namespace ekd::layout
