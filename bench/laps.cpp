// SPDX-License-Identifier: MIT
#include "bench/laps.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace ekd::bench {
namespace {

/// The value that this share of them does not exceed.
double quantile(std::vector<double> values, double share) {
  std::sort(values.begin(), values.end());
  const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(values.size())));
  return values[std::max<std::size_t>(rank, 1) - 1];
}

}  // namespace

void print(const char* name, const std::vector<Stopwatch::Lap>& laps) {
  if (laps.empty()) return;
  std::vector<double> wall;
  std::vector<double> cpu;
  for (const Stopwatch::Lap& lap : laps) {
    wall.push_back(lap.wall);
    cpu.push_back(lap.cpu);
  }
  std::printf("\"%s\": [%.4f, %.4f], \"%s99\": [%.4f, %.4f], ", name, quantile(wall, 0.5), quantile(cpu, 0.5),
              name, quantile(wall, 0.99), quantile(cpu, 0.99));
}

}  // namespace ekd::bench
