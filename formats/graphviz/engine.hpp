// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/layout_engine.hpp"

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <memory>

namespace ekd::graphviz {

struct EngineOptions {
  std::filesystem::path worker;  ///< empty means ekd-layout beside the running program
  std::size_t workers = 2;
  std::chrono::seconds cpuLimit{10};            ///< for one block; the same on a busy machine
  std::chrono::milliseconds timeLimit{60'000};  ///< for one block, by the clock on the wall
  unsigned memoryMegabytes = 512;               ///< address space of one worker
  std::size_t mostAnswerBytes = 16U << 20U;
};

/// Graphviz in worker processes, which start with the first block and are kept. A block whose worker dies,
/// hangs, talks nonsense or does not exist gives toolFailure; the next block gets a new worker. After
/// `patience` such failures in a row the rest of the call fails at once, so that a broken Graphviz costs a
/// few time limits and not one a block. Same blocks, same answers. To be used in one thread at a time.
class GraphvizEngine : public layout::LayoutEngine {
 public:
  static constexpr int patience = 3;

  explicit GraphvizEngine(EngineOptions options = {});
  ~GraphvizEngine() override;

  std::vector<Result<layout::BlockLayout>> layOut(std::span<const layout::BlockGraph> blocks) override;
  void stopWhen(std::function<bool()> isStopped) override;

  /// Process ids of the workers that run, for diagnostics.
  std::vector<int> workerIds() const;

 private:
  struct State;
  std::unique_ptr<State> m_state;
};

}  // namespace ekd::graphviz
