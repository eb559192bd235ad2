// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/capture/capture_line.hpp"
#include "libekd/capture/line/references.hpp"

namespace ekd::captured {

/// What was understood of the words before `next`.
struct Draft {
  const Words& words;
  CaptureLine line = {};
  std::size_t next = 0;
  bool hasPlainText = false;  ///< text that no reference to a missing card has made

  bool isDone() const { return !words.has(next); }
  /// The words from `first` up to `end` are a `role` for the one who types.
  void mark(std::size_t first, std::size_t end, CaptureRole role);
  void takeMarked(std::size_t end, CaptureRole role) {
    mark(next, end, role);
    next = end;
  }
  /// The next word is text; a backslash in front keeps others from what they would mean.
  void takeText(bool escapes = true);
  /// The words from `first` on lead to a card that is not there.
  void noteBroken(std::size_t first, const Naming& missing);
};

}  // namespace ekd::captured
