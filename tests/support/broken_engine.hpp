// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/layout_engine.hpp"

namespace ekd::test {

/// An engine that can do nothing: what is left is the placement of our own.
class BrokenEngine : public layout::LayoutEngine {
 public:
  std::vector<Result<layout::BlockLayout>> layOut(std::span<const layout::BlockGraph> blocks) override {
    return std::vector<Result<layout::BlockLayout>>(blocks.size(), failure(ErrorCode::toolFailure, "broken"));
  }
};

}  // namespace ekd::test
