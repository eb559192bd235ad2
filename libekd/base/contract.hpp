// SPDX-License-Identifier: MIT
#pragma once

namespace ekd {

/// Ends the program when a condition that only a bug can break does not hold, in release builds too: what was
/// committed is safe on disk, and going on with a broken model is not. `file` and `line` are the caller's,
/// who leaves them out. Not a std::source_location, because clang-tidy 14 reads none.
void require(bool condition, const char* what, const char* file = __builtin_FILE(),
             int line = __builtin_LINE());

}  // namespace ekd
