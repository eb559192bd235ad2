// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/layout_engine.hpp"

namespace ekd::test {

/// Lays boxes out in rows by their distance from the first box, and routes straight from border to border:
/// enough to tell whether its answers are used. Its lines may cross boxes.
class RankEngine : public layout::LayoutEngine {
 public:
  std::vector<Result<layout::BlockLayout>> layOut(std::span<const layout::BlockGraph> blocks) override;

  std::size_t asked = 0;  ///< blocks so far
};

}  // namespace ekd::test
