// SPDX-License-Identifier: MIT
#include "tests/support/rank_engine.hpp"

#include <algorithm>

namespace ekd::test {
namespace {

using layout::BlockGraph;
using layout::BlockLayout;
using layout::Direction;
using layout::Point;

std::vector<std::size_t> ranksOf(const BlockGraph& block) {
  std::vector<std::size_t> ranks(block.boxes.size(), 0);
  // As many rounds as there are boxes: circles end somewhere.
  for (std::size_t round = 0; round < block.boxes.size(); ++round) {
    bool changed = false;
    for (const BlockGraph::Arc& arc : block.arcs) {
      if (arc.tail >= arc.head || ranks[arc.head] > ranks[arc.tail]) continue;
      ranks[arc.head] = ranks[arc.tail] + 1;
      changed = true;
    }
    if (!changed) break;
  }
  return ranks;
}

BlockLayout layOutDown(const BlockGraph& block) {
  BlockLayout layout;
  layout.centres.resize(block.boxes.size());
  const std::vector<std::size_t> ranks = ranksOf(block);
  const std::size_t last = ranks.empty() ? 0 : *std::max_element(ranks.begin(), ranks.end());
  double y = 0;
  for (std::size_t rank = 0; rank <= last; ++rank) {
    double x = 0;
    double height = 0;
    for (std::size_t i = 0; i < ranks.size(); ++i) {
      if (ranks[i] == rank) height = std::max(height, block.boxes[i].height);
    }
    for (std::size_t i = 0; i < ranks.size(); ++i) {
      if (ranks[i] != rank) continue;
      layout.centres[i] = {x + block.boxes[i].width / 2, y + height / 2};
      x += block.boxes[i].width + block.nodeGap;
      layout.size.width = std::max(layout.size.width, x - block.nodeGap);
    }
    layout.size.height = y + height;
    y += height + block.rankGap;
  }
  for (const BlockGraph::Arc& arc : block.arcs) {
    const Point from = layout.centres[arc.tail];
    const Point to = layout.centres[arc.head];
    layout.routes.push_back({{from.x, from.y + block.boxes[arc.tail].height / 2},
                             {to.x, to.y - block.boxes[arc.head].height / 2}});
  }
  return layout;
}

}  // namespace

std::vector<Result<BlockLayout>> RankEngine::layOut(std::span<const BlockGraph> blocks) {
  std::vector<Result<BlockLayout>> layouts;
  for (const BlockGraph& block : blocks) {
    ++asked;
    if (block.direction == Direction::down)
      layouts.emplace_back(layOutDown(block));
    else
      layouts.emplace_back(failure(ErrorCode::toolFailure, "only downwards"));
  }
  return layouts;
}

}  // namespace ekd::test
