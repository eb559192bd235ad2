// SPDX-License-Identifier: MIT
#pragma once

#include "bench/stopwatch.hpp"

#include <vector>

namespace ekd::bench {

/// Prints two members of a JSON object and a comma: `name`, the median of the laps, and `name`99, what 99 of
/// 100 stay under; each as milliseconds of the clock on the wall and of the processor. No laps, no members.
void print(const char* name, const std::vector<Stopwatch::Lap>& laps);

}  // namespace ekd::bench
