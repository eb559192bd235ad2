// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/layout_engine.hpp"

#include <cstdint>
#include <unordered_map>

namespace ekd::layout {

/// Asks another engine for each block once.
class EngineMemo : public LayoutEngine {
 public:
  explicit EngineMemo(LayoutEngine& engine) : m_engine(engine) {}

  std::vector<Result<BlockLayout>> layOut(std::span<const BlockGraph> blocks) override;
  /// Forgets what was not asked for since the last drawing ended, when there is much of it.
  void endDrawing();

 private:
  struct Hash {
    std::size_t operator()(const BlockGraph& block) const;
  };
  struct Answer {
    BlockLayout layout;
    std::uint64_t drawing = 0;  // the last one that asked for it
  };

  LayoutEngine& m_engine;
  std::unordered_map<BlockGraph, Answer, Hash> m_answers;
  std::uint64_t m_drawing = 1;
  std::size_t m_asked = 0;  // in the drawing being made
};

}  // namespace ekd::layout
