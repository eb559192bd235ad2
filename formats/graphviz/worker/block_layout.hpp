// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/base/result.hpp"
#include "libekd/layout/layout_engine.hpp"

#include <memory>

namespace ekd::graphviz {

/// Lays out blocks with `dot`, in this process. Uses none of the features with which Graphviz 2.42 is known
/// to crash or hang: no clusters, ports, labels, concentrated edges, orthogonal splines or invisible chains.
class DotLayout {
 public:
  DotLayout();
  ~DotLayout();
  DotLayout(const DotLayout&) = delete;
  DotLayout& operator=(const DotLayout&) = delete;

  Result<layout::BlockLayout> layOut(const layout::BlockGraph& block);

 private:
  struct Context;
  std::unique_ptr<Context> m_context;
};

}  // namespace ekd::graphviz
