// SPDX-License-Identifier: MIT
#pragma once

#include "cli/trace/trace_context.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace ekd::cli {

/// Targets by actors, without what is inherited and without the empty cells.
struct Matrix {
  struct Cell {
    std::size_t column;   ///< index into `columns`
    std::string letters;  ///< of the roles: small where only possible; "+" when only through a part or kind
  };
  std::vector<ActorLoad> columns;       ///< those with the most targets first
  std::vector<std::vector<Cell>> rows;  ///< one for each target of the request; cells by column
};

Matrix makeMatrix(const TraceContext& context, const TraceRequest& request);

}  // namespace ekd::cli
