// SPDX-License-Identifier: MIT
#pragma once

#include "formats/diagnostics.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace ekd {

/// Turns many byte offsets of one text into positions, each in the same short time however long the lines
/// are: a file may be one line.
class PositionIndex {
 public:
  /// `text` must outlive the index.
  explicit PositionIndex(std::string_view text);

  Position at(std::size_t offset) const;

 private:
  std::string_view m_text;
  std::vector<Position> m_marks;  // of every `distance`-th byte
};

}  // namespace ekd
