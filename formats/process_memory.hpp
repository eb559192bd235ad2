// SPDX-License-Identifier: MIT
#pragma once

#include <malloc.h>

namespace ekd {

/// For programs that load, do something and end: memory that was freed is used again instead of going back to
/// the system, which would hand it out anew page by page. Call first of all in main().
inline void keepFreedMemory() {
  constexpr int never = 1 << 30;
  constexpr int largestThatIsTaken = 32 << 20;
  mallopt(M_TRIM_THRESHOLD, never);
  mallopt(M_MMAP_THRESHOLD, largestThatIsTaken);
}

}  // namespace ekd
