// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/report/report.hpp"

#include <span>
#include <vector>

namespace ekd::report {

/// How deep each entry of a list lies: one deeper than the nearest one before it that has a smaller depth, 0
/// where there is none. So levels go up one by one, whatever the depths do.
std::vector<int> levelsOf(std::span<const Entry> entries);

}  // namespace ekd::report
