// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/layout/layout_engine.hpp"

#include <string>
#include <vector>

namespace ekd::drawing {

/// Passes everything on to another engine and remembers why it last failed.
class OverheardEngine : public layout::LayoutEngine {
 public:
  explicit OverheardEngine(layout::LayoutEngine& engine) : m_engine(engine) {}

  std::vector<Result<layout::BlockLayout>> layOut(std::span<const layout::BlockGraph> blocks) override {
    auto answers = m_engine.layOut(blocks);
    for (const auto& answer : answers) {
      if (!answer) m_complaint = answer.error().detail;
    }
    return answers;
  }
  const std::string& complaint() const { return m_complaint; }

 private:
  layout::LayoutEngine& m_engine;
  std::string m_complaint;
};

}  // namespace ekd::drawing
