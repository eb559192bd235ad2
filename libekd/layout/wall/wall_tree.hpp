// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/parts/keeper.hpp"
#include "libekd/layout/wall/card_ruler.hpp"
#include "libekd/layout/wall/wall_shape.hpp"

namespace ekd::layout {

/// Places a block in a column: its top card, what stands beside and below it, and so on down.
class TreePlacer {
 public:
  /// Rectangles, trunks and lanes go into `plan`, which has room for all nodes.
  TreePlacer(const Content& content, const Forest& forest, CardRuler& ruler, bool hasGuests, WallPlan& plan)
      : m_content(content), m_forest(forest), m_ruler(ruler), m_hasGuests(hasGuests), m_plan(plan) {}

  /// From now on cards stay where they stood.
  void setKeeper(const Keeper* keeper) { m_keeper = keeper; }

  /// From `left` on in a column from 0 to `right`, its top at 0; gives the height.
  double place(std::size_t block, double left, double right, const ColumnStyle& style);
  void shift(std::size_t block, double dx, double dy);

  /// How the cards of a column share its width.
  struct Lanes {
    double hostRight = 0;
    double guestLeft = 0;
    double right = 0;
    bool wideHosts = false;
    bool guestsUnder = false;
  };
  Lanes lanesOf(double left, double right, const ColumnStyle& style) const;
  /// A card and what stands beside it; gives the bottom of both.
  double placeRow(std::size_t node, double x, double y, const Lanes& lanes);

  /// A card that stands beside another, and under it all that belongs to it; gives the bottom.
  double placeGuest(std::size_t guest, double x, double y, double right);
  double placeCard(std::size_t node, double x, double y, double right);
  /// Height of the point at which the lines of a card leave it at its side.
  double lineOf(std::size_t node) const;
  /// Lines of different kinds do not run on top of each other: each look gets a lane.
  void assignLanes(std::size_t host);

 private:
  double kept(std::size_t node, double y) const { return m_keeper == nullptr ? y : m_keeper->keep(node, y); }
  double placeTree(std::size_t node, double x, double y, const Lanes& lanes);
  double placeOnce(std::size_t node, double x, double y, const Lanes& lanes);
  double placeGuests(std::size_t host, double x, double right);

  const Node& node(std::size_t index) const { return m_forest.nodes[index]; }
  bool isJointNode(std::size_t index) const { return m_ruler.isJoint(index); }
  double em() const { return m_ruler.em(); }

  const Content& m_content;
  const Forest& m_forest;
  CardRuler& m_ruler;
  bool m_hasGuests;
  WallPlan& m_plan;
  const Keeper* m_keeper = nullptr;
};

}  // namespace ekd::layout
