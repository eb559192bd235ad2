// SPDX-License-Identifier: MIT
#include "libekd/layout/network/engine_memo.hpp"

#include <functional>

namespace ekd::layout {

std::size_t EngineMemo::Hash::operator()(const BlockGraph& block) const {
  std::size_t hash = block.boxes.size();
  const auto add = [&hash](auto value) {
    hash ^= std::hash<decltype(value)>{}(value) + 0x9E3779B97F4A7C15ULL + (hash << 6U) + (hash >> 2U);
  };
  add(static_cast<unsigned>(block.direction));
  add(block.nodeGap);
  add(block.rankGap);
  for (const Size& box : block.boxes) {
    add(box.width);
    add(box.height);
  }
  for (const BlockGraph::Arc& arc : block.arcs) {
    add(arc.tail);
    add(arc.head);
  }
  return hash;
}

std::vector<Result<BlockLayout>> EngineMemo::layOut(std::span<const BlockGraph> blocks) {
  std::vector<Result<BlockLayout>> answers(blocks.size());
  m_asked += blocks.size();
  std::vector<BlockGraph> unknown;
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (const auto known = m_answers.find(blocks[i]); known != m_answers.end()) {
      known->second.drawing = m_drawing;
      answers[i] = known->second.layout;
    } else {
      unknown.push_back(blocks[i]);
      places.push_back(i);
    }
  }
  if (unknown.empty()) return answers;
  std::vector<Result<BlockLayout>> fresh = m_engine.layOut(unknown);
  for (std::size_t i = 0; i < unknown.size(); ++i) {
    if (i >= fresh.size()) {
      answers[places[i]] = failure(ErrorCode::toolFailure, "the layout engine gave too few answers");
      continue;
    }
    if (fresh[i]) m_answers[std::move(unknown[i])] = {*fresh[i], m_drawing};
    answers[places[i]] = std::move(fresh[i]);
  }
  return answers;
}

void EngineMemo::endDrawing() {
  constexpr std::size_t few = 500;
  if (m_answers.size() > 2 * m_asked + few)
    std::erase_if(m_answers, [this](const auto& entry) { return entry.second.drawing != m_drawing; });
  ++m_drawing;
  m_asked = 0;
}

}  // namespace ekd::layout
