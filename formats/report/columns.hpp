// SPDX-License-Identifier: MIT
#pragma once

#include "libekd/report/report.hpp"

#include <span>
#include <vector>

namespace ekd::report {

/// What part of the width each column has; together 1. A share that is not above 0 counts as nothing, and
/// where none is, all are equal.
std::vector<double> fractionsOf(std::span<const Column> columns);

/// Whether a row is so high that it may be cut at the end of a page, rather than leave half of it empty.
bool mayBeCut(const std::vector<Cell>& row);

}  // namespace ekd::report
