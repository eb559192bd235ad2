// SPDX-License-Identifier: MIT
#pragma once

#include <functional>

namespace ekd::layout {

/// Thrown within the layout, and never out of it, when nobody waits for the drawing any more.
struct Stopped {};

inline void stopIfAsked(const std::function<bool()>& isStopped) {
  if (isStopped && isStopped()) throw Stopped();
}

}  // namespace ekd::layout
