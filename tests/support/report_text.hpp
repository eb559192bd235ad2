// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/report/report.hpp"

#include <string>
#include <vector>

namespace ekd::test {

/// What a report says, a line for each entry: "# In short", "- Problem 1 It rains", "| 2.1 | Build a roof |
/// nobody".
std::string textOf(const report::Report& report);

/// Every entry of a report in its order.
std::vector<report::Entry> entriesOf(const report::Report& report);

}  // namespace ekd::test
