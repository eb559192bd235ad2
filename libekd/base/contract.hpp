// SPDX-License-Identifier: MIT
#pragma once

#include <source_location>

namespace ekd {

/// Ends the program when a condition that only a bug can break does not hold, in release builds too: what was
/// committed is safe on disk, and going on with a broken model is not.
void require(bool condition, const char* what, std::source_location where = std::source_location::current());

}  // namespace ekd
