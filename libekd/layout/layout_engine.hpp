// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/base/result.hpp"
#include "libekd/layout/geometry.hpp"

#include <functional>
#include <span>
#include <vector>

namespace ekd::layout {

enum class Direction : unsigned char { down, right };

/// A small graph to be laid out: sizes of the boxes, and arrows between them from rank to rank.
struct BlockGraph {
  struct Arc {
    std::size_t tail = 0;  ///< index of the box on the earlier rank
    std::size_t head = 0;
    bool operator==(const Arc&) const = default;
  };
  Direction direction = Direction::down;
  double nodeGap = 12;      ///< points between boxes of a rank
  double rankGap = 28;      ///< points between ranks
  std::vector<Size> boxes;  ///< in the order that siblings keep
  std::vector<Arc> arcs;
  bool operator==(const BlockGraph&) const = default;
};

struct BlockLayout {
  Size size;
  std::vector<Point> centres;              ///< by box
  std::vector<std::vector<Point>> routes;  ///< by arc, from the border of its tail to the border of its head
  bool operator==(const BlockLayout&) const = default;
};

/// Who lays out blocks: Graphviz in a worker process. A port: libekd starts no processes.
class LayoutEngine {
 public:
  virtual ~LayoutEngine() = default;
  /// One result a block, in order. A failed block is an error of its own; the caller has a plain placement
  /// for it.
  virtual std::vector<Result<BlockLayout>> layOut(std::span<const BlockGraph> blocks) = 0;
  /// As soon as `isStopped` says so, blocks that are not done fail: nobody waits for them any more. It is
  /// asked in the thread that calls layOut().
  virtual void stopWhen(std::function<bool()> isStopped) { (void)isStopped; }
};

}  // namespace ekd::layout
