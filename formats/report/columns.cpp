// SPDX-License-Identifier: MIT
#include "formats/report/columns.hpp"

#include <algorithm>
#include <numeric>

namespace ekd::report {
namespace {

constexpr std::size_t mostLinesUncut = 8;

}  // namespace

std::vector<double> fractionsOf(std::span<const Column> columns) {
  std::vector<double> fractions;
  for (const Column& column : columns) fractions.push_back(column.share > 0 ? column.share : 0);
  const double sum = std::accumulate(fractions.begin(), fractions.end(), 0.0);
  if (sum > 0) {
    for (double& fraction : fractions) fraction /= sum;
  } else {
    std::fill(fractions.begin(), fractions.end(), 1 / static_cast<double>(columns.size()));
  }
  return fractions;
}

bool mayBeCut(const std::vector<Cell>& row) {
  return std::any_of(row.begin(), row.end(), [](const Cell& cell) { return cell.size() > mostLinesUncut; });
}

}  // namespace ekd::report
